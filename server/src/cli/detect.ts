import { Command } from 'commander';
import type { FallbackEncoding } from './encoding';
import { inputsFor, intoOption, withRunOptions, type RunFlags } from './many/options';
import { start } from './many/start';
import { encodingOption, forceOption, formatOption, type Format } from './options';

interface Flags extends RunFlags {
  readonly format: Format;
  readonly encoding?: FallbackEncoding;
  readonly into?: string;
  readonly force?: true;
}

/** `copydesk detect`: whether each file is a news article. */
export function detectCommand(): Command {
  const command = new Command('detect')
    .helpOption('-h, --help', 'print this help')
    .summary('say of each file whether it is a news article')
    .description(
      'Says of each file whether it is a news article, and why: the same decision that the editor makes.\nLooks at the name and at the whole text, of a long one at pieces of all its parts. Where the text alone cannot tell\n(too short, damaged, another language), it says so: "article": null in JSON.',
    )
    .argument('[file...]', 'files in plain text, folders of them, or patterns; - reads standard input')
    .addOption(formatOption())
    .addOption(intoOption())
    .addOption(forceOption())
    .addOption(encodingOption())
    .addHelpText(
      'after',
      `
Examples:
  copydesk detect downloads/*.txt
  copydesk detect --format jsonl *.txt

Exit codes: 0 all read, whatever they are; 1 something went wrong.`,
    );
  return withRunOptions(command).action((files: readonly string[], flags: Flags) => {
    const { format, encoding } = flags;
    return start(command, {
      order: { command: 'detect', format, ...(encoding !== undefined && { encoding }) },
      inputs: inputsFor(command, files, flags),
      flags,
      land: (_, made) => Promise.resolve(made as string),
    });
  });
}
