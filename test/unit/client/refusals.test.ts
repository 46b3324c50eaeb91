/** Why nothing was put right, in the user's language. */
import { expect, it, vi } from 'vitest';
import { refusals } from '../../../server/src/protocol';

vi.mock('vscode', () => ({ l10n: { t: (sentence: string) => `translated: ${sentence}` } }));
const { refusalWords } = await import('../../../client/src/corrections/refusals');

it.each(Object.values(refusals))('%s', (sentence) => {
  expect(refusalWords(sentence)).toBe(`translated: ${sentence}`);
});

it('says what a newer server says as it is', () => {
  expect(refusalWords('the article is locked')).toBe('the article is locked');
});
