import type { Tagger } from '../../nlp/tagger';
import type { Token } from '../../nlp/token';
import { sentenceStarters } from '../../rules/titles';
import { chunksOf } from './chunks';
import { isCueWord } from './cues';
import type { Block, Span } from '../types';
import type { Clause, Word } from './types';
import { lastAtMost } from '../text/lastAtMost';

/** A run of the folded block with its place in the body. */
interface Piece {
  /** In the folded text. */
  readonly at: number;
  /** In the body. */
  readonly body: number;
  /** For a quotation: its end in the body. */
  readonly end?: number;
}

/** A stretch of a clause's words as a stretch of the body. */
export function inBody(clause: Clause, span: Span): Span {
  return { start: clause.place(span.start), end: clause.place(span.end) };
}

/**
 * Cuts a block into sentences in which each quotation is one word. The words of a quotation are never tagged: they
 * are the speaker's, and what is typed inside one costs nothing. `parts` are the block's quotations, each with its index.
 */
export function clausesOf(
  body: string,
  block: Block,
  parts: readonly (readonly [number, Span])[],
  tagger: Tagger,
): readonly Clause[] {
  const pieces: Piece[] = [];
  const runs: string[] = [];
  const indexes: number[] = [];
  let length = 0;
  let at = block.span.start;
  /** Whether what stands before begins a sentence here. */
  let opens = true;
  const push = (run: string, from: number, end?: number): void => {
    pieces.push({ at: length, body: from, ...(end === undefined ? {} : { end }) });
    runs.push(run);
    length += run.length;
    if (run.trim() !== '') opens = /[.?!:”"—]\s*$/u.test(run.slice(-3));
  };
  for (const [index, part] of parts) {
    if (part.start < at) continue;
    push(body.slice(at, part.start), at);
    // "said:“…”", "“…”said": a space was forgotten
    if (/[\p{L},:;]/u.test(body.charAt(part.start - 1)) && part.start > at) push(' ', part.start);
    push(standIn(body, part, opens), part.start, part.end);
    indexes.push(index);
    at = part.end;
    if (/\p{L}/u.test(body.charAt(at)) && at < block.span.end) push(' ', at);
  }
  push(body.slice(at, block.span.end), at);
  const tokens = tagger.tag(runs.join(''));
  const quotes = pieces.filter((piece) => piece.end !== undefined).map((piece) => piece.at);
  const read = tagger.derived(tokens, () => readTokens(tokens, quotes));
  // the same words with a quotation elsewhere: "something" may be the writer's own word
  const fresh =
    read.quotes.length === quotes.length && read.quotes.every((quote, index) => quote === quotes[index])
      ? read
      : readTokens(tokens, quotes);
  const place = (offset: number): number => placeOf(pieces, offset);
  return fresh.sentences.map((sentence) => ({ ...sentence, place, parts: indexes }));
}

interface Read {
  readonly quotes: readonly number[];
  readonly sentences: readonly Pick<Clause, 'words' | 'chunks' | 'recall'>[];
}

function readTokens(tokens: readonly Token[], quotes: readonly number[]): Read {
  return {
    quotes,
    sentences: split(tokens, quotes).map((words) => ({
      words,
      chunks: chunksOf(words, isCueWord),
      recall: newMemory(),
    })),
  };
}

/** An empty memory of what is made of a sentence. */
function newMemory(): Clause['recall'] {
  const made = new Map<string, object>();
  return <T extends object>(key: string, make: () => T): T => {
    const known = made.get(key);
    // a key has one maker: what lies under it is what that maker made
    if (known !== undefined) return known as T;
    const value = make();
    made.set(key, value);
    return value;
  };
}

/** Where an offset of a folded block lies in the body; inside a quotation, its end. */
function placeOf(pieces: readonly Piece[], offset: number): number {
  const piece = pieces[lastAtMost(pieces.length, (index) => pieces[index]?.at ?? 0, offset)];
  if (piece === undefined) return 0;
  if (piece.end !== undefined) return offset === piece.at ? piece.body : piece.end;
  return piece.body + offset - piece.at;
}

const word = 'something';

/** How far behind a quotation its tag may end, in characters. */
const tagReach = 60;
/** A tag that is a sentence of its own: a name or "the …" and a verb of saying. */
const tagBehind =
  /^ (?:The \p{Ll}+ |(?:\p{Lu}[\p{L}.’'-]* ){1,4})(?:said|says|added|continued|wrote|asked|explained|tweeted|replied|concluded|recalled|noted|insisted|argued)(?: in (?:a|an) \p{Ll}+)?\./u;

/** A noun that stands for a quotation, with the stop that the quotation ends in where it ends the sentence. */
function standIn(body: string, part: Span, opens: boolean): string {
  let last = part.end - 1;
  while (last > part.start && /["”’'»«›‹“‘´`″＂\s]/u.test(body.charAt(last))) last--;
  const stop = body.charAt(last);
  const next = /\S/u.exec(body.slice(part.end, part.end + 4))?.[0] ?? '';
  if (/[.?!…]/u.test(stop) && (next === '' || /[\p{Lu}"“‘'([]/u.test(next))) {
    // "It leaks." Smith said.
    if (stop === '.' && opens && tagBehind.test(body.slice(part.end, part.end + tagReach)))
      return `${word}, `;
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

function split(tokens: readonly Token[], quotes: readonly number[]): readonly (readonly Word[])[] {
  const sentences: Word[][] = [];
  let current = -1;
  let quote = 0;
  let before: Token | undefined;
  for (const token of tokens) {
    const list = sentences[sentences.length - 1];
    if (
      list === undefined ||
      token.sentence !== current ||
      startsAnother(before, token) ||
      list.length >= longest
    )
      sentences.push([]);
    current = token.sentence;
    before = token;
    while ((quotes[quote] ?? Infinity) < token.start) quote++;
    const folded = quotes[quote] === token.start;
    sentences[sentences.length - 1]?.push(folded ? { ...token, pos: 'noun', capital: false, quote } : token);
  }
  return sentences;
}
