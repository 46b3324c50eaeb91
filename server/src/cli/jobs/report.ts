import type { Exported } from '../../export/format';
import type { Job } from '../many/job';
import type { Complain } from '../many/outcome';
import { openArticles, type ReadingOrder } from './reading';

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
  const { reportRecord, writeReport } = await import('../../export/report');
  const articles = await openArticles(reading, complain);
  return {
    fields: ['report'],
    ofFile: async (file) => {
      const { article, before } = await articles.ofFile(file);
      return { done: writeReport({ article, file, before }, format), found: false };
    },
    ofText: async (name, text) => {
      const article = await articles.ofText(name, text);
      return {
        done: { report: { ...reportRecord({ article, file: name, before: 0 }), file: undefined } },
        found: false,
      };
    },
    close: articles.close,
  };
}
