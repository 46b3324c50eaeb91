import { codeAt } from '../../text/codeUnits';

/**
 * The words of a line by their hashes: reading an article looks thousands of words up, and to cut each out of its line
 * would cost more than all the rest. No signs and no weights here; wordSigns.ts has those.
 */

const blank = 32;
const apostrophe = 39;
/** Marks that say something by themselves. */
const speaking: ReadonlySet<number> = new Set([...'|>›»→•·©+@#$£€%&/✕×☰'].map((sign) => sign.charCodeAt(0)));

/** Whether a UTF-16 code unit is a letter, near enough for telling words apart. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && (code < 0x2000 || code > 0x2fff) && code < 0xd800;
}

/** Whether a UTF-16 code unit is a capital letter of a western alphabet. */
export function isUpper(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
}

/** Whether a UTF-16 code unit is one of the digits 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The hash of nothing: a number of 32 bits with a sign, which is what comes of mixing. */
export const seed = 0x811c9dc5 | 0;

/** The hash of what was hashed before with one more number. */
export function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** The hash of a number. */
const digits = mix(seed, 48);

/** Plurals and tenses of a word begin alike: with so many letters, or with one less before the "s" of a plural. */
const beginning = 5;
const shortestPlural = 4;
const pluralSign = 115;

/** What is told of a word: its place (offsets in the line), the hash of its small letters and that of how it begins. */
export type VisitWord = (start: number, end: number, hash: number, stem: number) => void;

/**
 * Visits each word of a line, in order. A number is the word "0", whatever it is; a mark that speaks is a word. Both
 * begin as they are.
 */
export function eachWord(line: string, visit: VisitWord): void {
  const { length } = line;
  for (let at = 0; at < length;) {
    const start = at++;
    const code = codeAt(line, start);
    if (code === blank) continue;
    if (isLetter(code)) {
      let hash = mix(seed, smallOf(code));
      let stem = hash;
      let shorter = hash;
      // what stands behind an apostrophe is no beginning
      let stemEnd = start + beginning;
      for (; at < length; at++) {
        const next = codeAt(line, at);
        if (isLetter(next)) {
          hash = mix(hash, smallOf(next));
          if (at < stemEnd) {
            shorter = stem;
            stem = hash;
          }
        } else if (isApostrophe(next) && at + 1 < length && isLetter(codeAt(line, at + 1))) {
          hash = mix(hash, apostrophe);
          stemEnd = Math.min(stemEnd, at);
        } else break;
      }
      const isPlural =
        at <= stemEnd && at - start >= shortestPlural && smallOf(codeAt(line, at - 1)) === pluralSign;
      visit(start, at, hash, isPlural ? shorter : stem);
    } else if (isDigit(code)) {
      while (at < length && (isDigit(codeAt(line, at)) || isPoint(line, at, length))) at++;
      visit(start, at, digits, digits);
    } else if (speaking.has(code)) {
      const hash = mix(seed, code);
      visit(start, at, hash, hash);
    }
  }
}

function isApostrophe(code: number): boolean {
  return code === apostrophe || code === 0x2019;
}

/** The small letter of a capital of A to Z; another letter stays. */
function smallOf(code: number): number {
  return code <= 90 ? code | 0x20 : code;
}

/** Whether a point, comma or colon stands between digits. */
function isPoint(line: string, at: number, length: number): boolean {
  const code = codeAt(line, at);
  return (code === 44 || code === 46 || code === 58) && at + 1 < length && isDigit(codeAt(line, at + 1));
}

/** The hash of one word, in small letters. */
export function hashOf(word: string): number {
  let found = 0;
  eachWord(word, (_start, _end, hash) => {
    found = hash;
  });
  return found;
}
