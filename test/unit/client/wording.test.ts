import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readFileSync } from 'node:fs';
import {
  cleaned,
  cleanedBut,
  flaggedAgain,
  noiseSummary,
  openQuestions,
  position,
  summary,
} from '../../../client/src/wording';
import { fakeL10n } from './l10n';

const editor = vi.hoisted((): { l10n: unknown } => ({ l10n: undefined }));
vi.mock('vscode', () => editor);
beforeEach(() => void (editor.l10n = fakeL10n()));

describe('what the status says', () => {
  const none = { quotations: 0, withoutSpeaker: 0, doubted: 0, speakers: 0, noise: 0, problems: 0, hints: 0 };

  it.each([
    [{ quotations: 12, speakers: 5, noise: 4 }, '12 quotations, 5 speakers', '4 pieces of noise'],
    [{ quotations: 1, speakers: 1, noise: 1 }, '1 quotation, 1 speaker', '1 piece of noise'],
    [{ quotations: 2, speakers: 0, noise: 0 }, '2 quotations, no speakers', 'No noise'],
    [{}, 'No quotations', 'No noise'],
  ])('counts %j as %s and %s', (counts, said, noise) => {
    expect(summary({ ...none, ...counts })).toBe(said);
    expect(noiseSummary({ ...none, ...counts })).toBe(noise);
  });

  it.each([
    [{ withoutSpeaker: 1 }, '1 quotation without a speaker'],
    [{ withoutSpeaker: 3, doubted: 0, problems: 1 }, '3 quotations without a speaker, 1 problem'],
    [{ problems: 2 }, '2 problems'],
    [{ problems: 1, hints: 2 }, '1 problem, 2 hints'],
    [{}, ''],
  ])('asks about %j as "%s"', (counts, expected) => {
    expect(openQuestions({ ...none, ...counts })).toBe(expected);
  });

  it('says what cleaning did', () => {
    expect([cleaned(0), cleaned(1), cleaned(14)]).toEqual([
      'Nothing to clean',
      'Cleaned up 1 piece of noise',
      'Cleaned up 14 pieces of noise',
    ]);
  });

  it('says where a reader is and who speaks', () => {
    expect(position(2, 12, { speaker: 'Ada Brook' })).toBe('Quotation 3 of 12: Ada Brook');
    expect(position(0, 1, { speaker: null })).toBe('Quotation 1 of 1: no speaker found');
    expect(position(0, 1, { speaker: null, perhaps: 'Ada Brook' })).toBe(
      'Quotation 1 of 1: speaker unknown; perhaps Ada Brook',
    );
  });
});

it('says what became of the noise that was kept', () => {
  expect(flaggedAgain(0)).toBe('No noise is kept in this article');
  expect(flaggedAgain(1)).toBe('Flagged again: 1 piece of noise');
});

it('says the same in German', () => {
  const bundle = readFileSync('client/l10n/bundle.l10n.de.json', 'utf8');
  editor.l10n = fakeL10n(JSON.parse(bundle) as Record<string, string>);
  const counts = {
    quotations: 12,
    withoutSpeaker: 1,
    doubted: 0,
    speakers: 1,
    noise: 0,
    problems: 2,
    hints: 0,
  };
  expect(summary(counts)).toBe('12 Zitate, 1 Sprecher');
  expect(noiseSummary(counts)).toBe('Kein Störtext');
  expect(openQuestions(counts)).toBe('1 Zitat ohne Sprecher, 2 Probleme');
  expect(cleanedBut(3, ['a line that stays', 'another'])).toBe(
    'Bereinigt: 3 Stellen mit Störtext; a line that stays (und 1 weitere Stelle).',
  );
  expect(position(0, 4, { speaker: null, perhaps: 'Ada Brook' })).toBe(
    'Zitat 1 von 4: Sprecher unbekannt; vielleicht Ada Brook',
  );
});
