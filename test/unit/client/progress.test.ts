/** What the status bar says while a long text is read. */
import { expect, it, vi } from 'vitest';

vi.mock('vscode', () => ({ l10n: { t: (sentence: string) => `translated: ${sentence}` } }));
vi.mock('vscode-languageclient', () => ({ RevealOutputChannelOn: { Never: 4 } }));
vi.mock('../../../client/src/documents', () => ({ articleSelector: [], isCandidate: () => true }));
const { clientOptions } = await import('../../../client/src/clientOptions');

/** What the editor's own part goes on with. */
function shown(told: { kind: 'begin'; title: string; percentage?: number } | { kind: 'end' }): unknown {
  clientOptions.middleware?.handleWorkDoneProgress?.('token', told, () => undefined);
  return told;
}

it('is told in the language of the window, with how far it is', () => {
  expect(shown({ kind: 'begin', title: 'Reading the article', percentage: 40 })).toEqual({
    kind: 'begin',
    title: 'translated: Reading the article',
    percentage: 40,
    message: '40%',
  });
});

it('ends as the server says', () => {
  expect(shown({ kind: 'end' })).toEqual({ kind: 'end' });
});
