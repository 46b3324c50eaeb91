/** Quotation marks as characters: which can be one, where they stand, and which open a quotation in an article. */

import type { Span } from '../types';

/** Which marks open a quotation in an article. */
export type MarkStyle = 'double' | 'single';

/** A stretch between marks inside one paragraph; offsets as in the text that was scanned, marks included. */
export interface Marked extends Span {
  /** Whether a mark closes it; else it ends where the paragraph does, or before its tag. */
  readonly closed: boolean;
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
const opensAfter = /[\s([{—–\-/*_>|]/u;
const closesBefore = /[\s)\]}.,;:!?—–\-/*_<…|]/u;

/** A character of a text; empty outside of it. */
export const at = (text: string, index: number): string => text.charAt(index);
/** Whether a character is white space, or none is there. */
export const isSpaceOrEdge = (char: string): boolean => char === '' || space.test(char);

/** Stands where a mark opens: after a space, a bracket or a dash, before something to read. */
export function canOpen(text: string, index: number): boolean {
  const before = at(text, index - 1);
  const after = at(text, index + 1);
  return (
    (before === '' || opensAfter.test(before) || before === '“' || before === '‘' || before === "'") &&
    after !== '' &&
    !space.test(after) &&
    !/[,;)\]]/u.test(after)
  );
}

/** Stands where a mark closes: after something to read, before a space, a stop or the end. */
export function canClose(text: string, index: number): boolean {
  const before = at(text, index - 1);
  const after = at(text, index + 1);
  return (
    before !== '' &&
    !space.test(before) &&
    (after === '' || closesBefore.test(after) || after === '”' || after === '’' || after === "'")
  );
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
    code === 0xff02
  );
}

/** Where quotation marks and apostrophes stand in a text. */
export function markPlaces(text: string): readonly number[] {
  const out: number[] = [];
  for (let at = 0; at < text.length; at++) if (mayMark(text.charCodeAt(at))) out.push(at);
  return out;
}

/** So many single marks that open make an article that is set with them: fewer may be nicknames and elisions. Set by hand. */
const fewestSingle = 4;
/** And so many for each double one, which may stand inside of them. Set by hand. */
const singlePerDouble = 2;

/** Decides from the whole article: single marks are primary only where there are (almost) no double ones. */
export function markStyle(text: string, places = markPlaces(text)): MarkStyle {
  let double = 0;
  let single = 0;
  let end = 0;
  for (const index of places) {
    if (index < end) continue;
    const char = at(text, index);
    const twice = char === "'" && at(text, index + 1) === char;
    if (char === '"' || char === '“' || char === '”' || char === '«' || char === '„' || twice) {
      double++;
      if (twice) end = index + 2;
    } else if (
      (char === "'" || char === '‘' || char === '‚') &&
      canOpen(text, index) &&
      /\p{L}/u.test(at(text, index + 1))
    )
      single++;
  }
  return single >= fewestSingle && double <= single / singlePerDouble ? 'single' : 'double';
}
