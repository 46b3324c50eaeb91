import type { OwnSigns } from './ownSigns';
import { isDigit } from './wordHashes';

/** Two names of 21 letters, each of two UTF-16 units at most. */
const longestSpeaker = 90;
/** A figure by itself is no longer than this, in UTF-16 code units. */
const longestFigure = 12;

/** What a line has in common with others of a series: the form of its figures, or who speaks. Undefined: nothing. */
export function seriesName({
  text,
  words,
}: Pick<OwnSigns, 'words'> & { readonly text: string }): string | undefined {
  if (text.length <= longestFigure && words <= 2 && /^\P{L}+$/u.test(text)) return text.replace(/\d+/gu, '0');
  // most lines of a story do not begin so, and the letters of all alphabets are slow to tell
  if (!isDigit(text.charCodeAt(0)) && !text.slice(0, longestSpeaker).includes(':')) return undefined;
  return /^(?:\p{Lu}[\p{L}.’'-]{0,20}(?: \p{Lu}[\p{L}.’'-]{0,20})?:|\d{1,2}[:.]\d\d\b)/u
    .exec(text)?.[0]
    .replace(/\d+/gu, '0');
}
