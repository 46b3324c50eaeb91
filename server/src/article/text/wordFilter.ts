/**
 * A set of words as a Bloom filter (Bloom 1970): some bits for each word, so that 50,000 words take 70 kB. It never denies a
 * word that is in it, and takes about three of a thousand others for one.
 */
export interface WordFilter {
  readonly bits: Uint8Array;
}

/** How many bits each word has: the best number at twelve bits of room for each. */
const bitsPerWord = 8;

/** Whether a word may be in the set. */
export function mayHold({ bits }: WordFilter, word: string): boolean {
  return placesOf(word, bits.length * 8).every(
    (place) => ((bits[place >> 3] ?? 0) & (1 << (place & 7))) !== 0,
  );
}

/** The filter of some words, with so many bits of room for each. */
export function filterOf(words: readonly string[], room: number): WordFilter {
  const bits = new Uint8Array(Math.ceil((words.length * room) / 8));
  for (const word of words)
    for (const place of placesOf(word, bits.length * 8))
      bits[place >> 3] = (bits[place >> 3] ?? 0) | (1 << (place & 7));
  return { bits };
}

/** Which bits are a word's: two hashes make as many as are needed (Kirsch and Mitzenmacher 2006). */
function placesOf(word: string, size: number): readonly number[] {
  const first = hash(word, 0x811c9dc5);
  const second = hash(word, 0x01000193) | 1;
  return Array.from({ length: bitsPerWord }, (_, k) => ((first + Math.imul(k, second)) >>> 0) % size);
}

/** FNV-1a over the code units, mixed once more at the end as MurmurHash3 does. */
function hash(word: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
