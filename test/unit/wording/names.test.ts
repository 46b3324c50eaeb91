import { expect, it } from 'vitest';
import { sureness } from '../../../server/src/wording/names';

it.each([
  [1, 'Almost certain (100%)'],
  [0.9, 'Very likely (90%)'],
  [0.7, 'Likely (70%)'],
  [0.5, 'Uncertain (50%)'],
  [0.2, 'A guess (20%)'],
  [7, 'Almost certain (100%)'],
  [-1, 'A guess (0%)'],
])('%d is put as %s', (confidence, words) => {
  expect(sureness(confidence)).toBe(words);
});
