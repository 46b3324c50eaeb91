/** The value in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** How long something takes, in milliseconds. */
export function timeOf(run: () => unknown): number {
  const start = performance.now();
  kept[0] = run();
  return performance.now() - start;
}

/** What was computed last: kept, so that no engine may leave the computing out. */
const kept: unknown[] = [];

/** Two things, timed by turns. */
export interface Pair {
  /** Median, in milliseconds. */
  readonly ours: number;
  /** Median, in milliseconds. */
  readonly bare: number;
  /** Median of the ratios of neighbours, ours to bare. */
  readonly ratio: number;
}

/** How often something is timed. */
export interface Rounds {
  readonly warmUp: number;
  readonly timed: number;
}

/**
 * Times two things by turns, A B B A A B …, so that what else the machine does, and the rubbish that one leaves to be
 * collected in the other's time, falls on both. `round` makes runs differ.
 */
export function byTurns(
  ours: (round: number) => unknown,
  bare: (round: number) => unknown,
  rounds: Rounds,
): Pair {
  const all: { readonly ours: number; readonly bare: number }[] = [];
  for (let round = 0; round < rounds.warmUp + rounds.timed; round++) {
    const first = round % 2 === 0 ? timeOf(() => ours(round)) : timeOf(() => bare(round));
    const second = round % 2 === 0 ? timeOf(() => bare(round)) : timeOf(() => ours(round));
    if (round < rounds.warmUp) continue;
    all.push(round % 2 === 0 ? { ours: first, bare: second } : { ours: second, bare: first });
  }
  return {
    ours: median(all.map((each) => each.ours)),
    bare: median(all.map((each) => each.bare)),
    ratio: median(all.map((each) => each.ours / each.bare)),
  };
}
