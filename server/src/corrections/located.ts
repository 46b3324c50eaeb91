/** Corrections with the places that they have in the present text. */
import type { Span, TextChange } from '../article/types';
import { anchorAt, findAnchor, findExactly } from './anchors';
import { findAlike } from './likeness';
import { anchorsOf, type Anchor, type Correction } from './types';

/** A correction and where its words stand now. */
export interface Located {
  readonly correction: Correction;
  /** For each of its anchors: file offsets, or undefined where the words are lost. */
  readonly spans: readonly (Span | undefined)[];
}

/** All corrections of an article in one version of its text. */
export interface LocatedText {
  readonly text: string;
  readonly located: readonly Located[];
}

/** Whether none of a correction's words are found any more. What names no place cannot be lost. */
export function isLost({ spans }: Located): boolean {
  return spans.length > 0 && spans.every((span) => span === undefined);
}

/**
 * Finds the corrections in a text. `before`: where they stood in an earlier version; what lies beside the change has
 * moved with it, and only the rest is sought. `edit`: that change, where it is known; else the texts are compared, which does
 * not tell which of two like passages was deleted.
 */
export function locate(
  text: string,
  corrections: readonly Correction[],
  before?: LocatedText,
  edit?: TextChange,
): LocatedText {
  // by the correction itself: of a file that was merged or copied two may have one id
  const known = new Map(before?.located.map((one) => [one.correction, one]));
  const change = before === undefined ? undefined : (edit ?? changeBetween(before.text, text));
  const findFirst = finder(text);
  const located = corrections.map((correction): Located => {
    const last = known.get(correction);
    const spans = anchorsOf(correction).map((anchor, k) => {
      if (before === undefined || change === undefined || last === undefined) return findFirst(anchor);
      return moveOrFind(text, anchor, last.spans[k], before.text, change);
    });
    return { correction, spans };
  });
  return { text, located };
}

/** Of a file with more lost words than people lose, so many are sought by likeness; the others are told as lost. */
const mostAlike = 500;

/** Seeks words in a text, by likeness only so often: that takes time. */
function finder(text: string): (anchor: Anchor) => Span | undefined {
  let left = mostAlike;
  return (anchor) =>
    findExactly(text, anchor) ?? (left-- > 0 ? findAlike(text, anchor, anchor.start) : undefined);
}

/** Seeks words that were lost where something was put in: all else was something else before. */
function findPutIn(text: string, anchor: Anchor, putIn: Span): Span | undefined {
  const reach = 2 * anchor.exact.length + anchor.prefix.length + anchor.suffix.length;
  const from = Math.max(0, putIn.start - reach);
  const found = findAnchor(text.slice(from, putIn.end + reach), anchor, anchor.start - from);
  return found && within(putIn, { start: found.start + from, end: found.end + from });
}

/** The one stretch in which two versions differ. Linear. */
function changeBetween(older: string, newer: string): TextChange {
  const shorter = Math.min(older.length, newer.length);
  let start = 0;
  while (start < shorter && older.charCodeAt(start) === newer.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < shorter - start &&
    older.charCodeAt(older.length - 1 - tail) === newer.charCodeAt(newer.length - 1 - tail)
  )
    tail++;
  return { start, end: older.length - tail, by: newer.length - older.length };
}

/** A place that was lost is sought again only where so much was put in at once: pasted, or undone. */
const worthASearch = 4;

function moveOrFind(
  text: string,
  anchor: Anchor,
  last: Span | undefined,
  older: string,
  { start, end, by }: TextChange,
): Span | undefined {
  const putIn = { start, end: end + by };
  if (last === undefined)
    return putIn.end - start < worthASearch ? undefined : findPutIn(text, anchor, putIn);
  if (last.end <= start) return last;
  if (last.start >= end) return { start: last.start + by, end: last.end + by };
  const length = last.end - last.start;
  const changed = Math.max(end - start, putIn.end - start);
  // both ends stand: so do the words between them, but for a few
  if (last.start < start && last.end > end && changed <= length * mostChanged)
    return { start: last.start, end: last.end + by };
  const guess = last.start < start ? last.start : Math.max(start, last.start + by);
  const left = { start: Math.min(last.start, start), end: Math.max(last.end, end) + by };
  return (
    within(left, findAnchor(text, anchorAt(older, last), guess)) ??
    within(left, findAnchor(text, anchor, guess))
  );
}

/** Of the words of a place, so large a share may change at once. */
const mostChanged = 0.4;

/** What was not touched was something else before: words that are sought stand where something was put in, or where they were. */
function within({ start, end }: Span, found: Span | undefined): Span | undefined {
  return found !== undefined && found.start < end && found.end > start ? found : undefined;
}
