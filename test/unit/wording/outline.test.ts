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
  it('says of each quotation what is not sure: who spoke, or whether anybody did', () => {
    const unsure = (confidence: number, source?: string): string[] =>
      drawn(
        outlineOf({
          ...article,
          blocks: [],
          attributions: article.attributions.map(({ source: _, ...rest }) => ({
            ...rest,
            confidence,
            ...(source === undefined ? {} : { source }),
          })),
        }),
      );
    expect(unsure(0.4, 's1')).toEqual([
      'quotation: Perhaps Marta Oyelaran: "We need it,"',
      'reported: Perhaps Marta Oyelaran: that nobody had asked "a soul" (perhaps reported)',
    ]);
    expect(unsure(0.4)).toEqual([
      'quotation: Speaker unknown: "We need it,"',
      'reported: Perhaps reported speech: that nobody had asked "a soul"',
    ]);
    expect(unsure(0.8)[1]).toBe('reported: Speaker unknown: that nobody had asked "a soul" (reported)');
  });

  it('shows headings and who is quoted below them, the speaker first, in the order of the text and without its noise', () => {
    expect(drawn(outlineOf(article))).toEqual([
      'headline: Ferry to stay (2 quotations)',
      '  quotation: Marta Oyelaran: "We need it,"',
      '  subhead: The cost (1 quotation)',
      '    reported: Marta Oyelaran: that nobody had asked "a soul" (reported)',
    ]);
  });

  it('goes on to the end of all that stands below a heading', () => {
    const [headline] = outlineOf(article);
    expect(headline?.span).toEqual({ start: 0, end: article.text.trimEnd().length });
    expect(headline?.children[1]?.span.start).toBe(span('The cost').start);
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
    expect(drawn(outlineOf(crossing))).toContain('  quotation: Marta Oyelaran: "We need it,"');
  });

  it('keeps quotations where no block holds them, and gives no empty name', () => {
    expect(drawn(outlineOf({ ...article, blocks: [] }))).toEqual([
      'quotation: Marta Oyelaran: "We need it,"',
      'reported: Marta Oyelaran: that nobody had asked "a soul" (reported)',
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
    const speakersIn = ({ kind, name, children }: OutlineEntry): (string | undefined)[] =>
      kind === 'quotation' || kind === 'reported' ? [name.split(':')[0]] : children.flatMap(speakersIn);
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
