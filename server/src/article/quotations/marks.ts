import type { Span } from '../types';

/** Which marks open a quotation in an article. */
export type MarkStyle = 'double' | 'single';

/** A stretch between marks inside one paragraph; offsets as in the text that was scanned, marks included. */
export interface Marked extends Span {
  readonly closed: boolean;
  /** Begins with a mark that stands where a mark opens; false where repair had to guess. */
  readonly opener: string;
}

/** What a scan of one paragraph found. */
export interface Scan {
  readonly marked: readonly Marked[];
  /** Closing marks that close nothing. */
  readonly stray: readonly Span[];
}

const letterOrDigit = /[\p{L}\p{N}]/u;
const space = /\s/u;
const opensAfter = /[\s([{—–\-/*_>|]/u;
const closesBefore = /[\s)\]}.,;:!?—–\-/*_<…|]/u;

const at = (text: string, index: number): string => text.charAt(index);
const isSpaceOrEdge = (char: string): boolean => char === '' || space.test(char);

/** Stands where a mark opens: after a space, a bracket or a dash, before something to read. */
function canOpen(text: string, index: number): boolean {
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
function canClose(text: string, index: number): boolean {
  const before = at(text, index - 1);
  const after = at(text, index + 1);
  return (
    before !== '' &&
    !space.test(before) &&
    (after === '' || closesBefore.test(after) || after === '”' || after === '’' || after === "'")
  );
}

/** Whether a character can be a quotation mark or an apostrophe: most are letters, and are not looked at further. */
function mayMark(code: number): boolean {
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

/**
 * Finds the stretches between double marks in one paragraph; unbalanced marks are repaired by where they stand.
 * `places` are those of its marks, where they are known.
 */
export function scanDouble(text: string, places = markPlaces(text)): Scan {
  const marks: { readonly index: number; readonly length: number; readonly char: string }[] = [];
  let end = 0;
  for (const index of places) {
    const length = index < end ? 0 : doubleMark(text, index);
    if (length === 0) continue;
    marks.push({
      index,
      length,
      char: length === 2 ? (at(text, index) === '`' ? '“' : '"') : at(text, index),
    });
    end = index + length;
  }
  const marked: Marked[] = [];
  const stray: Span[] = [];
  let open: { start: number; char: string } | undefined;
  let depth = 0;
  marks.forEach((mark, k) => {
    const { index, length, char } = mark;
    const left = marks.length - k;
    if (open !== undefined && isInner(marks, k, open.char)) return;
    const opening = char === '“' || char === '„' || char === '‟' || (char === '«' && open?.char !== '»');
    const closing =
      char === '”' ||
      (char === '»' && open?.char === '«') ||
      (char === '“' && open?.char === '„') ||
      (char === '«' && open?.char === '»');
    if (open === undefined) {
      if (opening || char === '»') open = { start: index, char };
      else if (closing) {
        if (canOpen(text, index) && !canClose(text, index) && left % 2 === 0)
          open = { start: index, char: '“' };
        else stray.push({ start: index, end: index + length });
      } else if (canOpen(text, index) || left % 2 === 0) {
        if (isInches(text, index) && !canOpen(text, index)) return;
        open = { start: index, char };
      } else if (!isInches(text, index)) stray.push({ start: index, end: index + length });
      return;
    }
    if (closing) {
      if (depth > 0) depth--;
      else {
        marked.push({ start: open.start, end: index + length, closed: true, opener: open.char });
        open = undefined;
      }
      return;
    }
    if (opening) {
      // “ where a mark closes, or the same mark inside a quotation, or a closing mark forgotten before it
      if (canClose(text, index) && !canOpen(text, index)) {
        marked.push({ start: open.start, end: index + length, closed: true, opener: open.char });
        open = undefined;
      } else if (closers(marks, k) >= openers(marks, k) + 1) depth++;
      else {
        marked.push(unclosed(text, open, index));
        open = { start: index, char };
      }
      return;
    }
    // a straight mark inside a quotation closes it, unless it plainly opens another and the count agrees
    if (canOpen(text, index) && !canClose(text, index) && left % 2 === 0) {
      marked.push(unclosed(text, open, index));
      open = { start: index, char };
      return;
    }
    if (isInches(text, index) && left % 2 === 0) return;
    marked.push({ start: open.start, end: index + length, closed: true, opener: open.char });
    open = undefined;
    depth = 0;
  });
  if (open !== undefined) marked.push(unclosed(text, open, text.length));
  return { marked, stray };
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

type Mark = { readonly index: number; readonly length: number; readonly char: string };
/** How many marks each way are counted: more is never needed, and keeps the scan linear. */
const lookAhead = 8;

function closers(marks: readonly Mark[], from: number): number {
  let count = 0;
  for (let k = from; k < Math.min(marks.length, from + lookAhead); k++) if (marks[k]?.char === '”') count++;
  return count;
}

function openers(marks: readonly Mark[], from: number): number {
  let count = 0;
  for (let k = from; k < Math.min(marks.length, from + lookAhead); k++) if (marks[k]?.char === '“') count++;
  return count;
}

/** 'The offer was "an insult': what begins within a sentence ends in its paragraph, and goes on in no other. */
export function isFragment(text: string, start: number): boolean {
  return (
    /^.{1,2}\p{Ll}/u.test(text.slice(start, start + 4)) &&
    /[\p{L}\p{N}]\s$/u.test(text.slice(Math.max(0, start - 2), start))
  );
}

/** A tag inside a paragraph whose mark was never closed: the quotation ends before it. */
const tagInside =
  /[,?!]['’]?\s+(?:(?:(?:\p{Lu}[\p{L}.'’-]*|he|she|they)\s+){1,4}(?:said|says|added|told|wrote|asked)\b|(?:said|says|added|asked)\s+(?:he|she|(?:the\s+\p{Ll}+\s+)?\p{Lu}[\p{L}.'’-]+)(?![\p{L}\p{N}]))/u;

function unclosed(
  text: string,
  open: { readonly start: number; readonly char: string },
  limit: number,
): Marked {
  const inside = text.slice(open.start, limit);
  const tag = inside.length < 20_000 ? tagInside.exec(inside) : null;
  const end = tag === null ? open.start + inside.trimEnd().length : open.start + tag.index + 1;
  return { start: open.start, end: Math.max(end, open.start + 1), closed: false, opener: open.char };
}

const elision = /^(?:em|til|tis|twas|twill|cause|bout|round|n|cos|scuse|nuff|neath|gainst)\b/iu;

/** Finds the stretches between single marks in one paragraph, apostrophes told apart. */
export function scanSingle(text: string): Scan {
  const marked: Marked[] = [];
  let open: { start: number; char: string } | undefined;
  for (let index = 0; index < text.length; index++) {
    if (!mayMark(text.charCodeAt(index))) continue;
    const char = at(text, index);
    if (char !== "'" && char !== '‘' && char !== '’' && char !== '‚') continue;
    const before = at(text, index - 1);
    const after = at(text, index + 1);
    if (letterOrDigit.test(before) && letterOrDigit.test(after)) continue;
    if (isElidedAnd(text, index)) continue;
    if (open?.char === '‚' && char !== '‚') {
      if (!canClose(text, index) || isSpaceOrEdge(before)) continue;
      marked.push({ start: open.start, end: index + 1, closed: true, opener: open.char });
      open = undefined;
      continue;
    }
    if (open === undefined) {
      if (char === '’' || !canOpen(text, index)) continue;
      if (char === "'" && (/\d/u.test(after) || elision.test(text.slice(index + 1, index + 10)))) continue;
      open = { start: index, char };
      continue;
    }
    if (char === '‘' || char === '‚') continue;
    if (!canClose(text, index) || isSpaceOrEdge(before)) continue;
    if (char === '’' && open.char === "'") continue;
    if (/s/iu.test(before) && isSpaceOrEdge(after) && closesLater(text, index + 1)) continue;
    marked.push({ start: open.start, end: index + 1, closed: true, opener: open.char });
    open = undefined;
  }
  // what is never closed is an apostrophe, unless it is a curly mark, or one where speech begins
  if (open !== undefined && (open.char === '‘' || open.start === 0 || announces(text, open.start)))
    marked.push(unclosed(text, open, text.length));
  return { marked, stray: [] };
}

/** "said: 'The huts leak": a mark behind a comma or colon before a capital letter. */
function announces(text: string, index: number): boolean {
  return /[,:]\s$/u.test(text.slice(Math.max(0, index - 2), index)) && /\p{Lu}/u.test(at(text, index + 1));
}

/** The mark on either side of "rock 'n' roll". */
function isElidedAnd(text: string, index: number): boolean {
  return (
    /^\s['‘’]n['’]\s$/iu.test(text.slice(index - 1, index + 4)) ||
    /^\s['‘’]n['’]\s$/iu.test(text.slice(index - 3, index + 2))
  );
}

/** Whether a mark after a stop follows before the next one that opens: then `s'` was a possessive. Looks 400 characters on. */
function closesLater(text: string, from: number): boolean {
  const end = Math.min(text.length, from + 400);
  for (let index = from; index < end; index++) {
    const char = at(text, index);
    if (char !== "'" && char !== '’' && char !== '‘') continue;
    if (letterOrDigit.test(at(text, index - 1)) && letterOrDigit.test(at(text, index + 1))) continue;
    if (char === '‘' || (char === "'" && canOpen(text, index))) return false;
    if (/[.,?!…]/u.test(at(text, index - 1))) return true;
  }
  return false;
}

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
  return single >= 4 && double <= single / 2 ? 'single' : 'double';
}
