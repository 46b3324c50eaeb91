import { total, type Line } from './prose';

/** Longer lines are no verse, in UTF-16 code units. */
const longestVerse = 65;
/** So many lines are a stanza. */
const fewestVerses = 4;

/**
 * Of the words of prose, the share in verse: short lines that begin with a capital though the line before did not end a
 * sentence. Wrapped prose seldom has them.
 */
export function verseShare(prose: readonly Line[]): number {
  const verses = prose.filter((line, k) => goesOnAsVerse(line, prose[k - 1]));
  return verses.length < fewestVerses ? 0 : total(verses) / total(prose);
}

function goesOnAsVerse({ text, afterBlank }: Line, before: Line | undefined): boolean {
  if (before === undefined || afterBlank || Math.max(text.length, before.text.length) > longestVerse)
    return false;
  return /^["'“‘(]?\p{Lu}/u.test(text) && !/[.!?]["'”’)]?$/u.test(before.text);
}
