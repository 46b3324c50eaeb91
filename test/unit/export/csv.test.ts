import { parse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csv, sheetColumns } from '../../../server/src/export/csv';
import type { ExportSource } from '../../../server/src/export/format';
import { checked, quarry, sourceOf } from './articles';

function sheet(source: ExportSource): {
  readonly text: string;
  readonly rows: readonly Record<string, string>[];
} {
  const exported = csv.write(source);
  if ('refused' in exported) throw new Error(exported.refused);
  const { data, errors } = parse<Record<string, string>>(exported.text.slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return { text: exported.text, rows: data };
}

describe('a fact-check sheet', () => {
  const { text, rows } = sheet(sourceOf(quarry));
  const row = (words: string): Record<string, string> | undefined =>
    rows.find(({ Quotation }) => Quotation?.includes(words));

  it('is in UTF-8 with a byte order mark, and each line ends as Excel wants it', () => {
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('has a column for each thing that is known, and empty ones to be filled in', () => {
    expect(Object.keys(rows[0] ?? {})).toEqual([...sheetColumns]);
    expect(row('We cannot keep')).toMatchObject({
      Quotation: '"We cannot keep the lower road open,"',
      'Speaker as written': 'Tamsin Ollery',
      Speaker: 'Tamsin Ollery',
      Cue: 'said',
      Type: 'direct',
      Paragraph: '1',
      Line: '7',
      Sentence: '1',
      Verified: '',
      Method: '',
      Source: '',
      'Date checked': '',
      Checker: '',
      Notes: '',
    });
    expect(Number(row('We cannot keep')?.Confidence)).toBeGreaterThan(0.5);
  });

  it('counts sentences, and an abbreviation ends none', () => {
    expect(row('There is no money')?.Sentence).toBe('2');
    expect(row('2+5')).toMatchObject({ Sentence: '1', Paragraph: '2' });
  });

  it('says where in the article words of a headline stand', () => {
    expect(row('will not open')).toMatchObject({ Paragraph: 'headline', Line: '1', Sentence: '' });
  });

  it('has the words as they are read, without noise, and none that are nobody’s', () => {
    expect(row('It is a mess')?.Quotation).toBe('"It is a mess & worse,"');
    expect(row('upgrade')).toBeUndefined();
  });

  it('names a speaker who is not sure only as perhaps', () => {
    const source = sourceOf(quarry);
    const article = {
      ...source.article,
      attributions: source.article.attributions.map((one) => ({ ...one, confidence: 0.2 })),
    };
    const { rows: unsure } = sheet({ ...source, article });
    const names = new Set(unsure.map(({ Speaker }) => Speaker));
    expect([...names]).toEqual(['']);
    expect(unsure.map(({ Perhaps }) => Perhaps)).toContain('Tamsin Ollery');
  });

  it('tells what a person put right and checked', () => {
    const { rows: own } = sheet(checked());
    expect(own.find(({ Quotation }) => Quotation?.includes('We cannot'))).toMatchObject({
      'Put right by hand': 'yes',
      Confidence: '1',
      Check: 'Edited, as editors may',
      'Place in the source': 'minutes.txt, line 4',
      'Check date': '2026-11-28',
      'Check note': "'=cmd()",
    });
    expect(own.find(({ Quotation }) => Quotation?.includes('It is a mess'))).toMatchObject({
      Check: 'Not found in the source',
      'Place in the source': '',
    });
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    ' =1',
    '\u200b=1',
    '﹦1',
  ])('has no cell that a spreadsheet would run: %j', (name) => {
    const source = sourceOf(quarry);
    const sources = source.article.sources.map((one) => ({ ...one, name, role: name }));
    const { rows: hostile } = sheet({ ...source, article: { ...source.article, sources } });
    const said = hostile.filter(({ Speaker }) => Speaker !== '');
    expect(said.length).toBeGreaterThan(0);
    for (const { Speaker, Role } of said) for (const cell of [Speaker, Role]) expect(cell).toMatch(/^'/u);
  });

  it('has its columns and no row where nobody is quoted', () => {
    expect(sheet(sourceOf('The quarry is shut. Nobody came.\n')).text).toBe(
      `\ufeff${sheetColumns.join(',')}\r\n`,
    );
  });
});
