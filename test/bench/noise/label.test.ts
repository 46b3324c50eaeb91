import { describe, expect, test } from 'vitest';
import { corrupt, routes } from './corrupt';
import { labelWords } from './label';
import { setPage } from './page';
import type { Page } from './page';
import { developmentSets, furnitureKinds, heldSets, phrasesNamed } from './phrases';
import { randomFrom } from '../random';
import { readSources } from './source';

const root = new URL('../../..', import.meta.url).pathname;

const part = { kind: 'paragraph', label: 'story', body: true, tight: false } as const;
const page: Page = {
  title: 'The bridge of the Ayle | Echo',
  headline: 'The bridge of the Ayle',
  url: 'https://echo.example/the-bridge-of-the-ayle',
  html: '',
  parts: [
    { ...part, kind: 'headline', body: false, text: 'The bridge of the Ayle' },
    { ...part, text: 'Nobody has walked over the well-known bridge since the end of the flood.' },
    { ...part, kind: 'share bar', label: 'site', body: false, text: 'Share' },
    { ...part, text: 'Share it, said the mayor.' },
  ],
};

/** The words of a label in a text. */
function labelled(text: string, label: string): string {
  return (labelWords(text, page)?.words ?? [])
    .filter((word) => word.label === label)
    .map((word) => word.text)
    .join(' ');
}

describe('labels', () => {
  const story =
    'The bridge of the Ayle Nobody has walked over the well- known bridge since the end of the flood. Share it, said the mayor.';

  test('a word of a footer is not taken for the word of the story behind it', () => {
    const text =
      '11/4/23, 5:05 PM   The bridge of the Ayle | Echo\n\nThe bridge of the Ayle\n\nNobody has walked over the well-known bridge since the end\nhttps://echo.example/the-bridge-of-…   1 of 2\n\f11/4/23, 5:05 PM   The bridge of the Ayle | Echo\nof the flood.\nShare\nShare it, said the mayor.\n2 of 2';
    expect(labelled(text, 'story')).toBe(story);
    expect(labelled(text, 'site')).toBe('Share');
    const sheets = (labelWords(text, page)?.words ?? []).filter(({ part: index }) => index === 1);
    expect(sheets.map(({ sheet }) => sheet).join('')).toBe('00000000000111');
  });

  test('a header that is the headline again is not the headline', () => {
    const text =
      'The bridge of the Ayle\n\nNobody has walked over the well-known bridge since the end of the\n\fThe bridge of the Ayle\nflood.\nShare\nShare it, said the mayor.';
    expect(labelled(text, 'story')).toBe(story);
    expect(labelled(text, 'page')).toBe('The bridge of the Ayle');
  });

  test('a compound that the converter made one word counts as it was converted', () => {
    const text =
      'The bridge of the Ayle\n\nNobody has walked over the wellknown bridge since the end of the flood.\nShare\nShare it, said the mayor.';
    const labelled = labelWords(text, page);
    expect(labelled?.words.filter(({ label }) => label === 'page')).toEqual([]);
    expect(labelled?.page.parts[1]?.text).toContain('over the wellknown bridge');
  });
});

describe('spoiling', () => {
  const [source] = readSources(root, 'development');
  const set = phrasesNamed(root, 'first');

  test('leaves the words of the story what they are, in their order', () => {
    if (source === undefined) throw new Error('no article');
    const made = setPage(source, set, randomFrom(1));
    const text = made.parts.map((one) => one.text).join('\n\n');
    const words = labelWords(text, made)?.words ?? [];
    for (const route of routes) {
      const spoilt = corrupt(words, route, randomFrom(2));
      const gold = (of: typeof words): string =>
        of
          .filter(({ label }) => label === 'story')
          .map((word) => word.gold)
          .join('');
      expect(gold(spoilt), route.join('+')).toBe(gold(words));
    }
  });
});

describe('the sets', () => {
  test('held-out phrases are many and none of them is used for development', () => {
    const known = new Set(developmentSets.flatMap((name) => lines(name)).filter((line) => line.length > 24));
    for (const name of heldSets) {
      const set = phrasesNamed(root, name);
      const most = { menu: 12, 'share bar': 12, block: 60, banner: 12, ending: 16 };
      for (const kind of furnitureKinds)
        expect(set[kind].filter((group) => group.length > 0).length, kind).toBeGreaterThanOrEqual(most[kind]);
      expect(lines(name).filter((line) => known.has(line))).toEqual([]);
    }
  });

  test('articles are of the length of articles', () => {
    const held = readSources(root, 'held');
    expect(held.length).toBeGreaterThanOrEqual(8);
    for (const { name, pieces } of held) {
      const count = pieces.flatMap(({ text }) => text.split(' ')).length;
      expect(count, name).toBeGreaterThanOrEqual(350);
      expect(count, name).toBeLessThanOrEqual(900);
    }
  });

  function lines(name: string): readonly string[] {
    const set = phrasesNamed(root, name);
    return furnitureKinds.flatMap((kind) => set[kind].flat().map(({ text }) => text));
  }
});
