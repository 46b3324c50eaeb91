/**
 * The same words, quoted differently in two articles. Wordings that share a run of five words are found by an index of
 * hashed runs of three (winnowing: of three neighbouring runs the smallest hash is kept), so that nobody is compared with
 * everybody: memory and time grow with the number of words.
 */
import { comparedWords, compareWords, type ComparedWord } from './comparedWords';
import type { DigestedSpeaker } from './digestTypes';
import { foldedName } from '../corrections/names';
import { plainWords, reasonFor } from './names';
import { comparePlaces } from './places';
import type { Comparisons, Discrepancy, Place, Wording } from './summaryTypes';

/** Shorter quotations say the same by chance. Words. */
const fewestWords = 6;
/** Shorter ones are said by many: "that is all I have to say". Words. */
const fewestOfTwo = 10;
/** Of the shorter wording so much has to be in the other. */
const leastLikeness = 0.6;
/** So many words have to be the same: three in a row may be anybody's. */
const leastCommon = 5;
/** Words of a hashed run, and how many runs that stand side by side leave one. */
const runLength = 3;
const windowLength = 3;
/** A run that so many wordings have tells nothing: "at the end of the day". */
const mostSharing = 24;
/** Of the runs of the shorter one so many have to be shared: what is alike by a phrase alone has less. */
const leastShared = 0.2;
/** A wording is compared with so many others, those that share most runs. */
const mostCandidates = 8;
/** Speakers that are kept of one wording. */
const mostSpeakers = 6;
/** A hash of 32 bits and the number of a wording share one number without loss. */
const idRange = 2 ** 20;
/** No more different wordings are compared: some hundred megabytes. */
export const mostWordings = 400_000;

/** A quotation to be compared. */
export interface Spoken {
  readonly text: string;
  readonly speaker: DigestedSpeaker | undefined;
  readonly place: Place;
  /** Which article it is in. */
  readonly article: string;
}

interface Held {
  text: string;
  place: Place;
  article: string;
  lastArticle: string;
  articles: number;
  /** The named ones, each with its first place. */
  readonly speakers: HeldSaying[];
  /** How many hashed runs stand for it. */
  readonly runs: number;
}

/** One of those who say it. */
interface HeldSaying {
  readonly speaker: DigestedSpeaker;
  place: Place;
  lastArticle: string;
  articles: number;
}

/** Takes quotations, one article after the other, and compares them in the end. */
export interface WordingIndex {
  readonly add: (spoken: Spoken) => void;
  /** At most `most` discrepancies, and how many wordings and discrepancies were left out. */
  readonly compare: (
    most: number,
  ) => Comparisons & { readonly leftOut: { readonly wordings: number; readonly discrepancies: number } };
}

/** An empty index. */
export function createWordingIndex(): WordingIndex {
  const held: Held[] = [];
  const byWords = new Map<number, number>();
  const keys: number[] = [];
  let beyond = 0;
  const add = (spoken: Spoken): void => {
    const words = comparedWords(spoken.text);
    if (words.length < fewestWords) return;
    const whole = wholeHash(words);
    const id = byWords.get(whole);
    const known = id === undefined ? undefined : held[id];
    if (known !== undefined) {
      again(known, spoken);
      return;
    }
    if (held.length >= mostWordings) {
      beyond++;
      return;
    }
    byWords.set(whole, held.length);
    const runs = runsOf(words);
    for (const hash of runs) keys.push(hash * idRange + held.length);
    const { text, place, article } = spoken;
    const one: Held = {
      text,
      place,
      article,
      lastArticle: article,
      articles: 1,
      runs: runs.size,
      speakers: [],
    };
    addSpeaker(one, spoken);
    held.push(one);
  };
  const compare: WordingIndex['compare'] = (most) => {
    const pairs = comparePairs(held, keys);
    const all = [...pairs.discrepancies, ...held.flatMap(otherSpeakers)].sort(inOrder);
    return {
      wordings: held.length,
      repeated: held.filter(({ articles }) => articles > 1).length,
      excerpts: pairs.excerpts,
      discrepancies: all.slice(0, most),
      leftOut: { wordings: beyond, discrepancies: Math.max(0, all.length - most) },
    };
  };
  return { add, compare };
}

/** The same words once more. What is shown is the first place in the order of the files, whatever the order of reading. */
function again(known: Held, spoken: Spoken): void {
  const { text, place, article } = spoken;
  if (known.lastArticle !== article) known.articles++;
  known.lastArticle = article;
  if (comparePlaces(place, known.place) < 0) Object.assign(known, { text, place, article });
  addSpeaker(known, spoken);
}

function addSpeaker({ speakers }: Held, { speaker, place, article }: Spoken): void {
  if (speaker === undefined || speaker.kind === 'unnamed') return;
  const name = foldedName(speaker.name);
  const known = speakers.find((one) => foldedName(one.speaker.name) === name);
  if (known === undefined) {
    if (speakers.length < mostSpeakers) speakers.push({ speaker, place, lastArticle: article, articles: 1 });
    return;
  }
  if (known.lastArticle !== article) known.articles++;
  known.lastArticle = article;
  if (comparePlaces(place, known.place) < 0) known.place = place;
}

const fnvOffset = 0x811c9dc5;
const fnvPrime = 0x01000193;

function hashOf(words: readonly ComparedWord[], from: number, to: number, seed: number): number {
  let hash = seed;
  for (let k = from; k < to; k++) {
    const key = words[k]?.key ?? '';
    for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), fnvPrime);
    hash = Math.imul(hash ^ 0x20, fnvPrime);
  }
  return hash >>> 0;
}

/** 52 bits: of a million wordings, two with one hash are met once in ten thousand folders. */
function wholeHash(words: readonly ComparedWord[]): number {
  const second = hashOf(words, 0, words.length, fnvPrime);
  return hashOf(words, 0, words.length, fnvOffset) * idRange + (second % idRange);
}

/** Hashes of the runs that stand for a wording, none twice. */
function runsOf(words: readonly ComparedWord[]): ReadonlySet<number> {
  const all: number[] = [];
  for (let k = 0; k + runLength <= words.length; k++) all.push(hashOf(words, k, k + runLength, fnvOffset));
  const kept = new Set<number>();
  for (let k = 0; k + windowLength <= all.length; k++) kept.add(Math.min(...all.slice(k, k + windowLength)));
  return kept;
}

/** Compares each wording with those that share most runs with it. */
function comparePairs(
  held: readonly Held[],
  keys: readonly number[],
): { readonly excerpts: number; readonly discrepancies: readonly Discrepancy[] } {
  const sorted = Float64Array.from(keys).sort();
  const runs = runsByWording(sorted, held.length);
  const seen = new Set<number>();
  const discrepancies: Discrepancy[] = [];
  let excerpts = 0;
  for (const [id, one] of held.entries()) {
    const words = comparedWords(one.text);
    for (const otherId of candidatesOf(id, runs[id] ?? [], sorted, held)) {
      const other = held[otherId];
      const pair = Math.min(id, otherId) * idRange + Math.max(id, otherId);
      if (other === undefined || other.article === one.article || seen.has(pair)) continue;
      const isFirst = comparePlaces(one.place, other.place) < 0;
      const others = comparedWords(other.text);
      const found = isFirst
        ? compareWords(words, others, leastLikeness)
        : compareWords(others, words, leastLikeness);
      if (found === undefined || found.common < leastCommon || found.likeness < leastLikeness) continue;
      seen.add(pair);
      if (found.isExcerpt) excerpts++;
      else
        discrepancies.push({
          kind: 'other-words',
          first: wordingOf(isFirst ? one : other),
          second: wordingOf(isFirst ? other : one),
          likeness: found.likeness,
          parts: found.parts,
        });
    }
  }
  return { excerpts, discrepancies };
}

/** For each wording, where the runs begin that a few others have, too: indices into the sorted keys. */
function runsByWording(sorted: Float64Array, wordings: number): readonly (readonly number[] | undefined)[] {
  const out: (number[] | undefined)[] = Array.from({ length: wordings }, () => undefined);
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const hash = hashIn(sorted, from);
    while (to < sorted.length && hashIn(sorted, to) === hash) to++;
    if (to - from < 2 || to - from > mostSharing) continue;
    for (let k = from; k < to; k++) (out[idIn(sorted, k)] ??= []).push(from);
  }
  return out;
}

const hashIn = (sorted: Float64Array, at: number): number => Math.floor((sorted[at] ?? 0) / idRange);
const idIn = (sorted: Float64Array, at: number): number => (sorted[at] ?? 0) % idRange;

function candidatesOf(
  id: number,
  runs: readonly number[],
  sorted: Float64Array,
  held: readonly Held[],
): readonly number[] {
  const shared = new Map<number, number>();
  for (const from of runs) {
    const hash = hashIn(sorted, from);
    for (let k = from; k < sorted.length && hashIn(sorted, k) === hash; k++) {
      const other = idIn(sorted, k);
      if (other !== id) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  const text = (other: number): string => held[other]?.text ?? '';
  const enough = (other: number): number =>
    leastShared * Math.min(held[id]?.runs ?? 0, held[other]?.runs ?? 0);
  return [...shared]
    .filter(([other, number]) => number >= enough(other))
    .sort(([a, m], [b, n]) => n - m || (text(a) < text(b) ? -1 : 1))
    .slice(0, mostCandidates)
    .map(([other]) => other);
}

function wordingOf({ text, place, articles, speakers }: Held): Wording {
  const [named] = [...speakers].sort((a, b) => comparePlaces(a.place, b.place));
  return { text, speaker: named?.speaker.name ?? null, place, articles };
}

/** The same words of several who cannot be one: the first of them, and everybody else. */
function otherSpeakers({ text, speakers }: Held): readonly Discrepancy[] {
  const [first, ...rest] = [...speakers].sort((a, b) => comparePlaces(a.place, b.place));
  if (first === undefined || comparedWords(text).length < fewestOfTwo) return [];
  const wording = ({ speaker, place, articles }: HeldSaying): Wording => ({
    text,
    speaker: speaker.name,
    place,
    articles,
  });
  const [second, ...others] = rest
    .filter((other) => other.place.file !== first.place.file && !mayBeOne(first.speaker, other.speaker))
    .map(wording);
  if (second === undefined) return [];
  return [
    {
      kind: 'other-speaker',
      first: wording(first),
      second,
      ...(others.length > 0 && { others }),
      likeness: 1,
      parts: [{ in: 'same', text }],
    },
  ];
}

function mayBeOne(a: DigestedSpeaker, b: DigestedSpeaker): boolean {
  const [one, other] = [plainWords(foldedName(a.name)), plainWords(foldedName(b.name))];
  return one.at(-1) === other.at(-1) && reasonFor(one, other, true) !== undefined;
}

/** Other words first, the likest first. */
function inOrder(a: Discrepancy, b: Discrepancy): number {
  if (a.kind !== b.kind) return a.kind === 'other-words' ? -1 : 1;
  return (
    b.likeness - a.likeness ||
    comparePlaces(a.first.place, b.first.place) ||
    comparePlaces(a.second.place, b.second.place)
  );
}
