/** Digests of articles of our own. */
import type {
  ArticleDigest,
  DigestedArticle,
  DigestedQuotation,
  DigestedSpeaker,
} from '../../../server/src/archive/digestTypes';
import { digestOf } from '../../../server/src/archive/digest';
import { createGatherer, type GatherOptions } from '../../../server/src/archive/gather';
import type { ArchiveSummary } from '../../../server/src/archive/summaryTypes';
import { analyze } from '../../../server/src/article/analyze';
import { createTagger } from '../../../server/src/nlp/tagger';

/** The digest of a text as it is read. */
export function digested(text: string, file = 'a.txt', before = 0): ArticleDigest {
  return digestOf({ article: analyze(text, createTagger()), file, before });
}

/** What somebody says in an invented article: one direct quotation each, on a line of its own. */
export type Said = Partial<DigestedSpeaker> & { readonly name: string; readonly says?: string } & Partial<
    Pick<DigestedQuotation, 'saying' | 'type' | 'confidence' | 'byHand'>
  >;

/** The digest of an invented file with one article. */
export function invented(
  file: string,
  said: readonly Said[],
  more: Partial<DigestedArticle> = {},
): ArticleDigest {
  const quotations = said.map(
    (
      { says = 'Yes.', saying = 'named', type = 'direct', confidence = 0.95, byHand = false },
      k,
    ): DigestedQuotation => ({
      line: k + 3,
      start: 100 * (k + 1),
      end: 100 * (k + 1) + says.length,
      type,
      saying,
      speaker: k,
      confidence,
      byHand,
      words: says.split(' ').length,
      text: type === 'indirect' ? '' : `“${says}”`,
    }),
  );
  return {
    file,
    articles: [
      {
        record: null,
        length: 1000,
        headline: null,
        date: null,
        unclearDate: null,
        speakers: said.map(({ name, role = null, kind = 'person' }) => ({ name, role, kind })),
        quotations,
        secondReadings: 0,
        leftOut: 0,
        ...more,
      },
    ],
    noise: [],
  };
}

/** What some digests come to. */
export function gathered(digests: readonly ArticleDigest[], options?: GatherOptions): ArchiveSummary {
  const gatherer = createGatherer(options);
  for (const digest of digests) gatherer.add(digest);
  return gatherer.summary();
}
