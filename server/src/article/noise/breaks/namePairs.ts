/** How a pair of words begins that `namePairsIn` can find. */
export const mayBeName = /^\p{Lu}\p{L}{1,19} \p{Lu}/u;

/** Two words with capitals that stand side by side in a line: "San Juan" tells that "San / Juan" is one name. */
export function namePairsIn(text: string): ReadonlySet<string> {
  const out = new Set<string>();
  for (const [first, second = ''] of text.matchAll(/(?<!\p{L})\p{Lu}\p{L}{1,19}(?= (\p{Lu}\p{L}{1,30}))/gu))
    out.add(`${first} ${second}`);
  return out;
}
