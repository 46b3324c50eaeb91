import type { Body, Span } from '../article/types';
import { toBody } from '../article/cleaning/body';
import type { Wanted } from '../reader/secondReader';
import type { OpenPart } from './noted';

/**
 * Which of the quotations that are left to read comes first: the nearest to the part of the file that somebody looks at,
 * of two the first. Where nobody is known to look, or the text is an export whose articles count by themselves, the first.
 */
export function nearest(
  left: readonly OpenPart[],
  body: Body,
  visible: Span | undefined,
): OpenPart | undefined {
  const [first] = left;
  if (visible === undefined || first?.body !== body.text) return first;
  const start = toBody(body, visible.start);
  const end = toBody(body, visible.end);
  return leastAway(left, first, ({ part }) => awayFrom({ start, end }, part));
}

/**
 * Which of the lines that are left to read come first: likewise. Their places are those of a text that is, but for single
 * characters, the file's, which is near enough.
 */
export function nearestLines(left: readonly Wanted[], visible: Span | undefined): Wanted | undefined {
  const [first] = left;
  if (visible === undefined || first === undefined) return first;
  return leastAway(left, first, ({ at }) => awayFrom(visible, { start: at, end: at }));
}

/** How far a place is from what is seen; zero where they meet. */
const awayFrom = (seen: Span, place: Span): number =>
  Math.max(0, seen.start - place.end, place.start - seen.end);

/** Of those that are the least away, the first. */
function leastAway<T>(all: readonly T[], first: T, away: (each: T) => number): T {
  return all.reduce((best, each) => (away(each) < away(best) ? each : best), first);
}
