/** What the formats for programs and the list to be read say of an article. */
import { describe, expect, it } from 'vitest';
import type { ExportId, ExportSource } from '../../../server/src/export/format';
import { exportArticle, formatOf } from '../../../server/src/export/formats';
import { attributedQuotation } from '../../../server/src/export/attributedQuotation';
import { reportRecord, writeReport } from '../../../server/src/export/report';
import { checked, quarry, read, sourceOf } from './articles';

function written(id: ExportId, source: ExportSource): string {
  const exported = exportArticle(formatOf(id), source);
  if ('refused' in exported) throw new Error(exported.refused);
  return exported.text;
}

const twoPages = `The ferry came late.

"We waited on the pier until it was dark, and nobody told us

3 of 4

9/9/24, 8:00 PM

what had become of it," said Oona Frith, a nurse. She added: "I went home."
`;

describe('as brat standoff', () => {
  it('has a quotation over a page break in two stretches, with speaker, verb and kind', () => {
    const lines = written('brat', sourceOf(twoPages)).split('\n');
    const quotation = lines.find((line) => line.includes('We waited')) ?? '';
    expect(quotation).toMatch(
      /^T\d+\tQuotation \d+ \d+;\d+ \d+\t"We waited .* nobody told us what had become of it,"$/u,
    );
    const id = quotation.split('\t')[0] ?? '';
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^A\\d+\\tType ${id} direct$`, 'u')));
    expect(lines).toContainEqual(
      expect.stringMatching(new RegExp(`^R\\d+\\tSaidBy Arg1:${id} Arg2:T\\d+$`, 'u')),
    );
    expect(lines).toContainEqual(
      expect.stringMatching(new RegExp(`^#\\d+\\tAnnotatorNotes ${id}\\tq1; Oona Frith, nurse$`, 'u')),
    );
  });

  it('counts a byte order mark, as its article holds it', () => {
    const first = (before: number): number =>
      Number(/Quotation (\d+)/u.exec(written('brat', sourceOf(twoPages, 'a.txt', before)))?.[1]);
    expect(first(1)).toBe(first(0) + 1);
  });

  it('tells what was checked and put right', () => {
    const text = written('brat', checked());
    expect(text).toMatch(/^A\d+\tCheck T\d+ not-found$/mu);
    expect(text).toMatch(/^A\d+\tByHand T\d+$/mu);
    expect(text).toMatch(/\tq\d; .*; Edited, as editors may: =cmd\(\)$/mu);
  });

  it('is refused where a place cuts a character in two', () => {
    const source = sourceOf('"😀 is here," said Ada Marsh.');
    const [quotation] = source.article.quotations;
    const cut = { ...quotation, type: 'direct', closed: true, parts: [{ start: 2, end: 8 }] } as const;
    const broken = { ...source, article: { ...source.article, quotations: [cut] } };
    for (const id of ['brat', 'webanno'] as const)
      expect(exportArticle(formatOf(id), broken)).toEqual({
        refused: 'a place (2 to 8) cuts a character in two',
      });
  });
});

describe('as web annotations', () => {
  it('gives the exact words of each part with what stands around, the speaker and the kind', () => {
    const page = JSON.parse(written('webanno', sourceOf(twoPages, 'my desk/ferry #1.txt'))) as {
      items: { id: string; body: object[]; target: { source: string; selector: object[] }[] }[];
    };
    expect(page).toMatchObject({ type: 'AnnotationPage', id: 'ferry%20%231.txt#annotations' });
    expect(page.items[0]).toMatchObject({
      id: 'ferry%20%231.txt#q1',
      body: [
        { purpose: 'identifying', value: 'Oona Frith', 'copydesk:role': 'nurse', 'copydesk:sure': true },
        { purpose: 'tagging', value: 'direct' },
      ],
      target: [
        { selector: [{ prefix: 'The ferry came late.\n\n' }, { type: 'TextPositionSelector' }] },
        {
          source: 'ferry%20%231.txt',
          selector: [{ type: 'TextQuoteSelector', exact: 'what had become of it,"' }, {}],
        },
      ],
    });
  });

  it('tells what was checked and put right', () => {
    const text = written('webanno', checked());
    expect(JSON.parse(text)).toHaveProperty('items');
    for (const part of [
      '"by hand"',
      '"copydesk:verdict": "edited"',
      '"copydesk:file": "minutes.txt"',
      '"=cmd()"',
    ])
      expect(text).toContain(part);
  });
});

describe('as TEI', () => {
  it('marks speech and mentions, and lists the speakers', () => {
    const xml = written('tei', sourceOf(twoPages));
    const id =
      /<person xml:id="(s\d+)"><persName>Oona Frith<\/persName><note type="role">nurse<\/note>/u.exec(
        xml,
      )?.[1] ?? '';
    expect(xml).toContain(`<rs ref="#${id}">Oona Frith</rs>`);
    expect(xml).toMatch(
      new RegExp(`<said xml:id="q1\\.1" direct="true" rend="direct" who="#${id}" cert="[\\d.]+">`, 'u'),
    );
    expect(xml).toContain('nobody told us what had become of it,&quot;</said>');
    expect(xml).not.toContain('3 of 4');
  });

  it('names fragments of one quotation by each other', () => {
    const xml = written('tei', sourceOf('"It rains," said Ada Marsh, a botanist, "and it pours."\n'));
    expect(xml).toMatch(/xml:id="q1\.1" next="#q1\.2"[^]*xml:id="q1\.2" prev="#q1\.1"/u);
  });

  it('says how many characters XML cannot hold', () => {
    const exported = exportArticle(
      formatOf('tei'),
      sourceOf(`${twoPages}\n"I \ufffe went \ufffe home," she said.\n`),
    );
    expect(exported).toMatchObject({
      notes: ['XML cannot hold 2 characters of the article; U+FFFD stands for them'],
    });
    expect('text' in exported && exported.text).toContain('<encodingDesc><p>XML cannot hold 2');
  });

  it('tells what was checked and put right', () => {
    const xml = written('tei', checked());
    expect(xml).toMatch(
      /<note type="check" target="#q\d\.1">Edited, as editors may \(minutes\.txt\), 2026-11-28: =cmd\(\)<\/note>/u,
    );
    expect(xml).toContain('<note type="by-hand"');
  });
});

describe('as Markdown', () => {
  it('lists what each speaker said, and what nobody is named for', () => {
    const text = written('markdown', sourceOf(quarry));
    expect(text).toMatch(/^# Quarry/u);
    expect(text).toContain('## Tamsin Ollery');
    expect(text).toMatch(/- "There is no money left\\\."\\\n {2}_direct quotation, line 7; /u);
    expect(text).not.toMatch(/\n\n\n|\n\n$/u);
  });

  it('makes nothing of the article a link, a heading or code', () => {
    const text = written('markdown', sourceOf('"[x](command:evil) `a` # <b>" said Ada Marsh, "and more."\n'));
    expect(text).not.toMatch(/(?<!\\)\]\(|(?<!\\)`|<b>/u);
  });
});

describe('as JSON Lines', () => {
  it('has two fields more, only where a person did something', () => {
    const [line] = written('jsonl', checked()).split('\n');
    const { quotations } = JSON.parse(line ?? '') as { quotations: Record<string, unknown>[] };
    expect(quotations.filter((one) => 'byHand' in one).map((one) => one.byHand)).toEqual([
      { was: 'Odile <Brandreth>' },
    ]);
    expect(quotations.flatMap((one) => ('check' in one ? [one.check] : []))).toEqual([
      {
        verdict: 'edited',
        place: { file: 'minutes.txt', start: 120, end: 156 },
        date: '2026-11-28',
        note: '=cmd()',
      },
      { verdict: 'not-found', place: null, date: '2026-11-28', note: null },
    ]);
    expect(written('jsonl', sourceOf(quarry))).not.toMatch(/"(?:byHand|check)"/u);
  });
});

describe('a quotation to be pasted', () => {
  const at = (text: string, words: string): ReturnType<typeof attributedQuotation> =>
    attributedQuotation(read(text), text.indexOf(words), 'desk/ferry.txt');

  it('stands in curly marks in one piece, with speaker, role and place', () => {
    expect(at(twoPages, 'waited')).toEqual({
      text: '“We waited on the pier until it was dark, and nobody told us what had become of it.” — Oona Frith, nurse (ferry.txt, line 3)',
      speaker: 'Oona Frith',
      sure: true,
    });
  });

  it('is the same wherever in it the cursor is, also between its parts', () => {
    const text = '"It rains," said Ada Marsh, "and it \'pours\' “daily”."\n';
    const pasted = at(text, 'It rains')?.text;
    expect(pasted).toBe("“It rains, and it 'pours' ‘daily’.” — Ada Marsh (ferry.txt, line 1)");
    for (const place of ['rains', 'Marsh', 'pours']) expect(at(text, place)?.text).toBe(pasted);
    expect(attributedQuotation(read(text), text.length - 1, 'ferry.txt')?.text).toBe(pasted);
  });

  it('gives reported speech no marks', () => {
    const text = 'Ada Marsh, a botanist, said that the moss was in danger.\n';
    expect(at(text, 'danger')?.text).toMatch(
      /^[^“”]*danger — Ada Marsh.*, in reported speech \(ferry\.txt, line 1\)$/u,
    );
  });

  it('says who is not sure or not known, and is not there in plain narration', () => {
    const article = read(twoPages);
    const doubt = (confidence: number) => ({
      ...article,
      attributions: article.attributions.map((one) => ({ ...one, confidence })),
    });
    const offset = twoPages.indexOf('waited');
    expect(attributedQuotation(doubt(0.2), offset, 'a.txt')).toMatchObject({
      text: expect.stringContaining('— perhaps Oona Frith, nurse (') as unknown,
      sure: false,
    });
    expect(attributedQuotation({ ...article, attributions: [] }, offset, 'a.txt')).toMatchObject({
      text: expect.stringContaining('— speaker unknown (') as unknown,
      speaker: null,
    });
    expect(attributedQuotation(article, 3, 'a.txt')).toBeUndefined();
  });
});

describe('a report', () => {
  it('is a line of data with the lines of each speaker', () => {
    const record = reportRecord(sourceOf(quarry));
    const ollery = record.speakers.find(({ name }) => name === 'Tamsin Ollery');
    expect(ollery).toMatchObject({ quotations: 2, lines: [7, 7], kind: 'person' });
    expect(record.genders.man.speakers).toBe(1);
    expect(record.speakers.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(1.000001);
    expect(record.checks).toBeNull();
    expect(reportRecord(checked()).checks).toMatchObject({ edited: 1, 'not-found': 1, altered: 0 });
    expect(writeReport(sourceOf(quarry), 'json')).toMatchObject({
      text: expect.stringMatching(/^\{.*\}\n$/u) as unknown,
    });
  });

  it('is a page that stands by itself, and says where nobody is quoted', () => {
    const page = writeReport(sourceOf('The ferry came late.\n'), 'html');
    expect('text' in page && page.text).toContain('Nobody is quoted in this article.');
    expect('text' in page && page.text).not.toMatch(/<a |<script/u);
  });
});
