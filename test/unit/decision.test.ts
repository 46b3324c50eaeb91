/** The decision whether a file is an article, as the client and as the server come to it: one table drives both. */
import 'vscode-languageserver/node';
import type * as vscode from 'vscode';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it, vi } from 'vitest';
import { createDecisions } from '../../client/src/decisions';
import { rememberWords } from '../../client/src/words';
import type { Decision, Word } from '../../server/src/article/decision';
import { detect } from '../../server/src/article/detect';
import { createDesk } from '../../server/src/desk';
import { createTagger } from '../../server/src/nlp/tagger';
import { parseSettings } from '../../server/src/settings';
import type { Window } from './client/vscode';

const state = vi.hoisted((): { window: Window } => ({ window: { settings: {}, folders: [] } }));
vi.mock('vscode', async () => (await import('./client/vscode')).fakeVscode(() => state.window));

const story = `Ferry to stay through the winter

By Nora Lindqvist

The harbour council voted on Tuesday to keep the night ferry running through the winter, after three hours of debate.

"We heard from the nurses and from the bakers," said Marta Oyelaran, who leads the council. "They need this boat."

Her deputy, Piet Vandermolen, said that nobody had told him who would pay for it in the end.
`;
const list = 'vitest==4.1.0\nrequests>=2.31\nnumpy\n';

/** A file, what is set, and what was said. */
interface Case {
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
  readonly word: Word | undefined;
  /** URIs of the open folders. */
  readonly folders: readonly string[];
  /** Below `copydesk.articles`. */
  readonly articles: Readonly<Record<string, unknown>>;
}

const usual: Case = {
  uri: 'file:///desk/ferry.txt',
  languageId: 'plaintext',
  text: story,
  word: undefined,
  folders: [],
  articles: {},
};

/** What the server says of a document. */
async function byServer({ uri, languageId, text, word, folders, articles }: Case): Promise<Decision> {
  const document = TextDocument.create(uri, languageId, 1, text);
  const desk = createDesk({
    documents: { get: () => document },
    tagger: createTagger(),
    settingsFor: () => Promise.resolve(parseSettings({ articles })),
    folders: () => folders,
  });
  if (word !== undefined) desk.setWord(uri, word);
  await desk.ready(uri, 'copy');
  const reading = desk.read(uri);
  if (reading === undefined) throw new Error('not open');
  return reading.decision;
}

/** What the client says of it before there is a server. */
function byClient({ uri, languageId, text, word, folders, articles }: Case): Decision {
  const defaults = { maximumSize: parseSettings({})['articles.maximumSize'] };
  state.window = {
    settings: { ...defaults, ...articles },
    folders: folders.map((folder) => decodeURIComponent(new URL(folder).pathname).replace(/\/$/u, '')),
  };
  const address = { path: decodeURIComponent(new URL(uri).pathname), toString: () => uri };
  const document = {
    uri: address,
    languageId,
    isUntitled: false,
    lineCount: 1,
    lineAt: () => ({ range: { end: {} } }),
    offsetAt: () => text.length,
    getText: () => text,
  } as unknown as vscode.TextDocument;
  const memory = {
    get: () => (word === undefined ? {} : { [uri]: word }),
    update: () => Promise.resolve(),
  } as unknown as vscode.Memento;
  return createDecisions(rememberWords(memory), detect).of(document);
}

/** What both say; fails where they differ by a word. */
async function decided(changes: Partial<Case> = {}): Promise<Decision> {
  const each = { ...usual, ...changes };
  const said = await byServer(each);
  expect(byClient(each)).toEqual(said);
  return said;
}

describe('client and server', () => {
  it('look at the text where nothing else is said', async () => {
    expect(await decided()).toMatchObject({ article: true, forced: false });
    expect(await decided({ uri: 'file:///desk/requirements.txt', text: list })).toMatchObject({
      article: false,
      forced: false,
    });
    expect(await decided({ text: '' })).toEqual({
      article: false,
      reason: 'The file is empty',
      forced: false,
    });
  });

  it('leave open what the text alone cannot tell, until the user says it', async () => {
    const short = { text: 'The bridge is closed.' };
    expect(await decided(short)).toMatchObject({ article: null, forced: false });
    expect(await decided({ ...short, word: 'article' })).toMatchObject({ article: true, forced: true });
  });

  it('look at the name as it is shown, not at its escapes', async () => {
    expect((await decided({ uri: 'file:///desk/READ%20ME.txt' })).reason).toContain('name');
  });

  it('take text languages of other editors and .txt files without a known language', async () => {
    expect((await decided({ languageId: 'text' })).article).toBe(true);
    expect((await decided({ languageId: '' })).article).toBe(true);
    expect((await decided({ languageId: 'conf', uri: 'file:///desk/FERRY.TXT' })).article).toBe(true);
    expect(await decided({ languageId: 'markdown', uri: 'file:///desk/ferry.md' })).toEqual({
      article: false,
      reason: 'Only plain text is analysed',
      forced: false,
    });
  });

  it('read whatever has the language of articles', async () => {
    expect(await decided({ languageId: 'news-article', text: list })).toEqual({
      article: true,
      reason: 'The language is set to News Article',
      forced: true,
    });
  });

  it('put the word of a user above language, globs and text', async () => {
    expect(
      await decided({
        word: 'not-article',
        languageId: 'news-article',
        articles: { include: ['*.txt'] },
      }),
    ).toEqual({ article: false, reason: 'You asked for this file not to be analysed', forced: true });
    expect(await decided({ word: 'article', text: list, articles: { exclude: ['*.txt'] } })).toEqual({
      article: true,
      reason: 'You asked for this file to be analysed',
      forced: true,
    });
  });

  it.each([
    ['ferry.txt', true],
    ['*.txt', true],
    ['./ferry.txt', true],
    ['**/desk/**', true],
    ['/desk/*.txt', true],
    ['desk/*', true],
    ['{ferry,train}.txt', true],
    ['other/*', false],
    ['train.txt', false],
    ['desk', false],
  ])('cover the file by the glob %s: %s', async (glob, covered) => {
    const { article, reason, forced } = await decided({ text: list, articles: { include: [glob] } });
    expect([article, forced]).toEqual([covered, covered]);
    if (covered) expect(reason).toBe('The setting Copydesk › Articles: Include covers this file');
  });

  it.each([
    ['news/*.txt', true],
    ['/news/*', true],
    ['**/news/*', true],
    ['**/work/**', true],
    ['*.txt', true],
    ['work/news/*', false],
    ['*/ferry.txt', true],
    ['2026/*', false],
  ])('count the glob %s from the open folder: %s', async (glob, covered) => {
    const uri = 'file:///work/my%20desk/news/ferry.txt';
    const folders = ['file:///work', 'file:///work/my%20desk', 'file:///work/my', 'file:///elsewhere/'];
    expect((await decided({ uri, folders, text: list, articles: { include: [glob] } })).article).toBe(
      covered,
    );
  });

  it('let exclude win over include, and the language over both', async () => {
    const articles = { include: ['*.txt'], exclude: ['ferry*'] };
    expect(await decided({ articles })).toEqual({
      article: false,
      reason: 'The setting Copydesk › Articles: Exclude covers this file',
      forced: true,
    });
    expect((await decided({ articles, languageId: 'news-article' })).article).toBe(true);
  });

  it('do not read what is too long, and say so', async () => {
    const articles = { maximumSize: 2 };
    const text = story.repeat(10);
    const said = await decided({ text, articles });
    expect(said).toMatchObject({ article: false, forced: true });
    expect(said.reason).toContain('too large');
    expect(said.reason).toContain('2,000');
    expect(await decided({ text, articles, languageId: 'news-article' })).toEqual(said);
    expect(await decided({ text, articles, word: 'article' })).toEqual(said);
    expect(await decided({ text: story.slice(0, 2000).padEnd(2000), articles })).toMatchObject({
      forced: false,
    });
  });
});

describe('the server alone', () => {
  it.each(['#ferry.txt', '!train.txt'])('finds nothing special in the glob %s', async (glob) => {
    expect((await byServer({ ...usual, text: list, articles: { include: [glob] } })).article).toBe(false);
  });

  it('answers for globs that are made to take forever', async () => {
    const include = [
      '*a'.repeat(300),
      '**/a*/'.repeat(100),
      '{a,b}'.repeat(100),
      '+(a|aa)'.repeat(50),
      '['.repeat(500),
      '{'.repeat(500),
      '\\',
    ];
    const uri = `file:///${'aaaaaaaa/'.repeat(200)}${'a'.repeat(2000)}.txt`;
    expect((await byServer({ ...usual, uri, text: list, articles: { include } })).article).toBe(false);
  });
});
