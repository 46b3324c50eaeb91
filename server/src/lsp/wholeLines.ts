/** Edits for clients that do not say how they count, of which some count bytes: they would change other letters than is meant. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../article/types';
import { lineOf, offsetOf } from './convert';

/** What every way of counting agrees on: a byte, a UTF-16 code unit, a character. */
const ascii = /^[\t\n\r\u0020-\u007E]*$/u;

/** Edits that become one: a stretch of the text, and what changes in it. */
interface Region {
  readonly start: number;
  readonly end: number;
  readonly edits: readonly Edit[];
}

/**
 * The same edits, but those with anything other than ASCII before them in their lines write these lines anew as a whole, as where
 * a line begins is beyond doubt. In the order of the text, none over another.
 */
export function inWholeLines(document: TextDocument, edits: readonly Edit[]): readonly Edit[] {
  const inOrder = [...edits].sort((a, b) => a.span.start - b.span.start);
  const regions = inOrder.reduce<Region[]>((before, edit) => {
    let region = regionOf(document, edit);
    for (let last = before.at(-1); last !== undefined && last.end > region.start; last = before.at(-1)) {
      region = joined(last, region);
      before.pop();
    }
    before.push(region);
    return before;
  }, []);
  const text = document.getText();
  return regions.map((region) => ({
    span: { start: region.start, end: region.end },
    text: newText(text, region),
  }));
}

function regionOf(document: TextDocument, edit: Edit): Region {
  const { start, end } = edit.span;
  const [first, last] = [lineOf(document, start), lineOf(document, end)];
  const from = offsetOf(document, { line: first, character: 0 });
  const lastFrom = offsetOf(document, { line: last, character: 0 });
  const text = document.getText();
  if (ascii.test(text.slice(from, start)) && ascii.test(text.slice(lastFrom, end)))
    return { start, end, edits: [edit] };
  // where an edit ends at the beginning of a line, that line stays as it is; editors that count bytes end the last one, too
  const to = end === lastFrom ? end : offsetOf(document, { line: last + 1, character: 0 });
  return { start: from, end: to, edits: [edit] };
}

function joined(a: Region, b: Region): Region {
  return {
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
    edits: [...a.edits, ...b.edits],
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
