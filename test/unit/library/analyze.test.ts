/** The library's analysis: what it gives, and that nothing of one call is left for the next. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyze, type Article } from '../../../server/src/library/analyze';
import { detect } from '../../../server/src/library/detect';
import type { SpanRecord } from '../../../server/src/export/records';

const seeds = fileURLToPath(new URL('../../../seeds', import.meta.url));
const seed = (name: string): string => readFileSync(join(seeds, name), 'utf8');

const bridge = `“We open the bridge on Monday,” said Anna Berg, the mayor of Lund.

Page 2 of 3

The engineer said that the cables would hold. “It is safe,” she said.`;

const words = (text: string, { start, end }: SpanRecord): string => text.slice(start, end);

describe('analyze', () => {
  it('tells who said what, by which words, and what is noise', () => {
    const article = analyze(bridge);
    const [first] = article.quotations;
    expect(first).toMatchObject({ type: 'direct', speaker: 'Anna Berg', speakerId: 's1' });
    expect(words(bridge, first ?? { start: 0, end: 0 })).toBe('“We open the bridge on Monday,”');
    expect(words(bridge, first?.cue ?? { start: 0, end: 0 })).toBe('said');
    expect(article.speakers[0]).toMatchObject({ name: 'Anna Berg', role: 'mayor of Lund', kind: 'person' });
    expect(article.artifacts.map(({ rule, text }) => [rule, text.trim()])).toEqual([
      ['page-counter', 'Page 2 of 3'],
    ]);
    expect(article).toMatchObject({ length: bridge.length, offsets: 'utf-16' });
    expect(article).not.toHaveProperty('file');
  });

  it('counts a byte order mark in every offset, as in the file', () => {
    const [plain, marked] = [analyze(bridge), analyze(`\ufeff${bridge}`)];
    const moved = JSON.parse(
      JSON.stringify(plain, (key, value: unknown) =>
        ['start', 'end', 'length'].includes(key) ? Number(value) + 1 : value,
      ),
    ) as Article;
    expect(marked).toEqual(moved);
  });

  it('gives plain data, which can be posted to another thread and written as JSON', () => {
    for (const name of ['lexisnexis.copper-spill.txt', 'transcript.salt-works.txt']) {
      const article = analyze(seed(name));
      expect(structuredClone(article)).toEqual(article);
      expect(JSON.parse(JSON.stringify(article))).toEqual(article);
    }
  });

  it('remembers nothing: the order of calls does not matter', () => {
    const texts = readdirSync(seeds)
      .filter((name) => /^[a-z-]+\.[a-z-]+\.txt$/u.test(name))
      .map(seed);
    expect(texts.length).toBeGreaterThan(5);
    const forwards = texts.map((text) => analyze(text));
    const backwards = [...texts].reverse().map((text) => analyze(text));
    expect(backwards.reverse()).toEqual(forwards);
  });

  it('lists what is worth a look in the order of the text, with other places', () => {
    // noise before it and a byte order mark must not move a place
    const text =
      '\ufeff1 of 3\n\nFerry “a lifeline now”\n\nSara Brook leads the council, and many people came.\n\n' +
      '“We need it, said Sara Brook.\n\nThe vote was close, and Sarah Brook left at ten.\n';
    const { problems } = analyze(text);
    expect(problems.map(({ rule, ...span }) => [rule, words(text, span)])).toEqual([
      ['headline-quotation', '“a lifeline now”'],
      ['unbalanced-mark', '“'],
      ['spelt-two-ways', 'Sarah Brook'],
    ]);
    const twoWays = problems[2];
    expect(twoWays?.related.map((place) => words(text, place))).toEqual(['Sara Brook']);
    expect(twoWays?.message).toMatch(/\.$/u);
  });

  it('does as it is told', () => {
    expect(analyze(bridge, { disabledRules: ['page-counter'] }).artifacts).toEqual([]);
    expect(analyze(bridge, { neverFlag: ['page 2  of 3'] }).artifacts).toEqual([]);
    expect(analyze(bridge).quotations.map(({ type }) => type)).toContain('indirect');
    expect(analyze(bridge, { indirect: false }).quotations.map(({ type }) => type)).not.toContain('indirect');
    const both = '‘We “never” closed it,’ said Anna Berg. “Yes,” she said.';
    const quoted = (marks: 'single' | 'double'): readonly string[] =>
      analyze(both, { marks }).quotations.map((quotation) => words(both, quotation));
    expect(quoted('single')).toContain('‘We “never” closed it,’');
    expect(quoted('double')).toEqual(['“never”', '“Yes,”']);
    // what is left undefined is as if it were not said
    expect(analyze(bridge, { marks: undefined, disabledRules: undefined })).toEqual(analyze(bridge));
  });

  it.each(['', ' ', '\ufeff', '\0', '\ud83d', '“', '\r\n\r\n', '😀😀'])('takes any text: %j', (text) => {
    expect(analyze(text)).toMatchObject({ length: text.length, quotations: [], speakers: [] });
  });
});

describe('detect', () => {
  it('tells an article from other texts, also by the name of its file', () => {
    const article = seed('wire.recount-order.txt');
    expect(detect(article)).toMatchObject({ article: true });
    expect(detect(`\ufeff${article}`)).toEqual(detect(article));
    expect(detect(article, 'requirements.txt')).toMatchObject({ article: false });
    expect(detect('flour\nwater\nsalt\n').article).not.toBe(true);
    expect(detect('').reason).toBe('The file is empty');
  });
});
