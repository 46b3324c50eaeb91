/** What stands on either side of a comparison. */
import { expect, it, vi } from 'vitest';
import { wordsOf } from '../../../client/src/verification/sideBySide';
import { compare } from '../../../server/src/verification/compare';
import { readSource } from '../../../server/src/verification/source';

vi.mock('vscode', async () => {
  const { fakeL10n } = await import('./l10n');
  return { l10n: fakeL10n() };
});

function sides(source: string, quotation: string): readonly string[] {
  const { verdict, differences } = compare([quotation], [readSource('minutes', source)]);
  return (['source', 'quoted'] as const).map((side) =>
    wordsOf({ verdict, differences, words: quotation }, side),
  );
}

it('the source has its own marks, capitals and words', () => {
  expect(
    sides(
      'It was a long but useful talk; We all learned a good deal.',
      '“a long, but useful talk, we all learned”',
    ),
  ).toEqual(['a long but useful talk; We all learned', 'a long, but useful talk, we all learned']);
});

it('what only typing makes different is no difference', () => {
  expect(sides('We don’t know what the weather was.', '"We don\'t know what the weather was,"')).toEqual([
    "We don't know what the weather was,",
    "We don't know what the weather was,",
  ]);
});
