import { Command, Option } from 'commander';
import { exportIds, type Exported, type ExportId } from '../export/format';
import { deliveryTo } from './delivery';
import { inputsFor, intoOption, withRunOptions, type RunFlags } from './many/options';
import { start } from './many/start';
import {
  analyzeOptions,
  forceOption,
  readingOrder,
  withAnalysisOptions,
  type AnalysisFlags,
} from './options';
import { standardInput } from './read';
import { readerOption, type ReaderFlags } from './secondReading';

interface Flags extends AnalysisFlags, ReaderFlags, RunFlags {
  readonly format: 'text' | 'parquet' | ExportId;
  readonly out?: string;
  readonly into?: string;
  readonly force?: true;
  readonly indirect: boolean;
}

/** Formats that put one article behind the other; of the others a file holds one. */
const streams: readonly Flags['format'][] = ['text', 'jsonl', 'parquet'];
/** Of the listing that is to be read, as a file. */
const listingExtension = 'quotations.txt';

/** `copydesk annotate`: who said what. */
export function annotateCommand(): Command {
  const command = new Command('annotate')
    .helpOption('-h, --help', 'print this help')
    .summary('print who said what')
    .description(
      'Prints the quotations of each article with their speakers.\nEvery file that is named is read as an article, whatever it looks like.',
    )
    .argument('[file...]', 'articles in plain text, folders of them, or patterns; - reads standard input')
    .addOption(
      new Option(
        '--format <format>',
        'text: to be read; csv: fact-check sheet; html: page to read and print; markdown: list by speaker; jsonl: JSON Lines, one file a line; parquet: the same for data tools, with --into; webanno: W3C Web Annotation; tei: TEI P5; brat: standoff',
      )
        .choices(['text', ...exportIds, 'parquet'])
        .default('text'),
    )
    .addOption(
      new Option('--out <folder>', 'write a file for each article into a folder, which is made where needed'),
    )
    .addOption(intoOption().conflicts('out'))
    .addOption(forceOption())
    .addOption(new Option('--no-indirect', 'leave out reported speech without quotation marks'))
    .addOption(readerOption())
    .addHelpText(
      'after',
      `
Examples:
  copydesk annotate interview.txt
  copydesk annotate --format jsonl 2024/*.txt > quotations.jsonl
  copydesk annotate --format csv interview.txt > interview.csv
  copydesk annotate --format html --out pages 2024/*.txt
  copydesk annotate --marks single london.txt
  copydesk annotate --format parquet --into archive.parquet archive/
  copydesk annotate --format jsonl --into archive.jsonl --resume archive/
  zcat articles.jsonl.gz | copydesk annotate --from jsonl > annotated.jsonl

With --out, files from several folders keep the folders below the one that holds them all, and article.txt
becomes article.csv, .html, .md, .jsonl, .annotations.json, .xml or .ann. brat reads article.ann beside article.txt.

With --from jsonl each line is an object with a "text", and comes back in its place with "annotations" behind its own fields,
or with an "error". Its own fields stay as they are, to the byte.`,
    );
  return withRunOptions(withAnalysisOptions(command)).action((files: readonly string[], flags: Flags) =>
    run(command, files, flags),
  );
}

async function run(command: Command, files: readonly string[], flags: Flags): Promise<void> {
  const { format, out, into } = flags;
  const inputs = inputsFor(command, out === undefined ? files : [...new Set(files)], flags);
  if (inputs.form === 'records' && (out !== undefined || !['text', 'jsonl', 'parquet'].includes(format)))
    command.error('error: JSON Lines come back as JSON Lines or Parquet: leave out --out and other formats');
  if (out !== undefined && files.includes(standardInput))
    command.error('error: standard input has no name to write to, leave out --out');
  if (format === 'parquet' && into === undefined)
    command.error('error: Parquet is written into a file, use --into FILE');
  if (into !== undefined && !streams.includes(format))
    command.error(`error: only one article fits into a file as ${format}, use --out FOLDER`);
  if (out === undefined && files.length > 1 && !streams.includes(format))
    command.error(`error: only one article can be printed as ${format}, use --out FOLDER for several`);
  const { ruleIds } = await import('./reader');
  const { formatOf } = await import('../export/formats');
  const printed = format === 'parquet' ? 'jsonl' : format;
  const options = { ...analyzeOptions(command, flags, ruleIds), indirect: flags.indirect };
  const extension = printed === 'text' ? listingExtension : formatOf(printed).extension;
  const deliver = await deliveryTo(out, inputs.files, extension, flags.force === true);
  if (deliver === undefined) return;
  await start(command, {
    order: { command: 'annotate', reading: readingOrder(flags, options, inputs), format: printed },
    inputs,
    flags,
    written: out,
    land: (file, made, complain) => deliver(file, made as Exported, complain),
    ...(format === 'parquet' && {
      convert: async (part: string, file: string) =>
        (await import('./parquet')).partToParquet(part, file, inputs.form),
    }),
  });
}
