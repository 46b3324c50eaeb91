import { describe, expect, it } from 'vitest';
import { foldsOf } from '../../../server/src/features/foldingRange';
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
});
