import { Command, Option } from 'commander';
import { realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure, inWords } from './failure';
import type { Cleaned, CleanOrder } from './jobs/clean';
import { inputsFor, intoOption, withRunOptions, type RunFlags, type UnnamedFiles } from './many/options';
import type { Complain } from './many/outcome';
import { start } from './many/start';
import {
  analyzeOptions,
  forceOption,
  readingOrder,
  withAnalysisOptions,
  type AnalysisFlags,
} from './options';
import { complain, labelOf } from './output';
import { placeIn, type Placement } from './place';
import { standardInput } from './read';
import { readerOption, type ReaderFlags } from './secondReading';
import { splitInto } from './split';
import { tellLine } from './tell';
import { sweep } from './temporary';
import { copyAside, putFile, replaceFile } from './write';

interface Flags extends AnalysisFlags, ReaderFlags, RunFlags, UnnamedFiles {
  readonly out?: string;
  readonly split?: string;
  readonly write?: true;
  readonly backup?: string;
  readonly into?: string;
  readonly diff?: true;
  readonly safe?: true;
  readonly force?: true;
}

/** `copydesk clean`: the article without what printing and converting left in it. */
export function cleanCommand(): Command {
  const command = new Command('clean')
    .helpOption('-h, --help', 'print this help')
    .summary('take out what printing and converting left')
    .description(
      [
        'Takes out page counters, print stamps, promotion, stray tags and the like, and joins what a page break split.',
        'Captions, bylines and copyright lines stay, and so does every word that anybody said: what only looks like',
        'noise in the midst of a quotation stays too, and is named on standard error.',
        'Prints the cleaned article, unless told where to write it. Files keep their encoding and line ends.',
        'With --write, files of a folder or of a pattern that are no articles are left alone, and named on standard error;',
        'a file that is named is cleaned, whatever it looks like.',
      ].join('\n'),
    )
    .argument('[file...]', 'articles in plain text, folders of them, or patterns; - reads standard input')
    .addOption(
      new Option(
        '--out <folder>',
        'write cleaned copies into a folder, which is made where needed',
      ).conflicts(['write', 'diff', 'split']),
    )
    .addOption(
      new Option(
        '--split <folder>',
        "write each article of an archive's export into a file of its own in a folder",
      ).conflicts(['write', 'diff', 'out']),
    )
    .addOption(new Option('--write', 'change the files themselves').conflicts(['out', 'diff', 'split']))
    .addOption(new Option('--diff', 'only show what would be changed').conflicts(['out', 'write', 'split']))
    .addOption(
      new Option(
        '--backup <folder>',
        'with --write: keep each file that is changed as it was, in a folder',
      ).conflicts(['out', 'diff', 'split']),
    )
    .addOption(intoOption().conflicts(['write', 'diff', 'split', 'out']))
    .addOption(forceOption())
    .addOption(new Option('--safe', 'take out only what is noise beyond doubt'))
    .addOption(readerOption())
    .addHelpText(
      'after',
      `
Examples:
  copydesk clean interview.txt > cleaned.txt
  copydesk clean --diff interview.txt
  copydesk clean --out cleaned 2024/*.txt
  copydesk clean --write --safe *.txt
  copydesk clean --write --backup before archive/
  copydesk clean --split articles lexis-export.txt
  zcat articles.jsonl.gz | copydesk clean --from jsonl > cleaned.jsonl

With --out and --split, files from several folders keep the folders below the one that holds them all.
With --split, files are named after the file, the number of the article in it, and its headline.
With --from jsonl each line is an object with a "text", and comes back in its place with "cleaned" behind its own fields.`,
    );
  return withRunOptions(withAnalysisOptions(command)).action((files: readonly string[], flags: Flags) =>
    run(command, [...new Set(files)], flags),
  );
}

async function run(command: Command, files: readonly string[], flags: Flags): Promise<void> {
  const inputs = inputsFor(command, files, flags);
  const isRecords = inputs.form === 'records';
  const named = files.filter((file) => file !== standardInput);
  const writes = flags.write === true || flags.out !== undefined || flags.split !== undefined;
  if (isRecords && (writes || flags.diff === true))
    command.error('error: JSON Lines come back as JSON Lines: leave out --write, --out, --split and --diff');
  if (!isRecords && flags.into !== undefined)
    command.error('error: only one article fits into a file, use --out FOLDER');
  if (flags.backup !== undefined && flags.write !== true)
    command.error('error: --backup keeps what --write replaces, use them together');
  if (writes && named.length < files.length)
    command.error('error: standard input has no name to write to, leave out --write, --out and --split');
  if (!isRecords && !writes && flags.diff !== true && files.length > 1)
    command.error('error: only one article can be printed, use --out FOLDER, --write or --diff for several');
  const { ruleIds } = await import('./reader');
  const options = analyzeOptions(command, flags, ruleIds);
  const deliver = await deliveryFor(files, flags);
  if (deliver === undefined) return;
  // what only the second reader calls noise is never safe
  const reader = flags.safe === true ? 'off' : flags.reader;
  await start(command, {
    order: {
      command: 'clean',
      reading: readingOrder({ ...flags, reader }, options, inputs),
      level: flags.safe === true ? 'safe' : 'suggested',
      form: formFor(flags),
      judged: flags.write === true ? (flags.unnamed ?? []) : [],
    },
    inputs,
    flags,
    written: flags.out,
    inPlace: flags.write === true || flags.split !== undefined,
    land: (file, made, say) => deliver(file, made as Cleaned, say),
    // names of articles depend on those that are taken
    ...(flags.split !== undefined && { landsInOrder: true }),
  });
}

function formFor({ out, write, split, diff }: Flags): CleanOrder['form'] {
  if (split !== undefined) return 'pieces';
  if (out !== undefined || write === true) return 'bytes';
  return diff === true ? 'patch' : 'text';
}

/** What becomes of a cleaned article; answers the text to be printed. */
type Deliver = (file: string, cleaned: Cleaned, say: Complain) => Promise<string>;

/** `undefined`, and said so, where it cannot be. */
async function deliveryFor(files: readonly string[], flags: Flags): Promise<Deliver | undefined> {
  const force = flags.force === true;
  try {
    if (flags.split !== undefined) {
      const split = splitInto(flags.split, await placeIn(flags.split, files, '--split'), force);
      return (file, { pieces = [] }) => split(file, pieces);
    }
    if (flags.write === true) return await inPlace(files, flags.backup);
    if (flags.out !== undefined) return copiesIn(flags.out, await placeIn(flags.out, files), force);
    return (_, { text }) => Promise.resolve(text);
  } catch (error) {
    complain(error instanceof Failure ? error : inWords(error, 'write'));
    process.exitCode = 1;
    return undefined;
  }
}

/** Changes the files themselves; each that is changed is kept before, where that is asked for. */
async function inPlace(files: readonly string[], backup: string | undefined): Promise<Deliver> {
  const real = await Promise.all(files.map((file) => realpath(file).catch(() => file)));
  for (const folder of new Set(real.map((file) => dirname(file)))) await sweep(folder);
  const kept = backup === undefined ? undefined : await placeIn(backup, files, '--backup');
  return async (file, { changed, bytes, repaired, asRead, leftAlone }, say) => {
    if (leftAlone !== undefined) {
      say(`${labelOf(file)}: no article, left alone: ${leftAlone}`);
      return '';
    }
    if (changed && bytes !== undefined) {
      const target = await kept?.targetOf(file);
      if (target !== undefined) await copyAside(file, target.path);
      await replaceFile(file, bytes, asRead);
    }
    return tellLine(file, repaired);
  };
}

function copiesIn(folder: string, { targetOf }: Placement, force: boolean): Deliver {
  return async (file, { bytes = new Uint8Array(), repaired }) => {
    const { mode } = await stat(file);
    const { path, inside } = await targetOf(file);
    await putFile(file, path, bytes, mode, force);
    return tellLine(file, repaired, join(folder, ...inside));
  };
}
