import search from 'approx-string-match';
import type { Span } from '../article/types';
import { occurrences } from './occurrences';
import type { Anchor } from './types';

/** Shorter words are like too many others: one letter of six makes another name. */
const leastLength = 6;
/** Of the words themselves, so large a share may have changed where what stood on both sides stands there. */
const mostChangedBetween = 0.4;
/** Of the words themselves, so large a share may have changed where they have moved. */
const mostChangedElsewhere = 0.2;
/** Words that have moved are told by themselves from this length on. */
const tellingLength = 24;
/** Of words that are shorter than this, such as a name, less may have changed. */
const shortLength = 12;
const mostChangedOfShort = 0.2;

/** Of some words so large a share may have changed where what stands beside them stands. */
const mostChangedOf = ({ length }: string): number =>
  length < shortLength ? mostChangedOfShort : mostChangedBetween;
/** A longer pattern takes longer than it tells: its beginning and its end are sought instead. */
const longestPattern = 400;
/** So much of the context is sought on each side, beside what another copy of the words had. */
const besideLength = 12;
/** So many places with the same context are looked at, the nearest first. */
const mostLooks = 20;

/** Where words stand that are like those of an anchor; undefined where none are, or where two places are alike. */
export function findAlike(text: string, anchor: Anchor, guess: number): Span | undefined {
  if (anchor.exact.length < leastLength) return undefined;
  return changedInPlace(text, anchor, guess) ?? changedAndMoved(text, anchor);
}

/** The words were edited, and what stood right before or after them stands there. */
function changedInPlace(text: string, anchor: Anchor, guess: number): Span | undefined {
  const { exact, prefix, suffix } = anchor;
  const shared = Math.max(anchor.shared ?? 0, anchor.alike ?? 0);
  const most = mostChangedOf(exact);
  const slack = Math.ceil(exact.length * most);
  // more than another copy of the words had beside it
  const length = besideLength + shared;
  const before = prefix.slice(-length);
  const after = suffix.slice(0, length);
  const windows = [
    ...nearest(text, before, length, guess - before.length).map((at) =>
      windowAt(text, at + before.length, 0, exact.length + slack),
    ),
    ...nearest(text, after, length, guess + exact.length).map((at) =>
      windowAt(text, at, exact.length + slack, 0),
    ),
  ];
  for (const window of windows) {
    const found = bestIn(text, window, exact, most);
    if (
      found !== undefined &&
      (found.start === window.start || found.end === window.end || isNear(found, window))
    )
      return wholeWords(text, found);
  }
  return undefined;
}

/** Edited words begin, or end, a word or so beside what stood next to them. */
const nearness = 12;

function isNear(found: Span, window: Span): boolean {
  return found.start - window.start <= nearness || window.end - found.end <= nearness;
}

/** The places of a context that is long enough to tell, those nearest to a guess first. */
function nearest(text: string, context: string, length: number, guess: number): readonly number[] {
  if (context.length < length) return [];
  return [...occurrences(text, context)]
    .sort((a, b) => Math.abs(a - guess) - Math.abs(b - guess))
    .slice(0, mostLooks);
}

function windowAt(text: string, at: number, before: number, after: number): Span {
  return { start: Math.max(0, at - before), end: Math.min(text.length, at + after) };
}

/** The words were edited and stand somewhere else: they have to be long, and like no second place. */
function changedAndMoved(text: string, { exact, shared, alike }: Anchor): Span | undefined {
  if (exact.length < tellingLength || shared !== undefined || alike !== undefined) return undefined;
  const found = bestIn(text, { start: 0, end: text.length }, exact, mostChangedElsewhere);
  return found && wholeWords(text, found);
}

const inWord = /^[\p{L}\p{M}\p{N}]{2}$/u;
/** A longer word is none. */
const longestWord = 40;

/** With the letters that were put into the words at both ends. */
function wholeWords(text: string, { start, end }: Span): Span {
  const isInside = (at: number): boolean => inWord.test(text.slice(at - 1, at + 1));
  let from = start;
  while (start - from < longestWord && isInside(from)) from--;
  let to = end;
  while (to - end < longestWord && isInside(to)) to++;
  return { start: from, end: to };
}

/**
 * Other places of a text whose words are so like those of a span that they could be taken for them once these have
 * changed: the likest before it and the likest behind it.
 */
export function placesAlike(text: string, { start, end }: Span): readonly Span[] {
  const exact = text.slice(start, end);
  if (exact.length < leastLength) return [];
  const most = mostChangedOf(exact);
  const pattern = exact.slice(0, longestPattern);
  return [
    ...alikeIn(text, pattern, most, { start: 0, end: start }),
    ...alikeIn(text, pattern, most, { start: end, end: text.length }),
  ];
}

function alikeIn(text: string, pattern: string, most: number, { start, end }: Span): readonly Span[] {
  return search(text.slice(start, end), pattern, Math.floor(pattern.length * most)).map((found) => ({
    start: found.start + start,
    end: found.end + start,
  }));
}

/** The one stretch of a window that is most like some words; undefined where there is none, or where there are two. */
function bestIn(text: string, { start, end }: Span, exact: string, mostChanged: number): Span | undefined {
  const part = text.slice(start, end);
  if (exact.length <= longestPattern) return moved(onlyMatch(part, exact, mostChanged), start);
  const half = longestPattern / 2;
  const head = onlyMatch(part, exact.slice(0, half), mostChanged);
  const tail = onlyMatch(part, exact.slice(-half), mostChanged);
  if (head === undefined || tail === undefined) return undefined;
  const length = tail.end - head.start;
  const change = Math.abs(length - exact.length) / exact.length;
  return head.start < tail.end && change <= mostChanged
    ? moved({ start: head.start, end: tail.end }, start)
    : undefined;
}

function moved(span: Span | undefined, by: number): Span | undefined {
  return span === undefined ? undefined : { start: span.start + by, end: span.end + by };
}

/** The match with the fewest errors, where all such matches lie in one another. */
function onlyMatch(text: string, pattern: string, mostChanged: number): Span | undefined {
  const matches = search(text, pattern, Math.floor(pattern.length * mostChanged));
  // words put in cost as much as words left out: the longest holds both
  const [longest] = [...matches].sort((a, b) => b.end - b.start - (a.end - a.start));
  if (longest === undefined) return undefined;
  const { start, end } = longest;
  const overlaps = matches.every((one) => one.start < end && one.end > start);
  return overlaps ? { start, end } : undefined;
}
