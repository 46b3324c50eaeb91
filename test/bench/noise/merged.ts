/** Words that a converter spelled otherwise than the page: without a hyphen at the end of a line, without a space. */

interface Printed {
  readonly text: string;
  readonly part: number;
}

/** What a comparison word by word left over and can be told all the same. */
export interface Merged {
  /** Parts of words of the print, by index. */
  readonly partOf: ReadonlyMap<number, number>;
  /** Indices of the page's words that were found so. */
  readonly found: ReadonlySet<number>;
  /** Parts that hold such words. */
  readonly changed: ReadonlySet<number>;
  /** Parts of which words are not to be found. */
  readonly lost: ReadonlySet<number>;
}

/** Compares what stands between two words that match: the same letters are the same words. */
export function findMerged(
  raw: readonly { readonly text: string }[],
  printed: readonly Printed[],
  pairs: readonly (readonly [number, number])[],
): Merged {
  const partOf = new Map<number, number>();
  const found = new Set<number>();
  const changed = new Set<number>();
  const lost = new Set<number>();
  let [a, b] = [0, 0];
  for (const [nextA, nextB] of [...pairs, [raw.length, printed.length] as const]) {
    const missing = printed.slice(b, nextB);
    const at = missing.length === 0 ? -1 : place(raw.slice(a, nextA), missing);
    if (at >= 0) {
      const part = missing[0]?.part ?? -1;
      for (let k = a + at, left = letters(missing); left > 0 && k < nextA; k++) {
        partOf.set(k, part);
        left -= letters(raw.slice(k, k + 1));
      }
      missing.forEach((_, k) => found.add(b + k));
      changed.add(part);
    } else for (const { part } of missing) lost.add(part);
    [a, b] = [nextA + 1, nextB + 1];
  }
  return { partOf, found, changed, lost };
}

/** Where in the words of a print the letters of missing words stand in a row; -1 where they do not. */
function place(raw: readonly { readonly text: string }[], missing: readonly Printed[]): number {
  if (missing.some(({ part }) => part !== missing[0]?.part)) return -1;
  const wanted = spelled(missing);
  for (let from = 0; from < raw.length; from++)
    for (let to = from + 1; to <= raw.length; to++) {
      const given = spelled(raw.slice(from, to));
      if (given === wanted) return from;
      if (given.length >= wanted.length) break;
    }
  return -1;
}

function spelled(words: readonly { readonly text: string }[]): string {
  return words.map(({ text }) => text.normalize('NFKC').replaceAll('-', '')).join('');
}

function letters(words: readonly { readonly text: string }[]): number {
  return spelled(words).length;
}
