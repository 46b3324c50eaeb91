/** Edits for clients that do not say how they count, of which some count bytes: they would change other letters than is meant. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit, Span } from '../article/types';
import { lineOf, offsetOf } from './convert';

/** The first character that not every way of counting agrees on: a byte, a UTF-16 code unit and a character are one before it. */
const beyondAscii = /[^\t\n\r\u0020-\u007E]|$/u;

/** Edits that become one: a stretch of the text, and what changes in it. */
interface Region {
  readonly start: number;
  readonly end: number;
  readonly edits: readonly Edit[];
}

/** A region that still grows. */
interface Growing {
  start: number;
  end: number;
  readonly edits: Edit[];
}

/**
 * The same edits, but those with anything other than ASCII before them in their lines write these lines anew as a whole, as where
 * a line begins is beyond doubt. In the order of the text, none over another.
 */
export function inWholeLines(document: TextDocument, edits: readonly Edit[]): readonly Edit[] {
  const spanOf = spansIn(document);
  const inOrder = [...edits].sort((a, b) => a.span.start - b.span.start);
  const regions: Growing[] = [];
  for (const edit of inOrder) {
    const { start, end } = spanOf(edit.span);
    // the beginning of a line may lie before several that stand in it
    let from = regions.length;
    while ((regions[from - 1]?.end ?? 0) > start) from--;
    const [first, ...others] = regions.splice(from);
    const region = first ?? { start, end, edits: [] };
    for (const each of others) region.edits.push(...each.edits);
    region.edits.push(edit);
    region.start = Math.min(region.start, start);
    region.end = Math.max(region.end, others.at(-1)?.end ?? end, end);
    regions.push(region);
  }
  const text = document.getText();
  return regions.map((region) => ({
    span: { start: region.start, end: region.end },
    text: newText(text, region),
  }));
}

/** What to write anew for a span. Each line is looked through once, however many edits it has. */
function spansIn(document: TextDocument): (span: Span) => Span {
  const text = document.getText();
  const doubtful = new Map<number, number>();
  /** Whether all ways of counting lead to an offset in a line that begins at `from`. */
  const isSure = (line: number, from: number, offset: number): boolean => {
    let first = doubtful.get(line);
    if (first === undefined) {
      const words = text.slice(from, offsetOf(document, { line: line + 1, character: 0 }));
      first = from + words.search(beyondAscii);
      doubtful.set(line, first);
    }
    return offset <= first;
  };
  return (span) => {
    const [first, last] = [lineOf(document, span.start), lineOf(document, span.end)];
    const from = offsetOf(document, { line: first, character: 0 });
    const lastFrom = offsetOf(document, { line: last, character: 0 });
    if (isSure(first, from, span.start) && isSure(last, lastFrom, span.end)) return span;
    // where an edit ends at the beginning of a line, that line stays as it is; editors that count bytes end the last one, too
    const end = span.end === lastFrom ? span.end : offsetOf(document, { line: last + 1, character: 0 });
    return { start: from, end };
  };
}

/** What stands in a region after its edits. */
function newText(text: string, { start, end, edits }: Region): string {
  let at = start;
  let written = '';
  for (const edit of edits) {
    written += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return written + text.slice(at, end);
}
