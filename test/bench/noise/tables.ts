/** The tables that the benchmark prints. */
import type { ClassCount, Metric, Result } from './measure';
import { metrics } from './measure';
import type { Tally } from './tally';
import { add, shareOf, shown } from './tally';

const metricNames = Object.keys(metrics) as readonly Metric[];

/** Sums of all metrics for groups of texts. */
export class Groups {
  private readonly groups = new Map<string, Tally>();

  /** Adds what was counted of a text to groups. */
  add(names: readonly string[], { counts }: Result): void {
    for (const name of names) {
      const tally: Tally = this.groups.get(name) ?? new Map<string, never>();
      this.groups.set(name, tally);
      for (const metric of metricNames) add(tally, metric, counts[metric]);
    }
  }

  /** The share of a metric in a group. */
  share(group: string, metric: Metric): number | undefined {
    return shareOf(this.groups.get(group)?.get(metric));
  }

  /** Of all groups whose names begin so: the mean of a metric, and the group where it is least or most. */
  over(
    prefix: string,
    metric: Metric,
    worst: 'least' | 'most',
  ): { readonly mean: number; readonly name: string; readonly share: number } {
    const shares = [...this.groups]
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, tally]) => ({ name, share: shareOf(tally.get(metric)) ?? (worst === 'least' ? 1 : 0) }))
      .sort((a, b) => (worst === 'least' ? a.share - b.share : b.share - a.share));
    const [first] = shares;
    return {
      mean: shares.reduce((sum, { share }) => sum + share, 0) / Math.max(1, shares.length),
      name: first?.name ?? '',
      share: first?.share ?? 0,
    };
  }

  /** The table, a row for each group. */
  lines(): readonly string[] {
    const width = Math.max(...[...this.groups.keys()].map((name) => name.length));
    const head = metricNames.map((metric) => metrics[metric].padStart(18)).join('');
    return [
      ' '.repeat(width) + head,
      ...[...this.groups]
        .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
        .map(
          ([name, tally]) =>
            name.padEnd(width) +
            metricNames
              .map((metric) => {
                const sum = tally.get(metric);
                return `${shown(shareOf(sum))} (${sum?.all ?? 0})`.padStart(18);
              })
              .join(''),
        ),
    ];
  }
}

/** Kinds of groups in the order in which they are printed. */
const kinds = ['all', 'blank', 'few', 'half', 'style', 'mode', 'set', 'route', 'article'];

function rank(group: string): number {
  return kinds.indexOf(group.split(' ')[0] ?? '');
}

/** Counts by class, a table for each kind of class. */
export class Classes {
  private readonly tables = new Map<string, Tally>();

  /** Adds what was counted of a text. */
  add(classes: readonly ClassCount[]): void {
    for (const { table, row, share } of classes) {
      const tally: Tally = this.tables.get(table) ?? new Map<string, never>();
      this.tables.set(table, tally);
      add(tally, row, share);
    }
  }

  /** The tables, one below the other. */
  lines(): readonly string[] {
    const width = Math.max(
      ...[...this.tables.values()].flatMap((tally) => [...tally.keys()].map((row) => row.length)),
    );
    return [...this.tables].flatMap(([table, tally]) => [
      '',
      table,
      ...[...tally]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(
          ([row, sum]) =>
            `  ${row.padEnd(width)} ${String(sum.good).padStart(7)} of ${String(sum.all).padStart(7)}  ${shown(shareOf(sum))}`,
        ),
    ]);
  }
}
