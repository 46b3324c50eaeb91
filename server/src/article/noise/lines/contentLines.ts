import { linesOf } from '../../text/lines';
import type { Applicability, Repair, Span } from '../../types';
import { lastAtMost } from '../../text/lastAtMost';

/** The visible part of a line that is not blank. */
export interface ContentLine extends Span {
  /** How many blank lines stand before it. */
  readonly blankBefore: number;
  /** Whether a form feed stands between the line before and this one. */
  readonly formFeed: boolean;
}

/** Lines that are read in one go: a paragraph, or a label. */
export interface Unit {
  readonly lines: readonly number[];
  /** Empty where it is too long to be looked at. */
  readonly text: string;
  readonly blankBefore: number;
  readonly score: number;
}

/** Ids of the rules that the page model serves. */
export type PageRule = 'page-counter' | 'print-stamp' | 'url-line' | 'running-title';

/** A line that is nothing but page furniture. */
export interface FurnitureLine {
  /** Index into the content lines. */
  readonly line: number;
  readonly rule: PageRule;
  readonly applicability: Applicability;
  readonly evidence: string;
}

/** One stretch that a rule found; what is not said is the row's own. */
export interface Finding {
  /** File offsets. */
  readonly span: Span;
  /** Why, in one plain sentence without a full stop and without a word of the article. */
  readonly evidence: string;
  readonly repair?: Repair;
  readonly text?: string;
  readonly applicability?: Applicability;
}

/** Whether nothing but white space stands between two offsets. */
export function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}

/** Whether a character is white space or cannot be seen at the edge of a line. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0xa0) return false;
  return (
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f
  );
}

/** The lines that hold something to see. */
export function contentLines(text: string): readonly ContentLine[] {
  const out: ContentLine[] = [];
  let blankBefore = 0;
  let formFeed = false;
  for (const line of linesOf(text)) {
    let { start, end } = line;
    while (start < end && isSpace(text.charCodeAt(start)))
      if (text.charCodeAt(start++) === 12) formFeed = true;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (start === end) {
      blankBefore++;
      continue;
    }
    out.push({ start, end, blankBefore, formFeed });
    blankBefore = 0;
    formFeed = false;
    for (let at = end; at < line.end; at++) if (text.charCodeAt(at) === 12) formFeed = true;
  }
  return out;
}

/** Index of the line that holds an offset, or of the last one that starts before it; -1 before the first. */
export function lineAt(lines: readonly Span[], offset: number): number {
  return lastAtMost(lines.length, (index) => lines[index]?.start ?? 0, offset);
}
