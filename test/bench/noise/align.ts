/**
 * Pairs of indices of a longest common subsequence; of those that are equally long, one whose words stand together
 * most. So a word of a page footer is not taken for the same word of the story that stands behind the footer.
 */
export function align(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  // best scores of what is left, when the pair before was matched and when not
  const after = new Uint16Array((a.length + 1) * width);
  const apart = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      const skip = Math.max(apart[at + width] ?? 0, apart[at + 1] ?? 0);
      const match = a[i] === b[j] ? (after[at + width + 1] ?? 0) + matched : 0;
      apart[at] = Math.max(skip, match);
      after[at] = Math.max(skip, match === 0 ? 0 : match + together);
    }
  const out: (readonly [number, number])[] = [];
  let follows = false;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const at = i * width + j;
    const best = (follows ? after[at] : apart[at]) ?? 0;
    const match = a[i] === b[j] ? (after[at + width + 1] ?? 0) + matched + (follows ? together : 0) : -1;
    if (match === best) {
      out.push([i++, j++]);
      follows = true;
      continue;
    }
    follows = false;
    if ((apart[at + width] ?? 0) >= (apart[at + 1] ?? 0)) i++;
    else j++;
  }
  return out;
}

/** A matched word is worth more than any number of neighbours that one word can have. */
const matched = 5;
const together = 2;
