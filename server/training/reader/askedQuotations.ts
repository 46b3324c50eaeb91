import { ranked } from '../../src/article/attribution/ranking';
import { isOpen } from '../../src/article/attribution/weighedTogether';
import { readCopy } from '../../src/article/analyze';
import { toBody } from '../../src/article/cleaning/body';
import type { Span } from '../../src/article/types';
import type { Tagger } from '../../src/nlp/tagger';
import type { CorpusArticle } from '../../../test/bench/accuracy/corpus';
import { draftsOf, judgedDrafts } from '../ranking/cases';

/** Words of which the corpus says whose they are. Body offsets. */
export interface AskedQuotation {
  readonly span: Span;
  /** The words that name who said it, wherever the corpus marks them; empty for nobody's. */
  readonly sources: readonly Span[];
  readonly nobody: boolean;
  /** In marks; else reported speech, which teaches who speaks as well. */
  readonly isMarked: boolean;
  /** Whether the rules leave open whose they are. */
  readonly isOpen: boolean;
}

/** `weights` are those of the ranking, where they are not those that ship. All quotations of an article, and what it reports without marks. None of a text whose characters are counted otherwise. */
export function askedQuotations(
  article: CorpusArticle,
  tagger: Tagger,
  weights?: ReadonlyMap<string, number>,
): { readonly body: string; readonly asked: readonly AskedQuotation[] } {
  const { text, attributions } = article;
  const { body } = readCopy(text).copy;
  if (/[\u{10000}-\u{10ffff}]/u.test(text)) return { body: body.text, asked: [] };
  const inBody = ({ start, end }: Span): Span => ({ start: toBody(body, start), end: toBody(body, end) });
  const drafts = draftsOf(text, tagger);
  const judged = judgedDrafts(article, drafts);
  const marked = drafts.map(({ part, slate }, k): AskedQuotation => {
    const ranking = ranked(slate, weights);
    const sources = (judged[k]?.gold ?? []).map(inBody);
    const nobody = judged[k]?.outcome !== 'missed';
    return {
      span: { start: part.start, end: part.end },
      sources,
      nobody,
      isMarked: true,
      isOpen: isOpen(ranking),
    };
  });
  const reported = attributions.flatMap(({ sources, contents }): readonly AskedQuotation[] => {
    const [content] = contents;
    const hasMarks = contents.some(({ start, end }) => /["“]|''/u.test(text.slice(start, end)));
    if (content === undefined || sources.length === 0 || hasMarks) return [];
    return [
      {
        span: inBody(content),
        sources: sources.map(inBody),
        nobody: false,
        isMarked: false,
        isOpen: false,
      },
    ];
  });
  return { body: body.text, asked: [...marked, ...reported] };
}
