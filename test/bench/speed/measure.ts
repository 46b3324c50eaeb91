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

/** Two things to be timed against each other. `round` makes runs differ. */
export interface Contest {
  readonly ours: (round: number) => unknown;
  readonly bare: (round: number) => unknown;
}

/**
 * Times two things by turns, A B B A A B …, so that what else the machine does, and the rubbish that one leaves to be
 * collected in the other's time, falls on both. Of several contests each has its turn in every round, so that one that
 * comes first is not the one that the engine had yet to learn.
 */
export function byTurns(contests: readonly Contest[], rounds: Rounds): readonly Pair[] {
  const times = contests.map((): { readonly ours: number; readonly bare: number }[] => []);
  for (let round = 0; round < rounds.warmUp + rounds.timed; round++)
    contests.forEach(({ ours, bare }, index) => {
      const oursFirst = round % 2 === 0;
      const first = timeOf(() => (oursFirst ? ours(round) : bare(round)));
      const second = timeOf(() => (oursFirst ? bare(round) : ours(round)));
      if (round >= rounds.warmUp)
        times[index]?.push(oursFirst ? { ours: first, bare: second } : { ours: second, bare: first });
    });
  return times.map((all) => ({
    ours: median(all.map(({ ours }) => ours)),
    bare: median(all.map(({ bare }) => bare)),
    ratio: median(all.map(({ ours, bare }) => ours / bare)),
  }));
}
