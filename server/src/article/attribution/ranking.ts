import { weightsOf } from '../text/weightRows';
import { speakerWeights } from './weights';
import type { Clause } from '../language/types';
import type { SpeakerBook } from '../speakers/sources';
import type { Tell, TellKind } from '../types';
import type { Found, Shape, Speaks } from './found';
import { candidatesIn } from './patterns';
import type { Signs } from './candidateSigns';
import { candidateSigns, quotationSigns, rivalSigns } from './candidateSigns';
import { subjectsNear } from './subjects';
import { isHeard } from './speechTags';

/** Somebody in a quotation's own sentence who may have said it, with what speaks for and against that. */
export interface Candidate {
  readonly found: Found;
  readonly signs: Signs;
}

/**
 * Everybody in the sentence who may have said the quotation at chunk `q`: whom the patterns name, in their order, then
 * whom the sentence is about. Where a pattern knows that nobody is named, that one stands among them without signs.
 */
export function signedCandidates(
  clause: Clause,
  q: number,
  shape: Shape,
  book: Pick<SpeakerBook, 'canSpeak' | 'isSomebody'>,
): readonly Candidate[] {
  const speaks: Speaks = (phrase) => book.canSpeak(clause, phrase);
  const named = candidatesIn(clause, q, shape, speaks);
  const tagged = named.some(({ pattern }) => tags.has(pattern));
  const all = named.filter((found) => !(tagged && isRecord(clause, found)));
  // "the village of Ulundi (“spear of water”)": what a name means, nobody said
  const glosses = clause.chunks[q - 1]?.text === '(';
  for (const phrase of glosses || isHeard(clause, q) ? [] : subjectsNear(clause, q))
    if (book.isSomebody(clause, phrase) && all.every((each) => each.phrase?.from !== phrase.from))
      all.push({ pattern: 'sentence-subject', phrase });
  const own = quotationSigns(clause, q, shape);
  return all.map((found, place) => ({
    found,
    signs: [
      ...own,
      ...candidateSigns(clause, q, shape, found, place, found.phrase !== undefined && speaks(found.phrase)),
      ...rivalSigns(found, all),
    ],
  }));
}

/** Patterns of a speaker with a verb right beside the quotation. */
const tags: ReadonlySet<string> = new Set(['quote-speaker-verb', 'quote-verb-speaker', 'speaker-verb-quote']);

/** What holds the very words that somebody said. */
const records = /^(?:transcripts?|recordings?|tapes?|audio|videos?|footage)$/u;

/** "Smith told the inquiry, according to a transcript": what tells of somebody's words has not said them. */
function isRecord({ chunks, words }: Clause, { pattern, phrase }: Found): boolean {
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
export interface Ranked extends Candidate {
  readonly chance: number;
}

/** The likeliest first; those that are equally likely in their order. */
export function ranked(candidates: readonly Candidate[]): readonly Ranked[] {
  return candidates
    .filter(({ found }) => found.phrase !== undefined)
    .map((candidate) => ({ ...candidate, chance: chanceOf(candidate.signs) }))
    .sort((a, b) => b.chance - a.chance);
}
