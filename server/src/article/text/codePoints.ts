/** Offsets in Unicode code points, as Python, brat and the Web Annotation model count; the analysis counts UTF-16 code units. */
import type { Span } from '../types';
import { lastAtMost } from './lastAtMost';

/** Turns a span in UTF-16 code units into one in code points; undefined for one that cuts a character in two. */
export type InCodePoints = (span: Span) => Span | undefined;

/** A text whose characters were counted once: each answer takes the logarithm of how many pairs it has. */
export interface CodePoints {
  readonly spanOf: InCodePoints;
  /** How many code points stand before an offset in code units; half of a pair counts as one. */
  readonly before: (offset: number) => number;
  /** The offset in code units before which so many code points stand; the text's end where it has fewer. */
  readonly offsetOf: (codePoints: number) => number;
}

/** Two code units that are one code point; without the flag `u`, which would not see them apart. */
const pair = /[\ud800-\udbff][\udc00-\udfff]/g;

/** Counts a text once, then answers for any of its offsets. */
export function codePointsIn(text: string): CodePoints {
  // where the second halves of pairs stand: each makes one code point less than code units
  const seconds = Array.from(text.matchAll(pair), ({ index }) => index + 1);
  const secondAt = (index: number): number => seconds[index] ?? 0;
  const before = (offset: number): number => offset - (lastAtMost(seconds.length, secondAt, offset - 1) + 1);
  const whole = (offset: number): number | undefined =>
    seconds[lastAtMost(seconds.length, secondAt, offset)] === offset ? undefined : before(offset);
  return {
    spanOf: ({ start, end }) => {
      const [first, last] = [whole(start), whole(end)];
      return first === undefined || last === undefined ? undefined : { start: first, end: last };
    },
    before,
    offsetOf: (codePoints) => {
      // the pair of each of them is the code point before which `second - 1 - index` others stand
      const pairs = lastAtMost(seconds.length, (index) => secondAt(index) - 1 - index, codePoints - 1) + 1;
      return Math.min(text.length, codePoints + pairs);
    },
  };
}
