/** Quotations between double marks, in one paragraph; unbalanced marks are repaired by where they stand. */

import { wordCount } from '../text/words';
import type { Span } from '../types';
import type { Mark } from './doubleMark';
import { doubleMarksAt } from './doubleMark';
import type { Scan } from './marks';
import { at, isSpaceOrEdge, markPlaces } from './marks';
import type { Opener } from './nested';
import { closerAhead, doesInside, endsSpeech, isNested } from './nested';
import type { Scanning as AnyScanning } from './scanning';
import { close, reopen, withContinues } from './scanning';
import { anyTagBegins, tagBegins } from './tags';
import type { OpenMark } from './unclosed';
import { isStillOpen, unclosed } from './unclosed';

/** The mark that is open. */
type Open = OpenMark & Opener;

/** A scan of one paragraph, mark by mark. */
interface Scanning extends AnyScanning<Open> {
  readonly marks: readonly Mark[];
  readonly runsOn: boolean;
  readonly stray: Span[];
}

/**
 * Finds the stretches between double marks. `places` are those of the paragraph's marks, where they are known;
 * `runsOn` tells that the next paragraph begins with a mark, so that a quotation may be left open.
 */
export function scanDouble(text: string, places = markPlaces(text), runsOn = false): Scan {
  const marks = doubleMarksAt(text, places);
  const scan: Scanning = {
    text,
    marks,
    runsOn,
    marked: [],
    stray: [],
    open: undefined,
    depth: 0,
    continues: false,
  };
  marks.forEach((mark, k) => {
    const { open } = scan;
    if (open === undefined) takeOutside(scan, mark, k);
    // a mark of another family is the inner quotation's, unless it is typed for the one that should close here
    else if (
      mark.family === open.family ||
      (mark.family === 'quote' && closerAhead(marks, k, open) === undefined)
    )
      takeInside(scan, open, mark, k);
  });
  if (scan.open !== undefined) scan.marked.push(withContinues(scan, unclosed(text, scan.open, text.length)));
  return { marked: scan.marked, stray: scan.stray };
}

/** A prime after a figure (6'2", 12") is no quotation mark. */
function isInches(text: string, { index, char }: Mark): boolean {
  return /\d/u.test(at(text, index - 1)) && (char === '"' || char === '″');
}

/** Whether so many marks are left, this one included, that they make pairs. */
const makesPairs = ({ marks }: Scanning, k: number): boolean => (marks.length - k) % 2 === 0;

/** A mark where no quotation is open: it opens one, is stray, or is none. */
function takeOutside(scan: Scanning, mark: Mark, k: number): void {
  const { text } = scan;
  const { index, length, char, family } = mark;
  if (family === 'quote' ? opensQuotation(scan, mark, k) : opensRarely(scan, mark, k))
    scan.open = { start: index, char: char === '”' ? '“' : char, family };
  else if (family === 'quote' && !isInches(text, mark))
    scan.stray.push({ start: index, end: index + length });
}

/** A mark that can only close never opens, unless the space stands on its wrong side. */
function opensQuotation(scan: Scanning, mark: Mark, k: number): boolean {
  const { text, marks } = scan;
  if (mark.role === 'open') return mark.char !== '”' || closerAhead(marks, k, mark) !== undefined;
  if (isInches(text, mark) || !makesPairs(scan, k)) return false;
  return mark.role === undefined || isMisplaced(text, mark);
}

/** 'said:" It leaks"': an opening mark with the space on the wrong side. */
const isMisplaced = (text: string, { index, length }: Mark): boolean =>
  /[:,]/u.test(at(text, index - 1)) && isSpaceOrEdge(at(text, index + length));

/** A rarer mark is a bullet, an arrow or an accent where no other one closes what it opens. */
function opensRarely({ text, marks }: Scanning, mark: Mark, k: number): boolean {
  const { index, length, char, family, role } = mark;
  // a space may follow the French one
  if (char === '«' && role !== 'close') return role === 'open' || closerAhead(marks, k, mark) !== undefined;
  if (role !== 'open') return false;
  const closer = closerAhead(marks, k, mark);
  if (closer === undefined) return false;
  // `code` as programs have it
  const isCode = family === 'accent' && closer.char === char && char === '`';
  return !isCode || /[,.?!…]/u.test(at(text, closer.index - 1)) || closer.index < index + length;
}

/** A mark inside a quotation: it closes that, or opens another one inside or behind it. */
function takeInside(scan: Scanning, open: Open, mark: Mark, k: number): void {
  const { text, marks } = scan;
  const { index, length, char, family } = mark;
  const does = family === 'quote' ? (doesInside(mark, mark) ?? 'close') : doesInside(mark, open);
  if (does === undefined) return;
  if (does === 'open' && !isMisplacedCloser(scan, mark, k)) {
    // a mark that can only open never closes
    if (isNested(text, marks, k, open) || isInRunning(scan, open, mark, k)) scan.depth++;
    else reopen(scan, open, { start: index, char, family });
  } else if (isInches(text, mark) && makesPairs(scan, k)) return;
  else if (scan.depth > 0) scan.depth--;
  else close(scan, open, index + length);
}

/** More words with a comma or a stop before their closing mark are a sentence of their own. */
const setOffWords = 6;

/** Words set off within a sentence of a quotation that goes on in the next paragraph, and so has no mark to close it. */
function isInRunning({ text, marks, runsOn }: Scanning, open: Open, mark: Mark, k: number): boolean {
  const { index, length } = mark;
  if (!runsOn || open.start > 0 || !/[\p{L}\p{N},]\s$/u.test(text.slice(Math.max(0, index - 2), index)))
    return false;
  const closer = closerAhead(marks, k, mark);
  if (closer === undefined || !isStillOpen(text, open, index)) return false;
  const inside = text.slice(index + length, closer.index);
  return !/[,.?!…]$/u.test(inside) || (wordCount(inside) <= setOffWords && !endsSpeech(text, closer));
}

/**
 * 'It leaks, "said Anne': a closing mark with the space on the wrong side. A curly one tells it by its form; before a
 * name it takes that its partner would be missing.
 */
function isMisplacedCloser(scan: Scanning, { index, length, char }: Mark, k: number): boolean {
  const { text } = scan;
  if (!/[,.?!…]\s$/u.test(text.slice(Math.max(0, index - 2), index))) return false;
  if (char === '”') return true;
  if (char !== '"') return false;
  const behind = index + length;
  return tagBegins(text, behind) || (!makesPairs(scan, k) && anyTagBegins(text, behind));
}
