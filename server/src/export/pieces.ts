/**
 * The article as it is read, block by block, without noise, cut wherever a marked stretch begins or ends: what a page or a
 * document of XML is built from. Linear in the length of the text and the number of marks.
 */
import type { AttributedText } from '../article/article';
import { lastAtMost } from '../article/text/lastAtMost';
import { isBlank } from '../article/text/whiteSpace';
import type { BlockKind, BodyRun, Span } from '../article/types';

/** A stretch of the file that is marked in what is written. */
export interface Mark {
  readonly span: Span;
  /** Which one it is, for the caller; stretches of one thing share it. */
  readonly id: string;
}

/** Some text that all the same marks hold. */
export interface Piece {
  readonly text: string;
  /** The marks that hold it, the outermost first. */
  readonly inside: readonly Mark[];
}

/** A block of the article with its pieces, in order. */
export interface PieceBlock {
  readonly kind: BlockKind;
  readonly pieces: readonly Piece[];
}

/** Of marks that lie within each other so many are kept, the outermost: text that is made to nest costs no more than other text. */
const mostInside = 12;

/** Cuts the article. `marks` may overlap. */
export function piecesOf(article: AttributedText, marks: readonly Mark[]): readonly PieceBlock[] {
  const insideAt = coverOf(marks);
  const runs = runsOf(article);
  let next = 0;
  return regionsOf(article).flatMap(({ kind, span }) => {
    while ((runs[next]?.file.end ?? Infinity) <= span.start) next++;
    const pieces: Piece[] = [];
    for (let k = next; (runs[k]?.file.start ?? Infinity) < span.end; k++) {
      const run = runs[k];
      if (run !== undefined) for (const piece of piecesIn(article, run, span, insideAt)) put(pieces, piece);
    }
    return pieces.some(({ text }) => text.trim() !== '') ? [{ kind, pieces }] : [];
  });
}

/** Adds a piece; where noise was taken out between two that the same marks hold, they are one. */
function put(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  const isSame =
    last?.inside.length === piece.inside.length && last.inside.every((mark, k) => mark === piece.inside[k]);
  if (last !== undefined && isSame) pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
  else pieces.push(piece);
}

/** The runs of the body; all of the text where the body is not made from it. */
function runsOf({ text, body }: AttributedText): readonly BodyRun[] {
  const all = { start: 0, end: text.length };
  return body.runs.length > 0 || text === '' ? body.runs : [{ ...all, file: all, verbatim: true }];
}

/** The blocks, and what is to be read between them, as paragraphs. */
function regionsOf({ text, blocks }: AttributedText): readonly { kind: BlockKind; span: Span }[] {
  const out: { kind: BlockKind; span: Span }[] = [];
  let at = 0;
  const between = (end: number): void => {
    if (end > at && !isBlank(text, at, end)) out.push({ kind: 'paragraph', span: { start: at, end } });
  };
  for (const { kind, span } of blocks) {
    if (span.start < at || span.end <= span.start) continue;
    between(span.start);
    out.push({ kind, span });
    at = span.end;
  }
  between(text.length);
  return out;
}

type InsideAt = (offset: number) => { readonly inside: readonly Mark[]; readonly until: number };

/** One run of the body, as far as it lies in a region, cut at the marks. */
function piecesIn(
  { text, body }: AttributedText,
  { start, end, file, verbatim }: BodyRun,
  region: Span,
  insideAt: InsideAt,
): readonly Piece[] {
  if (!verbatim) {
    // what was mended stands where its first character stood
    const own = file.start >= region.start && file.start < region.end;
    return own ? [{ text: body.text.slice(start, end), inside: insideAt(file.start).inside }] : [];
  }
  const pieces: Piece[] = [];
  const last = Math.min(file.end, region.end);
  for (let at = Math.max(file.start, region.start); at < last;) {
    const { inside, until } = insideAt(at);
    const to = Math.min(until, last);
    pieces.push({ text: text.slice(at, to), inside });
    at = to;
  }
  return pieces;
}

/** Tells which marks hold an offset, and up to where these and no others do. */
function coverOf(marks: readonly Mark[]): InsideAt {
  const sorted = [...marks].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const cuts = [...new Set(sorted.flatMap(({ span }) => [span.start, span.end]))].sort((a, b) => a - b);
  let next = 0;
  let open: readonly Mark[] = [];
  const cover = cuts.map((cut) => {
    const held = open.filter(({ span }) => span.end > cut);
    for (; (sorted[next]?.span.start ?? Infinity) <= cut; next++) {
      const mark = sorted[next];
      if (mark !== undefined && mark.span.end > cut && held.length < mostInside) held.push(mark);
    }
    open = held;
    return held;
  });
  return (offset) => {
    const at = lastAtMost(cuts.length, (index) => cuts[index] ?? 0, offset);
    return { inside: at < 0 ? [] : (cover[at] ?? []), until: cuts[at + 1] ?? Infinity };
  };
}
