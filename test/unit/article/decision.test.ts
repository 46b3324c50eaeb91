import { describe, expect, it, vi } from 'vitest';
import { decide, type Facts } from '../../../server/src/article/decision';
import { detect } from '../../../server/src/article/detect';

const story = `Ferry to stay through the winter

By Nora Lindqvist

"We heard from the nurses and from the bakers," said Marta Oyelaran, who leads the council. "They need this boat."
`;

describe('the decision on a file', () => {
  const asIs: Facts = {
    word: undefined,
    languageId: 'plaintext',
    path: '/desk/ferry.txt',
    included: () => false,
    excluded: () => false,
    length: 4000,
    maximumLength: 1_000_000,
    text: () => story,
  };

  it('rests on the text where nothing else speaks', () => {
    const seen = detect('ferry.txt', story);
    expect(seen.article).toBe(true);
    expect(decide(asIs, detect)).toEqual({ ...seen, forced: false });
    const list = { path: 'requirements.txt', text: () => 'numpy' };
    expect(decide({ ...asIs, ...list }, detect)).toEqual({ ...detect(list.path, 'numpy'), forced: false });
  });

  it.each<[string, Partial<Facts>, boolean]>([
    ['the language alone', { languageId: 'news-article' }, true],
    ['an included file', { included: () => true }, true],
    ['an excluded file', { excluded: () => true }, false],
    ['excluded and included', { excluded: () => true, included: () => true }, false],
    ['the language over an excluding glob', { languageId: 'news-article', excluded: () => true }, true],
    ['a word over the language', { word: 'not-article', languageId: 'news-article' }, false],
    ['a word over an excluding glob', { word: 'article', excluded: () => true }, true],
    ['the size over everything', { word: 'article', length: 1_000_001 }, false],
    ['a file just small enough', { word: 'article', length: 1_000_000 }, true],
  ])('is forced by %s', (_, facts, article) => {
    const looked = vi.fn(detect);
    const text = vi.fn(asIs.text);
    expect(decide({ ...asIs, ...facts, text }, looked)).toMatchObject({ article, forced: true });
    // the text is not even looked at
    expect(text).not.toHaveBeenCalled();
    expect(looked).not.toHaveBeenCalled();
  });

  it('names both sizes where a file is too large', () => {
    const { reason } = decide({ ...asIs, length: 2_345_678 }, detect);
    expect(reason).toContain('2,345,678');
    expect(reason).toContain('1,000,000');
  });
});

describe('the name of a file', () => {
  const asIs: Facts = {
    word: undefined,
    languageId: 'plaintext',
    path: '/desk/requirements.txt',
    included: () => false,
    excluded: () => false,
    length: story.length,
    maximumLength: 1_000_000,
    text: () => story,
  };

  it('tells as the text does, before that is looked at', () => {
    const looked = vi.fn(detect);
    expect(decide(asIs, looked)).toEqual({ ...detect(asIs.path, story), forced: false });
    expect(looked).not.toHaveBeenCalled();
    expect(decide({ ...asIs, length: 0, text: () => '' }, looked).reason).toBe('The file is empty');
  });
});
