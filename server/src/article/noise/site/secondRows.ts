import { ownNames } from './ownNames';
import { placeWidth } from './placeSigns';
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

/** Visits the row of each unit, in order. The same array is filled anew for each. */
export function eachSecondRow(signs: SecondSigns, visit: (row: Float32Array, u: number) => void): void {
  const { units, first } = signs;
  const odds = first.map((value) => Math.min(surest, Math.max(-surest, value)));
  const shares = odds.map(shareOf);
  // sums before each unit: of the shares, of the words, and of the words that are the site's
  const sums = [
    new Float64Array(units.length + 1),
    new Float64Array(units.length + 1),
    new Float64Array(units.length + 1),
  ];
  const [byUnit, words, byWord] = sums as [Float64Array, Float64Array, Float64Array];
  units.forEach((unit, u) => {
    const share = shares[u] ?? 0;
    byUnit[u + 1] = (byUnit[u] ?? 0) + share;
    words[u + 1] = (words[u] ?? 0) + unit.words;
    byWord[u + 1] = (byWord[u] ?? 0) + share * unit.words;
  });
  const between = (sum: Float64Array, from: number, to: number): number => (sum[to] ?? 0) - (sum[from] ?? 0);
  const row = new Float32Array(secondWidth);
  units.forEach((unit, u) => {
    let at = 0;
    row[at++] = odds[u] ?? 0;
    row[at++] = shares[u] ?? 0;
    row.set(signs.story.subarray(u * storyWidth, (u + 1) * storyWidth), at);
    at += storyWidth;
    row.set(unit.values, at);
    at += ownNames.length;
    row.set(signs.place.subarray(u * placeWidth, (u + 1) * placeWidth), at);
    at += placeWidth;
    for (let step = -near; step <= near; step++) {
      if (step === 0) continue;
      row[at++] = odds[u + step] ?? 0;
      row[at++] = odds[u + step] === undefined ? 0 : 1;
    }
    for (const reach of reaches) {
      const from = Math.max(0, u - reach);
      const to = Math.min(units.length, u + reach + 1);
      row[at++] = between(byWord, from, to) / Math.max(1, between(words, from, to));
      row[at++] = between(byUnit, from, to) / (to - from);
    }
    visit(row, u);
  });
}
