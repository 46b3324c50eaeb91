import { codeAt } from '../../text/codeUnits';
import { sitePhrases } from './data/labels';
import { eachWord } from './wordHashes';

/** So many letters of a word are looked at before its line is held against a phrase. */
const stemLength = 4;
const stemBits = 0xfff;

/** The letters that a word begins with, as a number; other beginnings may have the same number. */
function stemOf(line: string, start: number, end: number): number {
  let stem = 0;
  for (let at = start; at < Math.min(end, start + stemLength); at++) {
    const small = codeAt(line, at) | 0x20;
    if (small < 97 || small > 122) break;
    stem = (stem * 31 + small) & stemBits;
  }
  return stem;
}

/** For each beginning of a word the phrases that such a word may stand in, a bit for each. */
const phrasesByStem = sortPhrases();

function sortPhrases(): Int32Array {
  const table = new Int32Array(stemBits + 1);
  sitePhrases.forEach(({ words }, k) => {
    for (const word of words.split(' ')) {
      const stem = stemOf(word, 0, word.length);
      table[stem] = (table[stem] ?? 0) | (1 << k);
    }
  });
  return table;
}

/** The phrases that the words of a line may stand in, a bit for each. */
export function phrasesWith(line: string): number {
  let out = 0;
  eachWord(line, (start, end) => {
    out |= phrasesByStem[stemOf(line, start, end)] ?? 0;
  });
  return out;
}

/** How many of some phrases, a bit for each, a line has: none, one, or two and more. */
export function countPhrases(line: string, possible: number): 0 | 1 | 2 {
  if (possible === 0) return 0;
  const small = line.toLowerCase().replace(/’/gu, "'");
  let found = 0;
  for (let k = 0; k < sitePhrases.length; k++)
    if (((possible >> k) & 1) === 1 && sitePhrases[k]?.shape.test(small) === true && ++found === 2) return 2;
  return found === 1 ? 1 : 0;
}
