import { describe, expect, it } from 'vitest';
import type { SourceCheck } from '../../../server/src/article/sourceCheck';
import { defaultAnalyzeOptions } from '../../../server/src/article/options';
import { analyze } from '../../../server/src/article/analyze';
import { createTagger } from '../../../server/src/nlp/tagger';
import { cardsAt, markdownOf, plainTextOf } from '../../../server/src/wording/cards';
import { dateWords, differencesSummary } from '../../../server/src/wording/verdicts';

const text =
  'Ferry to stay\n\n"We need this boat in the winter," said Marta Oyelaran, who leads the council.\n';
const article = analyze(text, createTagger(), defaultAnalyzeOptions);
const hover = (check: Omit<SourceCheck, 'quotation'>): string =>
  cardsAt({ ...article, checks: [{ quotation: 0, ...check }] }, text.indexOf('We need'), false)
    .map(plainTextOf)
    .join('\n');

describe('a hover', () => {
  it('says how a quotation stands to its source', () => {
    const place = { file: 'talks/one.srt', span: { start: 0, end: 9 }, line: 12 };
    expect(hover({ verdict: 'verbatim', place, date: '2026-11-28' })).toContain(
      'Checked against talks/one.srt, line 12, on 28 November 2026: verbatim',
    );
    expect(hover({ verdict: 'not-found', date: '2026-11-02' })).toContain(
      'Checked against a source on 2 November 2026: not found',
    );
  });

  it('shows a note and a file name as they are, and makes nothing of them', () => {
    const [card] = cardsAt(
      {
        ...article,
        checks: [
          {
            quotation: 0,
            verdict: 'altered',
            date: '[x](command:y)',
            note: '[call](https://evil.example) <b>her</b>',
            place: { file: '[a](b).txt', span: { start: 0, end: 1 } },
          },
        ],
      },
      text.indexOf('We need'),
      false,
    );
    const markdown = card === undefined ? '' : markdownOf(card);
    expect(markdown).toContain('Note: ');
    expect(markdown).not.toMatch(/\]\(|<b>/u);
  });

  it('says nothing where nothing was checked', () => {
    expect(cardsAt(article, text.indexOf('We need'), false).map(plainTextOf).join('\n')).not.toContain(
      'Checked',
    );
  });
});

it('what is no date stays as it is', () => {
  expect(dateWords('2026-13-01')).toBe('2026-13-01');
  expect(dateWords('soon')).toBe('soon');
});

it('the gravest differences are told first, each once, and not too many', () => {
  const difference = (kind: 'dropped' | 'capital' | 'changed' | 'added', quoted: string, source: string) => ({
    kind,
    quoted,
    source,
  });
  expect(
    differencesSummary([
      difference('capital', 'We', 'we'),
      difference('changed', 'four,', 'five,'),
      difference('dropped', '', 'not'),
      difference('dropped', '', 'not'),
      difference('added', '$& never', ''),
    ]),
  ).toBe('“not” is left out; “$& never” is not in the source; “four” for “five”; 1 more');
  expect(differencesSummary([])).toBe('');
});
