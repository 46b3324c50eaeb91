import type { Span } from '../types';
import { isLineBreak } from './whiteSpace';

/** A line of the file without its line break. */
export interface Line extends Span {
  /** Offset after the line break; equal to `end` on a last line without one. */
  readonly next: number;
}

/** Cuts a text into lines at `\r\n`, `\n` and `\r`. Offsets are in UTF-16 code units of the text. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  let feed = text.indexOf('\n');
  let turn = text.indexOf('\r');
  while (feed >= 0 || turn >= 0) {
    const end = turn < 0 || (feed >= 0 && feed < turn) ? feed : turn;
    const next = end === turn && feed === end + 1 ? end + 2 : end + 1;
    lines.push({ start, end, next });
    start = next;
    if (feed >= 0 && feed < next) feed = text.indexOf('\n', next);
    if (turn >= 0 && turn < next) turn = text.indexOf('\r', next);
  }
  if (start < text.length || lines.length === 0) lines.push({ start, end: text.length, next: text.length });
  return lines;
}

/** The line break that a text has first; undefined where it has none. */
export function lineBreakIn(text: string): string | undefined {
  return /\r\n|\n|\r/u.exec(text)?.[0];
}

/** The line that holds an offset, without its line break. Looks at every character of it: ask once for a line. */
export function lineHolding(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start--;
  let end = offset;
  while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
  return { start, end };
}
