/** Finds where a piece of a quotation stands in a source: by its exact words, else by what is most like it. */
import search from 'approx-string-match';
import type { QuotedWord } from './quoted';
import { spokenAt, weightOf, type SourceText } from './source';

/** A stretch of a source: indices into its spoken words, half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** So many places with the exact words are looked at: behind them the words say little. */
const mostExact = 24;

/** Places of exactly these words within a stretch, in order. */
export function exactPlaces(
  source: SourceText,
  words: readonly QuotedWord[],
  within: Stretch,
): readonly Stretch[] {
  const out: Stretch[] = [];
  const needle = ` ${keysOf(words)} `;
  const first = source.starts[within.from];
  if (words.length === 0 || first === undefined) return [];
  let at = source.folded.indexOf(needle, first - 1);
  while (at >= 0 && out.length < mostExact) {
    const from = spokenAt(source, at + 1);
    const to = spokenAt(source, at + needle.length - 2) + 1;
    if (to > within.to) break;
    out.push({ from, to });
    at = source.folded.indexOf(needle, at + 1);
  }
  return out;
}

const keysOf = (words: readonly QuotedWord[]): string => words.map(({ key }) => key).join(' ');

/** A longer piece is found by its first and its last words. Words. */
const longestSought = 60;
/** Of so many characters one may be another. */
const errorShare = 0.5;
/** In so short a stretch everything is compared, without an index. Words. */
const shortStretch = 400;

/** The places within a stretch that are most like some words, the likeliest first. Not all of them need be like them. */
export function likelyPlaces(
  source: SourceText,
  words: readonly QuotedWord[],
  within: Stretch,
): readonly Stretch[] {
  if (words.length === 0 || within.to <= within.from) return [];
  if (words.length > longestSought) return longPlaces(source, words, within);
  const windows = within.to - within.from <= shortStretch ? [within] : windowsFor(source, words, within);
  return windows.flatMap((window) => nearestIn(source, words, window));
}

/** Head and tail of a long piece, with all that stands between them. */
function longPlaces(source: SourceText, words: readonly QuotedWord[], within: Stretch): readonly Stretch[] {
  const reach = Math.ceil(words.length * 1.5) + windowMargin;
  return likelyPlaces(source, words.slice(0, longestSought), within).flatMap((head) => {
    const tail = { from: head.to, to: Math.min(within.to, head.from + reach) };
    const [found] = likelyPlaces(source, words.slice(-longestSought), tail);
    return [{ from: head.from, to: Math.max(head.to, found?.to ?? head.from + words.length) }];
  });
}

/** What is most like some words in a window, and what is before it and behind it: letters alone may mislead. */
function nearestIn(source: SourceText, words: readonly QuotedWord[], window: Stretch): readonly Stretch[] {
  const best = nearest(source, words, window);
  if (best === undefined) return [];
  const before = nearest(source, words, { from: window.from, to: best.from });
  const behind = nearest(source, words, { from: best.to, to: window.to });
  return [best, before, behind].filter((stretch) => stretch !== undefined);
}

/** What is most like some words in a window, by its letters; undefined where nothing is. */
function nearest(source: SourceText, words: readonly QuotedWord[], window: Stretch): Stretch | undefined {
  const { starts, folded } = source;
  const base = (starts[window.from] ?? 1) - 1;
  const text = folded.slice(base, (starts[window.to] ?? folded.length + 1) - 1);
  const pattern = keysOf(words.filter(({ inBrackets }) => !inBrackets));
  const [found] = search(text, pattern, Math.floor(pattern.length * errorShare));
  if (found === undefined) return undefined;
  return wholeWords(source, base + found.start, base + found.end);
}

/** The words of which a stretch of letters holds at least half. */
function wholeWords(source: SourceText, start: number, end: number): Stretch | undefined {
  const middleOf = (index: number): number => {
    const at = source.starts[index] ?? 0;
    return at + ((source.starts[index + 1] ?? source.folded.length) - 1 - at) / 2;
  };
  let from = spokenAt(source, start);
  let to = spokenAt(source, Math.max(start, end - 1)) + 1;
  if (middleOf(from) < start) from++;
  if (to > from && middleOf(to - 1) > end) to--;
  return to > from ? { from, to } : undefined;
}

/** A word that is more frequent points nowhere. */
const mostPlaces = 400;
/** So many of the rarest words are looked up. */
const mostAnchors = 16;
const mostWindows = 6;
/** Width of the cells in which words vote for a place, in words: as two cells overlap, half of it may be missing between them. */
const cell = 16;
const windowMargin = 12;
/** Where all words are frequent, everything is compared, up to so many letters of a piece times words of a source. */
const mostSteps = 8_000_000;

/** Windows in which the rarest of some words stand about as far from each other as they do in the quotation. */
function windowsFor(source: SourceText, words: readonly QuotedWord[], within: Stretch): readonly Stretch[] {
  const votes = new Map<number, number>();
  for (const { at, places, weight } of anchorsOf(source, words)) {
    for (const place of places) {
      if (place < within.from || place >= within.to) continue;
      // each place counts in its own cell and in the one before, so that none is cut in two
      const own = Math.floor((place - at) / cell);
      votes.set(own, (votes.get(own) ?? 0) + weight);
      votes.set(own - 1, (votes.get(own - 1) ?? 0) + weight);
    }
  }
  const best: number[] = [];
  for (const [own] of [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
    if (best.length === mostWindows) break;
    if (!best.some((other) => Math.abs(other - own) <= 1)) best.push(own);
  }
  if (best.length === 0 && keysOf(words).length * (within.to - within.from) <= mostSteps) return [within];
  return best.map((own) => ({
    from: Math.max(within.from, own * cell - windowMargin),
    to: Math.min(within.to, (own + 2) * cell + Math.ceil(words.length * 1.25) + windowMargin),
  }));
}

interface Anchor {
  /** Index of the word in the piece. */
  readonly at: number;
  readonly places: readonly number[];
  readonly weight: number;
}

/** The rarest words of a piece, each once, with their places. */
function anchorsOf(source: SourceText, words: readonly QuotedWord[]): readonly Anchor[] {
  const seen = new Set<string>();
  return words
    .flatMap((word, at): readonly Anchor[] => {
      const places = source.places.get(word.key);
      if (word.inBrackets || places === undefined || places.length > mostPlaces || seen.has(word.key))
        return [];
      seen.add(word.key);
      return [{ at, places, weight: weightOf(word) / Math.log2(places.length + 2) }];
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostAnchors);
}
