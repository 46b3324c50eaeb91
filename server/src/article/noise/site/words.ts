/**
 * The words of a line as signs of where it comes from: single words, pairs, the first and the last, and words in a
 * label. Reading an article works with their hashes; fitting and tests with the words themselves. Both go through the
 * same function, so that they see the same.
 */

/** What a sign says beside its words. */
type SignKind = 'word' | 'label' | 'first' | 'last' | 'whole';

/** How the kinds are written before a word in the table of weights; a pair is two words. */
const prefixes: Readonly<Record<SignKind, string>> = {
  word: '',
  label: '~',
  first: '^',
  last: '$',
  whole: '=',
};
/** What the hashes of the kinds begin with: far apart, or a letter of one kind would be another letter of the next. */
const numbers: Readonly<Record<SignKind, number>> = {
  word: 0x9e3779b1,
  label: 0x85ebca77,
  first: 0xc2b2ae3d,
  last: 0x27d4eb2f,
  whole: 0x165667b1,
};

/** So many words from the start and from the end of a line are looked at. */
const fromStart = 14;
const fromEnd = 5;
/** A line of at most so many words is a label: there its words weigh otherwise. */
const labelWords = 4;
/** A line of at most so many words is a sign as a whole. */
const wholeWords = 3;

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

const seed = 0x811c9dc5;

function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/**
 * Visits each word of a line, in order, with its place (offsets in the line) and the hash of its small letters. A
 * number is the word "0", whatever it is; a mark that speaks is a word.
 */
export function eachWord(line: string, visit: (start: number, end: number, hash: number) => void): void {
  for (let at = 0; at < line.length;) {
    const start = at;
    const code = line.charCodeAt(at);
    let hash = seed;
    if (isLetter(code)) {
      for (; at < line.length; at++) {
        const next = line.charCodeAt(at);
        if (next === apostrophe || next === 0x2019) {
          if (!isLetter(line.charCodeAt(at + 1))) break;
          hash = mix(hash, apostrophe);
        } else if (isLetter(next)) hash = mix(hash, next <= 90 ? next + 32 : next);
        else break;
      }
      visit(start, at, hash);
    } else if (isDigit(code)) {
      while (isDigit(line.charCodeAt(at)) || isPoint(line, at)) at++;
      visit(start, at, mix(hash, 48));
    } else {
      at++;
      if (speaking.has(code)) visit(start, at, mix(hash, code));
    }
  }
}

/** The hash of one word, in small letters. */
export function hashOf(word: string): number {
  let found = 0;
  eachWord(word, (_start, _end, hash) => {
    found = hash;
  });
  return found;
}

/** Whether a point, comma or colon stands between digits. */
function isPoint(line: string, at: number): boolean {
  const code = line.charCodeAt(at);
  return (code === 44 || code === 46 || code === 58) && isDigit(line.charCodeAt(at + 1));
}

/** Visits the signs of a row of words: of the kind "whole" all words, of the others one or two. */
function eachSign<T>(
  words: readonly T[],
  visit: (kind: SignKind, word: T, next?: T, third?: T) => void,
): void {
  const count = words.length;
  const resume = Math.max(fromStart, count - fromEnd);
  words.forEach((word, k) => {
    if (k >= fromStart && k < resume) return;
    visit('word', word);
    if (count <= labelWords) visit('label', word);
    if (k === 0) visit('first', word);
    if (k === count - 1) visit('last', word);
    const next = words[k + 1];
    if (next !== undefined && k + 1 !== fromStart) visit('word', word, next);
  });
  const [first, second, third] = words;
  if (first !== undefined && count <= wholeWords) visit('whole', first, second, third);
}

function signHash(kind: SignKind, word: number, next = 0, third = 0): number {
  return mix(mix(mix(mix(seed, numbers[kind]), word), next), third);
}

/** The signs of a line by name, as they stand in the table of weights. */
export function signNames(line: string): readonly string[] {
  const words: string[] = [];
  eachWord(line, (start, end) => {
    const word = line.slice(start, end);
    words.push(isDigit(word.charCodeAt(0)) ? '0' : word.replace(/’/gu, "'").replace(/[A-Z]/gu, lower));
  });
  const names: string[] = [];
  eachSign(words, (kind, ...of) => {
    names.push(prefixes[kind] + of.filter((word) => word !== undefined).join(' '));
  });
  return names;
}

function lower(letter: string): string {
  return letter.toLowerCase();
}

/** Weights of signs, ready to be looked up by hash. */
export type SignTable = ReadonlyMap<number, number>;

/** Makes the table from weights by name. */
export function signTable(weights: Iterable<readonly [string, number]>): SignTable {
  const kindOf = new Map(Object.entries(prefixes).map(([kind, prefix]) => [prefix, kind as SignKind]));
  const table = new Map<number, number>();
  for (const [name, weight] of weights) {
    // a dollar that is a word by itself is no prefix
    const kind = name[1] === undefined || name[1] === ' ' ? 'word' : (kindOf.get(name[0] ?? '') ?? 'word');
    const hashes: number[] = [];
    for (const word of (kind === 'word' ? name : name.slice(1)).split(' '))
      eachWord(word, (_start, _end, hash) => hashes.push(hash));
    const [word, next, third] = hashes;
    if (word !== undefined) table.set(signHash(kind, word, next, third), weight);
  }
  return table;
}

/** The sum of what the words of a line weigh; `hashes` are those of its words. */
export function weighWords(hashes: readonly number[], table: SignTable): number {
  let sum = 0;
  eachSign(hashes, (kind, word, next, third) => {
    sum += table.get(signHash(kind, word, next, third)) ?? 0;
  });
  return sum;
}
