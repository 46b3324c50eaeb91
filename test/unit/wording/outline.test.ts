import { describe, expect, it } from 'vitest';
import { outlineOf, type OutlineEntry } from '../../../server/src/wording/outline';
import { analyze } from '../../../server/src/article/analyze';
import { createTagger } from '../../../server/src/nlp/tagger';
import { articles } from '../support/archiveArticles';
import { lexis } from '../support/archiveExports';
import { article, empty, span } from '../support/smallArticle';
import type { Article } from '../../../server/src/article/article';

const drawn = (entries: readonly OutlineEntry[], indent = ''): string[] =>
  entries.flatMap((entry) => [
    `${indent}${entry.kind}: ${entry.name}${entry.detail === undefined ? '' : ` (${entry.detail})`}`,
    ...drawn(entry.children, `${indent}  `),
  ]);

describe('the outline', () => {
  it('shows headings, paragraphs and who is quoted in them, in the order of the text', () => {
    expect(drawn(outlineOf(article))).toEqual([
      'headline: Ferry to stay',
      '  paragraph: "We need it," said Marta Oyelaran. "All winter."',
      '    quotation: "We need it," (Marta Oyelaran)',
      'subhead: The cost',
      '  paragraph: She said that <u>nobody</u> had asked "a soul".',
      '    quotation: that <u>nobody</u> had asked "a soul" (Marta Oyelaran)',
    ]);
  });

  it('has every child within its parent and every selection within its entry', () => {
    const check = (entry: OutlineEntry): void => {
      expect(entry.selection.start).toBeGreaterThanOrEqual(entry.span.start);
      expect(entry.selection.end).toBeLessThanOrEqual(entry.span.end);
      for (const child of entry.children) {
        expect(child.span.start).toBeGreaterThanOrEqual(entry.span.start);
        expect(child.span.end).toBeLessThanOrEqual(entry.span.end);
        check(child);
      }
    };
    const crossing: Article = {
      ...article,
      quotations: [{ type: 'direct', closed: true, parts: [span('"We need it,"'), span('The cost')] }],
    };
    for (const entry of [...outlineOf(article), ...outlineOf(crossing)]) check(entry);
    expect(drawn(outlineOf(crossing))).toContain('    quotation: "We need it," (Marta Oyelaran)');
  });

  it('keeps quotations where no block holds them, and gives no empty name', () => {
    expect(drawn(outlineOf({ ...article, blocks: [] }))).toEqual([
      'quotation: "We need it," (Marta Oyelaran)',
      'quotation: that <u>nobody</u> had asked "a soul" (Marta Oyelaran)',
    ]);
    const blank: Article = {
      ...empty,
      text: '\n\n',
      blocks: [{ kind: 'headline', span: { start: 0, end: 2 } }],
    };
    expect(drawn(outlineOf(blank))).toEqual(['headline: Headline']);
    expect(outlineOf(empty)).toEqual([]);
  });

  it('has the articles of an export by themselves, each with what is said in it', () => {
    const two = articles.slice(0, 2);
    const text = two.map((one, k) => lexis(one, k + 1, 2)).join('\n');
    const outline = outlineOf(analyze(text, createTagger()));
    expect(outline.map(({ kind, name, detail }) => [kind, name, detail])).toEqual([
      ['record', two[0]?.title, 'The Orrin Gazette, May 4, 2015 Monday'],
      ['record', two[1]?.title, 'Vell Evening Courier, May 5, 2015 Tuesday'],
    ]);
    const speakersIn = ({ kind, detail, children }: OutlineEntry): (string | undefined)[] =>
      kind === 'quotation' ? [detail] : children.flatMap(speakersIn);
    expect(outline.map((entry) => new Set(speakersIn(entry)))).toEqual([
      new Set(['Marit Smith']),
      new Set(['Osbert Smith']),
    ]);
    for (const { span: outer, children } of outline)
      for (const child of children) {
        expect(child.kind).not.toBe('headline');
        expect(child.span.start).toBeGreaterThanOrEqual(outer.start);
        expect(child.span.end).toBeLessThanOrEqual(outer.end);
      }
  });
});
