/**
 * Digests in, one at a time, a summary out. What is kept grows with the articles, not with their texts, and is bounded: up
 * to 100,000 articles and a million quotations take some hundred megabytes, and what is beyond a bound is counted as left
 * out. Up to these bounds the summary is the same in whatever order the digests come.
 */
import type { KnownName } from '../corrections/names';
import type { SourceKind } from '../article/types';
import type { ArticleDigest, DigestedArticle, DigestedQuotation, DigestedSpeaker } from './digestTypes';
import { addTo, createSpeakerBook, noSum, type Share, type SpeakerBook, type Sum } from './heldSpeakers';
import { foldedName } from '../corrections/names';
import { createWordingIndex, type WordingIndex } from './wordings';
import type { FileLeftOut, FileNoise, Place } from './summaryTypes';
import { summaryOf } from './summary';
import type { ArchiveSummary } from './summaryTypes';

/** What a gatherer is to know. */
export interface GatherOptions {
  /** Speakers whom the folder's names file gives: they are joined, and told apart, as it says. */
  readonly names?: readonly KnownName[];
}

/** Takes the digests of a folder. */
export interface Gatherer {
  /** Adds one file. Each file once. */
  readonly add: (digest: ArticleDigest) => void;
  /** Names a file that was not counted. */
  readonly leaveOut: (file: FileLeftOut) => void;
  /** All that was added so far; more can be added after it. */
  readonly summary: () => ArchiveSummary;
}

/** What all articles of one date have. */
export interface DateSum extends Sum {
  unnamed: number;
}

/** What a gatherer has kept. */
export interface Gathered {
  readonly sum: Sum;
  readonly counts: Record<Count, number>;
  readonly types: Record<DigestedQuotation['type'], number>;
  readonly kinds: Record<SourceKind, Sum>;
  /** Unnamed sources, article by article: they are joined with nobody. */
  unnamedSpeakers: number;
  readonly confidence: number[];
  /** Date → what its articles have; the empty one: no date. */
  readonly dates: Map<string, DateSum>;
  readonly book: SpeakerBook;
  /** Folded description → as it is written, and how much. */
  readonly descriptions: Map<string, { name: string; readonly sum: Sum }>;
  readonly wordings: WordingIndex;
  readonly noise: Map<string, { found: number; stays: number }>;
  readonly noisyFiles: FileNoise[];
  readonly unread: FileLeftOut[];
}

type Count =
  | 'files'
  | 'length'
  | 'named'
  | 'withoutSpeaker'
  | 'perhaps'
  | 'doubted'
  | 'byHand'
  | 'secondReadings'
  | 'unnamedArticles'
  | 'unclearDates'
  | 'quotationsLeftOut'
  | 'speakersLeftOut';

/** Confidence is told in so many steps. */
const steps = 10;
/** So many descriptions of unnamed sources are told apart. */
const mostDescriptions = 50_000;

/** A gatherer that has nothing yet. */
export function createGatherer({ names = [] }: GatherOptions = {}): Gatherer {
  const gathered = nothing(names);
  return {
    add: (digest) => {
      gathered.counts.files++;
      for (const article of digest.articles) addArticle(gathered, digest.file, article);
      addNoise(gathered, digest);
    },
    leaveOut: (file) => gathered.unread.push(file),
    summary: () => summaryOf(gathered),
  };
}

function nothing(names: readonly KnownName[]): Gathered {
  return {
    sum: noSum(),
    counts: {
      files: 0,
      length: 0,
      named: 0,
      withoutSpeaker: 0,
      perhaps: 0,
      doubted: 0,
      byHand: 0,
      secondReadings: 0,
      unnamedArticles: 0,
      unclearDates: 0,
      quotationsLeftOut: 0,
      speakersLeftOut: 0,
    },
    types: { direct: 0, mixed: 0, indirect: 0 },
    kinds: { person: noSum(), unnamed: noSum(), organisation: noSum(), document: noSum() },
    unnamedSpeakers: 0,
    confidence: Array.from({ length: steps }, () => 0),
    dates: new Map(),
    book: createSpeakerBook(names),
    descriptions: new Map(),
    wordings: createWordingIndex(),
    noise: new Map(),
    noisyFiles: [],
    unread: [],
  };
}

function addArticle(gathered: Gathered, file: string, article: DigestedArticle): void {
  const { counts } = gathered;
  counts.length += article.length;
  counts.secondReadings += article.secondReadings;
  counts.quotationsLeftOut += article.leftOut;
  if (article.unclearDate !== null) counts.unclearDates++;
  const said = article.quotations.filter(({ saying }) => saying !== 'doubted');
  counts.doubted += article.quotations.length - said.length;
  const named = said.filter(({ saying }) => saying === 'named');
  counts.named += named.length;
  counts.withoutSpeaker += said.length - named.length;
  counts.perhaps += said.filter(({ saying }) => saying === 'perhaps').length;
  for (const { type } of said) gathered.types[type]++;
  for (const { byHand, confidence } of named) {
    if (byHand) counts.byHand++;
    else addConfidence(gathered.confidence, confidence);
  }
  const speakerOf = ({ speaker }: DigestedQuotation): DigestedSpeaker | undefined =>
    speaker === null ? undefined : article.speakers[speaker];
  const unnamed = named.filter((one) => speakerOf(one)?.kind === 'unnamed').length;
  if (unnamed > 0) counts.unnamedArticles++;
  addTo(gathered.sum, said.length, wordsIn(said));
  const date = article.date?.iso ?? '';
  const day = gathered.dates.get(date) ?? { ...noSum(), unnamed: 0 };
  addTo(day, said.length, wordsIn(said));
  day.unnamed += unnamed;
  gathered.dates.set(date, day);
  addSpeakers(gathered, file, named, speakerOf, date);
  addWordings(gathered, file, article, speakerOf);
}

function addConfidence(confidence: number[], share: number): void {
  const step = Math.min(steps - 1, Math.max(0, Math.floor(share * steps)));
  confidence[step] = (confidence[step] ?? 0) + 1;
}

function wordsIn(quotations: readonly DigestedQuotation[]): number {
  return quotations.reduce((sum, { words }) => sum + words, 0);
}

function addSpeakers(
  gathered: Gathered,
  file: string,
  named: readonly DigestedQuotation[],
  speakerOf: (one: DigestedQuotation) => DigestedSpeaker | undefined,
  date: string,
): void {
  const shares = new Map<string, Share>();
  for (const one of named) {
    const speaker = speakerOf(one);
    if (speaker === undefined) continue;
    const key = gathered.book.keyOf(speaker);
    const before = shares.get(key);
    shares.set(key, {
      speaker: before?.speaker ?? speaker,
      quotations: (before?.quotations ?? 0) + 1,
      words: (before?.words ?? 0) + one.words,
      places: [...(before?.places ?? []), placeOf(file, one)].slice(0, mostPlacesOfArticle),
    });
  }
  const kinds = new Map<SourceKind, { quotations: number; words: number }>();
  for (const share of shares.values()) {
    // the names file may know of an unnamed source who it is
    const kind = gathered.book.kindOf(share.speaker);
    const { quotations = 0, words = 0 } = kinds.get(kind) ?? {};
    kinds.set(kind, { quotations: quotations + share.quotations, words: words + share.words });
    if (kind === 'unnamed') addDescription(gathered, share);
    else if (!gathered.book.add(share, date)) gathered.counts.speakersLeftOut++;
  }
  for (const [kind, { quotations, words }] of kinds) addTo(gathered.kinds[kind], quotations, words);
}

/** A speaker's places are kept in the order of the files, so that the first of an article do. */
const mostPlacesOfArticle = 20;

function placeOf(file: string, { line, start, end }: DigestedQuotation): Place {
  return { file, line, start, end };
}

function addDescription(gathered: Gathered, { speaker, quotations, words }: Share): void {
  gathered.unnamedSpeakers++;
  const key = foldedName(speaker.name);
  const held = gathered.descriptions.get(key) ?? { name: speaker.name, sum: noSum() };
  if (!gathered.descriptions.has(key) && gathered.descriptions.size >= mostDescriptions) {
    gathered.counts.speakersLeftOut++;
    return;
  }
  gathered.descriptions.set(key, held);
  if (speaker.name < held.name) held.name = speaker.name;
  addTo(held.sum, quotations, words);
}

function addWordings(
  { wordings }: Gathered,
  file: string,
  { record, quotations }: DigestedArticle,
  speakerOf: (one: DigestedQuotation) => DigestedSpeaker | undefined,
): void {
  const article = `${file}\n${String(record ?? 0)}`;
  for (const one of quotations) {
    if (one.type === 'indirect') continue;
    const speaker = one.saying === 'named' ? speakerOf(one) : undefined;
    wordings.add({ text: one.text, speaker, place: placeOf(file, one), article });
  }
}

function addNoise({ noise, noisyFiles }: Gathered, { file, noise: own }: ArticleDigest): void {
  let found = 0;
  let stays = 0;
  for (const one of own) {
    const held = noise.get(one.rule) ?? { found: 0, stays: 0 };
    held.found += one.found;
    held.stays += one.stays;
    noise.set(one.rule, held);
    found += one.found;
    stays += one.stays;
  }
  if (found > 0) noisyFiles.push({ file, found, stays });
}
