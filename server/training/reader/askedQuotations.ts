import { toBody } from '../../src/article/cleaning/body';
import { readCopy } from '../../src/article/analyze';
import { blocksOf } from '../../src/article/blocks/blocks';
import { markedQuotations } from '../../src/article/quotations/quotations';
import type { Span } from '../../src/article/types';
import type { CorpusArticle } from '../../../test/bench/accuracy/corpus';
import { scoreArticle } from '../../../test/bench/accuracy/score';
import { charactersOf } from '../../../test/bench/accuracy/spans';
import { toFile } from '../../src/article/cleaning/body';

/** Words of which the corpus says whose they are. Body offsets. */
export interface AskedQuotation {
  readonly span: Span;
  /** The words that name who said it, wherever the corpus marks them; empty for nobody's. */
  readonly sources: readonly Span[];
  readonly nobody: boolean;
  /** In marks; else reported speech, which teaches who speaks as well. */
  readonly isMarked: boolean;
}

/** All quotations of an article, and what it reports without marks. None of a text whose characters are counted otherwise. */
export function askedQuotations({ text, attributions, ...article }: CorpusArticle): {
  readonly body: string;
  readonly asked: readonly AskedQuotation[];
} {
  const { body } = readCopy(text).copy;
  if (/[\u{10000}-\u{10ffff}]/u.test(text)) return { body: body.text, asked: [] };
  const { at } = charactersOf(text);
  const parts = markedQuotations(body.text, blocksOf(body.text), 'auto').quotations.flatMap(
    (each) => each.parts,
  );
  const inFile = (span: Span): Span => {
    const spans = toFile(body, text, span);
    return { start: at(spans[0]?.start ?? 0), end: at(spans[spans.length - 1]?.end ?? 0) };
  };
  const inBody = ({ start, end }: Span): Span => ({ start: toBody(body, start), end: toBody(body, end) });
  const { judged } = scoreArticle(
    { ...article, text, attributions },
    parts.map((part) => ({
      whole: inFile(part),
      parts: [inFile(part)],
      type: 'mixed',
      speaker: null,
      pattern: 'none',
      confidence: 0,
      words: 1,
    })),
    true,
  );
  const marked = parts.map((span, k): AskedQuotation => {
    const sources = (judged[k]?.gold ?? []).map(inBody);
    return { span, sources, nobody: judged[k]?.outcome !== 'missed', isMarked: true };
  });
  const reported = attributions.flatMap(({ sources, contents }): readonly AskedQuotation[] => {
    const [content] = contents;
    if (
      content === undefined ||
      sources.length === 0 ||
      contents.some((each) => /["“]|''/u.test(text.slice(each.start, each.end)))
    )
      return [];
    return [{ span: inBody(content), sources: sources.map(inBody), nobody: false, isMarked: false }];
  });
  return { body: body.text, asked: [...marked, ...reported] };
}
