import { describe, expect, it } from 'vitest';
import { detect } from '../../../../server/src/article/detect';
import { articles } from './articles';
import { otherTexts } from './otherTexts';

describe('is an article', () => {
  it.each(Object.entries(articles))('%s', (_, text) => {
    expect(detect('a.txt', text)).toMatchObject({ article: true });
  });
});

describe('is none', () => {
  it.each(Object.entries(otherTexts))('%s', (_, text) => {
    expect(detect('a.txt', text)).toMatchObject({ article: false });
  });
});
