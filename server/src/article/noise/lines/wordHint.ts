/** Whether a text may have a word: false is sure, true is not. `word` in small letters, and of letters only. */
export type WordHint = (word: string) => boolean;

/** So many places for each word of a text, which has about one in six characters: few share one. */
const placesPerCharacter = 1;
const fewestPlaces = 1024;

/**
 * Reads which words a text may have, whatever their case, far faster than a list of them is made. Where a text has
 * letters other than those of Latin it may have any word. Linear.
 */
export function wordHint(text: string): WordHint {
  let size = fewestPlaces;
  while (size < text.length * placesPerCharacter) size *= 2;
  const places = new Uint8Array(size);
  const { length } = text;
  for (let at = 0; at < length; at++) {
    let kind = kindOf(text.charCodeAt(at));
    if (kind === 0) continue;
    let hash = 0;
    for (; kind > 0; kind = ++at < length ? kindOf(text.charCodeAt(at)) : 0) hash = mixed(hash, kind);
    if (kind < 0) return () => true;
    places[hash & (size - 1)] = 1;
  }
  return (word) => {
    let hash = 0;
    for (let at = 0; at < word.length; at++) {
      const kind = kindOf(word.charCodeAt(at));
      if (kind <= 0) return true;
      hash = mixed(hash, kind);
    }
    return places[hash & (size - 1)] === 1;
  };
}

function mixed(hash: number, kind: number): number {
  const sum = Math.imul(hash + kind, 0x01000193);
  return sum ^ (sum >>> 15);
}

/** What all letters of Latin beyond those of English count as. */
const otherLetter = 1;
/** Capital I with a dot: in small letters it is two characters. */
const dottedI = 0x130;

/** What a UTF-16 code unit counts as in a word, whatever its case; 0 where it is no part of one, -1 where that is not known. */
function kindOf(code: number): number {
  if (code < 0x80) {
    const small = code | 0x20;
    return small >= 97 && small <= 122 ? small : 0;
  }
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba ? -1 : 0;
  if (code < 0x250) return code === 0xd7 || code === 0xf7 ? 0 : code === dottedI ? -1 : otherLetter;
  // punctuation, signs of money, and arrows with all other signs
  const isSign =
    (code >= 0x2000 && code < 0x2070) ||
    (code >= 0x20a0 && code < 0x20d0) ||
    (code >= 0x2190 && code < 0x2c00);
  return isSign ? 0 : -1;
}
