/** Lines to compare two programs by that take a text apart into pieces of words: sample articles, and what is hard to read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../../../test/bench/random';
import { randomFrom } from '../../../test/bench/random';

/** So many lines are drawn. */
const howMany = 10_000;

/** First and last of a row of characters. */
type Row = readonly [number, number];

/** What words of a line may be made of: characters that every version of Unicode in use knows. */
const rows: readonly Row[] = [
  [0x20, 0x7e], // ASCII
  [0x00, 0x1f], // control characters
  [0x7f, 0x9f],
  [0xa0, 0xff], // accents of the west, and signs
  [0x100, 0x17f], // more of them
  [0x250, 0x2af], // phonetic letters
  [0x300, 0x314], // marks that combine, of one class: others change places, and the original loses count of them
  [0x391, 0x3a1], // Greek
  [0x3a3, 0x3ff],
  [0x400, 0x45f], // Cyrillic
  [0x5d0, 0x5ea], // Hebrew
  [0x620, 0x64a], // Arabic
  [0x904, 0x939], // Devanagari
  [0xe01, 0xe30], // Thai
  [0x1e00, 0x1eff], // letters with two accents
  [0x2000, 0x206f], // spaces, dashes, quotation marks, marks of direction
  [0x20a0, 0x20b9], // currencies
  [0x2190, 0x21ff], // arrows
  [0x2200, 0x22ff], // mathematics: some with a stroke that combines
  [0x3000, 0x3029], // Chinese punctuation and space
  [0x3041, 0x3096], // Japanese
  [0x4e00, 0x9fcc], // Chinese
  [0xac00, 0xd7a3], // Korean
  [0xe000, 0xe010], // nobody's
  [0xf900, 0xfa6d], // Chinese, by other numbers
  [0xfb00, 0xfb06], // ligatures
  [0xfe20, 0xfe23], // halves of marks that combine
  [0xfeff, 0xfeff], // the mark of a byte order
  [0xff01, 0xff5e], // wide letters
  [0xfffd, 0xfffd], // a lost letter
  [0x1d400, 0x1d454], // mathematical letters
  [0x1f300, 0x1f64f], // pictures
  [0x20000, 0x2a6d6], // rare Chinese
];

/** What goes wrong most easily. */
const tricky = [
  'İstanbul', 'DİYARBAKIR', 'straße', 'STRASSE', 'ẞ', 'ﬁnance', 'oﬃce', 'Ǆ', 'ŉ', 'ΌΔΟΣ', 'Ångström', 'e\u0301te\u0301',
  'na\u00efve', '\u00bd', 'x\u0338', '\u2260', '\u037e', '\u1fef', 'co\u00adoperate', '👩‍👩‍👧', '🇫🇷', 'ย่อ', 'भाषा', '한국어', '東京都',
  'e'.repeat(99), 'e'.repeat(100), 'e'.repeat(101), 'Donaudampfschifffahrtsgesellschaft', 'U.S.', "don't", '“Well—”', '[SEP]',
  '[unused1]', '##ing', 'http://a.test/b?c=d&e=f#g', '$1,000.50', '\u2028', '\u0085', '\v', '\f', '\u200b', '\u00a0', '\u3000',
]; // prettier-ignore

/** The lines; the same in every run. None has a line feed, as a line of input ends with it. */
export function tokenLines(seeds: string): readonly string[] {
  const random = randomFrom(30_522);
  const lines = readdirSync(seeds)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readFileSync(join(seeds, name), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '');
  return Array.from({ length: howMany }, (_, at) => lines[at] ?? lineFrom(random, lines)).map((line) =>
    line.replaceAll('\n', ' '),
  );
}

/** A piece of an article, with other things among and within its words. */
function lineFrom(random: Random, lines: readonly string[]): string {
  const strange = random.next() ** 2;
  return random
    .pick(lines)
    .split(' ')
    .map((word) => {
      if (!random.chance(strange)) return word;
      if (random.chance(0.3)) return random.pick(tricky);
      if (random.chance(0.3)) return word + drawn(random, 2) + word;
      return drawn(random, 12);
    })
    .join(random.chance(0.9) ? ' ' : '');
}

/** Up to so many characters, of one row mostly. */
function drawn(random: Random, most: number): string {
  const row = random.pick(rows);
  return Array.from({ length: 1 + Math.floor(random.next() * most) }, () => {
    const [first, last] = random.chance(0.8) ? row : random.pick(rows);
    return String.fromCodePoint(first + Math.floor(random.next() * (last - first + 1)));
  }).join('');
}
