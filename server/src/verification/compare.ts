/** Says of a quotation how it stands to its source. */
import type { Verdict } from '../article/sourceCheck';
import type { Span } from '../article/types';
import { align, type Aligned } from './align';
import { isAlteration, type Difference } from './differences';
import { exactPlaces, likelyPlaces, type Stretch } from './place';
import { hasRoundBrackets, readQuotation, type Piece, type Quoted } from './quoted';
import type { SourceText } from './source';
import { textOf } from './words';

/** What a comparison found. */
export interface Comparison {
  readonly verdict: Verdict;
  /** Where it stands; absent where it was not found. */
  readonly place?: {
    /** Index into the sources. */
    readonly source: number;
    /** From the first word that is in the quotation to the last; UTF-16 code units of the source's text. */
    readonly span: Span;
  };
  /** In the order of the quotation; all of it, what is the same too. Empty where it was not found. */
  readonly differences: readonly Difference[];
  /** How many other places of the sources have the same words. */
  readonly otherPlaces: number;
}

/** A quotation's pieces at their places in one source. */
interface Reading {
  readonly source: number;
  readonly aligned: readonly (Aligned | undefined)[];
  readonly likeness: number;
  readonly evidence: number;
}

const notFound: Comparison = { verdict: 'not-found', differences: [], otherPlaces: 0 };

/**
 * Compares a quotation with sources, and tells where it is most like one.
 * @param parts as they stand in the article, marks included, noise taken out
 */
export function compare(parts: readonly string[], sources: readonly SourceText[]): Comparison {
  const asEditors = comparePieces(readQuotation(parts, 'editor'), sources);
  if (!hasRoundBrackets(parts)) return asEditors;
  const asSpeakers = comparePieces(readQuotation(parts, 'speaker'), sources);
  return rank[asSpeakers.verdict] <= rank[asEditors.verdict] ? asSpeakers : asEditors;
}

/** The less was done to the speaker's words, the smaller. */
const rank: Readonly<Record<Verdict, number>> = { verbatim: 0, edited: 1, altered: 2, 'not-found': 3 };

function comparePieces(quotation: Quoted, sources: readonly SourceText[]): Comparison {
  const { pieces } = quotation;
  if (pieces.every(({ weight }) => weight === 0)) return notFound;
  const exact = sources.flatMap((source, index) => readingsOf(source, index, quotation, exactPlaces));
  const best = bestOf(exact);
  const known = best !== undefined && isWhole(best) ? best : undefined;
  const found =
    known ??
    bestOf([
      ...exact,
      ...sources.flatMap((source, index) => readingsOf(source, index, quotation, likelyPlaces)),
    ]);
  if (found === undefined || !isFound(found, sources)) return notFound;
  return comparisonOf(found, quotation, sources, exact);
}

/** Whether every piece stands there, without an alteration. */
function isWhole({ aligned }: Reading): boolean {
  return aligned.every(
    (piece) => piece?.differences.every((difference) => !isAlteration(difference)) === true,
  );
}

/**
 * From so much likeness on a quotation is altered; below it, it was not found. Both are measured: of stretches of other
 * texts 1 in 100 is taken for an altered quotation, of altered ones of five words and more 3 in 100 are not found.
 */
const leastLikeness = 0.5;
/** So much the words in common have to tell: as much as three in a row that are about something. */
const leastEvidence = 3;
/** What is more like its source needs less of that. */
const evidenceForLikeness = 4;
const mostRelief = 1;
/** In a longer text more stands by chance: so much more is wanted for each tenfold of so many words. */
const evidenceForTenfold = 0.35;
const ordinaryLength = 10_000;

function isFound(reading: Reading, sources: readonly SourceText[]): boolean {
  if (isWhole(reading)) return true;
  const words = sources.reduce((sum, { spoken }) => sum + spoken.length, 0);
  const relief = Math.min(mostRelief, (reading.likeness - leastLikeness) * evidenceForLikeness);
  const wanted =
    leastEvidence - relief + evidenceForTenfold * Math.max(0, Math.log10(words / ordinaryLength));
  return reading.likeness >= leastLikeness && reading.evidence >= wanted;
}

function bestOf(readings: readonly Reading[]): Reading | undefined {
  let best: Reading | undefined;
  for (const reading of readings) if (best === undefined || isBetter(reading, best)) best = reading;
  return best;
}

function isBetter(a: Reading, b: Reading): boolean {
  if (Math.abs(a.likeness - b.likeness) > 1e-9) return a.likeness > b.likeness;
  return untouched(a) > untouched(b);
}

/** How many pieces of a reading are the same to the letter; the fewer differences, the more. */
function untouched({ aligned }: Reading): number {
  return -aligned.reduce(
    (count, piece) => count + (piece?.differences.filter(({ kind }) => kind !== 'same').length ?? 1),
    0,
  );
}

type Finder = typeof exactPlaces;
/** From so many of the weightiest pieces on it is sought where the rest stands. */
const mostSeeds = 2;

/** A quotation of so many pieces is sought from a few places only: each piece has to be put around each. */
const manyPieces = 12;
const fewPlaces = 2;

/** The quotation in one source, from each place that a finder has for one of its weightiest pieces. */
function readingsOf(source: SourceText, index: number, quotation: Quoted, find: Finder): readonly Reading[] {
  const { pieces } = quotation;
  const order = pieces.map((_, at) => at).sort((a, b) => (pieces[b]?.weight ?? 0) - (pieces[a]?.weight ?? 0));
  for (const seed of order.slice(0, mostSeeds)) {
    const words = pieces[seed]?.words ?? [];
    const places = find(source, words, { from: 0, to: source.spoken.length }).slice(
      0,
      pieces.length > manyPieces ? fewPlaces : undefined,
    );
    const readings = places.flatMap(
      (place) => readingFrom(source, index, quotation, order, { seed, place }) ?? [],
    );
    if (readings.length > 0) return readings;
  }
  return [];
}

interface Seed {
  readonly seed: number;
  readonly place: Stretch;
}

/** Puts the other pieces around the first one, each between its neighbours. */
function readingFrom(
  source: SourceText,
  index: number,
  quotation: Quoted,
  order: readonly number[],
  { seed, place }: Seed,
): Reading | undefined {
  const { pieces } = quotation;
  const stretches: (Stretch | undefined)[] = pieces.map(() => undefined);
  const aligned: (Aligned | undefined)[] = pieces.map(() => undefined);
  stretches[seed] = place;
  aligned[seed] = align(source, quotation, pieces[seed]?.words ?? [], place);
  if (aligned[seed] === undefined) return undefined;
  for (const at of order) {
    if (at === seed) continue;
    const found = placeBetween(
      source,
      quotation,
      pieces[at]?.words ?? [],
      around(stretches, at, source.spoken.length),
    );
    stretches[at] = found?.stretch;
    aligned[at] = found?.aligned;
  }
  return { source: index, aligned, ...totalOf(pieces, aligned) };
}

/** Where a piece may stand: behind the one before, before the one behind; and which end is nearer to its neighbour. */
function around(
  stretches: readonly (Stretch | undefined)[],
  at: number,
  length: number,
): { readonly within: Stretch; readonly fromEnd: boolean } {
  const before = stretches.slice(0, at).findLast((stretch) => stretch !== undefined);
  const behind = stretches.slice(at + 1).find((stretch) => stretch !== undefined);
  return { within: { from: before?.to ?? 0, to: behind?.from ?? length }, fromEnd: before === undefined };
}

function placeBetween(
  source: SourceText,
  quotation: Quoted,
  words: Piece['words'],
  { within, fromEnd }: ReturnType<typeof around>,
): { readonly stretch: Stretch; readonly aligned: Aligned } | undefined {
  const near = nearPart(within, fromEnd);
  const exact = exactPlaces(source, words, near);
  const places = exact.length > 0 ? exact.slice(fromEnd ? -1 : 0).slice(0, 1) : [];
  const further = places.length > 0 ? places : exactPlaces(source, words, within).slice(0, 1);
  // a few words that are like others stand everywhere: they are sought where they belong only
  const wide = words.length >= fewestWide ? within : { from: 0, to: 0 };
  const all =
    further.length > 0
      ? further
      : [...likelyPlaces(source, words, near), ...likelyPlaces(source, words, wide)];
  let best: { readonly stretch: Stretch; readonly aligned: Aligned } | undefined;
  for (const stretch of all) {
    const aligned = align(source, quotation, words, stretch);
    if (aligned === undefined || aligned.likeness < leastLikeness) continue;
    if (best === undefined || aligned.likeness > best.aligned.likeness) best = { stretch, aligned };
  }
  return best;
}

const fewestWide = 4;
/** So far from its neighbour a piece is sought first. Words. */
const nearWords = 300;

function nearPart({ from, to }: Stretch, fromEnd: boolean): Stretch {
  return fromEnd
    ? { from: Math.max(from, to - nearWords), to }
    : { from, to: Math.min(to, from + nearWords) };
}

function totalOf(
  pieces: readonly Piece[],
  aligned: readonly (Aligned | undefined)[],
): Pick<Reading, 'likeness' | 'evidence'> {
  const weight = pieces.reduce((sum, piece) => sum + piece.weight, 0);
  const shared = pieces.reduce((sum, piece, at) => sum + piece.weight * (aligned[at]?.likeness ?? 0), 0);
  const evidence = aligned.reduce((sum, piece) => sum + (piece?.evidence ?? 0), 0);
  return { likeness: weight === 0 ? 0 : shared / weight, evidence };
}

function comparisonOf(
  reading: Reading,
  { text, pieces }: Quoted,
  sources: readonly SourceText[],
  exact: readonly Reading[],
): Comparison {
  const source = sources[reading.source];
  if (source === undefined) return notFound;
  const differences = pieces.flatMap((piece, at): readonly Difference[] => {
    const aligned = reading.aligned[at];
    const gap = gapBefore(source, pieces, reading.aligned, at);
    const own = aligned?.differences ?? [
      { kind: 'added' as const, quoted: textOf(text, piece.words), source: '' },
    ];
    return [...gap, ...own];
  });
  return {
    verdict: verdictOf(differences),
    place: { source: reading.source, span: spanOf(source, reading.aligned) },
    differences,
    otherPlaces: exact.filter((other) => other !== reading && isWhole(other) && isWhole(reading)).length,
  };
}

function verdictOf(differences: readonly Difference[]): Verdict {
  if (differences.some(isAlteration)) return 'altered';
  return differences.every(({ kind }) => kind === 'same') ? 'verbatim' : 'edited';
}

/** What the source says between a piece and the one before: left out, and the quotation says so. */
function gapBefore(
  source: SourceText,
  pieces: readonly Piece[],
  aligned: readonly (Aligned | undefined)[],
  at: number,
): readonly Difference[] {
  const joint = pieces[at]?.joint;
  const before = aligned[at - 1];
  const own = aligned[at];
  if (joint === undefined || joint === 'first' || before === undefined || own === undefined) return [];
  const left = source.words.slice(before.end, own.first).filter(({ soft }) => !soft);
  if (joint === 'seam')
    return left.length === 0 ? [] : [{ kind: 'seam', quoted: '', source: textOf(source.shown, left) }];
  const quoted = joint === 'elision' ? '[…]' : '…';
  if (left.length > 0 || joint === 'elision')
    return [{ kind: 'elision', quoted, source: textOf(source.shown, left) }];
  // a pause that the transcript has, too
  const same = source.words[own.first]?.marks.includes('…') === true;
  return same ? [] : [{ kind: 'marks', quoted, source: '' }];
}

function spanOf({ words }: SourceText, aligned: readonly (Aligned | undefined)[]): Span {
  const placed = aligned.filter((piece) => piece !== undefined);
  const first = Math.min(...placed.map((piece) => piece.first));
  const end = Math.max(...placed.map((piece) => piece.end));
  return { start: words[first]?.start ?? 0, end: words[end - 1]?.end ?? 0 };
}
