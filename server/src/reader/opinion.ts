import type { SourceOpinion } from '../article/opinions';
import type { WindowScores } from './model';
import type { Window } from './window';

/** What is less likely is not worth keeping. */
const least = 0.005;

/** What the model makes of a quotation: it chooses between nobody, somebody elsewhere and the words around. */
export function opinionFrom({ segments, starts, ends }: Window, { who }: WindowScores): SourceOpinion {
  const last = segments.length - 1;
  const open = segments.flatMap((segment, at) => (segment !== 1 || at === last ? [at] : []));
  const highest = open.reduce((most, at) => Math.max(most, who[at] ?? 0), -Infinity);
  const powers = open.map((at) => Math.exp((who[at] ?? 0) - highest));
  const sum = powers.reduce((all, power) => all + power, 0);
  const pieces = open.flatMap((at, k) => {
    const share = (powers[k] ?? 0) / sum;
    const start = starts[at] ?? -1;
    return start < 0 || share < least ? [] : [{ start, end: ends[at] ?? start, share }];
  });
  return { nobody: (powers[0] ?? 0) / sum, pieces };
}

/** The same opinion, so much further on. */
export function placed({ nobody, pieces }: SourceOpinion, by: number): SourceOpinion {
  return {
    nobody,
    pieces: pieces.map(({ start, end, share }) => ({ start: start + by, end: end + by, share })),
  };
}
