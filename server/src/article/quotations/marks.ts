/** Quotation marks as characters: which can be one, where they stand, and which open a quotation in an article. */

import type { Span } from '../types';

/** A stretch between marks inside one paragraph; offsets as in the text that was scanned, marks included. */
export interface Marked extends Span {
  /** Whether a mark closes it; else it ends where the paragraph does, or before its tag. */
  readonly closed: boolean;
  /** It goes on with the one before it, which another opening mark ends: paragraphs of one quotation, run together. */
  readonly continues?: boolean;
}

/** What a scan of one paragraph found. */
export interface Scan {
  readonly marked: readonly Marked[];
  /** Closing marks that close nothing. */
  readonly stray: readonly Span[];
}

/** A character of a word or a figure. */
export const letterOrDigit = /[\p{L}\p{N}]/u;
const space = /\s/u;
const opensAfter = /[\s([{—–\-/*_>|"“‘']/u;
const closesBefore = /[\s)\]}.,;:!?—–\-/*_<…|"”’']/u;

/** A character of a text; empty outside of it. */
export const at = (text: string, index: number): string => text.charAt(index);
/** Whether a character is white space, or none is there. */
export const isSpaceOrEdge = (char: string): boolean => char === '' || space.test(char);

/** Stands where a mark opens: after a space, a bracket or a dash, before something to read. `end`: behind the mark. */
export function canOpen(text: string, index: number, end = index + 1): boolean {
  const before = at(text, index - 1);
  const after = at(text, end);
  return (
    (before === '' || opensAfter.test(before)) &&
    after !== '' &&
    !space.test(after) &&
    !/[,;)\]]/u.test(after)
  );
}

/** Stands where a mark closes: after something to read, before a space, a stop or the end. `end`: behind the mark. */
export function canClose(text: string, index: number, end = index + 1): boolean {
  const before = at(text, index - 1);
  const after = at(text, end);
  return before !== '' && !space.test(before) && (after === '' || closesBefore.test(after));
}

/** Whether a character can be a quotation mark or an apostrophe: most are letters, and are not looked at further. */
export function mayMark(code: number): boolean {
  if (code < 0x80) return code === 0x22 || code === 0x27 || code === 0x60;
  return (
    code === 0xab ||
    code === 0xb4 ||
    code === 0xbb ||
    (code >= 0x2018 && code <= 0x201f) ||
    code === 0x2033 ||
    code === 0x2039 ||
    code === 0x203a ||
    code === 0xff02
  );
}

const comma = 0x2c;

/** Where quotation marks and apostrophes stand in a text, and two commas that may be typed for a low mark. */
export function markPlaces(text: string): readonly number[] {
  const out: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (mayMark(code) || (code === comma && text.charCodeAt(at + 1) === comma)) out.push(at);
  }
  return out;
}
