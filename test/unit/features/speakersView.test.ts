import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { speakersResultOf } from '../../../server/src/features/speakersView';
import { createMemory, finish, readCopy } from '../../../server/src/article/analyze';
import type { AttributedText } from '../../../server/src/article/article';
import { defaultAnalyzeOptions } from '../../../server/src/article/options';
import { createTagger } from '../../../server/src/nlp/tagger';
import { article, attributions, empty } from '../support/smallArticle';

const told = (one: AttributedText | undefined) =>
  speakersResultOf({
    document: TextDocument.create('file:///a.txt', 'news-article', 7, one?.text ?? ''),
    article: () => one,
  });

describe('the speakers of an article', () => {
  it('come with their quotations, all their mentions, and where they are introduced', () => {
    const [only, ...others] = told(article).articles;
    expect(others).toEqual([]);
    expect(only?.withoutSpeaker).toEqual([]);
    expect(only?.speakers).toMatchObject([
      {
        id: 's1',
        name: 'Marta Oyelaran',
        role: 'chair of the [council](command:x)',
        kind: 'person',
        words: 5,
        share: 1,
        introduced: { start: { line: 2, character: 19 } },
        mentions: [{ start: { line: 2 } }, { start: { line: 9 } }],
        quotations: [
          { index: 0, type: 'direct', excerpt: '"We need it," "All winter."', unsure: false },
          { index: 1, type: 'indirect', sureness: 'Likely (80%)', unsure: false },
        ],
      },
    ]);
  });

  it('are marked where they are unsure, put right by hand, or only possible', () => {
    const [first, second, third] = attributions;
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('three are needed');
    const [only] = told({
      ...article,
      attributions: [
        { ...first, byHand: { correction: 'c1', was: null } },
        { ...second, confidence: 0.6 },
        third,
      ],
      checks: [{ quotation: 0, verdict: 'altered', date: '2026-11-28', note: 'see minute 4' }],
    }).articles;
    expect(only?.speakers[0]?.quotations).toMatchObject([
      { byHand: { was: null }, check: { verdict: 'altered', note: 'see minute 4' }, unsure: false },
      { unsure: true },
    ]);
    const guessed = told({ ...article, attributions: [first, { ...second, confidence: 0.4 }, third] })
      .articles[0];
    expect(guessed?.withoutSpeaker).toMatchObject([
      { index: 1, perhaps: 'Marta Oyelaran', unsure: false, doubted: true },
    ]);
    expect(guessed?.withoutSpeaker[0]?.sureness).toBeUndefined();
  });

  it('are none where nothing is said, and there is no article where nothing is read', () => {
    expect(told(empty)).toEqual({ version: 7, articles: [{ speakers: [], withoutSpeaker: [] }] });
    expect(told(undefined)).toEqual({ version: 7, articles: [] });
  });
});

describe('the speakers of an archive’s export', () => {
  const record = (number: number, title: string, said: string): string =>
    `===== Record ${String(number)} of 2 =====\n\n${title}\n\nThe parish of Wick met on Monday to talk about its well.\n\n${said}\n\n`;
  const text =
    record(1, 'Well runs dry', '"It is empty," said Orla Finch, the clerk. "We looked twice."') +
    record(2, 'Well is full again', '"It is full," said Bram Teller, the sexton. "I fell in."');

  it('are told apart by article, and their quotations counted through the document', () => {
    const { attributed } = finish(
      readCopy(text, defaultAnalyzeOptions, createMemory()).attribute(createTagger()),
    );
    const { articles } = told(attributed);
    expect(articles.map(({ title }) => title)).toEqual(['Well runs dry', 'Well is full again']);
    expect(articles.map(({ speakers }) => speakers.map(({ name }) => name))).toEqual([
      ['Orla Finch'],
      ['Bram Teller'],
    ]);
    const indices = articles.flatMap(({ speakers }) =>
      speakers.flatMap(({ quotations }) => quotations.map(({ index }) => index)),
    );
    expect(indices).toEqual(attributed.quotations.map((_, index) => index));
    expect(articles.map(({ speakers }) => speakers[0]?.share)).toEqual([1, 1]);
  });
});
