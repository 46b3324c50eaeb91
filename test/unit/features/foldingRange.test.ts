import { describe, expect, it } from 'vitest';
import { foldsOf } from '../../../server/src/features/foldingRange';
import { analyze } from '../../../server/src/article/analyze';
import { createTagger } from '../../../server/src/nlp/tagger';
import { articles } from '../support/archiveArticles';
import { lexis } from '../support/archiveExports';
import { article, span, text } from '../support/smallArticle';

describe('folding', () => {
  it('folds noise that stands together as one, sections, and quotations', () => {
    const folded = foldsOf(article, true).map((fold) => [
      fold.kind,
      text.slice(fold.span.start, fold.span.end),
    ]);
    expect(folded).toContainEqual(['noise', 'Page 1 of 2\nShare this']);
    expect(folded).toContainEqual(['section', text.slice(0, span('The cost').start).trimEnd()]);
    expect(folded).toContainEqual(['section', text.slice(span('The cost').start).trimEnd()]);
    expect(foldsOf(article, false).some((fold) => fold.kind === 'noise')).toBe(false);
  });

  it('folds each article of an export below its headline, and its header by itself', () => {
    const two = articles.slice(0, 2);
    const exported = two.map((one, k) => lexis(one, k + 1, 2)).join('\n');
    const folds = foldsOf(analyze(exported, createTagger()), true);
    const of = (kind: string): string[] =>
      folds
        .filter((fold) => fold.kind === kind)
        .map(({ span: { start, end } }) => exported.slice(start, end));
    const records = of('record');
    expect(records.map((record) => record.split('\n', 1)[0])).toEqual(two.map(({ title }) => title));
    expect(records[0]).toMatch(/All Rights Reserved$/u);
    // none begins in one article and ends in the next
    expect(of('noise').filter((noise) => /Newspaper[^]*2 of 2/u.test(noise))).toEqual([]);
    expect(of('noise').some((noise) => noise.startsWith('2 of 2 DOCUMENTS'))).toBe(true);
  });
});
