/** Prints every article in every way, spoils the prints by some of the routes each, cleans them and counts. */
import { corrupt, routes } from './corrupt';
import { labelWords } from './label';
import type { Fault, Result } from './measure';
import { measure } from './measure';
import { setPage } from './page';
import type { Phrases } from './phrases';
import type { Print, Printer } from './print';
import { prints } from './prints';
import type { Random } from '../random';
import { randomFrom } from '../random';
import type { Source } from './source';
import { Classes, Groups } from './tables';
import type { Tally } from './tally';
import { add } from './tally';

/** What is printed. */
export interface Job {
  readonly sources: readonly Source[];
  readonly sets: readonly { readonly name: string; readonly phrases: Phrases }[];
  /** So many pages of every article and print. */
  readonly seeds: number;
  /** Only texts whose name holds this. */
  readonly only: string;
  readonly onFault: (name: string, fault: Fault) => void;
}

/** What was counted. */
export interface PrintCounts {
  readonly groups: Groups;
  readonly classes: Classes;
  /** Of the prints of each mode, those in which the converter kept the order of the words. */
  readonly order: Tally;
  readonly texts: number;
}

/** A page of an article, and the ways in which its text is spoilt. */
interface Task {
  readonly source: Source;
  readonly print: Print;
  readonly set: Job['sets'][number];
  readonly random: Random;
  readonly spoilings: readonly { readonly route: (typeof routes)[number]; readonly name: string }[];
}

/** Every text takes some of the routes, so that all meet all. */
const share = 6;

function tasksOf({ sources, sets, seeds, only }: Job): readonly Task[] {
  return Array.from({ length: seeds }, (_, k) => k + 1).flatMap((seed) =>
    prints.flatMap((print, p) =>
      sources.map((source, a): Task => {
        const spoilings = routes.flatMap((route, r) => {
          const name = `${source.name} ${print.style} ${print.mode} ${route.join('+') || 'as printed'}`;
          return (a + p + r) % share === 0 && name.includes(only) ? [{ route, name }] : [];
        });
        // the set is drawn apart from the routes, so that every route meets every set
        const set = randomFrom(seed * 7919 + a * 101 + p * 13).pick(sets);
        return { source, print, set, random: randomFrom(seed * 1000 + a * 31 + p), spoilings };
      }),
    ),
  );
}

/** Measures all texts of a job. */
export async function measurePrints(job: Job, printer: Printer): Promise<PrintCounts> {
  const groups = new Groups();
  const classes = new Classes();
  const order: Tally = new Map();
  let texts = 0;
  for (const task of tasksOf(job)) {
    if (task.spoilings.length === 0) continue;
    const { source, print, set, random, spoilings } = task;
    const made = setPage(source, set.phrases, random);
    const raw = await printer.text(made, print);
    if (raw === undefined) continue;
    const labelled = labelWords(raw, made);
    add(order, print.mode, { good: labelled === undefined ? 1 : 0, all: 1 });
    if (labelled === undefined) continue;
    for (const { route, name } of spoilings) {
      texts++;
      const result = measure(corrupt(labelled.words, route, random), labelled.page);
      groups.add(groupsOf(task, route, result), result);
      classes.add(result.classes);
      for (const fault of result.faults) job.onFault(name, fault);
    }
  }
  return { groups, classes, order, texts };
}

/** The rows of the table in which a text is counted. */
function groupsOf(
  { source, print, set }: Task,
  route: readonly string[],
  { marked }: Result,
): readonly string[] {
  const isHalved = route.some((way) => way === 'half-footers' || way === 'random-halves');
  return [
    'all',
    `mode ${print.mode}`,
    `style ${print.style}`,
    `set ${set.name}`,
    `route ${route.join('+') || 'as printed'}`,
    marked ? 'blank lines between paragraphs' : 'few blank lines',
    ...(isHalved ? ['half of the footers lost'] : []),
    `article ${source.name}`,
  ];
}
