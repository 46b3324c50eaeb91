import { Command } from 'commander';
import { realpath } from 'node:fs/promises';
import type { AttributedText } from '../article/article';
import type { Verdict } from '../article/sourceCheck';
import type { Comparison } from '../verification/compare';
import type { Difference } from '../verification/differences';
import type { ComparableQuotation } from '../verification/quotations';
import { fileReading } from './corrections';
import { Failure } from './failure';
import {
  analyzeOptions,
  formatOption,
  withAnalysisOptions,
  type AnalysisFlags,
  type Format,
} from './options';
import { complain, eachFile, labelOf, oneLine, print } from './output';
import { positionsIn } from './positions';
import { readText, standardInput } from './read';
import { readerOption, withSecondReading, type ReaderFlags } from './secondReading';
import { readSources, type SourceFile } from './sources';

interface Flags extends AnalysisFlags, ReaderFlags {
  readonly format: Format;
  readonly against: readonly string[];
}

/** A quotation with what was found of it. */
interface Checked extends ComparableQuotation {
  readonly comparison: Comparison;
  readonly place?: {
    readonly source: SourceFile;
    readonly position: string;
    readonly start: number;
    readonly end: number;
  };
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
    .argument('<file...>', 'articles in plain text; - reads standard input')
    .requiredOption(
      '--against <path...>',
      'texts to compare with: files, or folders of .txt, .md, .srt and .vtt files',
    )
    .addOption(formatOption())
    .addOption(readerOption())
    .addHelpText(
      'after',
      `
Examples:
  copydesk verify article.txt --against interview.txt
  copydesk verify --against transcripts/ -- 2024/*.txt
  copydesk verify --format jsonl article.txt --against debate.srt

[-words-] stand in the source only, {+words+} in the quotation only.

Exit codes: 0 all verbatim or edited, 1 something went wrong, 2 something is altered or not found.`,
    );
  return withAnalysisOptions(command).action(async (files: readonly string[], flags: Flags) => {
    const { ruleIds } = await import('./reader');
    const { attributeText } = await import('./speakers');
    const { jsonLine } = await import('../export/jsonLine');
    const options = { ...analyzeOptions(command, flags, ruleIds), indirect: false };
    const compareAll = await comparer(await sourcesOf(flags));
    await withSecondReading(flags, files.length, (again) =>
      eachFile(files, async (file) => {
        const { text, mark } = await readText(file, flags.encoding);
        const reading = await fileReading(flags, file, text, options, complain);
        const article = reading.correct(await attributeText(file, text, reading.options, again));
        const checked = await compareAll(file, article);
        await print(
          flags.format === 'jsonl'
            ? jsonLine(record(file, article, mark ? 1 : 0, checked))
            : listing(file, article, checked),
        );
        return checked.some(
          ({ comparison: { verdict } }) => verdict === 'altered' || verdict === 'not-found',
        );
      }),
    );
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

type CompareAll = (file: string, article: AttributedText) => Promise<readonly Checked[]>;

/** Reads the sources once, for all articles. */
async function comparer(sources: readonly SourceFile[]): Promise<CompareAll> {
  const { compare } = await import('../verification/compare');
  const { comparableQuotations } = await import('../verification/quotations');
  const { readSource } = await import('../verification/source');
  const read = sources.map((source) => ({
    source,
    text: readSource(source.file, source.text),
    positions: positionsIn(source.text),
  }));
  return async (file, article) => {
    const own = file === standardInput ? undefined : await realpath(file);
    const others = read.filter(({ source }) => source.real !== own);
    if (others.length === 0) throw new Failure(file, 'there is nothing to compare it with but itself');
    const texts = others.map(({ text }) => text);
    return comparableQuotations(article).map((quotation): Checked => {
      const comparison = compare(quotation.parts, texts);
      const { place } = comparison;
      const found = place === undefined ? undefined : others[place.source];
      if (place === undefined || found === undefined) return { ...quotation, comparison };
      const { start, end } = place.span;
      return {
        ...quotation,
        comparison,
        place: { source: found.source, position: found.positions(start), start, end },
      };
    });
  };
}

const verdicts: readonly (readonly [Verdict, string])[] = [
  ['verbatim', 'verbatim'],
  ['edited', 'edited'],
  ['altered', 'altered'],
  ['not-found', 'not found'],
];
const nameOf = new Map(verdicts);

/** One line a quotation, in the order of the text, and a line of counts before them. */
function listing(file: string, { text, quotations }: AttributedText, checked: readonly Checked[]): string {
  const positions = positionsIn(text);
  const counts = verdicts.flatMap(([verdict, name]) => {
    const count = checked.filter(({ comparison }) => comparison.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${name}`];
  });
  const lines = checked.map(({ quotation, parts, comparison, place }) => {
    const at = positions(quotations[quotation]?.parts[0]?.start ?? 0);
    const where = place === undefined ? '' : `, ${labelOf(place.source.file)}:${place.position}`;
    const { verdict, differences } = comparison;
    const words = verdict === 'verbatim' || verdict === 'not-found' ? parts.join(' ') : marked(differences);
    return `${labelOf(file)}:${at} ${nameOf.get(verdict)}${where}: ${oneLine(words)}\n`;
  });
  return `${labelOf(file)}: ${counts.length === 0 ? 'no quotations' : counts.join(', ')}\n${lines.join('')}`;
}

/** The source's words as they became the quotation's. What only looks different is not marked. */
function marked(differences: readonly Difference[]): string {
  return differences
    .map(({ kind, quoted, source }) => {
      if (kind === 'same' || kind === 'capital' || kind === 'marks') return quoted;
      return `${source === '' ? '' : `[-${source}-]`}${quoted === '' ? '' : `{+${quoted}+}`}`;
    })
    .join(' ');
}

function record(
  file: string,
  { quotations }: AttributedText,
  before: number,
  checked: readonly Checked[],
): object {
  return {
    file,
    offsets: 'utf-16',
    quotations: checked.map(({ quotation, comparison, place }) => {
      const parts = quotations[quotation]?.parts ?? [];
      const [line, column] = (place?.position ?? '').split(':').map(Number);
      const own = place?.source.before ?? 0;
      return {
        start: (parts[0]?.start ?? 0) + before,
        end: (parts.at(-1)?.end ?? 0) + before,
        parts: parts.map(({ start, end }) => ({ start: start + before, end: end + before })),
        verdict: comparison.verdict,
        place:
          place === undefined
            ? null
            : { file: place.source.file, start: place.start + own, end: place.end + own, line, column },
        otherPlaces: comparison.otherPlaces,
        differences: comparison.differences,
      };
    }),
  };
}
