import type { Span } from '../article/types';
import type { Vocabulary, WordPieces } from './wordPieces';
import { wordPiecesOf } from './wordPieces';
import type { Window } from './window';
import { signs, WindowDraft } from './window';

/** How much of a line is read, in pieces of words: how it begins, and how it ends. */
const room = { head: 18, tail: 8 } as const;
/** How much is read at once. */
export const longestWindow = 320;
/** What stands at the edge of a window is read again, in the midst of the next one. */
const shared = longestWindow / 3;
/** Code units of a line that are looked at for its pieces, from either end. */
const reach = 400;

/** A window of lines: `markers[k]` is the piece at which the model says what line `lines[k]` is. */
export interface LineWindow extends Window {
  readonly lines: readonly number[];
  readonly markers: readonly number[];
}

/**
 * The windows in which the model is asked what the lines of a text are; they overlap by a third. `known` holds lines that were
 * cut into pieces before, and takes in the others.
 */
export function lineWindows(
  text: string,
  lines: readonly Span[],
  vocabulary: Vocabulary,
  known: KnownLines = new Map(),
): readonly LineWindow[] {
  const pieces = lines.map((line, at) =>
    piecesOfLine(text, line, lines[at - 1]?.end ?? 0, (words) => remembered(words, vocabulary, known)),
  );
  const windows: LineWindow[] = [];
  let from = 0;
  while (from < lines.length) {
    const to = lastThatFits(pieces, from);
    windows.push(windowOf(pieces, from, to, vocabulary));
    if (to >= lines.length) break;
    from = nextStart(pieces, from, to);
  }
  return windows;
}

/** Lines in pieces, by what they say, as one vocabulary has them: on a keystroke only the line that has changed is cut anew. */
export type KnownLines = Map<string, ReadLine>;

/** How a line is read: whole, or how it begins and how it ends. */
export interface ReadLine {
  readonly head: WordPieces;
  readonly tail?: WordPieces;
}

interface LinePieces extends ReadLine {
  /** Whether a blank line stands before it. */
  readonly apart: boolean;
  readonly length: number;
}

function piecesOfLine(
  text: string,
  { start, end }: Span,
  before: number,
  read: (words: string) => ReadLine,
): LinePieces {
  const apart = /\n[^\S\n]*\n/u.test(text.slice(before, start));
  const { head, tail } = read(text.slice(start, end));
  const marks = apart ? 2 : 1;
  return tail === undefined
    ? { apart, head, length: head.ids.length + marks }
    : { apart, head, tail, length: room.head + room.tail + 1 + marks };
}

/** So many lines are remembered: those of a few long pages. */
const mostLines = 4000;

function remembered(line: string, vocabulary: Vocabulary, known: KnownLines): ReadLine {
  const key = line.length <= reach ? line : `${line.slice(0, reach)}\n${line.slice(-reach)}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= mostLines) known.clear();
  const read = readLine(line, vocabulary);
  known.set(key, read);
  return read;
}

function readLine(line: string, vocabulary: Vocabulary): ReadLine {
  const head = wordPiecesOf(line.slice(0, reach), vocabulary);
  if (line.length <= reach && head.ids.length <= room.head + room.tail + 1) return { head };
  const tail = line.length <= reach ? head : wordPiecesOf(line.slice(-reach), vocabulary);
  return {
    head: cut(head, 0, room.head),
    tail: cut(tail, Math.max(0, tail.ids.length - room.tail), tail.ids.length),
  };
}

const cut = ({ ids, starts, ends }: WordPieces, from: number, to: number): WordPieces => ({
  ids: ids.slice(from, to),
  starts: starts.slice(from, to),
  ends: ends.slice(from, to),
});

/** The line behind the last one that fits into a window from `from` on: one at least. */
function lastThatFits(pieces: readonly LinePieces[], from: number): number {
  let left = longestWindow - 2;
  let to = from;
  while (to < pieces.length && (to === from || (pieces[to]?.length ?? 0) <= left)) {
    left -= pieces[to]?.length ?? 0;
    to++;
  }
  return to;
}

/** Where the next window begins: as many lines before the end of this one as are shared, and later than this one. */
function nextStart(pieces: readonly LinePieces[], from: number, to: number): number {
  let next = to;
  let again = 0;
  while (next > from + 1 && again + (pieces[next - 1]?.length ?? 0) <= shared) {
    next--;
    again += pieces[next]?.length ?? 0;
  }
  return next;
}

function windowOf(
  pieces: readonly LinePieces[],
  from: number,
  to: number,
  vocabulary: Vocabulary,
): LineWindow {
  const window = new WindowDraft(vocabulary);
  const markers: number[] = [];
  const own: number[] = [];
  window.sign(signs.start);
  for (let line = from; line < to; line++) {
    const { head, tail, apart } = pieces[line] ?? {};
    if (head === undefined) continue;
    if (apart === true) window.sign(signs.paragraph);
    own.push(line);
    markers.push(window.length);
    window.sign(signs.line);
    window.pieces(head, 0, head.ids.length);
    if (tail === undefined) continue;
    window.sign(signs.left);
    window.pieces(tail, 0, tail.ids.length);
  }
  window.sign(signs.end);
  return { ...window.done(), lines: own, markers };
}
