/** What a report of an article counts: who speaks, of what kind they are, and what was checked, put right and taken out. */
import type { AttributedText } from './article';
import { genderOf, type Gender } from './genders';
import { isFixable, listedNoise, ruleOf } from './listedNoise';
import { overviewOf, type Overview, type SpeakerShare } from './overview';
import { isSpeech } from './queries';
import type { Verdict } from './sourceCheck';
import type { SourceKind } from './types';

/** How much some speakers have together. */
export interface Tally {
  readonly speakers: number;
  readonly quotations: number;
  /** Words between quotation marks. */
  readonly words: number;
}

/** Noise of one kind. */
export interface NoiseCount {
  /** Id of the rule. */
  readonly rule: string;
  /** Pieces, as they are listed. */
  readonly pieces: number;
  /** How many of them cleaning takes out; the others are only shown. */
  readonly fixable: number;
}

/** All that a report says of an article. */
export interface Report {
  readonly overview: Overview;
  readonly kinds: Readonly<Record<SourceKind, Tally>>;
  /** What the quotations without a speaker hold; its `speakers` is 0. */
  readonly nobody: Tally;
  /** What perhaps is no reported speech at all; its `speakers` and `words` are 0. */
  readonly doubted: Tally;
  /** Of persons, named or not; `unsaid` where the text does not say it. */
  readonly genders: Readonly<Record<Gender | 'unsaid', Tally>>;
  /** Quotations by what a comparison with their source came to; absent where none was compared. */
  readonly checks?: Readonly<Record<Verdict | 'unchecked', number>>;
  /** Indices of the quotations that a person has put right, in the order of the text. */
  readonly byHand: readonly number[];
  /** The commonest kind first. */
  readonly noise: readonly NoiseCount[];
}

/** Counts what a report says. */
export function reportOf(article: AttributedText): Report {
  const overview = overviewOf(article);
  const speakers = overview.speakers;
  const ofKind = (kind: SourceKind): Tally => tally(speakers.filter(({ source }) => source.kind === kind));
  const people = speakers
    .filter(({ source }) => source.kind === 'person' || source.kind === 'unnamed')
    .map((share) => ({ share, gender: genderOf(article, share.source) }));
  const ofGender = (gender: Gender | undefined): Tally =>
    tally(people.filter((one) => one.gender === gender).map(({ share }) => share));
  const checks = checksOf(article);
  return {
    overview,
    kinds: {
      person: ofKind('person'),
      unnamed: ofKind('unnamed'),
      organisation: ofKind('organisation'),
      document: ofKind('document'),
    },
    nobody: {
      speakers: 0,
      quotations: overview.withoutSpeaker.length,
      words: overview.words - tally(speakers).words,
    },
    doubted: { speakers: 0, quotations: overview.doubted.length, words: 0 },
    genders: { woman: ofGender('woman'), man: ofGender('man'), unsaid: ofGender(undefined) },
    ...(checks !== undefined && { checks }),
    byHand: article.attributions
      .filter(({ byHand }) => byHand !== undefined)
      .map(({ quotation }) => quotation)
      .sort((a, b) => startOf(article, a) - startOf(article, b)),
    noise: noiseOf(article),
  };
}

function startOf({ quotations }: AttributedText, index: number): number {
  return quotations[index]?.parts[0]?.start ?? 0;
}

function tally(shares: readonly SpeakerShare[]): Tally {
  return {
    speakers: shares.length,
    quotations: shares.reduce((sum, { quotations }) => sum + quotations.length, 0),
    words: shares.reduce((sum, { words }) => sum + words, 0),
  };
}

function checksOf({ checks = [], quotations }: AttributedText): Report['checks'] {
  if (checks.length === 0) return undefined;
  const counts = { verbatim: 0, edited: 0, altered: 0, 'not-found': 0 };
  for (const { verdict } of checks) counts[verdict]++;
  const speech = quotations.filter(({ type }) => isSpeech(type)).length;
  return { ...counts, unchecked: Math.max(0, speech - checks.length) };
}

/** Noise by kind, the commonest first. */
export function noiseOf(article: AttributedText): readonly NoiseCount[] {
  const byRule = new Map<string, { pieces: number; fixable: number }>();
  for (const listed of listedNoise(article)) {
    const held = byRule.get(ruleOf(listed)) ?? { pieces: 0, fixable: 0 };
    held.pieces++;
    if (isFixable(listed)) held.fixable++;
    byRule.set(ruleOf(listed), held);
  }
  return [...byRule]
    .map(([rule, counts]) => ({ rule, ...counts }))
    .sort((a, b) => b.pieces - a.pieces || (a.rule < b.rule ? -1 : 1));
}
