import { Command, Option } from 'commander';
import { realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Cleaning } from '../article/cleaning/clean';
import type { CleanLevel } from '../article/cleaning/levels';
import type { AnalyzeOptions } from '../article/options';
import { bytesOf } from './bytes';
import { Failure, inWords } from './failure';
import { fileReading } from './corrections';
import { analyzeOptions, forceOption, withAnalysisOptions, type AnalysisFlags } from './options';
import { complain, eachFile, labelOf, printText } from './output';
import { placeIn, type Placement } from './place';
import { readText, standardInput, type TextFile } from './read';
import { readerOption, withSecondReading, type ReadAgain, type ReaderFlags } from './secondReading';
import { splitInto } from './split';
import { tell } from './tell';
import { tellLeft } from './tellLeft';
import { sweep } from './temporary';
import { putFile, replaceFile } from './write';

interface Flags extends AnalysisFlags, ReaderFlags {
  readonly out?: string;
  readonly split?: string;
  readonly write?: true;
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
      ].join('\n'),
    )
    .argument('<file...>', 'articles in plain text; - reads standard input')
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
  copydesk clean --split articles lexis-export.txt

With --out and --split, files from several folders keep the folders below the one that holds them all.
With --split, files are named after the file, the number of the article in it, and its headline.`,
    );
  return withAnalysisOptions(command).action((files: readonly string[], flags: Flags) =>
    run(command, [...new Set(files)], flags),
  );
}

async function run(command: Command, files: readonly string[], flags: Flags): Promise<void> {
  const named = files.filter((file) => file !== standardInput);
  const writes = flags.write === true || flags.out !== undefined || flags.split !== undefined;
  if (writes && named.length < files.length)
    command.error('error: standard input has no name to write to, leave out --write, --out and --split');
  if (!writes && flags.diff !== true && files.length > 1)
    command.error('error: only one article can be printed, use --out FOLDER, --write or --diff for several');
  const { ruleIds } = await import('./reader');
  const options = analyzeOptions(command, flags, ruleIds);
  const work = await workOn(files, flags, options);
  if (work === undefined) return;
  // what only the second reader calls noise is never safe
  const reader = flags.safe === true ? 'off' : flags.reader;
  await withSecondReading({ reader }, files.length, (again) =>
    eachFile(files, async (file) => {
      await work(await readText(file, flags.encoding), again);
      return false;
    }),
  );
}

type Work = (before: TextFile, again: ReadAgain) => Promise<void>;
type Deliver = (before: TextFile, cleaning: Cleaning) => Promise<void>;

/** What is done with each file; `undefined`, and said so, where that cannot be. */
async function workOn(
  files: readonly string[],
  flags: Flags,
  options: AnalyzeOptions,
): Promise<Work | undefined> {
  const level = flags.safe === true ? 'safe' : 'suggested';
  try {
    if (flags.split !== undefined)
      return splitInto(
        flags.split,
        await placeIn(flags.split, files, '--split'),
        options,
        level,
        flags.force === true,
      );
    return await cleaned(await delivery(files, flags), options, level, flags);
  } catch (error) {
    complain(error instanceof Failure ? error : inWords(error, 'write'));
    process.exitCode = 1;
    return undefined;
  }
}

/** Cleans a file as a whole and hands it on. */
async function cleaned(
  deliver: Deliver,
  options: AnalyzeOptions,
  level: CleanLevel,
  flags: Flags,
): Promise<Work> {
  const { readCopy } = await import('./reader');
  const { clean } = await import('../article/cleaning/clean');
  return async (before, again) => {
    const reading = await fileReading(flags, before.file, before.text, options);
    const copy = await readCopy(before.file, before.text, reading.options, again);
    const cleaning = clean(copy, level);
    await deliver(before, cleaning);
    tellLeft(before.file, before.text, cleaning);
  };
}

/** What becomes of a cleaned article. */
async function delivery(files: readonly string[], flags: Flags): Promise<Deliver> {
  if (flags.write === true) {
    const real = await Promise.all(files.map((file) => realpath(file).catch(() => file)));
    for (const folder of new Set(real.map((file) => dirname(file)))) await sweep(folder);
    return writeInPlace;
  }
  if (flags.diff === true) return printDiff;
  return flags.out === undefined
    ? printCleaned
    : writeCopies(flags.out, await placeIn(flags.out, files), flags.force === true);
}

/** Standard output is always UTF-8; a byte order mark stays where the file is in UTF-8 too. */
const printCleaned: Deliver = async ({ encoding, mark }, { text }) => {
  await printText(mark && encoding === 'utf-8' ? `\ufeff${text}` : text);
};

const printDiff: Deliver = async ({ file, text, mark }, cleaning) => {
  if (cleaning.text === text) return;
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  const start = mark ? '\ufeff' : '';
  const name = labelOf(file);
  const patch = createTwoFilesPatch(name, name, start + text, start + cleaning.text, undefined, 'cleaned', {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
    // beyond this it takes minutes, and nobody reads it
    maxEditLength: 10_000,
  });
  if (patch === undefined)
    throw new Failure(file, 'there are too many changes to show, use --out to compare');
  await printText(patch);
};

const writeInPlace: Deliver = async (before, cleaning) => {
  if (cleaning.text !== before.text) await replaceFile(before.file, bytesOf(before, cleaning.text));
  await tell(before.file, cleaning);
};

function writeCopies(folder: string, { targetOf }: Placement, force: boolean): Deliver {
  return async (before, cleaning) => {
    const bytes = bytesOf(before, cleaning.text);
    const { mode } = await stat(before.file);
    const { path, inside } = await targetOf(before.file);
    await putFile(before.file, path, bytes, mode, force);
    await tell(before.file, cleaning, join(folder, ...inside));
  };
}
