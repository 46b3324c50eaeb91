import type { Clause, Phrase } from '../language/types';
import type { Shape } from '../quotations/speech';
import type { Weighed } from '../speakers/weighed';
import type { LossReason, Tell } from '../types';
import type { NamedCandidate } from './candidates/candidate';
import { givesName } from './candidates/naming';
import { ownWords } from './candidates/ownWords';
import { namedFrom } from './confidence';
import type { RankedCandidate } from './ranking';
import { ranked, sentenceCandidates, tellsOf } from './ranking';
import type { SpeakerDecision, WeighedDecision } from './speakerDecision';
import { cueInBody } from './speakerDecision';
import type { SpeakerBook } from '../speakers/sources';

/** Short quotations need a cue of their own; from here on the paragraph's speaker is enough. Words. */
export const longEnough = 4;

/** What a quotation's own sentence says of who said it. */
export interface OwnSentence {
  /** Whom a verb or a noun of saying names, or that it names nobody. */
  readonly sure?: SpeakerDecision;
  /** Whom the sentence is about, where that is likely to be the speaker. */
  readonly subject?: () => SpeakerDecision | undefined;
  /** Where nobody is likely: what weighed most for and against the likeliest. */
  readonly tells?: readonly Tell[];
}

/** Whom a sentence is only about must be likelier than one with a verb of saying: such words are often the writer's. */
const subjectFrom = 0.55;

/** The likeliest of those whom the sentence names; for a few words in marks only one who is likely. */
export function ownSentence(clause: Clause, q: number, shape: Shape, book: SpeakerBook): OwnSentence {
  const told = ownWords(clause, q, shape, (phrase) => book.canSpeak(clause, phrase));
  const teller = told === undefined ? undefined : book.resolve(clause, told.phrase);
  if (told !== undefined && teller !== undefined)
    return { sure: { pattern: 'own-words', cue: cueInBody(clause, told.cue), resolved: teller } };
  const { signed, nobodyNamed } = sentenceCandidates(clause, q, shape, book);
  if (nobodyNamed) return { sure: { pattern: 'none' } };
  const likeliest = ranked(
    signed.filter(({ candidate }) => !givesName(candidate, shape, (phrase) => book.canSpeak(clause, phrase))),
  );
  const isAbout = ({ candidate }: RankedCandidate): boolean => candidate.pattern === 'sentence-subject';
  const named = likeliest.find((each) => !isAbout(each));
  const about = likeliest.find(isAbout);
  const isLikely = named !== undefined && named.chance >= namedFrom;
  if (!isLikely && about !== undefined && about.chance >= subjectFrom)
    return {
      subject: () => {
        const decision = decisionFor(about, likeliest, clause, q, book);
        return decision?.resolved.speaker === undefined ? undefined : decision;
      },
    };
  if (named === undefined || !(isLikely || isSpeech(clause, q, shape)))
    return likeliest[0] === undefined ? {} : { tells: tellsOf(likeliest[0].signs) };
  const sure = decisionFor(named, likeliest, clause, q, book);
  return sure === undefined ? {} : { sure };
}

/** From here on nobody asks what spoke for a speaker and what against. */
const doubtless = 0.9;

/** The decision for one of the candidates; the book remembers whom the words mean. */
function decisionFor(
  chosen: RankedCandidate,
  all: readonly RankedCandidate[],
  clause: Clause,
  q: number,
  book: SpeakerBook,
): WeighedDecision | undefined {
  const { candidate, chance, signs } = chosen;
  const resolved = book.resolve(clause, candidate.phrase);
  if (resolved === undefined) return undefined;
  return {
    pattern: candidate.pattern,
    ...(candidate.cue === undefined ? {} : { cue: cueInBody(clause, candidate.cue) }),
    resolved,
    runnersUp: rivals(chosen, all, clause, q, book),
    chance,
    ...(chance < doubtless ? { tells: tellsOf(signs) } : {}),
  };
}

/** Weights have two decimals. */
const hundred = 100;

/** Who else the sentence names as a speaker, beside the one who was chosen. */
function rivals(
  { candidate: chosen, chance }: RankedCandidate,
  all: readonly RankedCandidate[],
  clause: Clause,
  q: number,
  book: SpeakerBook,
): readonly Weighed[] {
  return all.flatMap(({ candidate, chance: own }): readonly Weighed[] => {
    const { phrase, pattern } = candidate;
    if (phrase.from === chosen.phrase.from || pattern === 'sentence-subject') return [];
    const known = book.consider(clause, phrase);
    if (known === undefined) return [];
    const weight = Math.round(hundred * Math.min(1, own / chance)) / hundred;
    return [{ ...known, reason: lossOf(phrase, chosen, q), weight }];
  });
}

/** Why one whom the sentence names lost against the one who was chosen. */
function lossOf(phrase: Phrase, chosen: NamedCandidate, q: number): LossReason {
  const away = ({ from }: Phrase): number => Math.abs(from - q);
  if (away(phrase) > away(chosen.phrase)) return 'further';
  const inside = chosen.phrase.from < phrase.from && phrase.from < q;
  return inside && chosen.pattern === 'speaker-verb-embedded' ? 'within' : 'weaker-cue';
}

/** Whether words in marks are somebody's in any case: there are some, or they are a whole sentence behind a comma or colon. */
function isSpeech(clause: Clause, q: number, shape: Shape): boolean {
  if (shape.words >= longEnough) return true;
  const before = clause.chunks[q - 1];
  const led = before?.kind === 'X' && (before.text === ',' || before.text === ':');
  return led && shape.startsSentence && !shape.title && /[.?!]$/u.test(shape.inside);
}
