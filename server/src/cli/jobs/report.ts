import type { AttributedText } from '../../article/article';
import type { Exported } from '../../export/format';
import type { Job } from '../many/job';
import type { Complain } from '../many/outcome';
import { openReading, type OneReading, type ReadingOrder } from './reading';

/** What `report` is to do with single articles; plain data. */
export interface ReportOrder {
  readonly command: 'report';
  readonly reading: ReadingOrder;
  readonly format: 'html' | 'json';
}

/** Who gets how much of each article, as a page or as data. */
export async function reportJob(
  { reading, format }: ReportOrder,
  complain: Complain,
): Promise<Job<Exported>> {
  const { attributeText } = await import('../speakers');
  const { reportRecord, writeReport } = await import('../../export/report');
  const readings = openReading(reading, complain);
  const read = async ({ file, text, options, again, correct }: OneReading): Promise<AttributedText> =>
    correct(await attributeText(file, text, options, again));
  return {
    fields: ['report'],
    ofFile: async (file) => {
      const one = await readings.ofFile(file);
      const article = await read(one);
      const before = one.before.mark ? 1 : 0;
      return { done: writeReport({ article, file, before }, format), found: false };
    },
    ofText: async (name, text) => {
      const article = await read(readings.ofText(name, text));
      return {
        done: { report: { ...reportRecord({ article, file: name, before: 0 }), file: undefined } },
        found: false,
      };
    },
    close: readings.close,
  };
}
