import type { Cue, Span } from '../types';
import { isBare } from '../language/chunks';
import { inBody, isTimePhrase, phraseFrom, subjectOf } from '../language/clauses';
import type { FoundCue } from '../language/cues';
import { indirectIn } from './indirect';
import type { Found, Shape } from './patterns';
import { beforeColon, inSentence } from './patterns';
import { earlierSpeakers, sentenceOthers } from './others';
import type { Resolved, SpeakerBook } from '../speakers/speakers';
import type { Weighed } from '../speakers/weighed';
import { shapeOf } from '../quotations/speech';
import type { Clause, Phrase } from '../language/types';

/** What is decided of one part of a quotation. Body offsets. */
export interface Decision {
  readonly pattern: string;
  readonly cue?: Cue;
  readonly resolved?: Resolved;
  /** Who else was considered for it, beside those whom `resolved` tells. */
  readonly others?: readonly Weighed[];
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
      const decision =
        signer === undefined
          ? ownSentence(clause, q, shape, book)
          : { pattern: 'dash-name', resolved: signer };
      if (decision !== undefined) {
        decide(index, decision);
        spokeIn = at;
        for (const wait of waiting.splice(0)) {
          if (decision.pattern.startsWith('quote-') && decision.resolved !== undefined)
            decide(wait.part, { pattern: 'later-in-paragraph', resolved: decision.resolved });
          else settle(wait);
        }
      } else if (alone) {
        if (current === undefined) waiting.push({ part: index, sentence: at, shape });
        else decide(index, goingOn(current));
      } else if (current !== undefined && shape.words >= longEnough)
        decide(index, { ...goingOn(current), ...(spokeIn === at && { pattern: 'same-sentence' }) });
      else {
        const subject = governor(clause, q, shape, book);
        if (subject !== undefined) decide(index, { pattern: 'sentence-subject', resolved: subject });
        else decisions.set(index, { pattern: shape.words < longEnough ? 'not-speech' : 'none' });
      }
    }
    if (!paragraph.indirect) return;
    for (const found of indirectIn(clause)) {
      if (!book.canSpeak(clause, found.phrase)) continue;
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

/** Verbs before the name of a song, a book, a show. */
const works = /^(?:sing|chant|recite|publish|release|perform|play|title|entitle|headline)$/u;
const nicknames = /^(?:know|dub|nickname|title|entitle)$/u;
const names = /^(?:call|title|entitle|dub|name|know|label|nickname|term|headline|brand|read)$/u;

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
function ownSentence(clause: Clause, q: number, shape: Shape, book: SpeakerBook): Decision | undefined {
  const found = inSentence(clause, q, shape, (phrase) => book.canSpeak(clause, phrase));
  if (found?.pattern === 'none') return { pattern: 'none' };
  if (found?.phrase === undefined || !believable(found, shape)) return undefined;
  // "a class called “…”": a thing that has a name says nothing
  if (found.cue !== undefined && names.test(found.cue.lemma) && !book.canSpeak(clause, found.phrase))
    return undefined;
  const resolved = book.resolve(clause, found.phrase);
  if (resolved === undefined) return undefined;
  return {
    pattern: found.pattern,
    ...(found.cue === undefined ? {} : { cue: cueSpan(clause, found.cue) }),
    resolved,
    others: sentenceOthers(clause, q, shape, found, book),
  };
}

/** A verb that is none of speaking, next to one or two words in marks, introduces a name or a notion, not speech. */
function believable(found: Found, shape: Shape): boolean {
  if (shape.work && !found.pattern.endsWith('-colon')) return false;
  if (found.cue !== undefined && shape.title && works.test(found.cue.lemma)) return false;
  if (shape.words > 3) return true;
  if (found.pattern === 'verb-beside') return false;
  // "known as “the pearl”"
  if (found.cue !== undefined && nicknames.test(found.cue.lemma)) return false;
  if (
    shape.title &&
    shape.words <= 3 &&
    found.pattern !== 'speaker-verb-quote' &&
    !found.pattern.startsWith('quote-')
  )
    return false;
  return true;
}

/** The quotation is all of its sentence: nothing stands beside it but marks, other quotations and small words. */
function standsAlone(clause: Clause): boolean {
  return clause.chunks.every(isBare);
}

/** What a sentence is about: its first noun phrase that is no time and hangs on no preposition. */
function firstSubject(clause: Clause): Phrase | undefined {
  for (let at = 0; at < clause.chunks.length; at++) {
    const chunk = clause.chunks[at];
    if (chunk?.kind === 'VP') break;
    if (chunk?.kind !== 'NP' || clause.chunks[at - 1]?.kind === 'P' || isTimePhrase(clause, chunk)) continue;
    return phraseFrom(clause, at);
  }
  return undefined;
}

/** Fewer words without a cue are more often a name or a notion than speech. */
const surelySpeech = 6;

/** The person or pronoun that is the subject of the verb before a long quotation, where no cue tells who speaks. */
function governor(clause: Clause, q: number, shape: Shape, book: SpeakerBook): Resolved | undefined {
  const verb = clause.chunks.findLastIndex((chunk, at) => at < q && chunk.kind === 'VP');
  const phrase = shape.words < surelySpeech || shape.title || verb < 0 ? undefined : subjectOf(clause, verb);
  if (phrase === undefined || phrase.from > q || !book.canSpeak(clause, phrase)) return undefined;
  const resolved = book.resolve(clause, phrase);
  return resolved?.speaker === undefined || resolved.mention.kind === 'nominal' ? undefined : resolved;
}

function cueSpan(clause: Clause, cue: FoundCue): Cue {
  const word = clause.words[cue.word];
  const end = cue.lemma === 'according to' ? clause.words[cue.word + 1] : word;
  return { span: inBody(clause, { start: word?.start ?? 0, end: end?.end ?? 0 }), lemma: cue.lemma };
}
