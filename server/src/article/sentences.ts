import type { Tagger, Token } from '../nlp/tagger';
import type { Block, Span } from './types';
import type { MarkedPart } from './quotations';
import { sentenceStarters } from '../rules/titles';

/** A word of the story outside its quotations, or the stand-in for a quotation. Spans are body offsets. */
export interface Word extends Token {
  /** Index of the marked part that this word stands for. */
  readonly quote?: number;
}

/** A sentence with every quotation in it folded into one word. */
export interface Sentence {
  readonly block: number;
  readonly words: readonly Word[];
}

/** A quotation's place while sentences are read: which part of which quotation. */
export interface PartRef extends MarkedPart {
  readonly quotation: number;
}

interface Piece {
  /** In the masked text. */
  readonly at: number;
  /** In the body. */
  readonly body: number;
  readonly quote?: number;
  readonly end?: number;
}

/**
 * Cuts a block into sentences in which each quotation is one word. The words of a quotation are never tagged: they
 * are the speaker's, and what is typed inside one costs nothing.
 */
export function sentencesOf(
  body: string,
  block: Block,
  index: number,
  parts: readonly (readonly [number, Span])[],
  tagger: Tagger,
): readonly Sentence[] {
  const pieces: Piece[] = [];
  const runs: string[] = [];
  let length = 0;
  let at = block.span.start;
  /** Whether what stands before begins a sentence here. */
  let opens = true;
  const push = (run: string, from: number, rest: Omit<Piece, 'at' | 'body'> = {}): void => {
    pieces.push({ at: length, body: from, ...rest });
    runs.push(run);
    length += run.length;
    if (run.trim() !== '') opens = /[.?!:”"—]\s*$/u.test(run.slice(-3));
  };
  for (const [quote, part] of parts) {
    if (part.start < at) continue;
    push(body.slice(at, part.start), at);
    push(standIn(body, part, opens), part.start, { quote, end: part.end });
    at = part.end;
  }
  push(body.slice(at, block.span.end), at);
  return split(index, tagger.tag(runs.join('')), pieces);
}

const word = 'something';

/** A noun that stands for a quotation, with the stop that the quotation ends in where it ends the sentence. */
function standIn(body: string, part: Span, opens: boolean): string {
  let last = part.end - 1;
  while (last > part.start && /["”’'»“\s]/u.test(body.charAt(last))) last--;
  const stop = body.charAt(last);
  const next = /\S/u.exec(body.slice(part.end, part.end + 4))?.[0] ?? '';
  if (/[.?!…]/u.test(stop) && (next === '' || /[\p{Lu}"“‘'([]/u.test(next))) {
    // "Why?" Smith asked: a question or a cry goes on into its tag, a full stop does not
    return stop === '.' || stop === '…' || !opens ? `${word}. ` : `${word}, `;
  }
  return stop === ',' || stop === '—' || /[.?!…]/u.test(stop) ? `${word}, ` : word;
}

/** A "sentence" of more words is a list or a table: cut, so that reading one takes bounded time. */
const longest = 160;

/** "… in the U.S. He said": a full stop that the tagger took for an abbreviation's only. */
function startsAnother(before: Token | undefined, token: Token): boolean {
  if (
    before === undefined ||
    !token.capital ||
    !/(?:\.\p{L}|^(?:inc|corp|co|ltd|jr|etc))\.$/iu.test(before.text + before.after.trim())
  )
    return false;
  return sentenceStarters.has(token.norm);
}

function split(block: number, tokens: readonly Token[], pieces: readonly Piece[]): readonly Sentence[] {
  const sentences: Word[][] = [];
  let current = -1;
  let piece = 0;
  let before: Token | undefined;
  for (const token of tokens) {
    while (piece + 1 < pieces.length && (pieces[piece + 1]?.at ?? Infinity) <= token.start) piece++;
    const from = pieces[piece];
    if (from === undefined) continue;
    if (
      token.sentence !== current ||
      startsAnother(before, token) ||
      (sentences[sentences.length - 1]?.length ?? 0) >= longest
    ) {
      sentences.push([]);
      current = token.sentence;
    }
    before = token;
    const list = sentences[sentences.length - 1];
    if (from.quote !== undefined && token.start === from.at) {
      list?.push({
        ...token,
        pos: 'noun',
        capital: false,
        start: from.body,
        end: from.end ?? from.body,
        quote: from.quote,
      });
    } else if (from.quote === undefined) {
      const shift = from.body - from.at;
      list?.push({ ...token, start: token.start + shift, end: token.end + shift });
    }
  }
  return sentences.filter((words) => words.length > 0).map((words) => ({ block, words }));
}
