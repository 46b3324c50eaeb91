/** Offsets in Unicode code points, as Python, brat and the Web Annotation model count; the analysis counts UTF-16 code units. */
import { lastAtMost } from '../article/text/lastAtMost';
import type { Span } from '../article/types';

/** Turns a span in UTF-16 code units into one in code points; undefined for one that cuts a character in two. */
export type InCodePoints = (span: Span) => Span | undefined;

/** Counts a text once, then answers for any of its spans. */
export function codePointsIn(text: string): InCodePoints {
  // where the second halves of pairs stand: each makes one code point less than code units
  const seconds: number[] = [];
  for (const pair of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) seconds.push(pair.index + 1);
  const offsetOf = (offset: number): number | undefined => {
    const last = lastAtMost(seconds.length, (index) => seconds[index] ?? 0, offset);
    return seconds[last] === offset ? undefined : offset - (last + 1);
  };
  return ({ start, end }) => {
    const [first, last] = [offsetOf(start), offsetOf(end)];
    return first === undefined || last === undefined ? undefined : { start: first, end: last };
  };
}
