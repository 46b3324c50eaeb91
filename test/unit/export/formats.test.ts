/** What holds for every format, whatever the article says. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { ExportId, ExportSource } from '../../../server/src/export/format';
import { exportIds, exportName } from '../../../server/src/export/format';
import { exportArticle, exportFormats, formatOf } from '../../../server/src/export/formats';
import { pageStyle, pageStyleHash } from '../../../server/src/export/html/page';
import { isSpeech } from '../../../server/src/article/queries';
import { checked, hardPieces, quarry, sourceOf } from './articles';
import { expectWellFormed } from './wellFormed';
import { tries } from '../../../.config/draws.mjs';

function written(id: ExportId, source: ExportSource): string {
  const exported = exportArticle(formatOf(id), source);
  if ('refused' in exported) throw new Error(exported.refused);
  return exported.text;
}

const hard = fc
  .array(fc.constantFrom(...hardPieces, ' ', '\n\n'), { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.join(' '));
const some = { numRuns: tries(40) };

describe('the table of formats', () => {
  it('has each format once, with what an editor and a command line have to know', () => {
    expect(exportFormats.map(({ id }) => id)).toEqual([...exportIds]);
    for (const { title, description, extension, mediaType } of exportFormats) {
      expect(title).not.toBe('');
      expect(description).not.toMatch(/\.$/u);
      expect(extension).toMatch(/^[a-z.]+$/u);
      expect(mediaType).toMatch(/^[a-z]+\/[a-z+-]+$/u);
    }
    expect(new Set(exportFormats.map(({ extension }) => extension)).size).toBe(exportIds.length);
  });

  it('names a file after its article', () => {
    expect(exportName('strike.txt', 'csv')).toBe('strike.csv');
    expect(exportName('strike.v2.TXT', 'annotations.json')).toBe('strike.v2.annotations.json');
    expect(exportName('strike.md', 'md')).toBe('strike.md.md');
  });
});

describe.each(exportIds)('as %s', (id) => {
  it('is refused where a place is not in the text, and says which', () => {
    const source = checked();
    const { text } = source.article;
    const [first, ...others] = source.article.quotations;
    const far = {
      ...first,
      type: 'direct',
      closed: true,
      parts: [{ start: 3, end: text.length + 1 }],
    } as const;
    const broken = { ...source, article: { ...source.article, quotations: [far, ...others] } };
    const exported = exportArticle(formatOf(id), broken);
    expect(exported).toEqual({
      refused: expect.stringMatching(/a quotation \(3 to \d+\) is not in the text$/u) as unknown,
    });
    const none = { ...source, article: { ...source.article, quotations: [{ ...far, parts: [] }] } };
    expect(exportArticle(formatOf(id), none)).toHaveProperty('refused');
  });

  it('is written of an empty text and of one without a quotation', () => {
    for (const text of ['', ' ', 'The quarry is shut.\n'])
      expect(written(id, sourceOf(text))).toBeTypeOf('string');
  });

  it('says the same twice', () => {
    expect(written(id, checked())).toBe(written(id, checked()));
  });
});

describe('on hostile text', () => {
  it('offsets of brat and of annotations are those of the code points', () => {
    fc.assert(
      fc.property(hard, fc.constantFrom(0, 1), (text, before) => {
        const source = sourceOf(text, 'a.txt', before);
        const points = Array.from((before === 1 ? '\ufeff' : '') + text);
        for (const line of written('brat', source)
          .split('\n')
          .filter((one) => one.startsWith('T'))) {
          const [, places = '', words] = line.split('\t');
          const spans = places.replace(/^\w+ /u, '').split(';');
          const slices = spans.map((span) => {
            const [start, end] = span.split(' ').map(Number);
            return points.slice(start, end).join('');
          });
          expect(slices.join(' ')).toBe(words);
        }
        const page = JSON.parse(written('webanno', source)) as {
          items: { target: { selector: { exact: string; start: number; end: number }[] }[] }[];
        };
        const decoded = Array.from(text);
        for (const { selector } of page.items.flatMap(({ target }) => target))
          expect(decoded.slice(selector[1]?.start, selector[1]?.end).join('')).toBe(selector[0]?.exact);
      }),
      some,
    );
  });

  it('no cell of a sheet runs, and each quotation has its row', () => {
    fc.assert(
      fc.property(hard, (text) => {
        const source = sourceOf(text);
        const { data } = parse<string[]>(written('csv', source).slice(1), { skipEmptyLines: true });
        expect(data.length - 1).toBe(source.article.quotations.filter(({ type }) => isSpeech(type)).length);
        for (const cell of data.flat())
          expect(cell).not.toMatch(/^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u);
      }),
      some,
    );
  });

  it('TEI and the page are well formed, and nothing of the text is an element of theirs', () => {
    fc.assert(
      fc.property(hard, (text) => {
        const source = sourceOf(text, '<b>"&\0.txt');
        const xml = written('tei', source);
        expectWellFormed(xml);
        expect(xml).not.toMatch(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]|\p{Cs}|<script|<b>/u);
        const page = written('html', source);
        expectWellFormed(
          page.replace(/^<!doctype html>|<style>[^]*?<\/style>|<(?:meta|br|input)\b[^>]*>/gu, ''),
        );
        expect(page).not.toMatch(/<script|<b>|javascript:[^<]*"|\0/u);
        for (const [, target] of page.matchAll(/href="#([^"]*)"/gu))
          expect(page).toContain(`id="${target ?? ''}"`);
      }),
      some,
    );
  });
});

describe('the page', () => {
  it('names the style that it has in its policy, and allows nothing else', () => {
    const hash = createHash('sha256').update(pageStyle).digest('base64');
    expect(pageStyleHash, 'write this into server/src/export/html/page.ts').toBe(hash);
    const page = written('html', checked());
    expect(page).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(page).not.toMatch(/ style="|<link|src=|https?:/u);
  });

  it('leads from each quotation to its place and back', () => {
    const page = written('html', sourceOf(quarry));
    for (const id of ['q1', 'q3', 'q5']) {
      expect(page).toContain(`id="${id}"`);
      expect(page).toContain(`href="#at-${id}"`);
      expect(page).toContain(`id="at-${id}" href="#${id}"`);
    }
  });

  it('shows the article without its noise, and a box to tick for each quotation', () => {
    const page = written('html', sourceOf(quarry));
    const article = /<h2 id="article">([^]*?)<\/section>/u.exec(page)?.[1] ?? '';
    expect(article).toContain('&quot;It is a mess &amp; worse,&quot;');
    expect(article).not.toContain('9:15');
    const quotations = sourceOf(quarry).article.quotations.filter(({ type }) => isSpeech(type)).length;
    expect(page.match(/type="checkbox"/gu)).toHaveLength(quotations);
  });

  it('tells what a person put right and checked', () => {
    const page = written('html', checked());
    expect(page).toContain('it was read as <bdi>Odile &lt;Brandreth&gt;</bdi>');
    expect(page).toContain(
      'Edited, as editors may in <bdi>minutes.txt</bdi>, checked <bdi>2026-11-28</bdi>. Note: <bdi>=cmd()</bdi>',
    );
    expect(page).toContain('put right by hand');
  });
});

it('takes no longer than it must: 1 MB of quotations', () => {
  const article = sourceOf('"It rains," said Ada Marsh. '.repeat(300) + '\n\n');
  const many = Array.from({ length: 120 }, (_, k) => k);
  const { text, quotations, attributions } = article.article;
  const shift = (k: number) => (span: { start: number; end: number }) => ({
    start: span.start + k * text.length,
    end: span.end + k * text.length,
  });
  const large: ExportSource = {
    ...article,
    article: {
      ...article.article,
      text: text.repeat(many.length),
      body: { text: '', runs: [], fileLength: 0 },
      blocks: [],
      artifacts: [],
      quotations: many.flatMap((k) => quotations.map((one) => ({ ...one, parts: one.parts.map(shift(k)) }))),
      attributions: many.flatMap((k) =>
        attributions.map((one) => ({
          quotation: one.quotation + k * quotations.length,
          pattern: one.pattern,
          confidence: one.confidence,
          ...(one.source !== undefined && { source: one.source }),
          chain: [],
          runnersUp: [],
        })),
      ),
    },
  };
  expect(large.article.text.length).toBeGreaterThan(900_000);
  for (const id of exportIds) expect(written(id, large).length).toBeGreaterThan(900_000);
});
