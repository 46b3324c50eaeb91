import { basename, resolve } from 'node:path';
import type { GoldArticle } from './corpus';
import { readGold } from './corpus';
import type { Wanted } from './examples';
import { passagesOf, printed, wrongSpeakers } from './examples';
import { attributionFigures, speakerFigures } from './figures';
import { changesSince, keepRun, readRuns, runOf } from './last';
import type { Measured } from './measured';
import { measureCorpus } from './measured';
import type { JudgedSpeaker } from './score';
import { scoreSpeakers } from './score';
import { charactersOf } from './spans';
import type { Split } from './split';
import { mayLook } from './split';
import {
  abstentionTable,
  calibrationTable,
  claimsOf,
  clauseTable,
  figureTable,
  lengthName,
  outcomeTable,
  runnersUpTable,
  suggestionTable,
} from './tables';

/** What is measured, and on what. */
export interface AccuracyOptions {
  readonly polnear: string;
  readonly gold: string | undefined;
  readonly split: Split;
  readonly wanted: Wanted | undefined;
  /** Where the figures of the last run are kept. */
  readonly lastRun: string;
}

/** Scores a corpus and prints figures, tables, changes and examples. */
export function printAccuracy(options: AccuracyOptions, print: (text: string) => void): void {
  const started = performance.now();
  const all = measureCorpus(options.polnear, options.split);
  const seconds = (performance.now() - started) / 1000;
  const look = all.filter((each) => each.look);
  const held = all.filter((each) => !each.look);
  print(
    `\n${all.length} articles of ${options.polnear} in ${seconds.toFixed(1)} s; ${look.length} to look at, ${held.length} only scored\n`,
  );
  const figures = printFigures(all, look, held, print);
  const gold = options.gold === undefined ? [] : speakersOf(readGold(options.gold), all);
  if (gold.length > 0) printSpeakers(gold, figures, options.split, print);
  printTables(look, held, print);
  const on = [options.polnear, options.gold ?? ''].map((path) => path && resolve(path)).join(' ');
  const run = runOf(
    figures,
    all.map(({ plain }) => plain),
  );
  const before = readRuns(options.lastRun)[on];
  print(
    before === undefined ? '\nNo run on these articles before this one.' : `\n${changesSince(before, run)}`,
  );
  keepRun(options.lastRun, on, run);
  if (options.wanted !== undefined) printExamples(look, gold, options.wanted, options.split, print);
}

type Print = (text: string) => void;
type FigureSets = Record<string, ReturnType<typeof attributionFigures>>;

function printFigures(
  all: readonly Measured[],
  look: readonly Measured[],
  held: readonly Measured[],
  print: Print,
): FigureSets {
  const plain = (set: readonly Measured[]): ReturnType<typeof attributionFigures> =>
    attributionFigures(set.map((each) => each.plain));
  const figures: FigureSets = {
    all: plain(all),
    'look at': plain(look),
    'held back': plain(held),
    "all with ''": attributionFigures(all.map(({ doubled }) => doubled)),
  };
  print(figureTable(figures));
  print(
    [
      "with '': some archives print two apostrophes for a double mark. In the first columns, as in the usual scorer, such",
      'quotations count as spurious and as clauses without marks; in the last one as the quotations that they are.',
      'So it is with the turns of transcripts, which have no marks at all.',
    ].join('\n'),
  );
  return figures;
}

interface SpokenArticle {
  readonly name: string;
  readonly judged: readonly JudgedSpeaker[];
}

function speakersOf(gold: readonly GoldArticle[], all: readonly Measured[]): readonly SpokenArticle[] {
  const byName = new Map(all.map((each) => [each.corpus.name, each]));
  return gold.map((article) => {
    const measured = byName.get(article.file);
    if (measured === undefined)
      throw new Error(`the gold names ${article.file}, which is not in the corpus that was given`);
    return { name: basename(article.file), judged: scoreSpeakers(article, measured.predictions) };
  });
}

function printSpeakers(
  gold: readonly SpokenArticle[],
  figures: FigureSets,
  split: Split,
  print: Print,
): void {
  const of = (set: readonly SpokenArticle[]): ReturnType<typeof speakerFigures> =>
    speakerFigures(set.flatMap(({ judged }) => judged));
  figures['speakers'] = of(gold);
  print(`\nwho is named, in ${gold.length} articles\n`);
  print(
    figureTable({
      all: figures['speakers'],
      'look at': of(gold.filter(({ name }) => mayLook(name, split))),
      'held back': of(gold.filter(({ name }) => !mayLook(name, split))),
    }),
  );
  print('\nconfidence against whether the right person is named\n');
  const claims = gold.flatMap(({ judged }) =>
    judged.flatMap(({ kind, strict, speaker, predicted }) =>
      speaker === null || predicted === undefined
        ? []
        : [{ confidence: predicted.confidence, right: kind === 'speech' && strict }],
    ),
  );
  print(calibrationTable(claims));
  print('');
  print(abstentionTable(claims));
}

function printTables(look: readonly Measured[], held: readonly Measured[], print: Print): void {
  const all = [...look, ...held];
  const judged = all.flatMap(({ doubled }) => doubled.judged);
  const reported = all.flatMap(({ doubled }) => doubled.reported);
  print('\nall articles, two apostrophes counted as a mark\n');
  print(outcomeTable('pattern', judged, ({ predicted }) => predicted.pattern));
  print('');
  print(outcomeTable('length', judged, ({ predicted }) => lengthName(predicted.words)));
  print('');
  print(outcomeTable('type', judged, ({ predicted }) => predicted.type));
  print('');
  print(outcomeTable('named by', judged, ({ predicted }) => predicted.mention ?? 'nothing'));
  print('\nspeech without marks; here spurious is also what the corpus has for another verb or not at all\n');
  print(outcomeTable('pattern', reported, ({ predicted }) => predicted.pattern));
  print('');
  print(clauseTable(all.map(({ doubled }) => doubled)));
  for (const [name, set] of [
    ['look at', look],
    ['held back', held],
  ] as const) {
    print(`\nconfidence of attributions of marked quotations, ${name}\n`);
    print(calibrationTable(claimsOf(set.flatMap(({ doubled }) => doubled.judged))));
    print(`\nthe same without marks, ${name}\n`);
    print(calibrationTable(claimsOf(set.flatMap(({ doubled }) => doubled.reported))));
    print(`\nsaying nothing below a confidence, ${name}\n`);
    print(abstentionTable(claimsOf(set.flatMap(({ doubled }) => [...doubled.judged, ...doubled.reported]))));
    print(`\nothers who were considered, ${name}; whom a pronoun means the corpus does not tell\n`);
    print(runnersUpTable(set.flatMap(({ doubled }) => doubled.judged)));
  }
  print('\nconfidences that the articles to look at suggest\n');
  print(suggestionTable(look.flatMap(({ doubled }) => doubled.judged)));
  print('');
  print(suggestionTable(look.flatMap(({ doubled }) => doubled.reported)));
}

/** Only of the articles that may be looked at; what is shown is written nowhere. */
function printExamples(
  look: readonly Measured[],
  gold: readonly SpokenArticle[],
  wanted: Wanted,
  split: Split,
  print: Print,
): void {
  if (wanted.kind === 'speaker') {
    for (const { name, judged } of gold.filter((each) => mayLook(each.name, split)))
      for (const line of wrongSpeakers(judged)) print(`${name}: ${line}`);
    return;
  }
  let left = wanted.count;
  // from all over the corpus, the same ones in each run
  const step = Math.max(1, Math.floor(look.length / 97)) * 37 + 1;
  for (let seen = 0; seen < look.length && left > 0; seen++) {
    const each = look[(seen * step) % look.length];
    if (each === undefined) continue;
    const characters = charactersOf(each.corpus.text);
    for (const passage of passagesOf(each.doubled, wanted, characters).slice(0, Math.min(left, 3))) {
      print(`\n${printed(each.corpus.name, passage, characters)}`);
      left--;
    }
  }
}
