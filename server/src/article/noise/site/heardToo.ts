import type { Opinions, Span } from '../../types';
import type { ContentLine } from '../lines/contentLines';
import type { Unit } from './units';

/** From these log odds on the networks are sure that a unit is the site's, or up to the other that it is the story's. */
const sure = { site: 3, story: -6 } as const;

/** How much the second reader counts beside the networks, and the most that it may say; chosen on sites that nothing was fitted on. */
const weight = 0.8;
const most = 4;

/** How much each unit leans to a site when both readers are heard. */
export interface HeardUnits {
  readonly odds: Float32Array;
  /** The units that lean to a site only since the second reader was heard. */
  readonly found: readonly number[];
}

/** Asks the second reader about the units of which the networks are not sure; undefined where none was read. */
export function heardToo(
  text: string,
  lines: readonly ContentLine[],
  units: readonly Unit[],
  odds: Float32Array,
  opinions: Opinions,
): HeardUnits | undefined {
  // what is surely the site's is as good as gone: the second reader reads what is left
  const left = units.map((_, u) => u).filter((u) => (odds[u] ?? 0) < sure.site);
  const isOpen = (at: number): boolean => (odds[left[at] ?? -1] ?? 0) > sure.story;
  const spans = left.map((u) => spanOf(units[u], lines));
  const told = opinions.ofLines(text, spans, isOpen);
  if (!told.some((each) => each !== undefined)) return undefined;
  const both = Float32Array.from(odds);
  const found: number[] = [];
  left.forEach((u, at) => {
    const own = odds[u] ?? 0;
    const says = told[at];
    if (says === undefined || !isOpen(at)) return;
    both[u] = own + weight * Math.max(-most, Math.min(most, says));
    if (own <= 0 && (both[u] ?? 0) > 0) found.push(u);
  });
  return { odds: both, found };
}

/** From the first to the last character of a unit. */
function spanOf(unit: Unit | undefined, lines: readonly ContentLine[]): Span {
  const own = unit?.lines ?? [];
  return { start: lines[own[0] ?? -1]?.start ?? 0, end: lines[own[own.length - 1] ?? -1]?.end ?? 0 };
}
