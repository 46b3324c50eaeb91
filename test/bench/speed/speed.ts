import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { findArtifacts } from '../../../server/src/article/noise/findNoise';
import { defaultAnalyzeOptions } from '../../../server/src/article/options';
import { bareRule, barePass } from '../barePass';
import { articlesOf, linesOf, textOf } from './articles';
import type { Contest, Rounds } from './measure';
import { byTurns } from './measure';
import {
  hold,
  milliseconds,
  ratioOf,
  readAll,
  readDiagnostics,
  typeAndHover,
  type SpeedFigure,
} from './reader';

/** How long an article is. */
const articleLength = 6000;
const lineCount = 10_000;
const megabyte = 1_000_000;

// the package's build for require(): another copy than the tagger's, which has a faster way to find patterns
const bareParse = createRequire(import.meta.url)('compromise') as (text: string) => unknown;

/** All figures, one after the other. `say` hears what is being measured. */
export function speedFigures(
  root: string,
  rounds: Rounds,
  say: (line: string) => void,
): readonly SpeedFigure[] {
  return [
    ...opening(root, rounds, say),
    ...typing(root, rounds, say),
    ...manyLines(root, rounds, say),
    ...memory(root, say),
  ];
}

function opening(root: string, rounds: Rounds, say: (line: string) => void): readonly SpeedFigure[] {
  const articles = articlesOf(root, articleLength);
  say(`opening ${articles.length} articles of ${articleLength} characters …`);
  const pairs = byTurns(
    articles.map(({ text }) => ({ ours: () => readAll(hold(text)), bare: () => bareParse(text) })),
    rounds,
  );
  const worst = pairs.reduce((most, pair, at) => (pair.ratio > (pairs[most]?.ratio ?? 0) ? at : most), 0);
  return [
    {
      name: 'open an article of 6 kB / bare parse',
      value: ratioOf(pairs),
      unit: '',
      target: 1,
      note: `${milliseconds(pairs)}; new tagger each time; decision, analysis, diagnostics, annotations`,
    },
    {
      name: 'the same, slowest of the articles',
      value: pairs[worst]?.ratio ?? 0,
      unit: '',
      target: 1.5,
      note: articles[worst]?.name ?? '',
    },
  ];
}

function typing(root: string, rounds: Rounds, say: (line: string) => void): readonly SpeedFigure[] {
  const articles = articlesOf(root, articleLength);
  say('typing in them …');
  const contests = articles.flatMap(({ text }): readonly Contest[] => {
    const opened = hold(text);
    const article = readAll(opened).article();
    const quotations = (article?.quotations ?? []).filter(
      ({ type }) => type === 'direct' || type === 'mixed',
    );
    const spot = quotations[quotations.length >> 1]?.parts[0];
    if (spot === undefined) return [];
    // words are typed inside the quotation, so that its paragraph is new each time
    const type = (round: number): string =>
      typeAndHover(opened, spot.start + 2 + round, 'rain '[round % 5] ?? 'a', spot.start + 1);
    return [{ ours: type, bare: () => bareParse(text) }];
  });
  const pairs = byTurns(contests, rounds);
  return [
    {
      name: 'a keystroke and a hover / bare parse',
      value: ratioOf(pairs),
      unit: '',
      target: 0.2,
      note: `${milliseconds(pairs)}; in the middle quotation of ${pairs.length} articles, same tagger`,
    },
  ];
}

/** Problems of a long file, and the noise among them, against a bare pass over its lines by one expression. */
function manyLines(root: string, rounds: Rounds, say: (line: string) => void): readonly SpeedFigure[] {
  const text = linesOf(root, lineCount);
  const lines = text.split('\n');
  say(`${lines.length} lines, ${text.length} characters …`);
  const bare = (): number => barePass(lines);
  const noise = (): unknown => findArtifacts(text, defaultAnalyzeOptions);
  const problems = (): unknown => readDiagnostics(hold(text));
  const [all, alone] = byTurns(
    [
      { ours: problems, bare },
      { ours: noise, bare },
    ],
    { warmUp: 2, timed: Math.max(5, rounds.timed) },
  );
  if (all === undefined || alone === undefined) return [];
  return [
    {
      name: `problems of ${lineCount.toLocaleString('en')} lines / one expression over them`,
      value: all.ratio,
      unit: '',
      target: 8,
      note: `${milliseconds([all])}; the expression that tells a ${bareRule}`,
    },
    { name: 'the noise among them alone', value: alone.ratio, unit: '', note: milliseconds([alone]) },
  ];
}

function memory(root: string, say: (line: string) => void): readonly SpeedFigure[] {
  const text = textOf(root, megabyte);
  say(`memory of ${text.length} characters …`);
  const collect = collector();
  collect();
  const before = process.memoryUsage().heapUsed;
  const opened = hold(text);
  const reading = readAll(opened);
  collect();
  const after = process.memoryUsage().heapUsed;
  return [
    {
      name: 'memory kept for a text of 1 MB',
      value: (after - before) / megabyte,
      unit: 'MB',
      note: `${reading.article()?.quotations.length ?? 0} quotations; article and the tagger’s memory, text included`,
    },
  ];
}

/** The engine's own collection, which a program may call only with a flag. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
