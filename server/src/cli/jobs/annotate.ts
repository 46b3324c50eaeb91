import type { ExportId, Exported } from '../../export/format';
import { listing } from '../listing';
import type { Job } from '../many/job';
import type { Complain } from '../many/outcome';
import { openArticles, type ReadingOrder } from './reading';

/** What `annotate` is to do; plain data. */
export interface AnnotateOrder {
  readonly command: 'annotate';
  readonly reading: ReadingOrder;
  readonly format: 'text' | ExportId;
}

/** Who said what in each article, in the format that is wanted. */
export async function annotateJob(
  { reading, format: id }: AnnotateOrder,
  complain: Complain,
): Promise<Job<Exported>> {
  const { exportArticle, formatOf } = await import('../../export/formats');
  const { articleRecord } = await import('../../export/jsonl');
  const format = id === 'text' ? undefined : formatOf(id);
  const articles = await openArticles(reading, complain);
  return {
    fields: ['annotations'],
    ofFile: async (file) => {
      const { article, before } = await articles.ofFile(file);
      const done: Exported =
        format === undefined
          ? { text: listing(file, article), notes: [] }
          : exportArticle(format, { article, file, before });
      return { done, found: false };
    },
    ofText: async (name, text) => {
      const article = await articles.ofText(name, text);
      // a record has no file
      const annotations = { ...articleRecord(article, { file: name }), file: undefined };
      return { done: { annotations }, found: false };
    },
    close: articles.close,
  };
}
