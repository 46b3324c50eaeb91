import { weightsOf } from '../text/weightRows';
import type { Clause } from '../language/types';
import type { Shape } from '../quotations/speech';
import type { Tell, TellKind } from '../types';
import type { Candidate, NamedCandidate, Speaks } from './candidates/candidate';
import { candidatesIn } from './candidates/candidates';
import { isHeard } from './candidates/speechTags';
import { subjectsNear } from './candidates/subjects';
import type { Signs } from './candidateSigns';
import { candidateSigns, quotationSigns, rivalSigns } from './candidateSigns';
import { tagPatterns } from './patternRows';
import { speakerWeights } from './weights';
import type { SpeakerBook } from '../speakers/sources';

/** A candidate of a quotation's own sentence, with what speaks for and against that one. */
export interface SignedCandidate {
  readonly candidate: NamedCandidate;
  readonly signs: Signs;
}

/** Whom a quotation's own sentence names or is about. */
export interface SentenceCandidates {
  /** Whom the patterns name, in their order, then whom the sentence is about. */
  readonly signed: readonly SignedCandidate[];
  /** Whether the first of the patterns knows that the sentence leaves out who spoke. */
  readonly nobodyNamed: boolean;
}

/** Everybody in the sentence who may have said the quotation at chunk `q`, with signs for and against each. */
export function sentenceCandidates(
  clause: Clause,
  q: number,
  shape: Shape,
  book: Pick<SpeakerBook, 'canSpeak' | 'isSomebody'>,
): SentenceCandidates {
  const speaks: Speaks = (phrase) => book.canSpeak(clause, phrase);
  const named = candidatesIn(clause, q, shape, speaks);
  const hasTag = named.some(({ pattern }) => tagPatterns.has(pattern));
  const all = named.filter((candidate) => !(hasTag && isRecord(clause, candidate)));
  // "the village of Ulundi (“spear of water”)": what a name means, nobody said
  const glosses = clause.chunks[q - 1]?.text === '(';
  for (const phrase of glosses || isHeard(clause, q) ? [] : subjectsNear(clause, q))
    if (book.isSomebody(clause, phrase) && all.every((each) => each.phrase?.from !== phrase.from))
      all.push({ pattern: 'sentence-subject', phrase });
  const own = quotationSigns(clause, q, shape);
  const signed = all.flatMap((candidate, place): readonly SignedCandidate[] => {
    if (candidate.phrase === undefined) return [];
    const signs = candidateSigns(clause, q, shape, candidate, place, speaks(candidate.phrase));
    return [{ candidate, signs: [...own, ...signs, ...rivalSigns(candidate, all)] }];
  });
  return { signed, nobodyNamed: all[0]?.pattern === 'none' };
}

/** What holds the very words that somebody said. */
const records = /^(?:transcripts?|recordings?|tapes?|audio|videos?|footage)$/u;

/** "Smith told the inquiry, according to a transcript": what tells of somebody's words has not said them. */
function isRecord({ chunks, words }: Clause, { pattern, phrase }: Candidate): boolean {
  const noun = words[(chunks[phrase?.from ?? -1]?.to ?? 0) - 1];
  return pattern === 'according-to' && noun !== undefined && records.test(noun.norm);
}

const weights = weightsOf(speakerWeights);

/** How likely somebody of whom the sentence shows such signs said the quotation, 0 to 1. */
export function chanceOf(signs: Signs): number {
  return 1 / (1 + Math.exp(-signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), 0)));
}

/** What a group of signs tells of. */
const kinds: Readonly<Record<string, TellKind>> = {
  length: 'words',
  look: 'words',
  inside: 'words',
  before: 'around',
  behind: 'around',
  beside: 'around',
  verb: 'verb',
  speaker: 'place',
  between: 'place',
  pattern: 'way',
  rival: 'others',
};

/** What weighs less, in log odds, is not worth a word. */
const worthTelling = 0.5;
/** So many are told. */
const mostTold = 2;

/** What weighed most for and against a candidate, the weightiest first. */
export function tellsOf(signs: Signs): readonly Tell[] {
  const sums = new Map<TellKind, number>();
  for (const sign of signs) {
    const kind = kinds[sign.slice(0, sign.indexOf(':'))];
    if (kind !== undefined) sums.set(kind, (sums.get(kind) ?? 0) + (weights.get(sign) ?? 0));
  }
  return [...sums]
    .filter(([, sum]) => Math.abs(sum) >= worthTelling)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .slice(0, mostTold)
    .map(([kind, sum]) => ({ kind, speaksFor: sum > 0 }));
}

/** A candidate with how likely it is, 0 to 1. */
export interface RankedCandidate extends SignedCandidate {
  readonly chance: number;
}

/** The likeliest first; those that are equally likely in their order. */
export function ranked(signed: readonly SignedCandidate[]): readonly RankedCandidate[] {
  return signed
    .map((each) => ({ ...each, chance: chanceOf(each.signs) }))
    .sort((a, b) => b.chance - a.chance);
}
