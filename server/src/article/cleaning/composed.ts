import type { Body, Edit } from '../types';

/** A stretch of the file as it is, or text that stands there instead. */
type Piece = { readonly start: number; readonly end: number } | string;

/**
 * The edits of a file that do in one go what a body's edits and then others, made in the body, do one after the other.
 * In order, apart from each other, none that changes nothing by its form. Linear.
 */
export function editsThrough(body: Body, edits: readonly Edit[]): readonly Edit[] {
  const out: Edit[] = [];
  let at = 0;
  let instead = '';
  const add = (piece: Piece): void => {
    if (typeof piece === 'string') instead += piece;
    else if (piece.end > piece.start) {
      if (piece.start > at || instead !== '')
        out.push({ span: { start: at, end: piece.start }, text: instead });
      instead = '';
      at = piece.end;
    }
  };
  let run = 0;
  let offset = 0;
  /** Goes on in the body as far as an offset, over what is kept or what is replaced. */
  const goTo = (target: number, kept: boolean): void => {
    while (offset < target) {
      const here = body.runs[run];
      if (here === undefined) return;
      const to = Math.min(target, here.end);
      if (kept) {
        const shift = here.file.start - here.start;
        add(here.verbatim ? { start: offset + shift, end: to + shift } : body.text.slice(offset, to));
      }
      offset = to;
      if (offset === here.end) run++;
    }
  };
  for (const { span, text } of edits) {
    goTo(span.start, true);
    add(text);
    goTo(span.end, false);
  }
  goTo(body.text.length, true);
  if (body.fileLength > at || instead !== '')
    out.push({ span: { start: at, end: body.fileLength }, text: instead });
  return out;
}

/** Line breaks with nothing but spaces between them. */
const gap = /(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))*/gu;

/** A text with every gap between lines alike: how many blank lines there are is no matter. */
const withEvenGaps = (text: string): string => text.replace(gap, '\n');

/** A stretch of the file that two lists of edits leave differently, and what the first of them makes of it. */
export type Difference = Edit;

/** Where two lists of edits, each in order and not overlapping, make different texts of one file, blank lines aside. Linear. */
export function differencesOf(
  text: string,
  wanted: readonly Edit[],
  made: readonly Edit[],
): readonly Difference[] {
  const out: Difference[] = [];
  let w = 0;
  let m = 0;
  while (w < wanted.length || m < made.length) {
    const start = Math.min(startOf(wanted[w]), startOf(made[m]));
    const fromW = w;
    const fromM = m;
    let end = start;
    // edits that touch are told together: where one ends and the next begins says nothing of the text
    for (;;) {
      if (startOf(wanted[w]) <= end) end = Math.max(end, wanted[w++]?.span.end ?? end);
      else if (startOf(made[m]) <= end) end = Math.max(end, made[m++]?.span.end ?? end);
      else break;
    }
    const span = { start, end };
    const want = applied(text, span, wanted.slice(fromW, w));
    const got = applied(text, span, made.slice(fromM, m));
    if (want !== got && withEvenGaps(want) !== withEvenGaps(got)) out.push({ span, text: want });
  }
  return out;
}

const startOf = (edit: Edit | undefined): number => edit?.span.start ?? Infinity;

/** What a stretch of a text becomes by edits that lie in it. */
function applied(text: string, { start, end }: Edit['span'], edits: readonly Edit[]): string {
  let out = '';
  let at = start;
  for (const edit of edits) {
    out += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return out + text.slice(at, end);
}
