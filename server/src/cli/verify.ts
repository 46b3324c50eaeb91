import { Command } from 'commander';
import { Failure } from './failure';
import { inputsFor, intoOption, withRunOptions, type RunFlags } from './many/options';
import { start } from './many/start';
import {
  analyzeOptions,
  forceOption,
  formatOption,
  readingOrder,
  withAnalysisOptions,
  type AnalysisFlags,
  type Format,
} from './options';
import { labelOf } from './output';
import { readerOption, type ReaderFlags } from './secondReading';
import { readSources, type SourceFile } from './sources';

interface Flags extends AnalysisFlags, ReaderFlags, RunFlags {
  readonly format: Format;
  readonly against: readonly string[];
  readonly into?: string;
  readonly force?: true;
}

/** `copydesk verify`: quotations against the texts that they were taken from. */
export function verifyCommand(): Command {
  const command = new Command('verify')
    .helpOption('-h, --help', 'print this help')
    .summary('compare quotations with transcripts')
    .description(
      [
        'Seeks each quotation of the articles in transcripts, statements or captions, and says of it: verbatim; edited as',
        'editors may (words left out behind dots, brackets, capitals, punctuation, figures for numbers); altered; not found.',
        'Labels of speakers, times and stage directions of a transcript are passed over.',
      ].join('\n'),
    )
    .argument('[file...]', 'articles in plain text, folders of them, or patterns; - reads standard input')
    .requiredOption(
      '--against <path...>',
      'texts to compare with: files, or folders of .txt, .md, .srt and .vtt files',
    )
    .addOption(formatOption())
    .addOption(intoOption())
    .addOption(forceOption())
    .addOption(readerOption())
    .addHelpText(
      'after',
      `
Examples:
  copydesk verify article.txt --against interview.txt
  copydesk verify --against transcripts/ -- 2024/*.txt
  copydesk verify --format jsonl article.txt --against debate.srt

With --from jsonl each line comes back with "verification" behind its own fields.

[-words-] stand in the source only, {+words+} in the quotation only.

Exit codes: 0 all verbatim or edited, 1 something went wrong, 2 something is altered or not found.`,
    );
  return withRunOptions(withAnalysisOptions(command)).action((files: readonly string[], flags: Flags) =>
    run(command, files, flags),
  );
}

async function run(command: Command, files: readonly string[], flags: Flags): Promise<void> {
  const inputs = inputsFor(command, files, flags);
  const { ruleIds } = await import('./reader');
  const options = { ...analyzeOptions(command, flags, ruleIds), indirect: false };
  await start(command, {
    order: {
      command: 'verify',
      reading: readingOrder(flags, options, inputs),
      format: flags.format,
      sources: await sourcesOf(flags),
    },
    inputs,
    flags,
    land: (_, made) => Promise.resolve(made as string),
  });
}

/** Without its sources, nothing is compared at all. */
async function sourcesOf({ against, encoding }: Flags): Promise<readonly SourceFile[]> {
  try {
    return await readSources(against, encoding);
  } catch (error) {
    throw error instanceof Failure ? new Error(`${labelOf(error.file)}: ${error.what}`) : error;
  }
}
