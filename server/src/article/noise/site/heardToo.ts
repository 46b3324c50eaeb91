import type { Opinions } from '../../opinions';
import type { Span } from '../../types';
import type { ContentLine } from '../lines/contentLines';
import type { Judging } from './stays';
import { thresholdOf } from './stays';
import type { Unit } from './units';

/** From these log odds on the networks are sure that a unit is the site's: it is not shown to the second reader. */
const sure = 3;

/** How much the second reader counts beside the networks; chosen on a quarter of the sites, as the next is. */
const weight = 1.2;

/** From these log odds of its own on the second reader speaks against a unit: below them it cost more story than it took noise. */
const neutral = 1.2;

/** The most that it may say. */
const most = 3;

/** How much each unit leans to a site when both readers are heard. */
export interface HeardUnits {
  readonly odds: Float32Array;
  /** Units that stay by the networks alone, and that the second reader takes for a site's: where one goes, this is why. */
  readonly found: readonly number[];
}

/**
 * Asks the second reader about the units that stay by the networks alone and would not if it spoke against them; undefined
 * where none was read. What stays whatever it says is not asked about: of most articles nothing is.
 */
export function heardToo(
  text: string,
  lines: readonly ContentLine[],
  judging: Judging,
  opinions: Opinions,
): HeardUnits | undefined {
  const { units, odds } = judging;
  // what is surely the site's is as good as gone: the second reader reads what is left
  const left = units.map((_, u) => u).filter((u) => (odds[u] ?? 0) < sure);
  const mayGo = left.map((u) => {
    const unit = units[u];
    if (unit === undefined) return false;
    const short = thresholdOf(unit, u, judging) - (odds[u] ?? 0);
    return short >= 0 && short < weight * most;
  });
  const spans = left.map((u) => spanOf(units[u], lines));
  const told = opinions.ofLines(text, spans, (at) => mayGo[at] === true);
  const both = Float32Array.from(odds);
  const found: number[] = [];
  left.forEach((u, at) => {
    const says = told[at];
    if (says === undefined || mayGo[at] !== true) return;
    const against = says - neutral;
    both[u] = (odds[u] ?? 0) + weight * Math.max(-most, Math.min(most, against));
    if (against > 0) found.push(u);
  });
  return told.some((each) => each !== undefined) ? { odds: both, found } : undefined;
}

/** From the first to the last character of a unit. */
function spanOf(unit: Unit | undefined, lines: readonly ContentLine[]): Span {
  const own = unit?.lines ?? [];
  return { start: lines[own[0] ?? -1]?.start ?? 0, end: lines[own[own.length - 1] ?? -1]?.end ?? 0 };
}
