import { Command, Option } from 'commander';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cleaning } from '../article/cleaning/clean';
import { encode, encodingNames } from './encoding';
import { Failure, inWords } from './failure';
import { analyzeOptions, withAnalysisOptions, type AnalysisFlags } from './options';
import { complain, counted, eachFile, labelOf, OutputClosed, print, printText } from './output';
import { placeIn, type Placement } from './place';
import { readText, standardInput, type TextFile } from './read';
import { putFile, replaceFile } from './write';

interface Flags extends AnalysisFlags {
  readonly out?: string;
  readonly write?: true;
  readonly diff?: true;
  readonly safe?: true;
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
      ).conflicts(['write', 'diff']),
    )
    .addOption(new Option('--write', 'change the files themselves').conflicts(['out', 'diff']))
    .addOption(new Option('--diff', 'only show what would be changed').conflicts(['out', 'write']))
    .addOption(new Option('--safe', 'take out only what is noise beyond doubt'))
    .addHelpText(
      'after',
      `
Examples:
  copydesk clean interview.txt > cleaned.txt
  copydesk clean --diff interview.txt
  copydesk clean --out cleaned 2024/*.txt
  copydesk clean --write --safe *.txt

With --out, files from several folders keep the folders below the one that holds them all.`,
    );
  return withAnalysisOptions(command).action((files: readonly string[], flags: Flags) =>
    run(command, [...new Set(files)], flags),
  );
}

async function run(command: Command, files: readonly string[], flags: Flags): Promise<void> {
  const named = files.filter((file) => file !== standardInput);
  const writes = flags.write === true || flags.out !== undefined;
  if (writes && named.length < files.length)
    command.error('error: standard input has no name to write to, leave out --write and --out');
  if (!writes && flags.diff !== true && files.length > 1)
    command.error('error: only one article can be printed, use --out FOLDER, --write or --diff for several');
  const { readCopy, ruleIds } = await import('./reader');
  const { clean } = await import('../article/cleaning/clean');
  const { leftPieces } = await import('../wording/leftPieces');
  const options = analyzeOptions(command, flags, ruleIds);
  const deliver = await delivery(files, flags);
  if (deliver === undefined) return;
  await eachFile(files, async (file) => {
    const before = await readText(file, flags.encoding);
    const cleaning = clean(readCopy(before.text, options), flags.safe === true ? 'safe' : 'suggested');
    await deliver(before, cleaning);
    for (const piece of leftPieces(before.text, cleaning.left)) complain(`${labelOf(file)}: ${piece}`);
    return false;
  });
}

type Deliver = (before: TextFile, cleaning: Cleaning) => Promise<void>;

/** What becomes of a cleaned article; `undefined`, and said so, where that cannot be. */
async function delivery(files: readonly string[], flags: Flags): Promise<Deliver | undefined> {
  if (flags.write === true) return writeInPlace;
  if (flags.diff === true) return printDiff;
  if (flags.out === undefined) return printCleaned;
  try {
    return writeCopies(flags.out, await placeIn(flags.out, files));
  } catch (error) {
    complain(error instanceof Failure ? error : inWords(error, 'write'));
    process.exitCode = 1;
    return undefined;
  }
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

function writeCopies(folder: string, { targetOf }: Placement): Deliver {
  return async (before, cleaning) => {
    const bytes = bytesOf(before, cleaning.text);
    const { mode } = await stat(before.file);
    const { path, inside } = await targetOf(before.file);
    await putFile(before.file, path, bytes, mode);
    await tell(before.file, cleaning, join(folder, ...inside));
  };
}

function bytesOf(before: TextFile, text: string): Buffer {
  const bytes = encode(text, before);
  if (bytes !== undefined) return bytes;
  const name = encodingNames[before.encoding];
  throw new Failure(
    before.file,
    `not written: cleaning puts in a character that ${name} does not have, save the file as UTF-8 first`,
  );
}

/** A line of what was done. Files are written whether anybody reads that or not. */
async function tell(file: string, { repaired }: Cleaning, target?: string): Promise<void> {
  const done = repaired === 0 ? 'nothing to clean' : counted(repaired, 'repair');
  const where = target === undefined ? '' : `, written to ${labelOf(target)}`;
  try {
    await print(`${labelOf(file)}: ${done}${where}\n`);
  } catch (error) {
    if (!(error instanceof OutputClosed) || error.what !== undefined) throw error;
  }
}
