import { Command, Option } from 'commander';
import type { Exported } from '../export/format';
import { deliveryTo } from './delivery';
import {
  analyzeOptions,
  forceOption,
  readingOrder,
  withAnalysisOptions,
  type AnalysisFlags,
} from './options';
import { inputsFor, intoOption, withRunOptions, type RunFlags } from './many/options';
import { start } from './many/start';
import { standardInput } from './read';
import { foldersAmong, reportTogether } from './reportTogether';
import { readerOption, type ReaderFlags } from './secondReading';

interface Flags extends AnalysisFlags, ReaderFlags, RunFlags {
  readonly format: 'html' | 'json';
  readonly out?: string;
  readonly into?: string;
  readonly force?: true;
  readonly together?: true;
}

/** `copydesk report`: who gets how much of an article. */
export function reportCommand(): Command {
  const command = new Command('report')
    .helpOption('-h, --help', 'print this help')
    .summary('print who gets how much of an article, or of a folder of articles')
    .description(
      [
        'Prints a report of each article: its speakers and their shares of the quoted words, kinds of sources, women and',
        'men where the text says so, quotations without a speaker, and noise.',
        'Of a folder one report is printed of all its articles together: who is quoted most and when, kinds of sources,',
        'unnamed ones, the same words quoted differently in two articles, with how well each figure was measured.',
        'Every file that is named is read as an article, whatever it looks like; of a folder those that are none are left out,',
        'and the report names them.',
      ].join('\n'),
    )
    .argument('[file...]', 'articles in plain text, folders of them, or patterns; - reads standard input')
    .addOption(
      new Option('--format <format>', 'html: a page; json: for programs, one file a line')
        .choices(['html', 'json'])
        .default('html'),
    )
    .addOption(
      new Option('--out <folder>', 'write a file for each article into a folder, which is made where needed'),
    )
    .addOption(forceOption())
    .addOption(
      new Option('--together', 'one report of all files that are named, as of a folder').conflicts('out'),
    )
    .addOption(intoOption().conflicts('out'))
    .addOption(readerOption())
    .addHelpText(
      'after',
      `
Examples:
  copydesk report interview.txt > interview.report.html
  copydesk report --format json 2024/*.txt > reports.jsonl
  copydesk report --out reports 2024/*.txt
  copydesk report archive/ > archive.report.html
  copydesk report --format json --into archive.json archive/
  copydesk report --together --corrections 2024/*.txt > 2024.html

With --from jsonl each line comes back with "report" behind its own fields.`,
    );
  return withRunOptions(withAnalysisOptions(command)).action((files: readonly string[], flags: Flags) =>
    run(command, files, flags),
  );
}

async function run(command: Command, files: readonly string[], flags: Flags): Promise<void> {
  const inputs = inputsFor(command, flags.out === undefined ? files : [...new Set(files)], flags);
  // what was typed: the paths of `files` are opened already
  const folders = flags.out === undefined && inputs.form === 'files' ? await foldersAmong(command.args) : [];
  if (flags.together === true || folders.length > 0) {
    const given = command.args.length === 0 ? files : command.args;
    await reportTogether(command, { given, files: [...new Set(files)] }, flags);
    return;
  }
  if (flags.out !== undefined && files.includes(standardInput))
    command.error('error: standard input has no name to write to, leave out --out');
  if (flags.out !== undefined && inputs.form === 'records')
    command.error('error: JSON Lines come back as JSON Lines: leave out --out');
  if (flags.out === undefined && files.length > 1 && inputs.form === 'files' && flags.format === 'html')
    command.error(
      'error: only one page can be printed: for several use --together, --out FOLDER or --format json',
    );
  const { ruleIds } = await import('./reader');
  const options = analyzeOptions(command, flags, ruleIds);
  const deliver = await deliveryTo(flags.out, inputs.files, `report.${flags.format}`, flags.force === true);
  if (deliver === undefined) return;
  await start(command, {
    order: { command: 'report', reading: readingOrder(flags, options, inputs), format: flags.format },
    inputs,
    flags,
    written: flags.out,
    land: (file, made, complain) => deliver(file, made as Exported, complain),
  });
}
