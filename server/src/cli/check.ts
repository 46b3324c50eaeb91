import { Command, Option } from 'commander';
import { inputsFor, intoOption, withRunOptions, type RunFlags } from './many/options';
import { start } from './many/start';
import {
  analyzeOptions,
  forceOption,
  readingOrder,
  withAnalysisOptions,
  type AnalysisFlags,
} from './options';
import { readerOption, type ReaderFlags } from './secondReading';

interface Flags extends AnalysisFlags, ReaderFlags, RunFlags {
  readonly format: 'text' | 'jsonl' | 'sarif';
  readonly hints?: true;
  readonly into?: string;
  readonly force?: true;
}

/** `copydesk check`: what there is to clean or to look at. */
export function checkCommand(): Command {
  const command = new Command('check')
    .helpOption('-h, --help', 'print this help')
    .summary('list noise and unbalanced quotation marks')
    .description(
      'Lists what printing and converting left in each article, and quotation marks without their partner.\nWhat clean has no repair for, such as a lost character, is listed as only shown: a person has to put it right.\nCaptions, bylines and copyright lines are no findings. Changes nothing.',
    )
    .argument('[file...]', 'articles in plain text, folders of them, or patterns; - reads standard input')
    .addOption(
      new Option(
        '--format <format>',
        'text: to be read; jsonl: JSON Lines, one file a line; sarif: SARIF 2.1.0, for services that show findings',
      )
        .choices(['text', 'jsonl', 'sarif'])
        .default('text'),
    )
    .option('--hints', 'list what is worth a look, too, such as a quotation without a speaker')
    .addOption(intoOption())
    .addOption(forceOption())
    .addOption(readerOption())
    .addHelpText(
      'after',
      `
Examples:
  copydesk check interview.txt
  copydesk check --disable page-counter archive/*.txt
  copydesk check --hints --disable not-introduced interview.txt
  copydesk check --format jsonl *.txt
  copydesk check --format sarif --into findings.sarif archive/

Exit codes: 0 nothing found, 1 something went wrong, 2 something found, also where it is only shown.`,
    );
  return withRunOptions(withAnalysisOptions(command)).action((files: readonly string[], flags: Flags) =>
    run(command, files, flags),
  );
}

async function run(command: Command, files: readonly string[], flags: Flags): Promise<void> {
  const inputs = inputsFor(command, files, flags);
  if (inputs.form === 'records' && flags.format === 'sarif')
    command.error('error: SARIF names files, and JSON Lines have none: leave out --format sarif');
  const { problemIds, ruleIds } = await import('./reader');
  const { sarifFrame } = await import('./sarif');
  const options = analyzeOptions(command, flags, [...ruleIds, ...problemIds]);
  await start(command, {
    order: {
      command: 'check',
      reading: readingOrder(flags, options, inputs),
      format: flags.format,
      hints: flags.hints === true,
      disabled: flags.disable,
    },
    inputs,
    flags,
    land: (_, made) => Promise.resolve(made as string),
    ...(flags.format === 'sarif' && { frame: sarifFrame([...ruleIds, ...problemIds]) }),
  });
}
