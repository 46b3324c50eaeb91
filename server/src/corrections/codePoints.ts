/** Offsets in Unicode code points, as the W3C's selectors count, and in UTF-16 code units, as everything else here does. */

/** Two code units that are one code point; without the flag `u`, which would not see them apart. */
const pair = /[\ud800-\udbff][\udc00-\udfff]/g;

/** How many code points stand before an offset in UTF-16 code units. */
export function codePointsBefore(text: string, offset: number): number {
  const before = text.slice(0, offset);
  return before.length - (before.match(pair)?.length ?? 0);
}

/** The offset in UTF-16 code units before which so many code points stand; the text's end where it has fewer. */
export function offsetAfter(text: string, codePoints: number): number {
  let offset = 0;
  let left = codePoints;
  for (const { index } of text.matchAll(pair)) {
    if (index - offset >= left) break;
    left -= index - offset + 1;
    offset = index + 2;
  }
  return Math.min(text.length, offset + left);
}
