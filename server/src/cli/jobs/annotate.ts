import type { AttributedText } from '../../article/article';
import type { ExportId, Exported } from '../../export/format';
import { listing } from '../listing';
import type { Job } from '../many/job';
import type { Complain } from '../many/outcome';
import { openReading, type OneReading, type ReadingOrder } from './reading';

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
  const { attributeText } = await import('../speakers');
  const { exportArticle, formatOf } = await import('../../export/formats');
  const { articleRecord } = await import('../../export/jsonl');
  const format = id === 'text' ? undefined : formatOf(id);
  const readings = openReading(reading, complain);
  const read = async ({ file, text, options, again, correct }: OneReading): Promise<AttributedText> =>
    correct(await attributeText(file, text, options, again));
  return {
    fields: ['annotations'],
    ofFile: async (file) => {
      const one = await readings.ofFile(file);
      const article = await read(one);
      const before = one.before.mark ? 1 : 0;
      const done: Exported =
        format === undefined
          ? { text: listing(file, article), notes: [] }
          : exportArticle(format, { article, file, before });
      return { done, found: false };
    },
    ofText: async (name, text) => {
      const article = await read(readings.ofText(name, text));
      // a record has no file
      const annotations = { ...articleRecord(article, { file: name }), file: undefined };
      return { done: { annotations }, found: false };
    },
    close: readings.close,
  };
}
