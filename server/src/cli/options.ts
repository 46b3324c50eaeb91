import { type Command, Option } from 'commander';
import type { AnalyzeOptions } from '../article/options';
import { defaultAnalyzeOptions } from '../article/options';
import { fallbackEncodings, type FallbackEncoding } from './encoding';
import type { ReadingOrder } from './jobs/reading';
import { countOf, type Inputs } from './many/inputs';
import type { ReaderFlags } from './secondReading';

/** What the subcommands that analyse have in common. */
export interface AnalysisFlags {
  readonly marks: AnalyzeOptions['marks'];
  readonly disable: readonly string[];
  readonly keep: readonly string[];
  readonly encoding?: FallbackEncoding;
  readonly corrections?: true;
}

/** How results are printed: to be read, or for programs. */
export type Format = 'text' | 'jsonl';

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** `--encoding` */
export function encodingOption(): Option {
  return new Option(
    '--encoding <name>',
    'how to read files that are neither UTF-8 nor begin with a byte order mark',
  ).choices(fallbackEncodings);
}

/** `--force` */
export function forceOption(): Option {
  return new Option('--force', 'replace files in the output folder that hold another text');
}

/** `--format`; text unless asked otherwise. */
export function formatOption(): Option {
  return new Option('--format <format>', 'text: to be read; jsonl: JSON Lines, one file a line')
    .choices(['text', 'jsonl'])
    .default('text');
}

/** Adds the options of every subcommand that analyses. */
export function withAnalysisOptions(command: Command): Command {
  return command
    .optionsGroup('How articles are read:')
    .addOption(
      new Option('--marks <marks>', 'which marks open a quotation; auto decides from each article')
        .choices(['auto', 'double', 'single'])
        .default('auto'),
    )
    .addOption(
      new Option('--disable <rule>', 'leave out a noise rule by its id; may be given again')
        .argParser(collect)
        .default([], 'none'),
    )
    .addOption(
      new Option('--keep <text>', 'leave a text alone that looks like noise; may be given again')
        .argParser(collect)
        .default([], 'none'),
    )
    .addOption(
      new Option(
        '--corrections',
        'use what was put right by hand: ARTICLE.copydesk.json beside each article, and copydesk.speakers.json in its folder or one above',
      ),
    )
    .addOption(encodingOption());
}

/** The options of the analysis. Ends the program with a usage error where a rule is named that does not exist. */
export function analyzeOptions(
  command: Command,
  flags: AnalysisFlags,
  known: readonly string[],
): AnalyzeOptions {
  const unknown = flags.disable.find((rule) => !known.includes(rule));
  if (unknown !== undefined)
    command.error(`error: there is no rule '${unknown}'. The rules are: ${known.join(', ')}`);
  return {
    ...defaultAnalyzeOptions,
    marks: flags.marks,
    disabledRules: flags.disable,
    neverFlag: flags.keep,
  };
}

/** How articles are to be read, as plain data. */
export function readingOrder(
  { reader, corrections, encoding }: AnalysisFlags & ReaderFlags,
  options: AnalyzeOptions,
  inputs: Inputs,
): ReadingOrder {
  return {
    options,
    reader,
    // of JSON Lines nobody knows
    count: countOf(inputs) ?? Infinity,
    ...(corrections !== undefined && { corrections }),
    ...(encoding !== undefined && { encoding }),
  };
}
