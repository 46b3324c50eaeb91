import { expect, it, vi } from 'vitest';
import type * as vscode from 'vscode';
import type { Outcome } from '../../../../client/src/folder/outcomes';
import { fakeL10n } from '../l10n';

vi.mock('vscode', () => ({ l10n: fakeL10n() }));
// another test may have loaded the words in another language
vi.resetModules();
const { lineOf, pageOf } = await import('../../../../client/src/folder/outcomes');

const file = (name: string): Outcome['file'] => ({ uri: {} as vscode.Uri, name });
const outcomes: readonly Outcome[] = [
  { file: file('a.txt'), what: 'cleaned', repaired: 2, left: ['“1 of 2”, line 3'] },
  { file: file('b.txt'), what: 'nothing' },
  { file: file('[x](command:bad) <img src=x>\n# c.txt'), what: 'left', why: 'it is empty' },
];

it('says what became of all in one line', () => {
  expect(lineOf(outcomes, 'cleaned')).toBe('1 article cleaned, 1 with nothing to clean, 1 file left alone.');
  expect(lineOf([], 'restored')).toBe('No file taken back.');
});

it('names each file with what became of it, what needs a look first', () => {
  const page = pageOf({ title: 'Cleaned', outcomes, notes: ['Only some.'] });
  expect(page.indexOf('Left Alone (1)')).toBeLessThan(page.indexOf('Cleaned (1)'));
  expect(page).toContain('a.txt: 2 pieces of noise');
  expect(page).toContain('stays');
});

it('lets no name of a file be more than text', () => {
  const page = pageOf({ title: 'Cleaned', outcomes, notes: [] });
  expect(page).not.toMatch(/\]\(|<img|^# c/mu);
});
