import { Command, Option } from 'commander';
import type { Exported, ExportSource } from '../export/format';
import { fileReading } from './corrections';
import { deliveryTo } from './delivery';
import { analyzeOptions, forceOption, withAnalysisOptions, type AnalysisFlags } from './options';
import { complain, eachFile, printText } from './output';
import { jobsOption } from './many/options';
import { readText, standardInput } from './read';
import { foldersAmong, reportTogether } from './reportTogether';
import { readerOption, withSecondReading, type ReaderFlags } from './secondReading';

interface Flags extends AnalysisFlags, ReaderFlags {
  readonly format: 'html' | 'json';
  readonly out?: string;
  readonly force?: true;
  readonly together?: true;
  readonly jobs?: number;
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
    .argument('<file...>', 'articles in plain text, or folders of them; - reads standard input')
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
    .addOption(jobsOption())
    .addOption(readerOption())
    .addHelpText(
      'after',
      `
Examples:
  copydesk report interview.txt > interview.report.html
  copydesk report --format json 2024/*.txt > reports.jsonl
  copydesk report --out reports 2024/*.txt
  copydesk report archive/ > archive.report.html
  copydesk report --format json archive/ > archive.json
  copydesk report --together --corrections 2024/*.txt > 2024.html`,
    );
  return withAnalysisOptions(command).action((files: readonly string[], flags: Flags) =>
    run(command, files, flags),
  );
}

async function run(command: Command, files: readonly string[], flags: Flags): Promise<void> {
  // what was typed: the paths of `files` are opened already
  const folders = flags.out === undefined ? await foldersAmong(command.args) : [];
  if (flags.together === true || folders.length > 0) {
    await reportTogether(command, { given: command.args, files: [...new Set(files)] }, flags);
    return;
  }
  if (flags.out !== undefined && files.includes(standardInput))
    command.error('error: standard input has no name to write to, leave out --out');
  if (flags.out === undefined && files.length > 1 && flags.format === 'html')
    command.error('error: only one page can be printed, use --out FOLDER or --format json for several');
  const { ruleIds } = await import('./reader');
  const { attributeText } = await import('./speakers');
  const { writeReport } = await import('../export/report');
  const options = analyzeOptions(command, flags, ruleIds);
  const named = flags.out === undefined ? files : [...new Set(files)];
  const deliver = await deliveryTo(flags.out, named, `report.${flags.format}`, flags.force === true);
  if (deliver === undefined) return;
  await withSecondReading(flags, named.length, (again) =>
    eachFile(named, async (file) => {
      const { text, mark } = await readText(file, flags.encoding);
      const reading = await fileReading(flags, file, text, options, complain);
      const article = reading.correct(await attributeText(file, text, reading.options, again));
      const source: ExportSource = { article, file, before: mark ? 1 : 0 };
      const exported: Exported = writeReport(source, flags.format);
      await printText(await deliver(file, exported, complain));
      return false;
    }),
  );
}
