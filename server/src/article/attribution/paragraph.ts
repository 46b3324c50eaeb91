import { isBare } from '../language/chunks';
import type { Clause } from '../language/types';
import type { Shape } from '../quotations/speech';
import type { Weighed } from '../speakers/weighed';
import type { SourceOpinion, TwoReadings } from '../opinions';
import type { Span } from '../types';
import { beforeColon } from './candidates/besideBefore';
import { firstSubject } from './candidates/subjects';
import { toldBehind } from './candidates/toldBehind';
import { coordinated } from './coordinated';
import { indirectIn } from './indirect/indirect';
import type { OwnSentence } from './ownSentence';
import { namedFrom } from './confidence';
import { longEnough, ownSentence } from './ownSentence';
import { tagPatternsBehind } from './patternRows';
import type { People } from './ranking';
import { peopleIn } from './ranking';
import { earlierSpeakers } from './runnersUp';
import type { NobodyDecision, RatedDecision, ReportedSpeech, SpeakerDecision } from './speakerDecision';
import { cueInBody } from './speakerDecision';
import { inBody } from '../language/sentences';
import type { Resolved, SpeakerBook } from '../speakers/sources';

/** A paragraph that is to be read for its speakers. */
export interface Paragraph {
  readonly body: string;
  /** The marked parts of the article's quotations; body offsets. */
  readonly parts: readonly Span[];
  /** Its sentences. */
  readonly clauses: readonly Clause[];
  /** Whom a quotation that stands alone in it may go on from, with the pattern that says why. */
  readonly before: SpeakerDecision | undefined;
  /** Who signs a part of a quotation, by its index: "…" — Anne Durand. */
  readonly signer: (part: number) => Resolved | undefined;
  /** What a second reader makes of a part, by its index; undefined where there is none, or not yet. */
  readonly opinion: (part: number) => SourceOpinion | undefined;
  /** Whether speech without marks is sought in it. */
  readonly indirect: boolean;
}

/** Who speaks in one paragraph. */
export interface ParagraphSpeech {
  /** By index of the part. */
  readonly decisions: ReadonlyMap<number, SpeakerDecision>;
  readonly reported: readonly ReportedSpeech[];
  /** Who spoke last in the paragraph. */
  readonly last: Resolved | undefined;
  /** Who spoke in it before. */
  readonly earlier: readonly Weighed[];
  /** Whose words the next paragraph holds, where this one ends in a colon. */
  readonly announced?: RatedDecision;
}

/** A quotation that is a sentence of its own, with nobody who spoke before it in the paragraph. */
interface Waiting {
  readonly part: number;
  /** Index of its sentence. */
  readonly sentence: number;
  readonly shape: Shape;
  /** What a second reader made of it, where it was asked. */
  readonly readings: TwoReadings | undefined;
}

/** What a paragraph has told so far: it fills while the sentences are read in order. */
interface SoFar {
  readonly decisions: Map<number, SpeakerDecision>;
  readonly reported: ReportedSpeech[];
  /** Whoever spoke, in order; a quotation without a speaker of its own goes on from the last one. */
  readonly spoken: Resolved[];
  readonly waiting: Waiting[];
}

/** Reads a paragraph in order and gives its quotations their speakers: from their own sentences, then from their neighbours. */
export function readParagraph(paragraph: Paragraph, book: SpeakerBook): ParagraphSpeech {
  const { clauses } = paragraph;
  const people = peopleIn(clauses, book);
  const soFar: SoFar = { decisions: new Map(), reported: [], spoken: [], waiting: [] };
  clauses.forEach((clause, sentence) => {
    const before = clauses[sentence - 1];
    if (before !== undefined) book.about(before, firstSubject(before));
    if (soFar.waiting.length > 0) endByTold(clause, paragraph, soFar, book);
    readMarked(paragraph, people, sentence, soFar, book);
    if (paragraph.indirect) readUnmarked(clause, soFar, book);
  });
  for (const wait of soFar.waiting) settle(wait, paragraph, soFar, book);
  const announced = announcement(clauses[clauses.length - 1], book);
  const { decisions, reported, spoken } = soFar;
  const last = spoken[spoken.length - 1];
  const earlier = last === undefined ? [] : earlierSpeakers(spoken, last);
  return { decisions, reported, last, earlier, ...(announced === undefined ? {} : { announced }) };
}

/** Gives the marked quotations of a sentence their speakers. */
function readMarked(
  paragraph: Paragraph,
  people: People,
  sentence: number,
  soFar: SoFar,
  book: SpeakerBook,
): void {
  const clause = paragraph.clauses[sentence];
  if (clause === undefined) return;
  const alone = standsAlone(clause);
  /** Whether the sentence itself has told of a quotation whose it is. */
  let named = false;
  for (const group of coordinated(clause, paragraph.body, paragraph.parts)) {
    const signer = group.map(({ part }) => paragraph.signer(part)).find((each) => each !== undefined);
    const own: OwnSentence =
      signer === undefined
        ? ownSentence(people, sentence, group, book, () => paragraph.opinion(group[0]?.part ?? -1))
        : { sure: { pattern: 'dash-name', resolved: signer }, isUnsaid: false };
    const sure: SpeakerDecision | undefined =
      own.sure === undefined || !named ? own.sure : asBefore(own.sure, soFar.spoken);
    const { readings } = own;
    const decideOf = (part: number, decision: SpeakerDecision): void =>
      decide(part, withReadings(decision, readings), paragraph, soFar, book);
    for (const { q, part, shape } of group)
      if (sure !== undefined) {
        decideOf(part, sure);
        endWaiting(sure, paragraph, soFar, book);
      } else if (own.isUnsaid && !(alone && isWhole(shape))) decideOf(part, unsaid(own.tells));
      else if (alone && soFar.spoken.length === 0) soFar.waiting.push({ part, sentence, shape, readings });
      else
        decideOf(
          part,
          goingOn(soFar.spoken, alone, named, shape, criedToo(clause, q)) ??
            own.beside?.() ??
            unnamed(shape, own.tells),
        );
    named ||= sure !== undefined;
  }
}

/** A decision with what two readers made of its quotation. */
function withReadings(decision: SpeakerDecision, readings: TwoReadings | undefined): SpeakerDecision {
  return readings === undefined ? decision : { ...decision, readings };
}

/** One whom the sentence is about and to whom it has given a quotation before: that is why. */
function asBefore(sure: SpeakerDecision, spoken: readonly Resolved[]): SpeakerDecision {
  const last = spoken[spoken.length - 1];
  const isAbout = sure.pattern === 'sentence-subject' || sure.pattern === 'in-sentence';
  const isSame = last?.speaker !== undefined && last.speaker === sure.resolved?.speaker;
  return isAbout && isSame
    ? { pattern: 'same-sentence', resolved: last, runnersUp: earlierSpeakers(spoken, last) }
    : sure;
}

/** Whether the words in marks are a sentence from its capital letter to its stop. */
const isWhole = ({ startsSentence, inside }: Shape): boolean => startsSentence && /[.?!…]$/u.test(inside);

/** Words that are set off and that nobody says. */
function unsaid(tells: OwnSentence['tells']): NobodyDecision {
  return { pattern: 'not-speech', ...(tells === undefined ? {} : { tells }) };
}

/** Whether a quotation is all of its sentence: nothing stands beside it but marks, other quotations and small words. */
function standsAlone(clause: Clause): boolean {
  return clause.chunks.every(isBare);
}

/** Keeps what is decided of a part, and who has spoken. */
function decide(
  part: number,
  decision: SpeakerDecision,
  { parts }: Paragraph,
  { decisions, spoken }: SoFar,
  book: SpeakerBook,
): void {
  decisions.set(part, decision);
  if (decision.resolved !== undefined) remember(decision.resolved, parts[part]?.start ?? 0, spoken, book);
}

/** Remembers who spoke at an offset of the body. */
function remember(resolved: Resolved, offset: number, spoken: Resolved[], book: SpeakerBook): void {
  spoken.push(resolved);
  if (resolved.speaker !== undefined) book.spoke(resolved.speaker, offset);
}

/** A quotation of whoever spoke last: a few words only where they are a sentence of their own. */
function goingOn(
  spoken: readonly Resolved[],
  alone: boolean,
  named: boolean,
  shape: Shape,
  joined: boolean,
): RatedDecision | undefined {
  const last = spoken[spoken.length - 1];
  const cry = joined && named && shape.startsSentence && /[!?]$/u.test(shape.inside);
  if (last === undefined || !(alone || cry || shape.words >= longEnough)) return undefined;
  const pattern = named && !alone ? 'same-sentence' : 'same-paragraph';
  return { pattern, resolved: last, runnersUp: earlierSpeakers(spoken, last) };
}

/** "Shouted “Get off!” before she ran, and “Sorry!” after it": an "and" stands right before the quotation. */
const criedToo = ({ chunks }: Clause, q: number): boolean => chunks[q - 1]?.kind === 'C';

/** Nobody is named: a few words in marks are then only set off. */
function unnamed(shape: Shape, tells?: OwnSentence['tells']): NobodyDecision {
  return {
    pattern: shape.words < longEnough ? 'not-speech' : 'none',
    ...(tells === undefined ? {} : { tells }),
  };
}

/** What a sentence tells of its own quotation decides of those before it that wait: “…” “…,” said Durand. */
function endWaiting(
  { pattern, resolved }: SpeakerDecision,
  paragraph: Paragraph,
  soFar: SoFar,
  book: SpeakerBook,
): void {
  for (const wait of soFar.waiting.splice(0))
    if (tagPatternsBehind.has(pattern) && resolved !== undefined)
      decide(
        wait.part,
        withReadings({ pattern: 'later-in-paragraph', resolved }, wait.readings),
        paragraph,
        soFar,
        book,
      );
    else settle(wait, paragraph, soFar, book);
}

/** A sentence that tells whose the words before it are decides of those that wait: "That was how Durand put it." */
function endByTold(clause: Clause, paragraph: Paragraph, soFar: SoFar, book: SpeakerBook): void {
  const told = toldBehind(clause);
  if (told === undefined || !book.canSpeak(clause, told.phrase)) return;
  const resolved = book.resolve(clause, told.phrase);
  if (resolved === undefined) return;
  const cue = told.cue === undefined ? {} : { cue: cueInBody(clause, told.cue) };
  for (const { part, readings } of soFar.waiting.splice(0))
    decide(part, withReadings({ pattern: told.pattern, ...cue, resolved }, readings), paragraph, soFar, book);
}

/** Decides of a quotation that waited for somebody to speak: it is of the sentence or of the paragraph before it. */
function settle(wait: Waiting, paragraph: Paragraph, soFar: SoFar, book: SpeakerBook): void {
  const decision = fromSentenceBefore(wait, paragraph, book) ?? fromParagraphBefore(wait, paragraph);
  decide(wait.part, withReadings(decision ?? unnamed(wait.shape), wait.readings), paragraph, soFar, book);
}

/** "Durand shook her head. “It creaks.”": whom the sentence before is about. */
function fromSentenceBefore(
  { sentence, shape }: Waiting,
  { clauses }: Paragraph,
  book: SpeakerBook,
): RatedDecision | undefined {
  const clause = clauses[sentence - 1];
  if (clause === undefined || !isLongOrWhole(shape)) return undefined;
  const subject = firstSubject(clause);
  const resolved = subject === undefined ? undefined : book.resolve(clause, subject);
  const isSomebody = resolved?.speaker !== undefined || resolved?.mention.kind === 'pronoun';
  return resolved !== undefined && isSomebody ? { pattern: 'subject-before', resolved } : undefined;
}

/** The first sentence of a paragraph goes on from what was before the paragraph. */
function fromParagraphBefore(
  { sentence, shape }: Waiting,
  { clauses, before }: Paragraph,
): SpeakerDecision | undefined {
  if (clauses[sentence - 1] !== undefined || before === undefined || !isLongOrWhole(shape)) return undefined;
  return shape.words >= longEnough || before.pattern === 'announced' ? before : undefined;
}

const isLongOrWhole = ({ words, startsSentence }: Shape): boolean => words >= longEnough || startsSentence;

/** Finds what a sentence reports without marks. */
function readUnmarked(clause: Clause, { reported, spoken }: SoFar, book: SpeakerBook): void {
  for (const { phrase, cue, content, isAside, chance } of clause.recall('reported', () =>
    indirectIn(clause),
  )) {
    // whatever it is according to, somebody told it: returns, data, an account
    if (cue.lemma !== 'according to' && !book.canSpeak(clause, phrase)) continue;
    const resolved = book.resolve(clause, phrase);
    if (resolved === undefined) continue;
    reported.push({
      content: inBody(clause, content),
      decision: { pattern: 'reported-speech', cue: cueInBody(clause, cue), resolved, chance },
    });
    // "Durand said …, who thinks that …": she is named better by what stands beside the verb before
    const last = spoken[spoken.length - 1];
    const isNamed = phrase.via !== undefined && last?.speaker === resolved.speaker;
    // said Durand, though others have not said so: Durand goes on
    const goesOn = isAside && last !== undefined;
    if (!isNamed && !goesOn && chance >= namedFrom)
      remember(resolved, clause.place(content.start), spoken, book);
  }
}

/** "Durand told the council:" at the end of a paragraph announces the next one's quotation. */
function announcement(clause: Clause | undefined, book: SpeakerBook): RatedDecision | undefined {
  const last = clause?.chunks[clause.chunks.length - 1];
  if (clause === undefined || last?.kind !== 'X' || last.text !== ':') return undefined;
  const named = beforeColon(clause, clause.chunks.length - 2);
  const resolved = named === undefined ? undefined : book.resolve(clause, named.phrase);
  if (named === undefined || resolved === undefined) return undefined;
  const cue = named.cue === undefined ? {} : { cue: cueInBody(clause, named.cue) };
  return { pattern: 'announced', ...cue, resolved };
}
