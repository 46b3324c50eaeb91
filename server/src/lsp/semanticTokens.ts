import { SemanticTokensBuilder, type SemanticTokens, type SemanticTokensLegend } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../article/types';
import { rangeOf, offsetOf } from './convert';

/** What of an article is marked; where two meet, the first in this list is what is seen. */
const kinds = ['noise', 'speaker', 'quotation'] as const;
/** Name of one of them. */
export type MarkKind = (typeof kinds)[number];

/** What may be said of a mark besides: it is taken out, it may be wrong, its words stand without marks. */
const traits = ['deprecated', 'unsure', 'reported'] as const;
/** Name of one of them. */
export type MarkTrait = (typeof traits)[number];

/** A stretch of the text that is marked. File offsets. */
export interface Mark {
  readonly kind: MarkKind;
  readonly span: Span;
  readonly traits: readonly MarkTrait[];
}

/** The protocol's own names, which every theme has a colour for: those of ours none would know. */
export const legend: SemanticTokensLegend = {
  tokenTypes: ['comment', 'type', 'string'],
  tokenModifiers: [...traits],
};

/** Marks as the protocol wants them: in order, none over another, none over the end of a line. */
export function semanticTokensOf(document: TextDocument, marks: readonly Mark[]): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { kind, span, traits: said } of laidSideBySide(marks).flatMap((mark) =>
    linesOf(document, mark),
  )) {
    const { line, character } = rangeOf(document, span).start;
    const bits = said.reduce((sum, trait) => sum | (1 << traits.indexOf(trait)), 0);
    builder.push(line, character, span.end - span.start, kinds.indexOf(kind), bits);
  }
  // without an id of the result, as no client may ask what has changed since
  return { data: builder.build().data };
}

/** Cuts out of each mark what a stronger or an earlier one covers; in the order of the text. */
function laidSideBySide(marks: readonly Mark[]): readonly Mark[] {
  return kinds.reduce<readonly Mark[]>((taken, kind) => {
    const own = marks.filter((mark) => mark.kind === kind);
    return inOrder([...taken, ...besides(inOrder(own), taken)]);
  }, []);
}

function inOrder(marks: readonly Mark[]): readonly Mark[] {
  return [...marks].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** What is left of marks beside what is taken, and of each beside those before it. Both are in order, the latter side by side. */
function besides(marks: readonly Mark[], taken: readonly Mark[]): readonly Mark[] {
  const left: Mark[] = [];
  let next = 0;
  let from = 0;
  for (const mark of marks) {
    const { end } = mark.span;
    from = Math.max(from, mark.span.start);
    while (from < end) {
      const over = taken[next]?.span;
      if (over !== undefined && over.end <= from) {
        next++;
        continue;
      }
      const until = Math.min(end, over?.start ?? end);
      if (until > from) left.push({ ...mark, span: { start: from, end: until } });
      from = over === undefined || until === end ? end : over.end;
    }
  }
  return left;
}

/** A mark line by line, without the white space around it. */
function linesOf(document: TextDocument, mark: Mark): readonly Mark[] {
  const { start, end } = rangeOf(document, mark.span);
  const lines = Array.from({ length: end.line - start.line + 1 }, (_, k) => start.line + k);
  return lines.flatMap((line) => {
    const from = Math.max(mark.span.start, offsetOf(document, { line, character: 0 }));
    const to = Math.min(mark.span.end, offsetOf(document, { line: line + 1, character: 0 }));
    const words = document.getText(rangeOf(document, { start: from, end: to }));
    const first = from + (words.length - words.trimStart().length);
    const last = to - (words.length - words.trimEnd().length);
    return last > first ? [{ ...mark, span: { start: first, end: last } }] : [];
  });
}
