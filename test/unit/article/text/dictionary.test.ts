import { describe, expect, test } from 'vitest';
import { isEnglishWord } from '../../../../server/src/article/text/dictionary';
import { filterOf, mayHold } from '../../../../server/src/article/text/wordFilter';

describe('the list of English words', () => {
  test.each(['office', 'Defendant', 'COUNCILS', 'colour', 'color', 'ferries', 'judgment'])(
    'has %s',
    (word) => {
      expect(isEnglishWord(word)).toBe(true);
    },
  );

  test.each([
    'fendant',
    'rmed',
    'cials',
    'longserving',
    'Brossard',
    'of',
    'x',
    '',
    "won't",
    'café',
    'wordthatisnone',
  ])('has not %s', (word) => {
    expect(isEnglishWord(word)).toBe(false);
  });

  test('takes few of many strings that are no words for one', () => {
    const letters = 'bcdfghjklmnpqrstvwxz';
    const strings = Array.from({ length: 4000 }, (_, k) =>
      [k, k * 7, k * 13, k * 3, Math.floor(k / 20), Math.floor(k / 400)]
        .map((n) => letters.charAt(n % 20))
        .join(''),
    );
    expect(strings.filter(isEnglishWord).length).toBeLessThan(strings.length * 0.01);
  });
});

test('a filter has every word that went in', () => {
  const words = Array.from({ length: 500 }, (_, k) => `word${k}`);
  const filter = filterOf(words, 12);
  expect(words.filter((word) => !mayHold(filter, word))).toEqual([]);
});
