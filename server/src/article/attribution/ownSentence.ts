import type { Clause, Phrase } from '../language/types';
import type { Shape } from '../quotations/speech';
import type { Weighed } from '../speakers/weighed';
import type { SourceOpinion, TwoReadings } from '../opinions';
import type { LossReason, Tell } from '../types';
import type { NamedCandidate } from './candidates/candidate';
import type { People, RankedCandidate, Ranking } from './ranking';
import { ownWords } from './candidates/ownWords';
import { wasHow } from './candidates/toldBehind';
import { tellsOf, together } from './ranking';
import { rankedSlate } from './rememberedRanking';
import type { SpeakerDecision, WeighedDecision } from './speakerDecision';
import { cueInBody } from './speakerDecision';
import type { SpeakerBook } from '../speakers/sources';
import { isOpen, weighedTogether } from './weighedTogether';

/** Short quotations need a cue of their own; from here on the paragraph's speaker is enough. Words. */
export const longEnough = 4;

/** What the sentence of a quotation and those beside it say of who said it. */
export interface OwnSentence {
  /** Whom the quotation's own sentence names, or that it names nobody. */
  readonly sure?: SpeakerDecision;
  /** Whom a sentence beside it names, where that is likely to be the speaker. */
  readonly beside?: () => SpeakerDecision | undefined;
  /** Whether the marks are likely to set off what nobody says. */
  readonly isUnsaid: boolean;
  /** Where nobody is named: what weighed most for and against the likeliest. */
  readonly tells?: readonly Tell[];
  /** What a second reader made of it, where it was asked. */
  readonly readings?: TwoReadings;
}

/** Somebody less likely is not named: then whoever spoke last is likelier. Both were chosen on the articles that were fitted on. */
const leastLikely = 0.35;
/** From here on words in marks are nobody's. */
const mostNobody = 0.6;

/** A quotation in a sentence: its chunk and how it looks. */
export interface Quoted {
  readonly q: number;
  readonly shape: Shape;
}

/** The likeliest of everybody around quotations that are somebody's together, one or several; `opinion` is asked where it is open who that is. */
export function ownSentence(
  people: People,
  sentence: number,
  quoted: readonly Quoted[],
  book: SpeakerBook,
  opinion: () => SourceOpinion | undefined = () => undefined,
): OwnSentence {
  const slates = quoted.map(({ q, shape }) => rankedSlate(people, sentence, q, shape));
  const slate = slates[0]?.slate;
  const q = quoted[0]?.q ?? 0;
  if (slate === undefined) return { isUnsaid: false };
  const how =
    inOwnWords(people.clauses[sentence], quoted[0], book) ??
    toldIn(people.clauses[sentence], quoted[quoted.length - 1]?.q ?? 0, book);
  if (how !== undefined) return { sure: how, isUnsaid: false };
  if (slate.nobodyNamed) return { sure: { pattern: 'none' }, isUnsaid: false };
  const first = together(slates.map(({ ranking: own }) => own));
  const second = isOpen(first) ? opinion() : undefined;
  const heard =
    second === undefined ? undefined : weighedTogether(first, second, people.clauses, sentence, choiceOf);
  const { ranking, readings } = heard ?? { ranking: first };
  const own = ownOf(ranking, slate.nobody, people, sentence, q, book);
  return readings === undefined ? own : { ...own, readings };
}

/** Whom a ranking names, if anybody. */
function choiceOf({ persons: [likeliest], nobody }: Ranking): 'person' | 'elsewhere' | 'nobody' {
  if (nobody >= mostNobody) return 'nobody';
  return likeliest === undefined || likeliest.chance < leastLikely ? 'elsewhere' : 'person';
}

/** What a ranking says of a quotation's own sentence and of those beside it; `nobodys`: what speaks for nobody. */
function ownOf(
  ranking: Ranking,
  nobodys: readonly string[],
  people: People,
  sentence: number,
  q: number,
  book: SpeakerBook,
): OwnSentence {
  const likeliest = ranking.persons[0];
  // told only where nobody is named for sure: most quotations never ask
  const tells = (): Pick<OwnSentence, 'tells'> =>
    likeliest === undefined ? {} : { tells: tellsOf(likeliest.signs, nobodys) };
  const choice = choiceOf(ranking);
  if (choice === 'nobody') return { isUnsaid: true, ...tells() };
  if (likeliest === undefined || choice === 'elsewhere') return { isUnsaid: false, ...tells() };
  const clause = people.clauses[sentence + likeliest.away];
  if (clause === undefined) return { isUnsaid: false };
  const decide = (): WeighedDecision | undefined => decisionFor(likeliest, ranking, clause, q, book, nobodys);
  if (likeliest.away !== 0) return { isUnsaid: false, beside: decide, ...tells() };
  const sure = decide();
  return sure === undefined ? { isUnsaid: false } : { sure, isUnsaid: false };
}

/** "In the words of Anne Durand, “…”": what leads up to the words tells outright whose they are. */
function inOwnWords(
  clause: Clause | undefined,
  quoted: Quoted | undefined,
  book: SpeakerBook,
): SpeakerDecision | undefined {
  if (clause === undefined || quoted === undefined) return undefined;
  const told = ownWords(clause, quoted.q, quoted.shape, (phrase) => book.canSpeak(clause, phrase));
  const resolved = told === undefined ? undefined : book.resolve(clause, told.phrase);
  if (told === undefined || resolved === undefined) return undefined;
  return { pattern: 'own-words', cue: cueInBody(clause, told.cue), resolved };
}

/** "…," was how the mayor described it: what follows tells outright whose the words are. */
function toldIn(clause: Clause | undefined, q: number, book: SpeakerBook): SpeakerDecision | undefined {
  const how = clause === undefined ? undefined : wasHow(clause, q);
  if (clause === undefined || how === undefined || !book.canSpeak(clause, how.phrase)) return undefined;
  const resolved = book.resolve(clause, how.phrase);
  const cue = how.cue === undefined ? {} : { cue: cueInBody(clause, how.cue) };
  return resolved === undefined ? undefined : { pattern: how.pattern, ...cue, resolved };
}

/** From here on nobody asks what spoke for a speaker and what against. */
const doubtless = 0.9;

/** The decision for one of the candidates; the book remembers whom the words mean. */
function decisionFor(
  chosen: RankedCandidate,
  ranking: Ranking,
  clause: Clause,
  q: number,
  book: SpeakerBook,
  nobody: readonly string[],
): WeighedDecision | undefined {
  const { candidate, chance, signs } = chosen;
  const resolved = book.resolve(clause, candidate.phrase);
  if (resolved === undefined) return undefined;
  return {
    pattern: candidate.pattern,
    ...(candidate.cue === undefined ? {} : { cue: cueInBody(clause, candidate.cue) }),
    resolved,
    runnersUp: rivals(chosen, ranking.persons, clause, q, book),
    chance,
    ...(chance < doubtless ? { tells: tellsOf(signs, nobody) } : {}),
  };
}

/** Weights have two decimals. */
const hundred = 100;
/** Who is less likely against the one who was chosen is not told of. */
const worthNaming = 0.02;

/** Who else the sentence names as a speaker, beside the one who was chosen. */
function rivals(
  { candidate: chosen, chance, away }: RankedCandidate,
  all: readonly RankedCandidate[],
  clause: Clause,
  q: number,
  book: SpeakerBook,
): readonly Weighed[] {
  return all.flatMap(({ candidate, chance: own, away: where }): readonly Weighed[] => {
    const { phrase, pattern } = candidate;
    if (phrase.from === chosen.phrase.from || where !== away || own < worthNaming * chance) return [];
    if (pattern === 'sentence-subject' || pattern === 'in-sentence') return [];
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
