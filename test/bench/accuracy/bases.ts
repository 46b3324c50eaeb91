import type { PatternId } from '../../../server/src/article/attribution/patternRows';
import { shrunk } from './calibration';
import type { Judged } from './score';

/** How often each pattern's attributions are right, by the pattern's id. */
export type Bases = ReadonlyMap<PatternId, number>;

/** Shares are rounded to two decimals, as confidences are written. */
const places = 100;

/** The share that was right of each pattern's attributions, drawn to the mean of all where there are few cases. */
export function basesOf(said: readonly Judged[]): Bases {
  const prior = said.filter(({ outcome }) => outcome === 'right').length / Math.max(1, said.length);
  const counts = new Map<PatternId, [right: number, all: number]>();
  for (const judged of said) {
    const count = counts.get(judged.predicted.pattern) ?? [0, 0];
    counts.set(judged.predicted.pattern, count);
    if (judged.outcome === 'right') count[0]++;
    count[1]++;
  }
  return new Map(
    [...counts].map(([pattern, [right, all]]) => [
      pattern,
      Math.round(shrunk(right, all, prior) * places) / places,
    ]),
  );
}
