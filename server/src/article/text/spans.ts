import type { Span } from '../types';

/** Length in UTF-16 code units. */
export function lengthOf(span: Span): number {
  return span.end - span.start;
}

/** Whether a span holds an offset. Half-open: the end belongs to what follows. */
export function holds(span: Span, offset: number): boolean {
  return span.start <= offset && offset < span.end;
}

/** Whether two spans overlap or touch: an empty selection touches what it stands beside. */
export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The span without white space at its ends; a span of nothing but white space stays as it is. */
export function trimmed(text: string, span: Span): Span {
  const run = text.slice(span.start, span.end);
  const start = span.start + (run.length - run.trimStart().length);
  const end = span.end - (run.length - run.trimEnd().length);
  return end > start ? { start, end } : span;
}
