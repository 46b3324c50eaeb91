import { codeAt } from '../../text/codeUnits';

/**
 * The words of a line as signs of where it comes from: single words, pairs, the first and the last, and words in a
 * label. Reading an article works with their hashes; fitting and tests with the words themselves. Both go through the
 * same function, so that they see the same.
 */

/**
 * What a sign says beside its words; a pair is two words. By the number that its hash begins with: far apart, or a
 * letter of one kind would be another letter of the next.
 */
const kinds = {
  word: 0x9e3779b1,
  label: 0x85ebca77,
  first: 0xc2b2ae3d,
  last: 0x27d4eb2f,
  whole: 0x165667b1,
} as const;
type SignKind = (typeof kinds)[keyof typeof kinds];

/** How the kinds are written before a word in the table of weights. */
const prefixes: ReadonlyMap<SignKind, string> = new Map([
  [kinds.word, ''],
  [kinds.label, '~'],
  [kinds.first, '^'],
  [kinds.last, '$'],
  [kinds.whole, '='],
]);
const kindOf: ReadonlyMap<string, SignKind> = new Map([...prefixes].map(([kind, prefix]) => [prefix, kind]));

/** So many words from the start and from the end of a line are looked at. */
const fromStart = 14;
const fromEnd = 5;
/** A line of at most so many words is a label: there its words weigh otherwise. */
const labelWords = 4;
/** A line of at most so many words is a sign as a whole. */
const wholeWords = 3;

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

// as a number of 32 bits with a sign, which is what comes of mixing
const seed = 0x811c9dc5 | 0;

function mix(hash: number, code: number): number {
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

/** Numbers by hash, for hashes of which most have none. */
export interface ByHash {
  readonly values: ReadonlyMap<number, number>;
  /** 1 at the last bits of every hash that has a number: a look here is cheaper than one in the map. */
  readonly known: Uint8Array;
}

const knownBits = 0xffff;

/** Makes numbers ready to be looked up. */
export function byHash(values: ReadonlyMap<number, number>): ByHash {
  const known = new Uint8Array(knownBits + 1);
  for (const hash of values.keys()) known[hash & knownBits] = 1;
  return { values, known };
}

/** Whether a hash may have a number: where not, it has none. */
export function mayHave({ known }: ByHash, hash: number): boolean {
  return known[hash & knownBits] === 1;
}

/** The number of a hash, 0 where it has none. */
export function valueOf(table: ByHash, hash: number): number {
  return mayHave(table, hash) ? (table.values.get(hash) ?? 0) : 0;
}

/** Adds up what the signs of a row of words weigh: of the kind "whole" all words, of the others one or two. */
function addSigns<T>(
  words: readonly T[],
  weigh: (kind: SignKind, word: T, next?: T, third?: T) => number,
): number {
  const count = words.length;
  const resume = Math.max(fromStart, count - fromEnd);
  let sum = 0;
  for (let k = 0; k < count; k = k + 1 === fromStart ? resume : k + 1) {
    const word = words[k];
    if (word === undefined) continue;
    sum += weigh(kinds.word, word);
    if (count <= labelWords) sum += weigh(kinds.label, word);
    if (k === 0) sum += weigh(kinds.first, word);
    if (k === count - 1) sum += weigh(kinds.last, word);
    const next = words[k + 1];
    if (next !== undefined && k + 1 !== fromStart) sum += weigh(kinds.word, word, next);
  }
  const [first, second, third] = words;
  if (first !== undefined && count <= wholeWords) sum += weigh(kinds.whole, first, second, third);
  return sum;
}

function signHash(kind: SignKind, word: number, next = 0, third = 0): number {
  return mix(mix(mix(mix(seed, kind), word), next), third);
}

/** The signs of a line by name, as they stand in the table of weights. */
export function signNames(line: string): readonly string[] {
  const words: string[] = [];
  eachWord(line, (start, end) => {
    const word = line.slice(start, end);
    words.push(isDigit(word.charCodeAt(0)) ? '0' : word.replace(/’/gu, "'").replace(/[A-Z]/gu, lower));
  });
  const names: string[] = [];
  addSigns(words, (kind, ...of) =>
    names.push((prefixes.get(kind) ?? '') + of.filter((word) => word !== undefined).join(' ')),
  );
  return names;
}

function lower(letter: string): string {
  return letter.toLowerCase();
}

/** Weights of signs by their hashes. */
export type SignTable = ByHash;

/** Makes the table from weights by name. */
export function signTable(weights: Iterable<readonly [string, number]>): SignTable {
  const table = new Map<number, number>();
  for (const [name, weight] of weights) {
    // a dollar that is a word by itself is no prefix
    const bare = name[1] === undefined || name[1] === ' ';
    const kind = bare ? kinds.word : (kindOf.get(name.charAt(0)) ?? kinds.word);
    const hashes: number[] = [];
    for (const word of (kind === kinds.word ? name : name.slice(1)).split(' '))
      eachWord(word, (_start, _end, hash) => hashes.push(hash));
    const [word, next, third] = hashes;
    if (word !== undefined) table.set(signHash(kind, word, next, third), weight);
  }
  return byHash(table);
}

/** The sum of what the words of a line weigh; `hashes` are those of its words. */
export function weighWords(hashes: readonly number[], table: SignTable): number {
  return addSigns(hashes, (kind, word, next, third) => valueOf(table, signHash(kind, word, next, third)));
}
