import { describe, expect, it } from 'vitest';
import { mentionsAt } from '../../../server/src/features/documentHighlight';
import { article, span } from '../support/smallArticle';

describe('highlights', () => {
  it('are all mentions of the speaker who is named there', () => {
    expect(mentionsAt(article, span('Oyelaran').start)).toEqual([span('Marta Oyelaran'), span('She')]);
    expect(mentionsAt(article, span('winter').start)).toEqual([]);
  });
});
