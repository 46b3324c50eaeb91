import { ownNames } from './ownNames';
import { isStepsEnd, type Steps } from '../../text/inSteps';
import { placeWidth } from './placeSigns';
import { copyInto } from './rows';
import { storyWidth } from './storySigns';
import type { Unit } from './units';

/** What the second look knows: the first one's verdict of each unit, and the story as that shows it. */
export interface SecondSigns {
  readonly units: readonly Unit[];
  readonly place: Float32Array;
  /** As `readStorySigns` gives them, for the story that the first look found. */
  readonly story: Float32Array;
  /** How much each unit leans to a site, as log odds. */
  readonly first: Float32Array;
}

const near = 4;
const reaches = [2, 5, 10] as const;
/** Surer is sure enough. */
const surest = 8;

/** How many numbers a row has. */
export const secondWidth = 2 + storyWidth + ownNames.length + placeWidth + 2 * near * 2 + reaches.length * 2;

/** Log odds as a share, 0 to 1. */
export function shareOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** What the rows are made of: for each unit, and for the sums before each. */
interface Shares {
  readonly odds: Float32Array;
  readonly shares: Float32Array;
  /** Sums of the shares, of the words, and of the words that are the site's. */
  readonly byUnit: Float64Array;
  readonly words: Float64Array;
  readonly byWord: Float64Array;
}

function sharesIn({ units, first }: SecondSigns): Shares {
  const { length } = units;
  const odds = first.map((value) => Math.min(surest, Math.max(-surest, value)));
  const shares = odds.map(shareOf);
  const byUnit = new Float64Array(length + 1);
  const words = new Float64Array(length + 1);
  const byWord = new Float64Array(length + 1);
  for (let u = 0; u < length; u++) {
    const share = shares[u] ?? 0;
    const count = units[u]?.words ?? 0;
    byUnit[u + 1] = (byUnit[u] ?? 0) + share;
    words[u + 1] = (words[u] ?? 0) + count;
    byWord[u + 1] = (byWord[u] ?? 0) + share * count;
  }
  return { odds, shares, byUnit, words, byWord };
}

const between = (sum: Float64Array, from: number, to: number): number => (sum[to] ?? 0) - (sum[from] ?? 0);

/**
 * Visits the row of each unit that is wanted, in order; of all where nothing is said. The same array is filled anew for
 * each.
 */
export function* eachSecondRow(
  signs: SecondSigns,
  visit: (row: Float32Array, u: number) => void,
  wanted: (u: number) => boolean = () => true,
): Steps<void> {
  const known = sharesIn(signs);
  const row = new Float32Array(secondWidth);
  for (let u = 0; u < signs.units.length; u++) {
    if (isStepsEnd(u)) yield undefined;
    if (!wanted(u)) continue;
    fillRow(row, signs, known, u);
    visit(row, u);
  }
}

function fillRow(row: Float32Array, signs: SecondSigns, known: Shares, u: number): void {
  const { length } = signs.units;
  const { odds, shares, byUnit, words, byWord } = known;
  const values = signs.units[u]?.values ?? odds;
  let at = 0;
  row[at++] = odds[u] ?? 0;
  row[at++] = shares[u] ?? 0;
  copyInto(row, at, signs.story, u * storyWidth, storyWidth);
  at += storyWidth;
  copyInto(row, at, values, 0, ownNames.length);
  at += ownNames.length;
  copyInto(row, at, signs.place, u * placeWidth, placeWidth);
  at += placeWidth;
  for (let step = -near; step <= near; step++) {
    if (step === 0) continue;
    const is = u + step >= 0 && u + step < length;
    row[at++] = is ? (odds[u + step] ?? 0) : 0;
    row[at++] = is ? 1 : 0;
  }
  for (const reach of reaches) {
    const from = Math.max(0, u - reach);
    const to = Math.min(length, u + reach + 1);
    row[at++] = between(byWord, from, to) / Math.max(1, between(words, from, to));
    row[at++] = between(byUnit, from, to) / (to - from);
  }
}
