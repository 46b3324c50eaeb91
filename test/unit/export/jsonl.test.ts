import { describe, expect, it } from 'vitest';
import type { Span } from '../../../server/src/article/types';
import { analyze } from '../../../server/src/article/analyze';
import { createTagger } from '../../../server/src/nlp/tagger';
import { articles } from '../support/archiveArticles';
import { nexisUni } from '../support/archiveExports';
import { secondReadingSays } from '../../../server/src/article/opinions';
import { jsonLine } from '../../../server/src/export/jsonLine';
import { articleRecord } from '../../../server/src/export/jsonl';
import type { Article } from '../../../server/src/article/article';

const text =
  'Dr Ada Marsh, a botanist, spoke.\n\n1/2\n\n"Moss is 😀 patient," she said. "It waits." A “so-called” weed.';
const find = (part: string, from = 0): Span => {
  const start = text.indexOf(part, from);
  return { start, end: start + part.length };
};

const article: Article = {
  text,
  artifacts: [
    {
      rule: 'page-counter',
      span: find('1/2\n\n'),
      repair: 'delete-line',
      applicability: 'safe',
      evidence: 'x',
    },
    {
      rule: 'emoji',
      span: find('😀'),
      repair: 'replace',
      text: ':)',
      applicability: 'display',
      evidence: 'x',
    },
  ],
  body: { text, runs: [], fileLength: text.length },
  blocks: [],
  quotations: [
    { type: 'direct', parts: [find('"Moss is 😀 patient,"'), find('"It waits."')], closed: true },
    { type: 'scare', parts: [find('“so-called”')], closed: true },
  ],
  attributions: [
    {
      quotation: 0,
      cue: { span: find('said'), lemma: 'say' },
      mention: { span: find('she'), kind: 'pronoun' },
      source: 's1',
      pattern: 'quote-verb-speaker',
      confidence: 0.9,
      chain: [
        { span: find('she'), kind: 'pronoun' },
        { span: find('Ada Marsh'), kind: 'name' },
      ],
      runnersUp: [
        {
          name: 'Tom Reed',
          mention: { span: find('a botanist'), kind: 'nominal' },
          reason: 'other-gender',
          weight: 0,
        },
        {
          name: 'police',
          source: 's2',
          mention: { span: find('spoke'), kind: 'name' },
          reason: 'further',
          weight: 0.5,
        },
      ],
    },
    { quotation: 1, pattern: 'not-speech', confidence: 0.5, chain: [], runnersUp: [] },
  ],
  sources: [
    {
      id: 's1',
      name: 'Ada Marsh',
      role: 'botanist',
      kind: 'person',
      mentions: [
        { span: find('Ada Marsh'), kind: 'name' },
        { span: find('she'), kind: 'pronoun' },
      ],
    },
    { id: 's2', name: 'police', kind: 'organisation', mentions: [] },
  ],
  problems: [],
};

describe('an article as JSON Lines', () => {
  const record = articleRecord(article, { file: 'moss.txt' });

  it('has the fields that other programs read, and no others', () => {
    expect(record).toEqual({
      file: 'moss.txt',
      length: text.length,
      offsets: 'utf-16',
      artifacts: [
        {
          rule: 'page-counter',
          ...find('1/2\n\n'),
          repair: 'delete-line',
          applicability: 'safe',
          text: '1/2\n\n',
        },
        { rule: 'emoji', ...find('😀'), repair: 'replace', applicability: 'display', text: '😀' },
      ],
      speakers: [
        {
          id: 's1',
          name: 'Ada Marsh',
          role: 'botanist',
          kind: 'person',
          mentions: [find('Ada Marsh'), find('she')],
        },
        { id: 's2', name: 'police', role: null, kind: 'organisation', mentions: [] },
      ],
      quotations: [
        {
          start: find('"Moss').start,
          end: find('"It waits."').end,
          parts: [find('"Moss is 😀 patient,"'), find('"It waits."')],
          type: 'direct',
          speaker: 'Ada Marsh',
          speakerId: 's1',
          source: find('she'),
          cue: { ...find('said'), lemma: 'say' },
          pattern: 'quote-verb-speaker',
          confidence: 0.9,
          chain: [find('she'), find('Ada Marsh')],
          runnersUp: [
            {
              ...find('a botanist'),
              speaker: 'Tom Reed',
              speakerId: null,
              reason: 'other-gender',
              weight: 0,
            },
            { ...find('spoke'), speaker: 'police', speakerId: 's2', reason: 'further', weight: 0.5 },
          ],
        },
        {
          ...find('“so-called”'),
          parts: [find('“so-called”')],
          type: 'scare',
          speaker: null,
          speakerId: null,
          source: null,
          cue: null,
          pattern: 'not-speech',
          confidence: 0.5,
          chain: [],
          runnersUp: [],
        },
      ],
    });
  });

  it('is one line that reads back as it was', () => {
    const line = jsonLine(
      articleRecord({ ...article, text: text.replace('1/2', '\ud8002') }, { file: 'a\nb.txt' }),
    );
    expect(line.split('\n')).toHaveLength(2);
    expect(line).not.toMatch(/\p{Cs}/u);
    expect((JSON.parse(line) as { file: string }).file).toBe('a\nb.txt');
  });

  it('says which noise only a second reading found', () => {
    const [first] = article.artifacts;
    if (first === undefined) throw new Error('no noise');
    const found = { ...first, evidence: secondReadingSays };
    const { artifacts } = articleRecord({ ...article, artifacts: [first, found] }, { file: 'a' });
    expect(artifacts.map(({ secondReading }) => secondReading)).toEqual([undefined, 'followed']);
    expect(artifacts[0]).not.toHaveProperty('secondReading');
  });

  it('counts what stands before the text', () => {
    const file = `\ufeff${text}`;
    const marked = articleRecord(article, { file: 'moss.txt', before: 1 });
    expect(marked.length).toBe(file.length);
    const at = ({ start, end }: Span): string => file.slice(start, end);
    expect(marked.artifacts.map((one) => [at(one), one.text])).toEqual([
      ['1/2\n\n', '1/2\n\n'],
      ['😀', '😀'],
    ]);
    expect(marked.speakers[0]?.mentions.map(at)).toEqual(['Ada Marsh', 'she']);
    expect(marked.quotations[0]?.parts.map(at)).toEqual(['"Moss is 😀 patient,"', '"It waits."']);
    expect(marked.quotations[0]?.cue && at(marked.quotations[0].cue)).toBe('said');
    expect(marked.quotations[0]?.chain.map(at)).toEqual(['she', 'Ada Marsh']);
    expect(marked.quotations[0]?.runnersUp.map(at)).toEqual(['a botanist', 'spoke']);
    expect(marked.quotations[0]?.source && at(marked.quotations[0].source)).toBe('she');
  });

  it('leaves a quotation without a speaker where its attribution is missing or names nobody', () => {
    const lost = articleRecord({ ...article, attributions: [], sources: [] }, { file: 'a' });
    expect(lost.quotations.map(({ speaker, speakerId }) => [speaker, speakerId])).toEqual([
      [null, null],
      [null, null],
    ]);
  });
});

describe('an export of several articles', () => {
  const two = articles.slice(0, 2);
  const exported = two.map((one, k) => nexisUni(one, k + 1, 2)).join('\n');
  const record = articleRecord(analyze(exported, createTagger()), { file: 'may.txt', before: 1 });

  it('stays one line, which lists them and says what is of which', () => {
    expect(record.records).toEqual(
      two.map(({ title, paper, byline, day }) => ({
        start: exported.indexOf(title) + 1,
        end: exported.indexOf('End of Document', exported.indexOf(title)) + 'End of Document'.length + 1,
        form: 'nexis-uni',
        title,
        publication: paper,
        date: `${day.month} ${String(day.date)}, ${String(day.year)} ${day.weekday}`,
        byline,
      })),
    );
    expect(record.speakers.map(({ name, record: index }) => [name, index])).toEqual(
      expect.arrayContaining([
        ['Marit Smith', 0],
        ['Osbert Smith', 1],
      ]),
    );
    for (const { start, record: index } of record.quotations) {
      expect(index).toBe(start < (record.records?.[1]?.start ?? 0) ? 0 : 1);
    }
  });

  it('has none of it where the file holds one article', () => {
    const alone = articleRecord(
      analyze(exported.slice(0, exported.indexOf(two[1]?.title ?? '')), createTagger()),
      {
        file: 'may.txt',
      },
    );
    expect(alone.speakers.map(({ name }) => name)).toContain('Marit Smith');
    expect(JSON.stringify(alone)).not.toContain('"record');
  });
});

it('is one line for every program, also for one that ends lines at rarer signs', () => {
  const words = 'The pier\u2028is old\u2029and\u0085wet';
  const line = jsonLine({ words });
  expect(line.trimEnd()).not.toMatch(/[\u2028\u2029\u0085\n]/u);
  expect(JSON.parse(line)).toEqual({ words });
});
