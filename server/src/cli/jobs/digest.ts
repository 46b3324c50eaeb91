import type { ArticleDigest } from '../../archive/digestTypes';
import type { FileLeftOut } from '../../archive/summaryTypes';
import type { Job } from '../many/job';
import type { Complain } from '../many/outcome';
import { decisionOn } from './detect';
import { openReading, type ReadingOrder } from './reading';

/** What a report of a folder is to be made of; plain data. */
export interface DigestOrder {
  readonly command: 'digest';
  readonly reading: ReadingOrder;
  /** Files that are left out where they are no articles: those that the user has not named. */
  readonly judged: readonly string[];
}

/** What of one file a folder's report needs, or why it is not counted. */
export type ForReport = { readonly digest: ArticleDigest } | { readonly leftOut: FileLeftOut };

/** What of each article the report of a folder needs. */
export async function digestJob(
  { reading, judged }: DigestOrder,
  complain: Complain,
): Promise<Job<ForReport>> {
  const { attributeText } = await import('../speakers');
  const { digestOf } = await import('../../archive/digest');
  const readings = openReading(reading, complain);
  const isJudged = new Set(judged);
  return {
    fields: [],
    ofFile: async (file) => {
      const { text, options, again, correct, before } = await readings.ofFile(file);
      const { article: isArticle, reason } = decisionOn(file, text);
      if (isArticle !== true && isJudged.has(file))
        return { done: { leftOut: { file, kind: 'no-article', reason } }, found: false };
      const article = correct(await attributeText(file, text, options, again));
      return { done: { digest: digestOf({ article, file, before: before.mark ? 1 : 0 }) }, found: false };
    },
    ofText: () => Promise.reject(new Error('a report is of files')),
    close: readings.close,
  };
}
