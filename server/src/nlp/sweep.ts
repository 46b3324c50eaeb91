/**
 * A faster way to the same result for the stage of the tagger that costs most. compromise tries about a thousand
 * patterns on each clause; to find the few that may match, it looks up every word and tag that any pattern asks for.
 * Here each pattern waits under one word or tag that it cannot do without, and is looked at only where that occurs.
 * What is found, and in which order, is what compromise finds: a test compares them.
 */

import type { PatternPiece, Step } from './order';
import { canFollow, longestClause, stepsOf } from './order';

/** A word of compromise's, as far as patterns ask for it. */
export interface SweptTerm {
  readonly text: string;
  readonly normal: string;
  readonly tags: ReadonlySet<string>;
  readonly switch?: string;
  readonly implicit?: string;
  readonly machine?: string;
  readonly root?: string;
  readonly alias?: readonly string[];
}

/** A pattern of compromise's with what it asks for. */
export interface SweptPattern {
  readonly match: string;
  readonly regs: readonly PatternPiece[];
  /** All of these have to occur. */
  readonly needs: readonly string[];
  /** So many of `wants` have to occur, at least. */
  readonly minWant: number;
  readonly wants: readonly string[];
  /** None of these may occur. */
  readonly ifNo?: readonly string[];
  readonly minWords: number;
}

/** Patterns by the words and tags ("#Noun", "%Noun|Verb%") that they need or want. */
export interface PatternNet {
  readonly hooks: Readonly<Record<string, readonly SweptPattern[]>>;
  /** Patterns that ask for nothing. */
  readonly always: readonly SweptPattern[];
}

/** Where something matches: clause, first word, behind the last word, and ids that are none of our business. */
export type Pointer = (number | string | undefined)[];

/** compromise's own matcher. */
export interface Matcher {
  readonly match: (
    clauses: readonly (readonly SweptTerm[])[],
    pattern: SweptPattern,
  ) => { readonly ptrs: readonly Pointer[] };
}

/** A pattern with the place where it matched. */
export type SweptMatch = SweptPattern & { readonly pointer: Pointer };

/** Finds all matches of a net, as compromise's `bulkMatch` does. */
export type Sweep = (
  clauses: readonly (readonly SweptTerm[])[],
  net: PatternNet,
  methods: { readonly one: Matcher },
  options?: { readonly matchOne?: boolean },
) => readonly SweptMatch[];

/** A pattern whose words and tags are numbers. */
interface Row {
  readonly pattern: SweptPattern;
  readonly needs: readonly number[];
  readonly wants: readonly number[];
  readonly ifNo: readonly number[];
  readonly steps: readonly Step[];
  /** Where compromise comes across the pattern: by word or tag, in the order of the net. */
  readonly ranks: readonly { readonly key: number; readonly rank: number }[];
}

interface Index {
  /** Numbers of words, and of switches ("%Noun|Verb%"). */
  readonly words: ReadonlyMap<string, number>;
  readonly switches: ReadonlyMap<string, number>;
  readonly tags: ReadonlyMap<string, number>;
  readonly keys: number;
  /** By number of a word or tag: the patterns that wait under it. */
  readonly waiting: readonly (readonly number[])[];
  readonly rows: readonly Row[];
  readonly always: readonly SweptPattern[];
}

/** No list of patterns under one word or tag is as long. */
const longestList = 1 << 16;

/** What occurs in one clause. */
interface Presence {
  /** By number of a word or tag: 1 where it occurs. */
  readonly present: Uint8Array;
  /** By number of a word or tag: the words that have it, as bits. */
  readonly places: Int32Array;
}

/** A sweep that remembers what it has worked out of each net. */
export function createSweep(): Sweep {
  const known = new WeakMap<PatternNet, Index>();
  return (clauses, net, methods, options = {}) => {
    let index = known.get(net);
    if (index === undefined) known.set(net, (index = indexOf(net)));
    const presence = { present: new Uint8Array(index.keys), places: new Int32Array(index.keys) };
    const tried = new Int32Array(index.rows.length).fill(-1);
    const found: SweptMatch[] = [];
    for (const [at, clause] of clauses.entries()) {
      for (const pattern of candidatesIn(clause, at, index, presence, tried)) {
        for (const pointer of methods.one.match([clause], pattern).ptrs) {
          pointer[0] = at;
          found.push({ ...pattern, pointer });
          if (options.matchOne === true) return found;
        }
      }
    }
    return found;
  };
}

/** The patterns that may match in a clause, in compromise's order. Leaves `presence` as it was: all zero. */
function candidatesIn(
  clause: readonly SweptTerm[],
  at: number,
  index: Index,
  presence: Presence,
  tried: Int32Array,
): readonly SweptPattern[] {
  const { present, places } = presence;
  const here = mark(clause, index, presence);
  const short = clause.length <= longestClause;
  const contracted = clause.some((term) => Boolean(term.implicit));
  const ranked: { readonly rank: number; readonly pattern: SweptPattern }[] = [];
  for (const key of here) {
    for (const number of index.waiting[key] ?? []) {
      if (tried[number] === at) continue;
      tried[number] = at;
      const row = index.rows[number];
      if (
        row !== undefined &&
        fits(row, clause.length, present) &&
        (!short || canFollow(row.steps, places, contracted))
      )
        ranked.push({ rank: rankOf(row, present), pattern: row.pattern });
    }
  }
  for (const key of here) present[key] = places[key] = 0;
  ranked.sort((a, b) => a.rank - b.rank);
  return [
    ...ranked.map(({ pattern }) => pattern),
    ...index.always.filter(({ minWords }) => clause.length >= minWords),
  ];
}

/** Marks the words and tags of a clause, and gives their numbers, each once. */
function mark(
  clause: readonly SweptTerm[],
  { words, switches, tags }: Index,
  { present, places }: Presence,
): readonly number[] {
  const here: number[] = [];
  let bit = 1;
  const place = (key: number): void => {
    if (places[key] === 0) here.push(key);
    places[key] = (places[key] ?? 0) | bit;
  };
  const add = (key: number | undefined): void => {
    if (key === undefined) return;
    place(key);
    present[key] = 1;
  };
  for (const term of clause) {
    add(words.get(term.normal));
    if (term.switch !== undefined) add(switches.get(term.switch));
    if (term.implicit !== undefined) add(words.get(term.implicit));
    if (term.machine !== undefined) add(words.get(term.machine));
    if (term.root !== undefined) add(words.get(term.root));
    if (term.alias !== undefined) for (const word of term.alias) add(words.get(word));
    for (const tag of term.tags) add(tags.get(tag));
    // the text as written is matched too, though compromise does not look it up beforehand
    const written = words.get(term.text);
    if (written !== undefined) place(written);
    bit = (bit << 1) | (bit >>> 31);
  }
  return here;
}

function fits({ pattern, needs, wants, ifNo }: Row, words: number, present: Uint8Array): boolean {
  if (words < pattern.minWords) return false;
  for (const key of needs) if (present[key] !== 1) return false;
  for (const key of ifNo) if (present[key] === 1) return false;
  if (wants.length === 0) return true;
  let count = 0;
  for (const key of wants) count += present[key] ?? 0;
  return count >= pattern.minWant;
}

function rankOf({ ranks }: Row, present: Uint8Array): number {
  for (const { key, rank } of ranks) if (present[key] === 1) return rank;
  return 0;
}

/** Turns the words and tags of a net into numbers, and files each pattern where it is looked for. */
function indexOf({ hooks, always }: PatternNet): Index {
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
  const ranksOf = new Map<SweptPattern, { key: number; rank: number }[]>();
  // of several patterns with the same text, compromise tries the first one alone
  const first = new Map<string, SweptPattern>();
  Object.entries(hooks).forEach(([hook, patterns], order) => {
    const key = numberOf(hook);
    patterns.forEach((pattern, place) => {
      if ((first.get(pattern.match) ?? pattern) !== pattern) return;
      first.set(pattern.match, pattern);
      const ranks = ranksOf.get(pattern) ?? [];
      ranks.push({ key, rank: order * longestList + place });
      ranksOf.set(pattern, ranks);
    });
  });
  const rows = [...ranksOf].map(([pattern, ranks]): Row => ({
    pattern,
    needs: pattern.needs.map(numberOf),
    wants: pattern.wants.map(numberOf),
    ifNo: (pattern.ifNo ?? []).map(numberOf),
    steps: stepsOf(pattern.regs, numberOf),
    ranks,
  }));
  const listLength = (hook: string): number => hooks[hook]?.length ?? 0;
  // a word is rarer than a tag, and a tag that few patterns ask for rarer than one that many ask for
  const rarity = (hook: string): number => listLength(hook) + (/^[#%]/u.test(hook) ? longestList : 0);
  const waiting: number[][] = Array.from({ length: numbers.size }, () => []);
  rows.forEach(({ pattern: { needs, wants } }, number) => {
    const [rarest] = [...needs].sort((a, b) => rarity(a) - rarity(b));
    const under = rarest === undefined ? wants : [rarest];
    for (const hook of new Set(under)) waiting[numberOf(hook)]?.push(number);
  });
  const inner = (start: string, cut: number): ReadonlyMap<string, number> =>
    new Map(
      [...numbers]
        .filter(([key]) => key.startsWith(start))
        .map(([key, number]) => [key.slice(cut, key.length - (start === '%' ? 1 : 0)), number]),
    );
  return {
    words: numbers,
    switches: inner('%', 1),
    tags: inner('#', 1),
    keys: numbers.size,
    waiting,
    rows,
    always,
  };
}
