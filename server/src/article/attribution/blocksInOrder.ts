import type { Tagger } from '../../nlp/tagger';
import { cueForms } from '../../rules/cues';
import type { Clause } from '../language/types';
import { clausesOf } from '../language/sentences';
import type { Opinions, SourceOpinion } from '../opinions';
import type { Steps } from '../text/inSteps';
import type { Block, BlockKind, Span } from '../types';
import type { Draft, Part } from './draft';
import { attributed } from './draft';
import { isSigned } from './namesOutside';
import type { ParagraphSpeech } from './paragraph';
import { readParagraph } from './paragraph';
import { broughtInAt } from './broughtIn';
import { asRunnerUp } from './runnersUp';
import { signatureAt } from './signature';
import type { RatedDecision, SpeakerDecision } from './speakerDecision';
import { statementAt } from './statement';
import { turnSpeakers } from './turnSpeakers';
import type { BlockReader } from '../speakers/antecedents/sentencesRead';
import type { Resolved, SpeakerBook } from '../speakers/sources';
import type { Turn } from '../quotations/turns/turn';

/** An article that is to be read for its speakers. Offsets are the body's. */
export interface Story {
  readonly body: string;
  readonly blocks: readonly Block[];
  /** In the order of the text. */
  readonly parts: readonly Part[];
  /** In the order of the text. */
  readonly turns: readonly Turn[];
  readonly tagger: Tagger;
  /** Whether speech without marks is sought. */
  readonly indirect: boolean;
  /** Whoever is asked what the rules leave open. */
  readonly opinions?: Opinions | undefined;
}

/** Whose words the parts of an article's quotations are, and what is reported without marks. */
export interface StorySpeech {
  /** By index of the part. */
  readonly decisions: ReadonlyMap<number, SpeakerDecision>;
  readonly reported: readonly Draft[];
}

/** Who spoke last in the blocks that are read, and in which. */
interface LastSpeaker {
  readonly decision: RatedDecision;
  /** Index of the block. */
  readonly block: number;
  /** Who spoke right before them, where that was another. */
  readonly other?: RatedDecision;
  /** Whether what they said ends as a question. */
  readonly asks: boolean;
}

/**
 * Reads the blocks of an article in order: statements that are set off, turns, and paragraphs with quotations or cues. Each
 * block that is read is a step.
 */
export function* readBlocks(story: Story, book: SpeakerBook): Steps<StorySpeech> {
  const { body, blocks, indirect } = story;
  const partsIn = partsByBlock(story.parts);
  const speakerOfTurn = turnSpeakers(story.turns, blocks, book);
  const decisions = new Map<number, SpeakerDecision>();
  const reported: Draft[] = [];
  let last: LastSpeaker | undefined;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined || isSigned(block)) continue;
    const statement = indirect ? statementBehind(story, index, last, partsIn) : undefined;
    if (statement !== undefined) {
      reported.push(statement);
      index += statement.parts.length - 1;
      continue;
    }
    const own = partsIn.get(index) ?? [];
    if (own.length === 0 && (!indirect || !mayReport(body, block.span))) continue;
    yield block.span.start / body.length;
    const ofTurn = speakerOfTurn(index);
    if (ofTurn !== undefined) {
      for (const part of own) decisions.set(part, ofTurn);
      last = undefined;
      continue;
    }
    const speech = readBlock(story, index, block, own, last, book);
    for (const [part, decision] of speech.decisions) decisions.set(part, decision);
    for (const { content, decision } of speech.reported)
      reported.push(attributed(body, { type: 'indirect', parts: [content], closed: true }, decision));
    last = lastIn(story, speech, index, own, last) ?? last;
  }
  return { decisions, reported };
}

/** The sentences of a block; `own` are the indices of the parts in it. */
function clausesIn(
  { body, parts, tagger }: Pick<Story, 'body' | 'parts' | 'tagger'>,
  block: Block,
  own: readonly number[],
): readonly Clause[] {
  return clausesOf(
    body,
    block,
    own.map((part) => [part, parts[part] as Span] as const),
    tagger,
  );
}

/** Reads the sentences of those blocks of a story in which somebody is sought who says something: no other is tagged. */
export function blockReader({ body, blocks, parts, tagger, indirect }: Story): BlockReader {
  const partsIn = partsByBlock(parts);
  return (index) => {
    const block = blocks[index];
    const own = partsIn.get(index) ?? [];
    const isRead = own.length > 0 || (block !== undefined && indirect && mayReport(body, block.span));
    return block === undefined || !isRead ? [] : clausesIn({ body, parts, tagger }, block, own);
  };
}

/** Indices of the parts in each block that has some, by its index. */
function partsByBlock(parts: readonly Part[]): ReadonlyMap<number, readonly number[]> {
  const byBlock = new Map<number, number[]>();
  parts.forEach(({ block }, index) => {
    const list = byBlock.get(block);
    if (list === undefined) byBlock.set(block, [index]);
    else list.push(index);
  });
  return byBlock;
}

/** What is set off without marks from a block on, if somebody was announced right before it. */
function statementBehind(
  { body, blocks }: Story,
  index: number,
  last: LastSpeaker | undefined,
  partsIn: ReadonlyMap<number, readonly number[]>,
): Draft | undefined {
  if (last?.block !== index - 1 || last.decision.pattern !== 'announced') return undefined;
  const parts = statementAt(body, blocks, index, last.decision, (at) => partsIn.has(at));
  return parts.length === 0
    ? undefined
    : attributed(body, { type: 'direct', parts, closed: true }, { ...last.decision, pattern: 'set-off' });
}

/** A cue verb somewhere in a block, by a plain look at its words: what has none is never tagged. */
function mayReport(body: string, { start, end }: Span): boolean {
  for (const match of body.slice(start, end).matchAll(/[\p{L}-]+/gu)) {
    const word = match[0].toLowerCase();
    const row = cueForms.get(word);
    if ((row !== undefined && row.kind !== 'beside') || word === 'according') return true;
  }
  return false;
}

/** Kinds of blocks in which people are reported to say things. */
const speaking: ReadonlySet<BlockKind> = new Set(['headline', 'paragraph', 'dateline', 'standfirst']);

/** Reads one block sentence by sentence; `own` are the indices of the parts in it. */
function readBlock(
  story: Story,
  index: number,
  block: Block,
  own: readonly number[],
  last: LastSpeaker | undefined,
  book: SpeakerBook,
): ParagraphSpeech {
  const { body, blocks, parts } = story;
  const clauses = clausesIn(story, block, own);
  const before = own.length === 0 ? undefined : speakerBefore(story, index, own, last, book);
  const signer = (part: number): Resolved | undefined => {
    const at = signatureAt(body, parts[part] as Span, block.span, blocks[index + 1]);
    return at === undefined ? undefined : book.named(at);
  };
  const indirect = story.indirect && speaking.has(block.kind);
  const opinion = (part: number): SourceOpinion | undefined =>
    story.opinions?.ofQuotation(body, parts[part] as Span);
  return readParagraph({ body, parts, clauses, before, signer, opinion, indirect }, book);
}

/** How many blocks on a quotation may float behind the last speaker. */
const floatingReach = 2;

/** Whom a quotation alone in a block goes on from: the block before it, if somebody speaks there or it is about one person. */
function speakerBefore(
  story: Story,
  index: number,
  own: readonly number[],
  last: LastSpeaker | undefined,
  book: SpeakerBook,
): RatedDecision | undefined {
  const { body, blocks } = story;
  const previous = blocks[index - 1];
  if (last?.block === index - 1) return inTurn(story, own, last) ?? last.decision;
  const entering = previous?.kind === 'paragraph' ? broughtInAt(body, previous.span) : undefined;
  const newcomer = entering === undefined ? undefined : book.named(entering);
  if (newcomer !== undefined) return { pattern: 'brought-in', resolved: newcomer };
  const leader = previous?.kind === 'paragraph' ? book.leader(previous.span) : undefined;
  if (leader !== undefined)
    return {
      pattern: 'previous-paragraph',
      resolved: leader,
      runnersUp: asRunnerUp(last?.decision.resolved, 'earlier-paragraph'),
    };
  const isNear = last !== undefined && index - last.block <= floatingReach;
  return isNear && last.decision.pattern !== 'announced' ? last.decision : undefined;
}

/** A question, and who answers it: of two who speak in turn the other one. */
function inTurn(
  { body, parts }: Story,
  own: readonly number[],
  { decision, other, asks }: LastSpeaker,
): RatedDecision | undefined {
  if (other?.resolved === undefined || decision.pattern === 'announced') return undefined;
  const asksBack = decision.pattern === 'in-turn' && own.some((part) => isQuestion(body, parts[part]));
  return asks || asksBack
    ? {
        pattern: 'in-turn',
        resolved: other.resolved,
        runnersUp: asRunnerUp(decision.resolved, 'earlier-paragraph'),
      }
    : undefined;
}

/** So many characters at a quotation's end hold its stop and its mark. */
const endOfQuotation = 4;

const isQuestion = (body: string, part: Span | undefined): boolean =>
  part !== undefined &&
  /\?\s?["”’'»›]{1,2}$/u.test(body.slice(Math.max(part.start, part.end - endOfQuotation), part.end));

/** Who is announced at the end of a block or spoke last in it. */
function lastIn(
  { body, parts }: Story,
  { announced, last, earlier, decisions }: ParagraphSpeech,
  block: number,
  own: readonly number[],
  before: LastSpeaker | undefined,
): LastSpeaker | undefined {
  if (announced !== undefined) return { decision: announced, block, asks: false };
  if (last === undefined) return undefined;
  const lastPart = own[own.length - 1] ?? -1;
  const turned = decisions.get(lastPart)?.pattern === 'in-turn';
  const isOther = before?.block === block - 1 && before.decision.resolved?.speaker !== last.speaker;
  const other = isOther ? before.decision : before?.block === block - 1 ? before.other : undefined;
  return {
    decision: { pattern: turned ? 'in-turn' : 'previous-paragraph', resolved: last, runnersUp: earlier },
    block,
    ...(other === undefined ? {} : { other }),
    asks: isQuestion(body, parts[lastPart]),
  };
}
