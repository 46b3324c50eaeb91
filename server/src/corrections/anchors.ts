/**
 * Places that are found again after edits: by their words where they stood; by the same words elsewhere, where what
 * stands around them is the same; then by likeness. W3C's Web Annotation Data Model, 4.2.4 and 4.2.5, has the selectors;
 * the order of the attempts is that of Hypothes.is ("fuzzy anchoring"). What cannot be told from another place is lost.
 */
import { occurrences } from './occurrences';
import type { Span } from '../article/types';
import { findAlike, placesAlike } from './likeness';
import type { Anchor } from './types';

/** So much is kept on each side of the words, in UTF-16 code units: the least, and the most for lines that come again. */
const contextLengths = [32, 64, 128, 256] as const;
/** More of the context has to stand there than another copy of the words had, by as much as a short word and its space. */
const leastContext = 10;

/**
 * The words of a span, to be found again in later versions of the text. Where the same words stand more than once, so much
 * is kept of what stands around them that they can be told apart, as far as that goes.
 */
export function anchorAt(text: string, { start, end }: Span): Anchor {
  const exact = text.slice(start, end);
  const others = occurrences(text, exact).filter((at) => at !== start);
  const alike = placesAlike(text, { start, end });
  let anchor: Anchor | undefined;
  for (const length of contextLengths) {
    const prefix = text.slice(Math.max(0, start - length), start);
    const suffix = text.slice(end, end + length);
    const alone: Anchor = { exact, prefix, suffix, start };
    const shared = mostShared(
      text,
      alone,
      others.map((at) => ({ start: at, end: at + exact.length })),
    );
    const beside = mostShared(text, alone, alike);
    anchor = {
      ...alone,
      ...(shared !== undefined && { shared }),
      ...(beside !== undefined && { alike: beside }),
    };
    if (Math.max(shared ?? 0, beside ?? 0) + leastContext <= prefix.length + suffix.length) break;
  }
  return anchor ?? { exact, prefix: '', suffix: '', start };
}

/** How much of the context stands around the place that has most of it; undefined where there is none. */
function mostShared(text: string, anchor: Anchor, places: readonly Span[]): number | undefined {
  if (places.length === 0) return undefined;
  return places.reduce((most, place) => Math.max(most, contextOf(text, anchor, place)), 0);
}

/**
 * Where an anchor's words stand in a text; undefined where they are lost. `guess`: where they are thought to stand, if
 * that is nearer than where they stood when the anchor was made.
 */
export function findAnchor(text: string, anchor: Anchor, guess = anchor.start): Span | undefined {
  return findExactly(text, anchor, guess) ?? findAlike(text, anchor, guess);
}

/** The same, of words that were not edited themselves. */
export function findExactly(text: string, anchor: Anchor, guess = anchor.start): Span | undefined {
  if (anchor.exact === '') return undefined;
  return standsAt(text, anchor, guess) ?? sameWords(text, anchor);
}

/** Words of this length that stood once and stand once are the same, whatever stands around them now. */
const tellingLength = 24;

/** Of the context that is the words' own, so large a share has to stand there, too. Measured with drawn edits. */
const ownShare = 0.25;

/** How much of the context has to stand around the words, so that no other place can be meant. */
function askedOf({ prefix, suffix, shared }: Anchor): number {
  const whole = prefix.length + suffix.length;
  if (shared === undefined) return Math.min(leastContext, whole);
  return Math.min(shared + Math.max(leastContext, (whole - shared) * ownShare), whole);
}

/** The words right there, with enough of what stood beside them: then nobody has to look further. */
function standsAt(text: string, anchor: Anchor, start: number): Span | undefined {
  if (!text.startsWith(anchor.exact, start)) return undefined;
  const there = { start, end: start + anchor.exact.length };
  return contextOf(text, anchor, there) >= askedOf(anchor) ? there : undefined;
}

/** The same words where most of what stood around them stands; lost where two places are alike. */
function sameWords(text: string, anchor: Anchor): Span | undefined {
  const { exact, shared } = anchor;
  const places = occurrences(text, exact).map((start) => ({
    start,
    context: contextOf(text, anchor, { start, end: start + exact.length }),
  }));
  const [best, second] = [...places].sort((a, b) => b.context - a.context);
  if (best === undefined) return undefined;
  const isOnly = second === undefined && shared === undefined && exact.length >= tellingLength;
  const isTold = best.context >= askedOf(anchor) && best.context > (second?.context ?? -1);
  return isOnly || isTold ? { start: best.start, end: best.start + exact.length } : undefined;
}

/** How much of what stood on both sides stands there, in UTF-16 code units. */
function contextOf(text: string, { prefix, suffix }: Anchor, { start, end }: Span): number {
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  return before + after;
}
