/**
 * Twenty exports of several articles in the forms of five archives: every article is found, read by itself and found
 * again in what cleaning leaves.
 */
import { describe, expect, test } from 'vitest';
import { analyze, readCopy } from '../../../../server/src/article/analyze';
import { clean } from '../../../../server/src/article/cleaning/clean';
import { recordsOf } from '../../../../server/src/article/records/records';
import { foldWhiteSpace } from '../../../../server/src/article/text/whiteSpace';
import type { Span } from '../../../../server/src/article/types';
import { createTagger } from '../../../../server/src/nlp/tagger';
import { articles } from '../../support/archiveArticles';
import { exportsOf } from '../../support/archiveExports';

const exported = exportsOf(articles);

test('there are twenty of them', () => {
  expect(exported).toHaveLength(20);
});

describe.each(exported.map((one) => [one.name, one] as const))('%s', (_, { text, articles: all }) => {
  const article = analyze(text, createTagger());
  const cleaned = clean(article, 'suggested');
  const words = (span: Span | undefined): string =>
    span === undefined ? '' : foldWhiteSpace(text.slice(span.start, span.end));

  test('has a record for each article, which knows what it is', () => {
    const told = (article.records ?? []).map(({ title, publication, date, byline }) => [
      words(title),
      words(publication),
      words(date),
      words(byline).toLowerCase(),
    ]);
    expect(told).toEqual(
      all.map(({ title, paper, day, byline }): unknown[] => [
        title,
        expect.stringContaining(paper),
        expect.stringContaining(String(day.year)),
        expect.stringContaining(byline.toLowerCase()),
      ]),
    );
  });

  test('nobody speaks in two of them, and each says what is theirs', () => {
    const recordAt = ({ start }: Span): number =>
      (article.records ?? []).findLastIndex(({ span }) => span.start <= start);
    for (const { mentions } of article.sources)
      expect(new Set(mentions.map(({ span }) => recordAt(span))).size).toBe(1);
    expect(new Set(article.sources.map(({ id }) => id)).size).toBe(article.sources.length);
    const names = new Map(article.sources.map(({ id, name }) => [id, name]));
    const said = article.quotations.flatMap(({ parts, type }, index) =>
      type === 'direct' ? [[names.get(article.attributions[index]?.source ?? ''), words(parts[0])]] : [],
    );
    expect(said).toEqual(all.flatMap((one) => one.said));
  });

  test('each has one headline of its own', () => {
    const headlines = article.blocks.filter(({ kind }) => kind === 'headline');
    expect(headlines.map(({ span }) => words(span))).toEqual(all.map(({ title }) => title));
  });

  test('cleaning keeps headlines once, bylines, copyright and every word of the stories, and nothing else', () => {
    const lower = foldWhiteSpace(cleaned.text).toLowerCase();
    for (const { title, byline, owner, paragraphs, section } of all) {
      expect(lower.split(title.toLowerCase())).toHaveLength(2);
      expect(lower).toContain(byline.toLowerCase());
      expect(lower).toContain(owner.toLowerCase());
      for (const paragraph of paragraphs) expect(lower).toContain(paragraph.toLowerCase());
      expect(cleaned.text).not.toContain(section);
    }
    // labels, codes, and what stands between records
    expect(cleaned.text).not.toMatch(
      /^\s*(?:length|load-date|language|publication|source type|record number)\b/imu,
    );
    expect(cleaned.text).not.toMatch(
      /^\s*(?:[A-Z]{2,3}(?:\s{2,}|$)|Body|Classification|End of|Document|\d+ [Ww]ords)/mu,
    );
  });

  test('what is cleaned is as clean as it gets, and its articles are found again', () => {
    expect(cleaned.left).toEqual([]);
    expect(clean(readCopy(cleaned.text).copy, 'suggested').text).toBe(cleaned.text);
    const again = analyze(cleaned.text, createTagger());
    expect(again.records?.map(({ form }) => form)).toEqual(all.map(() => 'cleaned'));
    expect(again.sources.map(({ name }) => name)).toEqual(article.sources.map(({ name }) => name));
  });

  test('one article of it alone is a record, too', () => {
    const [first, second] = recordsOf(text);
    const alone = recordsOf(text.slice(0, second?.from));
    expect(alone.map(({ form, title }) => [form, title])).toEqual([[first?.form, first?.title]]);
  });
});
