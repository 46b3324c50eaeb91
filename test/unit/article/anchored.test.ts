import { expect, it } from 'vitest';
import { anchored } from '../../../server/src/article/decision';

it.each([
  ['*.txt', true, '**/*.txt'],
  ['interviews/**', true, 'interviews/**'],
  ['./interviews/*.txt', true, 'interviews/*.txt'],
  ['/interviews/*.txt', true, 'interviews/*.txt'],
  ['interviews/**', false, '/interviews/**'],
  ['**/interviews/*', false, '**/interviews/*'],
  ['notes.txt', false, '**/notes.txt'],
])('reads the glob %s (in a folder: %s) as %s', (glob, inFolder, expected) => {
  expect(anchored(glob, inFolder)).toBe(expected);
});
