/** A small article as the server tells of it: line k holds quotation k, its speaker's name stands before it. */
import type {
  ListedArticle,
  ListedQuotation,
  ListedSpeaker,
  SpeakersResult,
  WireRange,
} from '../../../../server/src/protocol';

/** A stretch of one line. */
export const range = (line: number, start: number, end: number): WireRange => ({
  start: { line, character: start },
  end: { line, character: end },
});

/** A quotation on a line of its own, from character 10 to 20. */
export const said = (
  line: number,
  excerpt: string,
  more: Partial<ListedQuotation> = {},
): ListedQuotation => ({
  index: line,
  ranges: [range(line, 10, 20)],
  type: 'direct',
  excerpt,
  sureness: 'Almost certain (97%)',
  unsure: false,
  ...more,
});

/** A speaker who is mentioned at the start of the line of each quotation. */
export const speaker = (id: string, name: string, ...quotations: ListedQuotation[]): ListedSpeaker => {
  const mentions = quotations.flatMap(({ ranges }) => ranges.map(({ start }) => range(start.line, 0, 8)));
  const [introduced] = mentions;
  return {
    id,
    name,
    kind: 'person',
    quotations,
    words: quotations.length,
    share: 0.25,
    ...(introduced !== undefined && { introduced }),
    mentions,
  };
};

/** Two people, a board, and a quotation that nobody is named for. */
export const article: ListedArticle = {
  speakers: [
    speaker('s1', 'Ada Brook', said(1, '"One."'), said(3, '"Three."')),
    { ...speaker('s2', 'Ben Cole', said(2, '"Two."')), share: 0.5, role: 'harbour master' },
    {
      ...speaker('s3', 'Ferry Board', said(4, 'it will pay', { type: 'indirect' })),
      kind: 'organisation',
      words: 0,
      share: 0,
    },
  ],
  withoutSpeaker: [said(5, '"Nobody\'s."')],
};

/** The answer of the server. */
export const resultOf = (...articles: readonly ListedArticle[]): SpeakersResult => ({ version: 3, articles });
