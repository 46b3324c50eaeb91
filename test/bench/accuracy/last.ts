import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { table } from '../table';
import type { Figures } from './figures';
import type { ScoredArticle } from './score';

/** What is kept of a run: figures, and how many were right in each article. No text. */
export interface Run {
  readonly figures: Readonly<Record<string, Figures>>;
  /** By the article's file: right attributions, all attributions, right clauses. */
  readonly articles: Readonly<Record<string, readonly [right: number, said: number, clauses: number]>>;
}

/** What is kept of scored articles. */
export function runOf(figures: Run['figures'], articles: readonly ScoredArticle[]): Run {
  return {
    figures,
    articles: Object.fromEntries(
      articles.map(({ name, judged, clauses }) => [
        name,
        [
          judged.filter(({ outcome }) => outcome === 'right').length,
          judged.filter(({ predicted }) => predicted.source !== undefined).length,
          clauses.filter(({ right }) => right).length,
        ] as const,
      ]),
    ),
  };
}

/** The runs that were kept, by what they were made on. None where the file is missing or broken. */
export function readRuns(path: string): Readonly<Record<string, Run>> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, Run>;
  } catch {
    return {};
  }
}

/** Keeps a run in place of the last one on the same articles. */
export function keepRun(path: string, on: string, run: Run): void {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, JSON.stringify({ ...readRuns(path), [on]: run }));
  renameSync(fresh, path);
}

/** What changed since a run: figures, and how many articles got better or worse. */
export function changesSince(before: Run, now: Run): string {
  const rows = Object.entries(now.figures).flatMap(([set, figures]) =>
    Object.entries(figures).flatMap(([name, value]) => {
      const old = before.figures[set]?.[name];
      if (old === undefined || old === null || value === null || old === value) return [];
      const change = value - old;
      const digits = Number.isInteger(change) ? 0 : 4;
      return [
        [
          `${set}: ${name}`,
          old.toFixed(digits),
          value.toFixed(digits),
          (change > 0 ? '+' : '') + change.toFixed(digits),
        ],
      ];
    }),
  );
  let better = 0;
  let worse = 0;
  for (const [name, [right, said, clauses]] of Object.entries(now.articles)) {
    const old = before.articles[name];
    if (old === undefined) continue;
    // what is said wrongly counts against an article as much as what is right counts for it
    const change = 2 * (right - old[0]) - (said - old[1]) + (clauses - old[2]);
    if (change > 0) better++;
    else if (change < 0) worse++;
  }
  const articles = `${better} articles better, ${worse} worse`;
  return rows.length === 0
    ? `No figure changed; ${articles}.`
    : `${table(['since the last run', 'was', 'is', 'change'], rows)}\n${articles}`;
}
