import { dictionaryBits } from '../../rules/dictionary';
import type { WordFilter } from './wordFilter';
import { mayHold } from './wordFilter';

const filter: WordFilter = {
  bits: Uint8Array.from(atob(dictionaryBits.replace(/\s/gu, '')), (byte) => byte.charCodeAt(0)),
};

/** Shorter words are not asked for: by chance too many pairs of letters are one. */
const shortest = 3;

/**
 * Whether a word is in the list of English words (American and British, no names, about 64,000 with their plurals), whatever
 * its case. Three of a thousand strings that are no word are taken for one.
 */
export function isEnglishWord(word: string): boolean {
  const small = word.toLowerCase();
  if (small.length < shortest || !/^[a-z]+$/u.test(small)) return false;
  return mayHold(filter, small) || (small.endsWith('s') && mayHold(filter, small.slice(0, -1)));
}
