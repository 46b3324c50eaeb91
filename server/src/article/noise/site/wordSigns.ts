import type { ByHash } from './hashTable';
import { byHash, valueOf } from './hashTable';
import { eachWord, isDigit, mix, seed } from './wordHashes';

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
