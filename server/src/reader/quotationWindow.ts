import type { Span } from '../article/types';
import type { Vocabulary } from './wordPieces';
import type { Window } from './window';
import { piecesIn, signs, WindowDraft } from './window';

/** How much of the text around a quotation is read, in pieces of words: most speakers stand right beside it. */
const room = { before: 104, quotation: 36, behind: 48 } as const;

/** A piece has about four characters and a space: more than so many a piece are not cut into pieces at all. Code units. */
const longestPiece = 8;

/** No window looks further than so far before or behind its quotation. Code units. */
export const furthest = (Math.max(room.before, room.behind) + 1) * longestPiece;

/** The window in which the model is asked who says the words of `quotation`, marks included. */
export function quotationWindow(text: string, quotation: Span, vocabulary: Vocabulary): Window {
  const from = wordStart(text, Math.max(0, quotation.start - room.before * longestPiece));
  const to = Math.min(text.length, quotation.end + room.behind * longestPiece);
  const before = piecesIn(text, { start: from, end: quotation.start }, vocabulary);
  const behind = piecesIn(text, { start: quotation.end, end: to }, vocabulary);
  const window = new WindowDraft(vocabulary);
  window.sign(signs.start);
  window.pieces(before, Math.max(0, before.ids.length - room.before), before.ids.length);
  if (opensParagraph(text, quotation.start)) window.sign(signs.paragraph);
  window.sign(signs.opens, 1);
  addQuotation(window, text, quotation, vocabulary);
  window.sign(signs.closes, 1);
  if (/^[^\S\n]*\n/u.test(text.slice(quotation.end, quotation.end + longestPiece)))
    window.sign(signs.paragraph);
  window.pieces(behind, 0, Math.min(room.behind, behind.ids.length));
  window.sign(signs.end);
  return window.done();
}

/** The quotation's words; of a long one its start and its end. */
function addQuotation(window: WindowDraft, text: string, { start, end }: Span, vocabulary: Vocabulary): void {
  const half = room.quotation / 2;
  const reach = half * longestPiece;
  if (end - start <= 2 * reach) {
    const all = piecesIn(text, { start, end }, vocabulary);
    const { length } = all.ids;
    if (length <= room.quotation) {
      window.pieces(all, 0, length, 1);
      return;
    }
  }
  const head = piecesIn(text, { start, end: Math.min(end, start + reach) }, vocabulary);
  const tail = piecesIn(text, { start: wordStart(text, Math.max(start, end - reach)), end }, vocabulary);
  window.pieces(head, 0, Math.min(half, head.ids.length), 1);
  window.sign(signs.left, 1);
  window.pieces(tail, Math.max(0, tail.ids.length - half), tail.ids.length, 1);
}

/** Where the next word begins, so that none is cut. */
function wordStart(text: string, from: number): number {
  if (from === 0) return 0;
  const space = text.slice(from, from + longestPiece).search(/\s/u);
  return space < 0 ? from : from + space;
}

function opensParagraph(text: string, start: number): boolean {
  return start === 0 || /\n[^\S\n]*$/u.test(text.slice(Math.max(0, start - longestPiece), start));
}
