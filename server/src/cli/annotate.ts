import { Command, Option } from 'commander';
import type { Source } from '../article/types';
import { isNamed } from '../article/queries';
import { exportIds, type ExportId, type ExportSource, type Exported } from '../export/format';
import { fileReading } from './corrections';
import { deliveryTo } from './delivery';
import type { AnalysisFlags } from './options';
import { analyzeOptions, forceOption, withAnalysisOptions } from './options';
import { counted, eachFile, labelOf, oneLine } from './output';
import { positionsIn } from './positions';
import { readText, standardInput } from './read';
import { readerOption, withSecondReading, type ReaderFlags } from './secondReading';
import type { AttributedText, Attribution } from '../article/article';

interface Flags extends AnalysisFlags, ReaderFlags {
  readonly format: 'text' | ExportId;
  readonly out?: string;
  readonly force?: true;
  readonly indirect: boolean;
}

/** Formats that put one article behind the other; of the others a file holds one. */
const streams: readonly Flags['format'][] = ['text', 'jsonl'];
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
    .argument('<file...>', 'articles in plain text; - reads standard input')
    .addOption(
      new Option(
        '--format <format>',
        'text: to be read; csv: fact-check sheet; html: page to read and print; markdown: list by speaker; jsonl: JSON Lines, one file a line; webanno: W3C Web Annotation; tei: TEI P5; brat: standoff',
      )
        .choices(['text', ...exportIds])
        .default('text'),
    )
    .addOption(
      new Option('--out <folder>', 'write a file for each article into a folder, which is made where needed'),
    )
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

With --out, files from several folders keep the folders below the one that holds them all, and article.txt
becomes article.csv, .html, .md, .jsonl, .annotations.json, .xml or .ann. brat reads article.ann beside article.txt.`,
    );
  return withAnalysisOptions(command).action((files: readonly string[], flags: Flags) =>
    run(command, files, flags),
  );
}

async function run(command: Command, files: readonly string[], flags: Flags): Promise<void> {
  if (flags.out !== undefined && files.includes(standardInput))
    command.error('error: standard input has no name to write to, leave out --out');
  if (flags.out === undefined && files.length > 1 && !streams.includes(flags.format))
    command.error(`error: only one article can be printed as ${flags.format}, use --out FOLDER for several`);
  const { ruleIds } = await import('./reader');
  const { attributeText } = await import('./speakers');
  const { exportArticle, formatOf } = await import('../export/formats');
  const options = { ...analyzeOptions(command, flags, ruleIds), indirect: flags.indirect };
  const format = flags.format === 'text' ? undefined : formatOf(flags.format);
  const named = flags.out === undefined ? files : [...new Set(files)];
  const deliver = await deliveryTo(
    flags.out,
    named,
    format?.extension ?? listingExtension,
    flags.force === true,
  );
  if (deliver === undefined) return;
  await withSecondReading(flags, named.length, (again) =>
    eachFile(named, async (file) => {
      const { text, mark } = await readText(file, flags.encoding);
      const reading = await fileReading(flags, file, text, options);
      const article = reading.correct(await attributeText(file, text, reading.options, again));
      const source: ExportSource = { article, file, before: mark ? 1 : 0 };
      const exported: Exported =
        format === undefined
          ? { text: listing(file, source.article), notes: [] }
          : exportArticle(format, source);
      await deliver(file, exported);
      return false;
    }),
  );
}

/**
 * The article's quotations to be read: a line of counts, then one line a quotation; where an archive put several articles
 * into the file, those of each below a line with its headline.
 */
function listing(file: string, article: AttributedText): string {
  const noise = article.artifacts.filter((artifact) => artifact.applicability !== 'display').length;
  const counts = [
    counted(article.quotations.length, 'quotation'),
    counted(article.sources.length, 'speaker'),
    counted(noise, 'piece of noise', 'pieces of noise'),
  ];
  const sources = new Map(article.sources.map((source) => [source.id, source]));
  const attributions = new Map(article.attributions.map((one) => [one.quotation, one]));
  const positions = positionsIn(article.text);
  const said = article.quotations.map(({ parts, type }, index) => {
    const attribution = attributions.get(index);
    const source = sources.get(attribution?.source ?? '');
    const sure = attribution !== undefined && isNamed(attribution);
    const words = parts.map(({ start, end }) => article.text.slice(start, end)).join(' … ');
    return `${labelOf(file)}:${positions(parts[0]?.start ?? 0)} ${oneLine(speakerWords(source, sure))}: ${oneLine(words)} [${type}${chainWords(article.text, attribution)}]`;
  });
  const { records = [] } = article;
  if (records.length > 1) counts.unshift(counted(records.length, 'record'));
  const lines = withRecords(article, said, (start) => `${labelOf(file)}:${positions(start)}`);
  return [`${labelOf(file)}: ${counts.join(', ')}`, ...lines].map((line) => `${line}\n`).join('');
}

/** The lines of quotations with one above those of each record. */
function withRecords(
  { text, quotations, records = [] }: AttributedText,
  said: readonly string[],
  placeOf: (start: number) => string,
): readonly string[] {
  if (records.length < 2) return said;
  const out: string[] = [];
  let next = 0;
  records.forEach(({ span, title }, k) => {
    const words = title === undefined ? '' : `: ${oneLine(text.slice(title.start, title.end))}`;
    out.push(`${placeOf(title?.start ?? span.start)} record ${k + 1} of ${records.length}${words}`);
    const end = records[k + 1]?.span.start ?? Infinity;
    for (; next < said.length && (quotations[next]?.parts[0]?.start ?? 0) < end; next++)
      out.push(said[next] ?? '');
  });
  return out;
}

function speakerWords(source: Source | undefined, sure: boolean): string {
  if (source === undefined) return 'nobody';
  return `${sure ? '' : 'nobody, perhaps '}${source.name}${source.role === undefined ? '' : ` (${source.role})`}`;
}

/** ", he → Kirby → John Kirby"; nothing where the speaker's full name stands beside the quotation. */
function chainWords(text: string, attribution: Attribution | undefined): string {
  const links = (attribution?.chain ?? []).map(({ span }) => oneLine(text.slice(span.start, span.end)));
  return links.length < 2 ? '' : `, ${links.join(' → ')}`;
}
