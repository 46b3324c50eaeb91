import { realpath } from 'node:fs/promises';
import type { AttributedText } from '../../article/article';
import { Failure } from '../failure';
import type { Job } from '../many/job';
import type { Complain } from '../many/outcome';
import { positionsIn } from '../positions';
import { standardInput } from '../read';
import type { SourceFile } from '../sources';
import { verifiedListing, verifiedRecord, type Checked } from '../verified';
import { openArticles, type ReadingOrder } from './reading';

/** What `verify` is to do; plain data. */
export interface VerifyOrder {
  readonly command: 'verify';
  readonly reading: ReadingOrder;
  readonly format: 'text' | 'jsonl';
  readonly sources: readonly SourceFile[];
}

/** The quotations of each article against their sources, as they are to be printed. */
export async function verifyJob(
  { reading, format, sources }: VerifyOrder,
  complain: Complain,
): Promise<Job<string>> {
  const { jsonLine } = await import('../../export/jsonLine');
  const compareAll = await comparer(sources);
  const articles = await openArticles(reading, complain);
  return {
    fields: ['verification'],
    ofFile: async (file) => {
      const { article, before } = await articles.ofFile(file);
      const own = file === standardInput ? undefined : await realpath(file);
      const checked = compareAll(file, article, own);
      const done =
        format === 'jsonl'
          ? jsonLine({ file, ...verifiedRecord(article, before, checked) })
          : verifiedListing(file, article, checked);
      return { done, found: checked.some(isFound) };
    },
    ofText: async (name, text) => {
      const article = await articles.ofText(name, text);
      const checked = compareAll(name, article, undefined);
      return { done: { verification: verifiedRecord(article, 0, checked) }, found: checked.some(isFound) };
    },
    close: articles.close,
  };
}

const isFound = ({ comparison: { verdict } }: Checked): boolean =>
  verdict === 'altered' || verdict === 'not-found';

/** Compares all quotations of an article; `own` is where it lies, as no article is its own source. */
type CompareAll = (file: string, article: AttributedText, own: string | undefined) => readonly Checked[];

/** Reads the sources once, for all articles. */
async function comparer(sources: readonly SourceFile[]): Promise<CompareAll> {
  const { compare } = await import('../../verification/compare');
  const { comparableQuotations } = await import('../../verification/quotations');
  const { readSource } = await import('../../verification/source');
  const read = sources.map((source) => ({
    source,
    text: readSource(source.file, source.text),
    positions: positionsIn(source.text),
  }));
  return (file, article, own) => {
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
