/** The words of a text in small letters, each once; those with inner hyphens whole and in their parts. Linear. */
export function wordsIn(text: string): ReadonlySet<string> {
  const out = new Set<string>();
  for (const { 0: word, index } of text.matchAll(/\p{L}[\p{L}\p{M}]*(?:-\p{L}+)*/gu)) {
    // a half of a broken word is no word because it stands there
    if (/[-‐\u00ad¬]/u.test(text.charAt(index + word.length)) || /[\u00ad¬]/u.test(text.charAt(index - 1)))
      continue;
    out.add(word.toLowerCase());
  }
  return out;
}
