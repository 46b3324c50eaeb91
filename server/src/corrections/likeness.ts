import search from 'approx-string-match';
import type { Span } from '../article/types';
import { occurrences } from './occurrences';
import type { Anchor } from './types';

/** Shorter words are like too many others. */
const leastLength = 6;
/** Of the words themselves, so large a share may have changed where what stood on both sides stands there. */
const mostChangedBetween = 0.4;
/** Of the words themselves, so large a share may have changed where they have moved. */
const mostChangedElsewhere = 0.2;
/** Words that have moved are told by themselves from this length on. */
const tellingLength = 24;
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
  const { exact, prefix, suffix, shared = 0 } = anchor;
  const slack = Math.ceil(exact.length * mostChangedBetween);
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
    const found = bestIn(text, window, exact, mostChangedBetween);
    if (
      found !== undefined &&
      (found.start === window.start || found.end === window.end || isNear(found, window))
    )
      return found;
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
function changedAndMoved(text: string, { exact, shared }: Anchor): Span | undefined {
  if (exact.length < tellingLength || shared !== undefined) return undefined;
  return bestIn(text, { start: 0, end: text.length }, exact, mostChangedElsewhere);
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
