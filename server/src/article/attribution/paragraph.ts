import { namedFrom } from './patternRows';
import type { Cue, Span, Tell } from '../types';
import { isBare } from '../language/chunks';
import { inBody } from '../language/clauses';
import type { FoundCue } from '../language/cues';
import { indirectIn } from './indirect';
import type { Found, Shape, Speaks } from './found';
import { beforeColon } from './patterns';
import { earlierSpeakers, sentenceOthers } from './runnersUp';
import type { Ranked } from './ranking';
import { ranked, signedCandidates, tellsOf } from './ranking';
import { firstSubject } from './subjects';
import type { Resolved, SpeakerBook } from '../speakers/speakers';
import type { Weighed } from '../speakers/weighed';
import { shapeOf } from '../quotations/speech';
import type { Clause } from '../language/types';

/** What is decided of one part of a quotation. Body offsets. */
export interface Decision {
  readonly pattern: string;
  readonly cue?: Cue;
  readonly resolved?: Resolved;
  /** Who else was considered for it, beside those whom `resolved` tells. */
  readonly others?: readonly Weighed[];
  /** How likely it is, 0 to 1, where its sentence tells. */
  readonly chance?: number;
  /** What weighed most for and against the likeliest of the sentence. */
  readonly tells?: readonly Tell[];
}

/** Speech without marks, with its speaker. Body offsets. */
export interface ReportedSpeech {
  readonly content: Span;
  readonly decision: Decision;
}

/** What reading one paragraph tells. */
export interface Reading {
  /** By index of the part. */
  readonly decisions: ReadonlyMap<number, Decision>;
  readonly reported: readonly ReportedSpeech[];
  /** Who spoke last in the paragraph. */
  readonly last: Resolved | undefined;
  /** Who spoke in it before. */
  readonly others: readonly Weighed[];
  /** Whose words the next paragraph holds, where this one ends in a colon. */
  readonly announced?: Decision;
}

/** A paragraph as it is handed to the reader. */
export interface Paragraph {
  readonly clauses: readonly Clause[];
  /** Whom a quotation that stands alone in it may go on from, with the pattern that says why. */
  readonly before: Decision | undefined;
  /** Who signs a part of a quotation, by its index: "…" — Anne Durand. */
  readonly signer: (part: number) => Resolved | undefined;
  /** Whether speech without marks is sought in it. */
  readonly indirect: boolean;
}

/** Short quotations need a cue of their own; from here on the paragraph's speaker is enough. Words. */
const longEnough = 4;

interface Waiting {
  readonly part: number;
  readonly sentence: number;
  readonly shape: Shape;
}

/** Reads a paragraph in order and gives its quotations their speakers: from their own sentences, then from their neighbours. */
export function readParagraph(
  body: string,
  parts: readonly Span[],
  paragraph: Paragraph,
  book: SpeakerBook,
): Reading {
  const { clauses } = paragraph;
  const decisions = new Map<number, Decision>();
  const reported: ReportedSpeech[] = [];
  const waiting: Waiting[] = [];
  let current: Resolved | undefined;
  const heard: Resolved[] = [];
  /** Index of the sentence that last gave a quotation to somebody by itself. */
  let spokeIn = -1;
  const spoken = (resolved: Resolved | undefined, offset: number): void => {
    if (resolved === undefined) return;
    current = resolved;
    heard.push(resolved);
    if (resolved.speaker !== undefined) book.spoke(resolved.speaker, offset);
  };
  const decide = (part: number, decision: Decision): void => {
    decisions.set(part, decision);
    spoken(decision.resolved, parts[part]?.start ?? 0);
  };
  clauses.forEach((clause, at) => {
    if (at > 0) {
      const before = clauses[at - 1];
      if (before !== undefined) book.about(before, firstSubject(before));
    }
    const alone = standsAlone(clause);
    for (const [q, chunk] of clause.chunks.entries()) {
      if (chunk.kind !== 'Q') continue;
      const index = clause.parts[clause.words[chunk.from]?.quote ?? -1];
      const part = index === undefined ? undefined : parts[index];
      if (index === undefined || part === undefined) continue;
      const shape = shapeOf(body, part);
      const signer = paragraph.signer(index);
      const own: OwnSentence =
        signer === undefined
          ? ownSentence(clause, q, shape, book)
          : { sure: { pattern: 'dash-name', resolved: signer } };
      if (own.sure !== undefined) {
        decide(index, own.sure);
        spokeIn = at;
        for (const wait of waiting.splice(0)) {
          if (own.sure.pattern.startsWith('quote-') && own.sure.resolved !== undefined)
            decide(wait.part, { pattern: 'later-in-paragraph', resolved: own.sure.resolved });
          else settle(wait);
        }
      } else if (alone) {
        if (current === undefined) waiting.push({ part: index, sentence: at, shape });
        else decide(index, goingOn(current));
      } else if (current !== undefined && shape.words >= longEnough)
        decide(index, { ...goingOn(current), ...(spokeIn === at && { pattern: 'same-sentence' }) });
      else {
        const subject = own.subject?.();
        if (subject !== undefined) decide(index, subject);
        else
          decisions.set(index, {
            pattern: shape.words < longEnough ? 'not-speech' : 'none',
            ...(own.tells === undefined ? {} : { tells: own.tells }),
          });
      }
    }
    if (!paragraph.indirect) return;
    for (const found of indirectIn(clause)) {
      // whatever it is according to, somebody told it: returns, data, an account
      if (found.cue.lemma !== 'according to' && !book.canSpeak(clause, found.phrase)) continue;
      const resolved = book.resolve(clause, found.phrase);
      if (resolved === undefined) continue;
      reported.push({
        content: inBody(clause, found.content),
        decision: { pattern: 'reported-speech', cue: cueSpan(clause, found.cue), resolved },
      });
      // "Durand said …, who thinks that …": she is named better by what stands beside the verb before
      const aside = found.phrase.via !== undefined && current?.speaker === resolved.speaker;
      if (!aside) spoken(resolved, clause.place(found.content.start));
    }
  });
  for (const wait of waiting) settle(wait);
  const announced = announcement(clauses[clauses.length - 1], book);
  const others = current === undefined ? [] : earlierSpeakers(heard, current);
  return { decisions, reported, last: current, others, ...(announced === undefined ? {} : { announced }) };

  function goingOn(resolved: Resolved): Decision {
    return { pattern: 'same-paragraph', resolved, others: earlierSpeakers(heard, resolved) };
  }

  /** A quotation that is a sentence of its own, with nobody before it in the paragraph. */
  function settle(wait: Waiting): void {
    if (wait.shape.words >= longEnough || wait.shape.startsSentence) {
      const clause = clauses[wait.sentence - 1];
      const subject = clause === undefined ? undefined : firstSubject(clause);
      if (clause !== undefined && subject !== undefined) {
        const resolved = book.resolve(clause, subject);
        if (resolved?.speaker !== undefined || resolved?.mention.kind === 'pronoun')
          return decide(wait.part, { pattern: 'subject-before', resolved });
      }
      if (
        clause === undefined &&
        paragraph.before !== undefined &&
        (wait.shape.words >= longEnough || paragraph.before.pattern === 'announced')
      )
        return decide(wait.part, paragraph.before);
    }
    decisions.set(wait.part, { pattern: wait.shape.words < longEnough ? 'not-speech' : 'none' });
  }
}

/** "Durand told the council:" at the end of a paragraph announces the next one's quotation. */
function announcement(clause: Clause | undefined, book: SpeakerBook): Decision | undefined {
  const last = clause?.chunks[clause.chunks.length - 1];
  if (clause === undefined || last?.kind !== 'X' || last.text !== ':') return undefined;
  const found = beforeColon(clause, clause.chunks.length - 2);
  const resolved = found?.phrase === undefined ? undefined : book.resolve(clause, found.phrase);
  if (found === undefined || resolved === undefined) return undefined;
  return {
    pattern: 'announced',
    ...(found.cue === undefined ? {} : { cue: cueSpan(clause, found.cue) }),
    resolved,
  };
}

/** What the quotation's own sentence says. */
interface OwnSentence {
  /** Whom a verb or a noun of saying names, or that it names nobody. */
  readonly sure?: Decision;
  /** Whom the sentence is about, where that is likely to be the speaker. */
  readonly subject?: () => Decision | undefined;
  /** Where nobody is likely: what weighed most for and against the likeliest. */
  readonly tells?: readonly Tell[];
}

/** Whom a sentence is only about must be likelier than one with a verb of saying: such words are often the writer's. */
const subjectFrom = 0.55;

/** Verbs before the name of a song, a book, a show. */
const works = /^(?:sing|chant|recite|publish|release|perform|play|title|entitle|headline)$/u;
const nicknames = /^(?:know|dub|nickname|title|entitle)$/u;
const names = /^(?:call|title|entitle|dub|name|know|label|nickname|term|headline|brand|read)$/u;

/** What a verb says that gives a name: "known as “the pearl”", "sang “Abide by the River”", "a class called “…”". */
function givesName({ cue, phrase }: Found, shape: Shape, speaks: Speaks): boolean {
  if (cue === undefined || phrase === undefined) return false;
  return (
    (shape.title && works.test(cue.lemma)) ||
    (shape.words <= 3 && nicknames.test(cue.lemma)) ||
    (names.test(cue.lemma) && !speaks(phrase))
  );
}

/** From here on nobody asks what spoke for a speaker and what against. */
const doubtless = 0.9;

/** The likeliest of those whom the sentence names; for a few words in marks only one who is likely. */
function ownSentence(clause: Clause, q: number, shape: Shape, book: SpeakerBook): OwnSentence {
  const candidates = signedCandidates(clause, q, shape, book);
  if (candidates[0]?.found.pattern === 'none') return { sure: { pattern: 'none' } };
  const likeliest = ranked(
    candidates.filter(({ found }) => !givesName(found, shape, (phrase) => book.canSpeak(clause, phrase))),
  );
  const named = likeliest.find(({ found }) => found.pattern !== 'sentence-subject');
  const about = likeliest.find(({ found }) => found.pattern === 'sentence-subject');
  const decided = (chosen: Ranked): Decision | undefined => {
    const { found, chance } = chosen;
    const resolved = found.phrase === undefined ? undefined : book.resolve(clause, found.phrase);
    if (resolved === undefined) return undefined;
    return {
      pattern: found.pattern,
      ...(found.cue === undefined ? {} : { cue: cueSpan(clause, found.cue) }),
      resolved,
      others: sentenceOthers(clause, q, chosen, likeliest, book),
      chance,
      ...(chance < doubtless ? { tells: tellsOf(chosen.signs) } : {}),
    };
  };
  const likely = (each: Ranked | undefined): boolean => each !== undefined && each.chance >= namedFrom;
  if (!likely(named) && about !== undefined && about.chance >= subjectFrom)
    return {
      subject: () => {
        const decision = decided(about);
        return decision?.resolved?.speaker === undefined ? undefined : decision;
      },
    };
  if (named === undefined || !(likely(named) || isSpeech(clause, q, shape)))
    return likeliest[0] === undefined ? {} : { tells: tellsOf(likeliest[0].signs) };
  const sure = decided(named);
  return sure === undefined ? {} : { sure };
}

/** Whether words in marks are somebody's in any case: there are some, or they are a whole sentence behind a comma or colon. */
function isSpeech(clause: Clause, q: number, shape: Shape): boolean {
  if (shape.words >= longEnough) return true;
  const before = clause.chunks[q - 1];
  const led = before?.kind === 'X' && (before.text === ',' || before.text === ':');
  return led && shape.startsSentence && !shape.title && /[.?!]$/u.test(shape.inside);
}

/** The quotation is all of its sentence: nothing stands beside it but marks, other quotations and small words. */
function standsAlone(clause: Clause): boolean {
  return clause.chunks.every(isBare);
}

function cueSpan(clause: Clause, cue: FoundCue): Cue {
  const word = clause.words[cue.word];
  const end = cue.lemma === 'according to' ? clause.words[cue.word + 1] : word;
  return { span: inBody(clause, { start: word?.start ?? 0, end: end?.end ?? 0 }), lemma: cue.lemma };
}
