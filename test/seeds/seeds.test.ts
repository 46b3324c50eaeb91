/**
 * The seeds: articles that we wrote, polluted as real ones are, each with what a careful reader marks in it
 * (NAME.expected.md) and what cleaning should leave (NAME.clean.txt). Both are written by hand and never by a program.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/article/analyze';
import { toBody } from '../../server/src/article/cleaning/body';
import { clean } from '../../server/src/article/cleaning/clean';
import { detect } from '../../server/src/article/detect';
import { createTagger } from '../../server/src/nlp/tagger';
import { readExpected } from './expected';
import { noiseRows, quotationRows, speakerRows } from './rows';
import type { Article } from "../../server/src/article/article";

const folder = fileURLToPath(new URL('../../seeds', import.meta.url));
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.expected.md'))
  .map((name) => name.slice(0, -'.expected.md'.length));

/** Who said what, in the words that cleaning leaves. */
function sayings(article: Article): readonly string[] {
  return article.quotations.map((quotation, index) => {
    const attribution = article.attributions.find((candidate) => candidate.quotation === index);
    const speaker = article.sources.find((source) => source.id === attribution?.source)?.name ?? '-';
    const words = quotation.parts
      .map((part) => article.body.text.slice(toBody(article.body, part.start), toBody(article.body, part.end)))
      .join(' ')
      .replace(/\s+/gu, ' ');
    return `${quotation.type} | ${speaker} | ${words}`;
  });
}

it('every seed has its expectations and its cleaned text, and every one of those has its seed', () => {
  const seeds = readdirSync(folder).filter((name) => name.endsWith('.txt') && !name.endsWith('.clean.txt'));
  const cleaned = readdirSync(folder).filter((name) => name.endsWith('.clean.txt'));
  expect(names.map((name) => `${name}.txt`)).toEqual(seeds);
  expect(names.map((name) => `${name}.clean.txt`)).toEqual(cleaned);
  expect(names.length).toBeGreaterThanOrEqual(7);
});

describe.each(names)('%s', (name) => {
  const text = read(`${name}.txt`);
  const expected = readExpected(`seeds/${name}.expected.md`, read(`${name}.expected.md`), text);
  const article = analyze(text, createTagger());

  it('is taken for an article', () => {
    expect(detect(`${name}.txt`, text)).toMatchObject({ article: true });
  });

  it('noise: each piece is found, and nothing else', () => {
    const rows = noiseRows(article, expected);
    expect(rows.found).toEqual(rows.expected);
  });

  it('quotations: each is found whole, with type, speaker, cue and mention', () => {
    const rows = quotationRows(article, expected);
    expect(rows.found).toEqual(rows.expected);
  });

  it('speakers: full name, kind and role', () => {
    const rows = speakerRows(article, expected);
    expect(rows.found).toEqual(rows.expected);
  });

  it('no mark is reported as unbalanced and nothing fails', () => {
    expect(article.problems).toEqual([]);
  });

  const cleaning = clean(article, 'suggested');
  const again = analyze(cleaning.text, createTagger());

  it('cleaning leaves what NAME.clean.txt says, line by line', () => {
    expect(cleaning.left).toEqual([]);
    // whether the last line ends with a line break is nobody's concern
    expect(cleaning.text.trimEnd().split('\n')).toEqual(read(`${name}.clean.txt`).trimEnd().split('\n'));
  });

  it('cleaning twice is cleaning once, and nothing is left to find', () => {
    expect(clean(again, 'suggested').text).toBe(cleaning.text);
    expect(again.artifacts.filter((artifact) => artifact.applicability !== 'display')).toEqual([]);
  });

  it('the cleaned article says the same, by the same speakers', () => {
    expect(sayings(again)).toEqual(sayings(article));
  });
});
