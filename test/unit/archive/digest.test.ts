import { describe, expect, it } from 'vitest';
import { longestText } from '../../../server/src/archive/digestTypes';
import { digested, gathered } from './support';

const text = `Ferry to stay in Ardle

By Lena Farrow

4/2/24, 9:15 AM

"We need it," said Ida Kvist, the mayor. "All of us need it."

1 of 2

The minister said that the ferry would run. A senior official called the talks "close to an end".
`;

describe('the digest of an article', () => {
  it('says who says what, where and how sure that is', () => {
    const { articles, noise } = digested(text, 'ferry.txt');
    const [article] = articles;
    expect(articles).toHaveLength(1);
    expect(article).toMatchObject({ record: null, length: text.length, headline: 'Ferry to stay in Ardle' });
    expect(article?.speakers).toContainEqual({ name: 'Ida Kvist', role: 'mayor', kind: 'person' });
    const [first, second] = article?.quotations ?? [];
    expect(first).toMatchObject({ line: 7, start: text.indexOf('"We'), type: 'direct', saying: 'named' });
    expect([first?.text, second?.text]).toEqual(['"We need it,"', '"All of us need it."']);
    expect(noise.find(({ rule }) => rule === 'page-counter')).toMatchObject({ found: 1, stays: 0 });
  });

  it('counts a byte order mark in its offsets', () => {
    const [one] = digested(text, 'a.txt', 1).articles[0]?.quotations ?? [];
    expect(one?.start).toBe(text.indexOf('"We') + 1);
  });

  it('is plain data that a worker can send and a file keep', () => {
    const digest = digested(text);
    expect(JSON.parse(JSON.stringify(digest))).toEqual(digest);
    expect(structuredClone(digest)).toEqual(digest);
  });

  it('keeps no more of a quotation than its bound', () => {
    const long = `The talk\n\n"${'We never said that. '.repeat(200)}" said Ida Kvist, the mayor.\n`;
    const [one] = digested(long).articles[0]?.quotations ?? [];
    expect(one?.text.length).toBeLessThanOrEqual(longestText);
    expect(one?.text).toMatch(/…$/u);
  });

  it('has each record of an archive’s export as an article of its own', () => {
    const record = (name: string, day: string): string =>
      `Ferry to stay\n\nThe Ardle Echo\n\nMarch ${day}, 2024\n\nCopyright 2024 Ardle Echo. All Rights Reserved\nSection: NEWS; Pg. 4\nLength: 120 words\nByline: Lena Farrow\n\nBody\n\n"We need the ferry more than anybody knows," said ${name}, a teacher at the school.\n\nLoad-Date: March ${day}, 2024\n\nEnd of Document\n\n`;
    const digest = digested(record('Ida Kvist', '5') + record('Omar Lunde', '6'), '2020-01-01.txt');
    expect(digest.articles.map(({ record: number, date }) => [number, date])).toEqual([
      [1, { iso: '2024-03-05', from: 'record' }],
      [2, { iso: '2024-03-06', from: 'record' }],
    ]);
    expect(gathered([digest])).toMatchObject({ files: 1, articles: 2 });
  });
});
