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

/** Times two things by turns, A B A B …, so that what else the machine does falls on both. `round` makes runs differ. */
export function byTurns(
  ours: (round: number) => unknown,
  bare: (round: number) => unknown,
  rounds: Rounds,
): Pair {
  const all: { readonly ours: number; readonly bare: number }[] = [];
  for (let round = 0; round < rounds.warmUp + rounds.timed; round++) {
    const pair = { ours: timeOf(() => ours(round)), bare: timeOf(() => bare(round)) };
    if (round >= rounds.warmUp) all.push(pair);
  }
  return {
    ours: median(all.map((each) => each.ours)),
    bare: median(all.map((each) => each.bare)),
    ratio: median(all.map((each) => each.ours / each.bare)),
  };
}
