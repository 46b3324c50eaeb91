/** Sums of shares under names. */
import type { Share } from './measure';

/** Sums under names, in the order in which they came up. */
export type Tally = Map<string, { good: number; all: number }>;

/** Adds a share to a sum. */
export function add(tally: Tally, name: string, { good, all }: Share): void {
  const sum = tally.get(name) ?? { good: 0, all: 0 };
  tally.set(name, sum);
  sum.good += good;
  sum.all += all;
}

/** The share of a sum; undefined of nothing. */
export function shareOf(sum: Share | undefined): number | undefined {
  return sum === undefined || sum.all === 0 ? undefined : sum.good / sum.all;
}

/** A share as it is printed. */
export function shown(share: number | undefined, digits = 4): string {
  return share === undefined ? '–' : share.toFixed(digits);
}
