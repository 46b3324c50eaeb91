/** The options of every command that works on many articles. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { createReadStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { listText } from '../encoding';
import { Failure, inWords } from '../failure';
import { standardInput } from '../read';
import type { Inputs } from './inputs';

/** What they give. */
export interface RunFlags {
  readonly from: 'text' | 'jsonl';
  readonly textField: string;
  readonly filesFrom?: string;
  readonly jobs?: number;
  readonly errors?: string;
  readonly exitZero?: true;
  readonly resume?: true;
  /** Seconds. */
  readonly checkpoint: number;
}

/** What no option gives, but the program itself says of the files. */
export interface UnnamedFiles {
  /** Those found in a folder or by a pattern, but neither typed nor listed with `--files-from`. */
  readonly unnamed?: readonly string[];
}

/** More threads than this hinder each other on any computer. */
const mostThreads = 256;

/** `--force` beside `--into`, too. */
export const intoOption = (): Option =>
  new Option('--into <file>', 'write everything into one file, which gets its name when it is whole');

/** `--jobs` */
export const jobsOption = (): Option =>
  new Option(
    '--jobs <number>',
    'how many threads work; as many as there are processor cores by default',
  ).argParser(threads);

const aboutMany = `
Folders: of a folder all .txt files are read (.jsonl with --from jsonl), but hidden ones, those in node_modules, behind links to
folders, or in the folder that results are written into, and what a .copydeskignore in it or below names, in the form of a .gitignore.

Interrupted: the same command with --resume goes on where it was, and ends in the same bytes. --into keeps FILE.part and
FILE.part.json till all is done, --out a file .copydesk-run.json in its folder.

What cannot be done is named on standard error, listed with --errors, and stops nothing else; the exit code is 1 in the end.
A file of JSON Lines that cannot be read is told before anything is begun.`;

/** Adds the options. */
export function withRunOptions(command: Command): Command {
  return command
    .optionsGroup('Many articles:')
    .addHelpText('after', aboutMany)
    .addOption(
      new Option(
        '--from <form>',
        'text: each file is an article; jsonl: each line of a file is an object with a text, and comes back with one field more',
      )
        .choices(['text', 'jsonl'])
        .default('text'),
    )
    .addOption(
      new Option('--text-field <name>', 'the field of JSON Lines that holds the text').default('text'),
    )
    .addOption(
      new Option(
        '--files-from <file>',
        'read the names of files from a file, one a line, or with NUL between them; - for standard input',
      ),
    )
    .addOption(jobsOption())
    .addOption(
      new Option(
        '--exit-zero',
        'end with exit code 0 where single articles could not be done, or something was found',
      ),
    )
    .addOption(new Option('--errors <file>', 'list what could not be done in a file, as JSON Lines'))
    .addOption(
      new Option('--checkpoint <seconds>', 'how often it is noted how far the run has come')
        .argParser(seconds)
        .default(1),
    )
    .addOption(
      new Option('--resume', 'go on with a run that was interrupted, with the same files and options'),
    );
}

function threads(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= mostThreads) return number;
  throw new InvalidArgumentError(`It is a whole number from 1 to ${String(mostThreads)}.`);
}

function seconds(value: string): number {
  const number = Number(value);
  if (value.trim() !== '' && number >= 0 && number < Infinity) return number;
  throw new InvalidArgumentError('It is a number of seconds, 0 or more.');
}

/** The names in a file as they are: one a line, or with NUL between them, as `find -print0` writes them. @throws {Failure} */
export async function namesFrom(file: string): Promise<readonly string[]> {
  try {
    const text = listText(await buffer(file === standardInput ? process.stdin : createReadStream(file)));
    return text.split(text.includes('\0') ? '\0' : /\r?\n/u).filter((line) => line !== '');
  } catch (error) {
    throw new Failure(file, inWords(error, 'read'));
  }
}

/** What a run works on; ends the program where the options contradict each other. */
export function inputsFor(command: Command, files: readonly string[], flags: RunFlags): Inputs {
  if (flags.from === 'text') {
    if (command.getOptionValueSource('textField') === 'cli')
      command.error('error: --text-field is of JSON Lines, use it with --from jsonl');
    return { form: 'files', files };
  }
  const { corrections, encoding } = command.opts<{ corrections?: true; encoding?: string }>();
  if (corrections === true)
    command.error('error: --corrections lie beside files, leave it out with --from jsonl');
  if (encoding !== undefined) command.error('error: JSON Lines are always UTF-8, leave out --encoding');
  // a list that names nothing is none of standard input
  const isInput = files.length === 0 && flags.filesFrom === undefined;
  return { form: 'records', files: isInput ? [standardInput] : files, textField: flags.textField };
}
