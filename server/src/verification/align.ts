/** Compares a piece of a quotation with a stretch of a source, word by word. */
import { diffArrays } from 'diff';
import { lastAtMost } from '../article/text/lastAtMost';
import { differencesIn, merged, type Difference, type Hunk } from './differences';
import { likenessOf, type Likeness } from './likeness';
import { isSame, type Quoted, type QuotedWord } from './quoted';
import type { SourceText, SourceWord } from './source';
import { exactPlaces, type Stretch } from './place';
import type { Word } from './words';

/** A piece at its place. */
export interface Aligned extends Likeness {
  /** Indices into the source's words, half-open: from the first word that the quotation has, or has another for, to the last. */
  readonly first: number;
  readonly end: number;
  readonly differences: readonly Difference[];
}

/** More words of a difference are no difference: the texts have nothing to do with each other. */
const mostEdits = 2000;
/**
 * A stretch found by its letters may begin too late or end too early, as brackets stand for any number of words: so many
 * words more are tried, beside those that do not fit. The fewest that will do are best, as a word further away may be like one here.
 */
const edgeMargins = [0, 1, 2, 4, 8];

/** Compares; undefined where not a word is the same. */
export function align(
  source: SourceText,
  quotation: Quoted,
  piece: readonly QuotedWord[],
  stretch: Stretch,
): Aligned | undefined {
  const found = alignIn(source, quotation, piece, stretch);
  if (found === undefined || found.loose.before + found.loose.behind === 0) return found;
  const { before, behind } = found.loose;
  let best = found;
  for (const margin of edgeMargins) {
    const wider = alignIn(source, quotation, piece, {
      from: Math.max(0, stretch.from - (before > 0 ? before + margin : 0)),
      to: Math.min(source.spoken.length, stretch.to + (behind > 0 ? behind + margin : 0)),
    });
    if (wider !== undefined && wider.likeness > best.likeness) best = wider;
  }
  return best;
}

interface AlignedIn extends Aligned {
  /** How many words at the edges of the quotation have none in the source. */
  readonly loose: { readonly before: number; readonly behind: number };
}

function alignIn(
  source: SourceText,
  quotation: Quoted,
  piece: readonly QuotedWord[],
  stretch: Stretch,
): AlignedIn | undefined {
  const window = windowOf(source, stretch, piece.length);
  const words = source.words.slice(window.from, window.to);
  const hunks = trimmed(hunksOf(words, piece));
  const firstSame = hunks.find(({ same, source: of }) => same && of.length > 0)?.source[0];
  const lastSame = hunks.findLast(({ same, source: of }) => same && of.length > 0)?.source.at(-1);
  if (firstSame === undefined || lastSame === undefined) return undefined;
  const first = indexOf(source, firstSame);
  const end = indexOf(source, lastSame) + 1;
  const whole = markMoved(withEdges(hunks, source, first, end), source, stretch);
  const firstOf = whole.find(({ source: of }) => of.length > 0)?.source[0] ?? firstSame;
  const lastOf = whole.findLast(({ source: of }) => of.length > 0)?.source.at(-1) ?? lastSame;
  return {
    first: indexOf(source, firstOf),
    end: indexOf(source, lastOf) + 1,
    differences: merged(whole.flatMap((hunk) => differencesIn(hunk, quotation.text, source.shown))),
    loose: { before: looseIn(hunks[0]), behind: looseIn(hunks.at(-1)) },
    ...likenessOf(whole),
  };
}

function looseIn(hunk: Hunk | undefined): number {
  return hunk === undefined || hunk.same ? 0 : hunk.quoted.filter(({ inBrackets }) => !inBrackets).length;
}

function indexOf({ words }: SourceText, word: SourceWord): number {
  return lastAtMost(words.length, (index) => words[index]?.start ?? 0, word.start);
}

/** The stretch with words beside it that may not have been spoken, such as labels: they may be quoted. */
function windowOf({ words, spoken }: SourceText, { from, to }: Stretch, reach: number): Stretch {
  let start = spoken[from] ?? 0;
  let end = (spoken[to - 1] ?? -1) + 1;
  for (let step = 0; step < reach && words[start - 1]?.soft === true; step++) start--;
  for (let step = 0; step < reach && words[end]?.soft === true; step++) end++;
  return { from: start, to: end };
}

function hunksOf(source: readonly SourceWord[], quoted: readonly QuotedWord[]): readonly Hunk[] {
  const changes = diffArrays<Word>([...source], [...quoted], {
    comparator: (left, right) => isSame(left, right as QuotedWord),
    maxEditLength: mostEdits,
  });
  // the type does not say it: there are none where the texts differ by more
  const known = changes;
  if (known === undefined) return [{ same: false, source, quoted }];
  const out: { same: boolean; source: SourceWord[]; quoted: QuotedWord[] }[] = [];
  let s = 0;
  let q = 0;
  for (const { added, removed, count } of known) {
    const same = !added && !removed;
    const last = out[out.length - 1];
    const hunk = last !== undefined && last.same === same ? last : { same, source: [], quoted: [] };
    if (hunk !== last) out.push(hunk);
    if (!added) hunk.source.push(...source.slice(s, (s += count)));
    if (!removed) hunk.quoted.push(...quoted.slice(q, (q += count)));
  }
  return out;
}

/** Without what the source says before the first and behind the last quoted word. */
function trimmed(hunks: readonly Hunk[]): readonly Hunk[] {
  return hunks.filter((hunk, at) => hunk.quoted.length > 0 || (at > 0 && at < hunks.length - 1));
}

/** Gives words at the edges that are not the source's those of the source that stand in their place. */
function withEdges(hunks: readonly Hunk[], source: SourceText, first: number, end: number): readonly Hunk[] {
  const foreign = ({ quoted }: Hunk): number => quoted.filter(({ inBrackets }) => !inBrackets).length;
  const spokenBetween = (from: number, to: number): readonly SourceWord[] =>
    source.words.slice(Math.max(0, from), to).filter(({ soft }) => !soft);
  return hunks.map((hunk, at) => {
    if (hunk.same || (at > 0 && at < hunks.length - 1)) return hunk;
    const count = foreign(hunk);
    if (count === 0) return { ...hunk, source: [] };
    const beside = at === 0 ? spokenBetween(first - 2 * count, first) : spokenBetween(end, end + 2 * count);
    const own = at === 0 ? beside.slice(-count) : beside.slice(0, count);
    return { ...hunk, source: own };
  });
}

/** Fewer words stand anywhere. */
const fewestMoved = 3;
/** So far words are moved. */
const movedReach = 80;

/** Marks words that the source has nearby, in another place. */
function markMoved(hunks: readonly Hunk[], source: SourceText, { from, to }: Stretch): readonly Hunk[] {
  const within = {
    from: Math.max(0, from - movedReach),
    to: Math.min(source.spoken.length, to + movedReach),
  };
  return hunks.map((hunk) => {
    if (hunk.same || hunk.quoted.length < fewestMoved) return hunk;
    return exactPlaces(source, hunk.quoted, within).length > 0 ? { ...hunk, moved: true } : hunk;
  });
}
