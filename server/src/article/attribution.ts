import type { Tagger } from '../nlp/tagger';
import { cueForms } from '../rules/cues';
import { patternConfidence } from '../rules/attribution';
import type { AnalyzeOptions, Block, Cue, Mention, QuotationType, Source, Span } from './types';
import { chunksOf } from './chunks';
import type { Clause, Phrase } from './clauses';
import { isTimePhrase, phraseFrom } from './clauses';
import type { FoundCue } from './cues';
import { isCueWord } from './cues';
import { registryOf } from './entities';
import { indirectIn } from './indirect';
import { nameMentions } from './names';
import type { Found, Shape } from './patterns';
import { inSentence } from './patterns';
import type { MarkedQuotation } from './quotations';
import type { Sentence } from './sentences';
import { sentencesOf } from './sentences';
import type { Resolved, SpeakerBook } from './speakers';
import { speakerBook } from './speakers';
import { shapeOf, typeOf } from './speech';

/** A quotation with its speaker, body offsets. */
export interface Attributed {
  readonly type: QuotationType;
  readonly parts: readonly Span[];
  readonly closed: boolean;
  readonly cue?: Cue;
  readonly mention?: Mention;
  /** Id of a source. */
  readonly source?: string;
  readonly pattern: string;
  readonly confidence: number;
}

/** Every quotation of an article with its speaker, and the speakers. */
export interface Attributions {
  readonly quotations: readonly Attributed[];
  readonly sources: readonly Source[];
}

/** What is decided of one part while the article is read. */
interface Decision {
  readonly pattern: string;
  readonly cue?: Cue;
  readonly resolved?: Resolved;
}

interface Part extends Span {
  readonly quotation: number;
  readonly block: number;
}

/** Reads the article once, in order, and gives each quotation its speaker. All offsets are the body's. */
export function attribute(
  body: string,
  blocks: readonly Block[],
  marked: readonly MarkedQuotation[],
  tagger: Tagger,
  options: Pick<AnalyzeOptions, 'indirect'>,
): Attributions {
  const parts: readonly Part[] = marked
    .flatMap((quotation, index) => quotation.parts.map((part) => ({ ...part, quotation: index })))
    .sort((a, b) => a.start - b.start);
  const byBlock = new Map<number, number[]>();
  parts.forEach((part, index) => {
    const list = byBlock.get(part.block);
    if (list === undefined) byBlock.set(part.block, [index]);
    else list.push(index);
  });
  const registry = registryOf(body, nameMentions(body, insideOf(parts)));
  const book = speakerBook(body, registry);
  const reader: Reader = { body, blocks, parts, book, decisions: new Map(), last: undefined };
  const reported: Attributed[] = [];
  blocks.forEach((block, index) => {
    const inBlock = byBlock.get(index) ?? [];
    if (block.kind === 'byline' || block.kind === 'credit') return;
    if (inBlock.length === 0 && (!options.indirect || !mayReport(body, block.span))) return;
    const sentences = sentencesOf(
      body,
      block,
      index,
      inBlock.map((part) => [part, parts[part] as Span] as const),
      tagger,
    );
    const clauses = sentences.map((sentence): Clause => ({
      words: sentence.words,
      chunks: chunksOf(sentence.words, isCueWord),
    }));
    readBlock(reader, index, sentences, clauses, inBlock);
    if (
      !options.indirect ||
      (block.kind !== 'paragraph' && block.kind !== 'dateline' && block.kind !== 'standfirst')
    )
      return;
    sentences.forEach((sentence, at) => {
      const clause = clauses[at];
      if (clause === undefined) return;
      for (const found of indirectIn(clause)) {
        const resolved = book.resolve(sentence, clause, found.phrase);
        if (resolved === undefined) continue;
        reported.push(
          attributed(
            'indirect',
            [found.content],
            true,
            { pattern: 'reported-speech', cue: cueSpan(clause, found.cue), resolved },
            book,
          ),
        );
      }
    });
  });
  return finish(reader, marked, reported);
}

interface Reader {
  readonly body: string;
  readonly blocks: readonly Block[];
  readonly parts: readonly Part[];
  readonly book: SpeakerBook;
  readonly decisions: Map<number, Decision>;
  /** Who spoke last, and in which block. */
  last: { readonly resolved: Resolved; readonly block: number; readonly whole: boolean } | undefined;
}

/** A cue verb somewhere in a block, by a plain look at its words: what has none is never tagged. */
function mayReport(body: string, span: Span): boolean {
  for (const match of body.slice(span.start, span.end).matchAll(/[\p{L}-]+/gu)) {
    const row = cueForms.get(match[0].toLowerCase());
    if ((row !== undefined && row.kind !== 'beside') || match[0] === 'according') return true;
  }
  return false;
}

/** Tells whether an offset lies inside a part; parts are in order. */
function insideOf(parts: readonly Part[]): (offset: number) => boolean {
  return (offset) => {
    let low = 0;
    let high = parts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((parts[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const part = parts[low - 1];
    return part !== undefined && offset < part.end;
  };
}

/** Gives speakers to the parts of one block: from their own sentences first, then from their neighbours. */
function readBlock(
  reader: Reader,
  block: number,
  sentences: readonly Sentence[],
  clauses: readonly Clause[],
  inBlock: readonly number[],
): void {
  const { body, parts, book, decisions } = reader;
  const pending: {
    readonly part: number;
    readonly sentence: number;
    readonly alone: boolean;
    readonly shape: Shape;
  }[] = [];
  let current: Resolved | undefined;
  const decide = (part: number, decision: Decision): void => {
    decisions.set(part, decision);
    const speaker = decision.resolved?.speaker;
    if (decision.resolved !== undefined) current = decision.resolved;
    if (speaker !== undefined) book.spoke(speaker, parts[part]?.start ?? 0);
  };
  sentences.forEach((sentence, at) => {
    const clause = clauses[at];
    if (clause === undefined) return;
    clause.chunks.forEach((chunk, q) => {
      if (chunk.kind !== 'Q') return;
      const index = clause.words[chunk.from]?.quote;
      const part = index === undefined ? undefined : parts[index];
      if (index === undefined || part === undefined) return;
      const shape = shapeOf(body, part);
      const found = inSentence(clause, q, shape);
      if (found !== undefined && believable(found, shape)) {
        const resolved =
          found.phrase === undefined ? undefined : book.resolve(sentence, clause, found.phrase);
        if (resolved !== undefined) {
          decide(index, {
            pattern: found.pattern,
            ...(found.cue === undefined ? {} : { cue: cueSpan(clause, found.cue) }),
            resolved,
          });
          for (const wait of pending.splice(0)) {
            if (wait.alone && found.pattern.startsWith('quote-'))
              decide(wait.part, { pattern: 'later-in-paragraph', resolved });
            else settle(wait);
          }
          return;
        }
      }
      const alone = standsAlone(clause);
      if (alone && current !== undefined) decide(index, { pattern: 'same-paragraph', resolved: current });
      else pending.push({ part: index, sentence: at, alone, shape });
    });
  });
  for (const wait of pending) settle(wait);
  if (current !== undefined) {
    const whole = inBlock.length > 0;
    reader.last = { resolved: current, block, whole };
  }

  function settle(wait: (typeof pending)[number]): void {
    if (wait.alone && (wait.shape.words > 3 || wait.shape.startsSentence)) {
      const before = clauses[wait.sentence - 1];
      const subject = before === undefined ? undefined : firstSubject(before);
      const sentence = sentences[wait.sentence - 1];
      if (before !== undefined && subject !== undefined && sentence !== undefined) {
        const resolved = book.resolve(sentence, before, subject);
        if (resolved?.speaker !== undefined || resolved?.mention.kind === 'pronoun')
          return decide(wait.part, { pattern: 'subject-before', resolved });
      }
      if (
        before === undefined &&
        reader.last !== undefined &&
        block - reader.last.block <= 2 &&
        wait.shape.words > 3
      )
        return decide(wait.part, { pattern: 'previous-paragraph', resolved: reader.last.resolved });
    }
    if (current !== undefined && wait.shape.words > 3)
      return decide(wait.part, { pattern: 'same-paragraph', resolved: current });
    decisions.set(wait.part, { pattern: wait.shape.words <= 3 ? 'not-speech' : 'none' });
  }
}

/** A verb that is none of speaking, next to one or two words in marks, introduces a name or a notion, not speech. */
function believable(found: Found, shape: Shape): boolean {
  if (shape.words > 3) return true;
  if (found.pattern === 'verb-beside') return false;
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
  return clause.chunks.every(
    (chunk) =>
      chunk.kind === 'Q' ||
      chunk.kind === 'X' ||
      chunk.kind === 'C' ||
      chunk.kind === 'A' ||
      chunk.kind === 'O',
  );
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

function cueSpan(clause: Clause, cue: FoundCue): Cue {
  const word = clause.words[cue.word];
  const end = cue.lemma === 'according to' ? clause.words[cue.word + 1] : word;
  return { span: { start: word?.start ?? 0, end: end?.end ?? 0 }, lemma: cue.lemma };
}

function attributed(
  type: QuotationType,
  parts: readonly Span[],
  closed: boolean,
  decision: Decision,
  book: SpeakerBook,
): Attributed & { readonly speaker?: number } {
  void book;
  const { cue, resolved, pattern } = decision;
  return {
    type,
    parts: parts.map(({ start, end }) => ({ start, end })),
    closed,
    ...(cue === undefined ? {} : { cue }),
    ...(resolved === undefined ? {} : { mention: resolved.mention }),
    ...(resolved?.speaker === undefined ? {} : { speaker: resolved.speaker }),
    pattern,
    confidence: patternConfidence(pattern),
  };
}

const tags = new Set([
  'quote-verb-speaker',
  'quote-speaker-verb',
  'speaker-verb-quote',
  'speaker-verb-words-quote',
  'name-colon',
  'colon-sentence',
  'according-to',
]);

/** Puts the parts' decisions together: one for each quotation, halves that a tag splits joined. */
function finish(
  reader: Reader,
  marked: readonly MarkedQuotation[],
  reported: readonly Attributed[],
): Attributions {
  const { parts, decisions, body, book } = reader;
  const ofQuotation: number[][] = marked.map(() => []);
  parts.forEach((part, index) => ofQuotation[part.quotation]?.push(index));
  const all: (Attributed & { readonly speaker?: number })[] = [...reported];
  let previous: { readonly index: number; readonly part: Part } | undefined;
  const order = marked
    .map((_, index) => index)
    .sort((a, b) => (marked[a]?.parts[0]?.start ?? 0) - (marked[b]?.parts[0]?.start ?? 0));
  for (const index of order) {
    const quotation = marked[index];
    const own = ofQuotation[index] ?? [];
    const first = parts[own[0] ?? -1];
    if (quotation === undefined || first === undefined) continue;
    const best = own.map((part) => decisions.get(part)).filter((each) => each !== undefined);
    const decision = best.find((each) => tags.has(each.pattern)) ??
      best.find((each) => each.resolved !== undefined) ??
      best[0] ?? { pattern: 'none' };
    const type = typeOf(
      body,
      quotation.parts,
      decision.pattern,
      decision.resolved !== undefined,
      decision.cue,
    );
    const spoken = type === 'scare' || type === 'title' ? { pattern: 'not-speech' } : decision;
    const before = previous === undefined ? undefined : all[previous.index];
    if (
      before !== undefined &&
      previous !== undefined &&
      isOtherHalf(body, previous.part, first, before, spoken)
    ) {
      all[previous.index] = {
        ...before,
        parts: [...before.parts, ...quotation.parts.map(({ start, end }) => ({ start, end }))],
        closed: quotation.closed,
      };
    } else {
      all.push(attributed(type, quotation.parts, quotation.closed, spoken, book));
      previous = { index: all.length - 1, part: first };
    }
    const last = parts[own[own.length - 1] ?? -1];
    if (previous !== undefined && last !== undefined) previous = { index: previous.index, part: last };
  }
  const { sources, idOf } = book.finish();
  const quotations = all
    .map(({ speaker, ...rest }): Attributed => {
      const source = speaker === undefined ? '' : idOf(speaker);
      return source === '' ? rest : { ...rest, source };
    })
    .sort((a, b) => (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0));
  return { quotations, sources };
}

/** "…," she said, "…": the tag stands between two commas and both halves have the same speaker. */
function isOtherHalf(
  body: string,
  left: Part,
  right: Part,
  before: Attributed & { readonly speaker?: number },
  decision: Decision,
): boolean {
  if (
    left.block !== right.block ||
    right.start - left.end > 200 ||
    before.cue === undefined ||
    decision.resolved === undefined
  )
    return false;
  if (before.speaker !== decision.resolved.speaker || before.type === 'indirect') return false;
  const gap = body.slice(left.end, right.start);
  const cueBetween = before.cue.span.start >= left.end && before.cue.span.end <= right.start;
  return (
    cueBetween &&
    /,["”'’]$/u.test(body.slice(left.end - 2, left.end)) &&
    /,\s*$/u.test(gap) &&
    !/[.;?!]\s/u.test(gap.replace(/\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen)\.\s/gu, ''))
  );
}
