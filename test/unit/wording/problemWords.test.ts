import { expect, it } from 'vitest';
import { withWords } from '../../../server/src/wording/problemWords';

it('says which words a problem is about, once and on one line', () => {
  expect(withWords('The text names nobody who said this.', '“It is\nwhat it is.”')).toBe(
    'The text names nobody who said this: “It is what it is.”',
  );
  expect(withWords('Page number', '1 of 3')).toBe('Page number: “1 of 3”');
  expect(withWords('Is this “Sara Brook”?', 'Sarah Brook')).toBe('“Sarah Brook”: Is this “Sara Brook”?');
  expect(withWords('“She” may be Ada or Eve.', 'She')).toBe('“She” may be Ada or Eve.');
  expect(withWords('The page is cut here.', '\n\n')).toBe('The page is cut here.');
  const long = withWords('Nobody said this.', `"${'word '.repeat(10_000)}"`);
  expect(long.length).toBeLessThan(70);
  expect(long).toMatch(/…”$/u);
});
