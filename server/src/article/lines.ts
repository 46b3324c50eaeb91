import type { Span } from './types';

/** A line of the file without its line break. */
export interface Line extends Span {
  /** Offset after the line break; equal to `end` on a last line without one. */
  readonly next: number;
}

/** Cuts a text into lines at `\r\n`, `\n` and `\r`. Offsets are in UTF-16 code units of the text. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 10 && code !== 13) continue;
    const next = code === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
    lines.push({ start, end: at, next });
    start = next;
    at = next - 1;
  }
  if (start < text.length || lines.length === 0) lines.push({ start, end: text.length, next: text.length });
  return lines;
}
