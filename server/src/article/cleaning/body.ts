import type { Edit } from './edits';
import type { Body, BodyPiece, Span } from '../types';
import { lastAtMost } from '../text/lastAtMost';

export type { Edit } from './edits';
export { editsOf } from './edits';

/**
 * Applies edits and remembers where every run of the result comes from.
 * Edits must be in order and must not overlap; one that does is left out.
 */
export function makeBody(text: string, edits: readonly Edit[]): Body {
  const pieces: BodyPiece[] = [];
  const out: string[] = [];
  let at = 0;
  let length = 0;
  const push = (file: Span, replacement: string | undefined): void => {
    const run = replacement ?? text.slice(file.start, file.end);
    if (run === '') return;
    pieces.push({ start: length, end: length + run.length, file, kept: replacement === undefined });
    out.push(run);
    length += run.length;
  };
  for (const edit of edits) {
    if (edit.span.start < at || edit.span.end < edit.span.start) continue;
    push({ start: at, end: edit.span.start }, undefined);
    push(edit.span, edit.text);
    at = edit.span.end;
  }
  push({ start: at, end: text.length }, undefined);
  return { text: out.join(''), pieces, fileLength: text.length };
}

/** Index of the piece that holds a body offset (the last one that starts at or before it); -1 in an empty body. */
function pieceAt({ pieces }: Body, offset: number): number {
  const at = lastAtMost(pieces.length, (index) => pieces[index]?.start ?? 0, offset);
  return pieces.length === 0 ? -1 : Math.max(at, 0);
}

/**
 * The stretches of the file that a stretch of the body comes from. One span, unless page furniture (a removed
 * stretch with a line break and words in it) stands between: then one on each side of it. A removed tag or a
 * wrapped line does not split. `file` is the text that the body was made from.
 */
export function toFile(body: Body, file: string, span: Span): readonly Span[] {
  const out: { start: number; end: number }[] = [];
  const first = pieceAt(body, span.start);
  if (first < 0 || span.end <= span.start) return [];
  for (let k = first; k < body.pieces.length; k++) {
    const piece = body.pieces[k];
    if (piece === undefined || piece.start >= span.end) break;
    const from = Math.max(piece.start, span.start);
    const to = Math.min(piece.end, span.end);
    if (to <= from) continue;
    // a join's space stands for the furniture itself: it belongs to neither side
    if (!piece.kept && splits(file, piece.file)) continue;
    const start = piece.kept ? piece.file.start + (from - piece.start) : piece.file.start;
    const end = piece.kept ? piece.file.start + (to - piece.start) : piece.file.end;
    const last = out[out.length - 1];
    if (last !== undefined && !splits(file, { start: last.end, end: start }))
      last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}

/** Whether a removed stretch separates what stands around it: it holds a line break and something to read. */
function splits(file: string, span: Span): boolean {
  const removed = file.slice(span.start, span.end);
  return removed.includes('\n') && /[\p{L}\p{N}]/u.test(removed);
}

/** The body offset of a file offset; inside a removed stretch, where that stretch was. */
export function toBody({ pieces }: Body, offset: number): number {
  const piece = pieces[lastAtMost(pieces.length, (index) => pieces[index]?.file.start ?? 0, offset)];
  return piece === undefined ? 0 : Math.min(piece.end, piece.start + (offset - piece.file.start));
}

/** The stretch of the file from the first to the last character of a stretch of the body. */
export function wholeSpan(body: Body, span: Span): Span {
  const first = body.pieces[pieceAt(body, span.start)];
  const last = body.pieces[pieceAt(body, span.end - 1)];
  if (first === undefined || last === undefined || span.end <= span.start)
    return { start: body.fileLength, end: body.fileLength };
  return {
    start: first.kept ? first.file.start + (span.start - first.start) : first.file.start,
    end: last.kept ? last.file.start + (span.end - last.start) : last.file.end,
  };
}
