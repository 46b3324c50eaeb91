/** Quotations between double marks, in one paragraph; unbalanced marks are repaired by where they stand. */

import type { Span } from '../types';
import type { Marked, Scan } from './marks';
import { at, canClose, canOpen, letterOrDigit, markPlaces } from './marks';
import type { OpenMark } from './unclosed';
import { unclosed } from './unclosed';

/** A double mark. */
interface Mark {
  readonly index: number;
  /** 2 where two characters stand for one: two accents, or two apostrophes. */
  readonly length: number;
  /** The character, or the one that the two stand for. */
  readonly char: string;
}

/** A scan of one paragraph, mark by mark. */
interface Scanning {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** What is found so far. */
  readonly marked: Marked[];
  readonly stray: Span[];
  open: OpenMark | undefined;
  /** How many marks are open inside the open one. */
  depth: number;
}

/** Finds the stretches between double marks. `places` are those of the paragraph's marks, where they are known. */
export function scanDouble(text: string, places = markPlaces(text)): Scan {
  const marks = doubleMarksAt(text, places);
  const scan: Scanning = { text, marks, marked: [], stray: [], open: undefined, depth: 0 };
  marks.forEach((mark, k) => {
    if (scan.open === undefined) takeOutside(scan, mark, k);
    else if (!isInner(marks, k, scan.open.char)) takeInside(scan, scan.open, mark, k);
  });
  if (scan.open !== undefined) scan.marked.push(unclosed(text, scan.open, text.length));
  return { marked: scan.marked, stray: scan.stray };
}

/** The double marks among the places of all marks. */
function doubleMarksAt(text: string, places: readonly number[]): readonly Mark[] {
  const marks: Mark[] = [];
  let end = 0;
  for (const index of places) {
    const length = index < end ? 0 : doubleMark(text, index);
    if (length === 0) continue;
    const char = length === 2 ? (at(text, index) === '`' ? '“' : '"') : at(text, index);
    marks.push({ index, length, char });
    end = index + length;
  }
  return marks;
}

/** Length of a double mark at an index (1; 2 for ``, ´´ and ''), or 0. */
function doubleMark(text: string, index: number): number {
  const char = at(text, index);
  if (
    char === '"' ||
    char === '“' ||
    char === '”' ||
    char === '„' ||
    char === '‟' ||
    char === '«' ||
    char === '»' ||
    char === '″' ||
    char === '＂'
  )
    return 1;
  if ((char === '`' || char === '´' || char === "'") && at(text, index + 1) === char) {
    // of three in a row the inner one belongs to a quotation inside: '''Q' R'' and ''R 'Q'''
    const third = at(text, index + 2) === char && !letterOrDigit.test(at(text, index + 3));
    return third && !canOpen(text, index) ? 0 : 2;
  }
  return 0;
}

/** A prime after a figure (6'2", 12") is no quotation mark. */
function isInches(text: string, index: number): boolean {
  return /\d/u.test(at(text, index - 1)) && /["″]/u.test(at(text, index));
}

/** Whether a mark opens by its form, given the one that is open: « opens in French, and closes what » opens. */
function isOpening(char: string, open: OpenMark | undefined): boolean {
  return char === '“' || char === '„' || char === '‟' || (char === '«' && open?.char !== '»');
}

/** Whether a mark closes by its form, given the one that is open. */
function isClosing(char: string, open: OpenMark | undefined): boolean {
  return (
    char === '”' ||
    (char === '»' && open?.char === '«') ||
    (char === '“' && open?.char === '„') ||
    (char === '«' && open?.char === '»')
  );
}

/** Whether so many marks are left, this one included, that they make pairs. */
const makesPairs = ({ marks }: Scanning, k: number): boolean => (marks.length - k) % 2 === 0;

/** A mark where no quotation is open: it opens one, is stray, or stands behind inches. */
function takeOutside(scan: Scanning, { index, length, char }: Mark, k: number): void {
  const { text } = scan;
  const opensHere = canOpen(text, index);
  if (isOpening(char, undefined) || char === '»') scan.open = { start: index, char };
  else if (isClosing(char, undefined)) {
    if (opensHere && !canClose(text, index) && makesPairs(scan, k)) scan.open = { start: index, char: '“' };
    else scan.stray.push({ start: index, end: index + length });
  } else if (isInches(text, index) && !opensHere) return;
  else if (opensHere || makesPairs(scan, k)) scan.open = { start: index, char };
  else scan.stray.push({ start: index, end: index + length });
}

/** A mark inside a quotation: it closes that, or opens another one inside or behind it. */
function takeInside(scan: Scanning, open: OpenMark, { index, length, char }: Mark, k: number): void {
  const { text, marks } = scan;
  const plainlyOpens = canOpen(text, index) && !canClose(text, index);
  if (isClosing(char, open)) {
    if (scan.depth > 0) scan.depth--;
    else close(scan, open, index + length);
  } else if (isOpening(char, open)) {
    // “ where a mark closes, or the same mark inside a quotation, or a closing mark forgotten before it
    if (canClose(text, index) && !canOpen(text, index)) close(scan, open, index + length);
    else if (countAhead(marks, k, '”') >= countAhead(marks, k, '“') + 1) scan.depth++;
    else reopen(scan, open, { start: index, char });
  } else if (plainlyOpens && makesPairs(scan, k)) {
    // a straight mark inside a quotation closes it, unless it plainly opens another and the count agrees
    reopen(scan, open, { start: index, char });
  } else if (!(isInches(text, index) && makesPairs(scan, k))) {
    close(scan, open, index + length);
    scan.depth = 0;
  }
}

function close(scan: Scanning, { start }: OpenMark, end: number): void {
  scan.marked.push({ start, end, closed: true });
  scan.open = undefined;
}

/** Ends what is open without its mark, and opens another quotation. */
function reopen(scan: Scanning, open: OpenMark, next: OpenMark): void {
  scan.marked.push(unclosed(scan.text, open, next.start));
  scan.open = next;
}

/** How many marks each way are counted: more is never needed, and keeps the scan linear. */
const lookAhead = 8;

/** How often a mark stands among the next ones, this one included. */
function countAhead(marks: readonly Mark[], from: number, char: string): number {
  let count = 0;
  for (let k = from; k < Math.min(marks.length, from + lookAhead); k++) if (marks[k]?.char === char) count++;
  return count;
}

/** Marks of another country inside a quotation are the inner one's, if the outer one is closed behind them. */
function isInner(marks: readonly Mark[], at: number, opener: string): boolean {
  const closer = opener === '«' ? '»' : opener === '„' ? '“' : undefined;
  const inner = opener === '«' ? /["“”„]/u : /[«»]/u;
  return (
    closer !== undefined &&
    inner.test(marks[at]?.char ?? '') &&
    marks.slice(at + 1, at + lookAhead).some(({ char }) => char === closer)
  );
}
