/** Quotations between single marks, in one paragraph. */

import type { SingleMark } from './apostrophes';
import { singleMarksAt } from './apostrophes';
import type { Scan } from './marks';
import { at, markPlaces } from './marks';
import type { Scanning as AnyScanning } from './scanning';
import { close, reopen, withContinues } from './scanning';
import type { OpenMark } from './unclosed';
import { isStillOpen, unclosed } from './unclosed';

/** A scan of one paragraph, mark by mark. */
interface Scanning extends AnyScanning<OpenMark> {
  readonly marks: readonly SingleMark[];
  /** The last apostrophe before a word where speech begins: it opened a quotation if one closes. */
  elided: SingleMark | undefined;
}

/** Finds the stretches between single marks. `places` are those of the paragraph's marks, where they are known. */
export function scanSingle(text: string, places = markPlaces(text)): Scan {
  const marks = singleMarksAt(text, places);
  const scan: Scanning = {
    text,
    marks,
    marked: [],
    open: undefined,
    depth: 0,
    continues: false,
    elided: undefined,
  };
  marks.forEach((mark, k) => {
    if (scan.open === undefined) takeOutside(scan, mark);
    else takeInside(scan, scan.open, mark, k);
  });
  // what is never closed is an apostrophe, unless it is a curly mark, or one where speech begins
  const { open } = scan;
  if (open !== undefined && (open.char === '‘' || beginsSentence(text, open.start)))
    scan.marked.push(withContinues(scan, unclosed(text, open, text.length)));
  return { marked: scan.marked, stray: [] };
}

/** A mark where no quotation is open. */
function takeOutside(scan: Scanning, mark: SingleMark): void {
  const { index, char, role } = mark;
  if (role === 'open') scan.open = { start: index, char };
  else if (role === 'elided') {
    if (announces(scan.text, index)) scan.elided = mark;
  } else if (role === 'stop' && scan.elided !== undefined) {
    scan.marked.push({ start: scan.elided.index, end: index + 1, closed: true });
    scan.elided = undefined;
  }
}

/** A mark inside a quotation: it closes that, opens another inside it, or is an apostrophe. */
function takeInside(scan: Scanning, open: OpenMark, mark: SingleMark, k: number): void {
  const { index, char, role, either } = mark;
  if (role === 'elided') return;
  if (role === 'open' && !either) {
    if (isNested(scan.marks, k)) scan.depth++;
    else if (!isUnknownElision(scan, open, index)) reopen(scan, open, { start: index, char });
  } else if (
    fits(scan, k, open.char) &&
    !(role === 'clipped' && closesLater(scan.marks, k, scan.depth + 1))
  ) {
    if (scan.depth > 0) scan.depth--;
    else {
      close(scan, open, index + 1);
      scan.elided = undefined;
    }
  }
}

/** Whether a closing mark belongs to the opening one by its form: a straight one is not closed by a curly one, if it can be helped. */
function fits({ marks }: Scanning, k: number, opener: string): boolean {
  const { char, role } = marks[k] ?? { char: '', role: 'close' };
  if (opener === '‚' || char === opener) return true;
  if (opener === "'" && (char === '’' || char === '‘'))
    return role === 'stop' && !ahead(marks, k).some((mark) => mark.role === 'stop' && mark.char === opener);
  return char !== '‘' || role === 'stop';
}

/** So many marks are looked at ahead of one: more tell nothing, and keep the scan linear. */
const lookAhead = 12;

const ahead = (marks: readonly SingleMark[], k: number): readonly SingleMark[] =>
  marks.slice(k + 1, k + 1 + lookAhead);

/** Whether what a mark opens inside a quotation, and that quotation too, are closed behind it. */
function isNested(marks: readonly SingleMark[], k: number): boolean {
  let depth = 2;
  for (const { role, either } of ahead(marks, k)) {
    if (role === 'open' && !either) depth++;
    else if (role === 'close' || role === 'stop') depth--;
    if (depth === 0) return true;
  }
  return false;
}

/** Whether so many marks that surely close follow before the next one that opens: then this one is an apostrophe. */
function closesLater(marks: readonly SingleMark[], k: number, needed: number): boolean {
  let left = needed;
  for (const { role } of ahead(marks, k)) {
    if (role === 'open') return false;
    if (role === 'close' || role === 'stop') left--;
    if (left === 0) return true;
  }
  return false;
}

/** "I went 'ome": a mark within a sentence before a small letter, where no tag has ended the quotation before it. */
function isUnknownElision({ text }: Scanning, open: OpenMark, index: number): boolean {
  return (
    /^\p{Ll}/u.test(at(text, index + 1)) &&
    /[\p{L}\p{N}]\s$/u.test(text.slice(Math.max(0, index - 2), index)) &&
    isStillOpen(text, open, index)
  );
}

/** Whether a mark stands where speech may begin: at the start of a paragraph, or behind a stop, a comma or a dash. */
function announces(text: string, index: number): boolean {
  return index === 0 || /[.,:?!…—–]\s$/u.test(text.slice(Math.max(0, index - 2), index));
}

/** The same, where a sentence begins behind it. */
function beginsSentence(text: string, index: number): boolean {
  return index === 0 || (announces(text, index) && /[\p{Lu}[…]/u.test(at(text, index + 1)));
}
