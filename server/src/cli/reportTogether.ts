/** One report of many articles: each is read by itself, on all processor cores, and what is needed of them is gathered. */
import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { ArchiveRun } from '../export/archive/run';
import { createGatherer, type Gatherer } from '../archive/gather';
import { namesFor } from './corrections';
import { Failure } from './failure';
import type { ForReport } from './jobs/digest';
import { nothingDone } from './many/journal';
import type { RunFlags, UnnamedFiles } from './many/options';
import { alreadyThere, refuseOutputs } from './many/outputs';
import { runMany } from './many/run';
import type { Sink } from './many/sink';
import { analyzeOptions, readingOrder, type AnalysisFlags } from './options';
import { counted, labelOf, printText } from './output';
import { standardInput } from './read';
import type { ReaderFlags } from './secondReading';
import { putFile } from './write';

interface Flags extends AnalysisFlags, ReaderFlags, RunFlags, UnnamedFiles {
  readonly format: 'html' | 'json';
  readonly into?: string;
  readonly force?: true;
}

/** What the user asked for. */
interface Given {
  /** The paths as they were typed. */
  readonly given: readonly string[];
  /** The files that are meant. */
  readonly files: readonly string[];
}

/** The folders among some paths. */
export async function foldersAmong(paths: readonly string[]): Promise<readonly string[]> {
  const out: string[] = [];
  for (const path of paths) {
    const there = path === standardInput ? undefined : await stat(path).catch(() => undefined);
    if (there?.isDirectory() === true) out.push(path);
  }
  return out;
}

/** Prints the report. Files that cannot be read, or are no articles, are named in it and on standard error. */
export async function reportTogether(command: Command, { given, files }: Given, flags: Flags): Promise<void> {
  if (flags.from !== 'text')
    command.error('error: one report is made of files: leave out --from jsonl or --together');
  if (flags.resume === true || flags.errors !== undefined)
    command.error(
      'error: one report names what failed, and is made at once: leave out --resume and --errors',
    );
  const { into } = flags;
  if (into !== undefined) await refuseInto(into, files, flags.force === true);
  const { ruleIds } = await import('./reader');
  const options = analyzeOptions(command, flags, ruleIds);
  const inputs = { form: 'files', files } as const;
  const [first] = files;
  const names = flags.corrections === true && first !== undefined ? await namesFor(first) : [];
  const gatherer = createGatherer({ names });
  const title =
    given.length === 1
      ? nameOf(given[0] ?? '')
      : counted(given.length, 'file or folder', 'files and folders');
  await runMany({
    order: {
      command: 'digest',
      reading: readingOrder(flags, options, inputs),
      judged: flags.unnamed ?? [],
    },
    inputs,
    jobs: flags.jobs,
    sink: intoReport(gatherer, async () => {
      const summary = gatherer.summary();
      const run = runOf(command, flags, summary.secondReadings);
      const { archivePage } = await import('../export/archive/page');
      const { archiveJson } = await import('../export/archive/record');
      const write = flags.format === 'html' ? archivePage : archiveJson;
      const text = write({ summary, run, title });
      if (into === undefined) await printText(text);
      else await putFile(into, into, new TextEncoder().encode(text), newFile, true);
    }),
    exitZero: flags.exitZero,
    printsToTerminal: into === undefined && process.stdout.isTTY,
    land: (file, made, complain) => {
      const one = made as ForReport;
      if ('digest' in one) gatherer.add(one.digest);
      else {
        gatherer.leaveOut(one.leftOut);
        complain(`${labelOf(file)}: no article, left out: ${one.leftOut.reason}`);
      }
      return Promise.resolve('');
    },
  });
}

/** Permission bits of a file, less what the user's mask takes. */
const newFile = 0o666;

/** Before hours of work, not behind them. @throws {Failure} */
async function refuseInto(into: string, files: readonly string[], force: boolean): Promise<void> {
  await refuseOutputs(files, [into]);
  if (existsSync(into) && !force) throw new Failure(into, alreadyThere);
}

function nameOf(path: string): string {
  return path === standardInput ? 'Standard input' : basename(resolve(path));
}

/** A sink that takes nothing but what failed, and writes in the end. */
function intoReport(gatherer: Gatherer, finish: () => Promise<void>): Sink {
  return {
    before: nothingDone,
    resumable: false,
    put: () => Promise.resolve(),
    putFailure: ({ file, what }) => {
      gatherer.leaveOut({ file, kind: 'failed', reason: what });
      return Promise.resolve();
    },
    settle: () => Promise.resolve(),
    finish,
    close: () => Promise.resolve(),
  };
}

/** What whoever cites the report has to say. */
function runOf(command: Command, flags: Flags, secondReadings: number): ArchiveRun {
  const { marks, disable, keep, encoding, corrections, reader } = flags;
  const list = (values: readonly string[]): string => (values.length === 0 ? 'none' : values.join(', '));
  return {
    version: command.parent?.version() ?? '',
    date: new Date().toISOString().slice(0, 'yyyy-mm-dd'.length),
    settings: [
      {
        name: 'Second reading by the language model',
        value: `${reader}, ${counted(secondReadings, 'quotation')} read`,
      },
      { name: 'Marks that open a quotation', value: marks },
      { name: 'Noise rules left out', value: list(disable) },
      { name: 'Texts left alone', value: list(keep) },
      { name: 'What was put right by hand', value: corrections === true ? 'used' : 'not used' },
      { name: 'Encoding of files that do not tell it', value: encoding ?? 'none' },
    ],
  };
}
