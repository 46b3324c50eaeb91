import { describe, expect, it } from 'vitest';
import { decide, pathOf, type DecisionInput } from '../../server/src/decide';
import { parseSettings } from '../../server/src/settings';

const story = `Ferry to stay through the winter

By Nora Lindqvist

The harbour council voted on Tuesday to keep the night ferry running through the winter, after three hours of debate.

"We heard from the nurses and from the bakers," said Marta Oyelaran, who leads the council. "They need this boat."

Her deputy, Piet Vandermolen, said that nobody had told him who would pay for it in the end.
`;
const list = 'vitest==4.1.0\nrequests>=2.31\nnumpy\n';

function decided(changes: Partial<DecisionInput>, settings: unknown = {}) {
  return decide({
    uri: 'file:///desk/ferry.txt',
    languageId: 'plaintext',
    text: story,
    word: 'auto',
    folders: [],
    settings: parseSettings(settings),
    ...changes,
  });
}

describe('decide', () => {
  it('looks at the text where nothing else is said', () => {
    expect(decided({})).toMatchObject({ article: true, forced: false });
    expect(decided({ uri: 'file:///desk/requirements.txt', text: list })).toMatchObject({
      article: false,
      forced: false,
    });
  });

  it('takes text languages of other editors and .txt files without a known language', () => {
    expect(decided({ languageId: 'text' }).article).toBe(true);
    expect(decided({ languageId: '' }).article).toBe(true);
    expect(decided({ languageId: 'conf', uri: 'file:///desk/FERRY.TXT' }).article).toBe(true);
    expect(decided({ languageId: 'markdown', uri: 'file:///desk/ferry.md' })).toMatchObject({
      article: false,
      reason: 'Only plain text is analysed',
    });
  });

  it('reads whatever has the language of articles', () => {
    expect(decided({ languageId: 'news-article', text: list })).toMatchObject({
      article: true,
      forced: true,
    });
  });

  it('puts the word of a user above language, globs and text', () => {
    const settings = { articles: { include: ['*.txt'] } };
    expect(decided({ word: 'not-article', languageId: 'news-article' }, settings).article).toBe(false);
    expect(decided({ word: 'article', text: list }, { articles: { exclude: ['*.txt'] } })).toEqual({
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
    ['#ferry.txt', false],
    ['!train.txt', false],
  ])('covers the file by the glob %s: %s', (glob, covered) => {
    expect(decided({ text: list }, { articles: { include: [glob] } }).article).toBe(covered);
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
  ])('counts the glob %s from the open folder: %s', (glob, covered) => {
    const uri = 'file:///work/my%20desk/news/ferry.txt';
    const folders = ['file:///work', 'file:///work/my%20desk', 'file:///work/my', 'file:///elsewhere/'];
    const settings = { articles: { include: [glob] } };
    expect(decided({ uri, folders, text: list }, settings).article).toBe(covered);
  });

  it('lets exclude win over include', () => {
    const settings = { articles: { include: ['*.txt'], exclude: ['ferry*'] } };
    expect(decided({}, settings)).toEqual({
      article: false,
      reason: 'The setting Copydesk › Articles: Exclude covers this file',
      forced: true,
    });
  });

  it('does not read what is too long, and says so', () => {
    const settings = { articles: { maximumSize: 2 } };
    const text = story.repeat(10);
    const reason = decided({ text }, settings).reason;
    expect(decided({ text }, settings).article).toBe(false);
    expect(reason).toContain('too large');
    expect(reason).toContain('2,000');
    expect(decided({ text, languageId: 'news-article' }, settings).article).toBe(false);
    expect(decided({ text, word: 'article' }, settings).article).toBe(false);
  });

  it('answers for globs that are made to take forever', () => {
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
    expect(decided({ uri, text: list }, { articles: { include } }).article).toBe(false);
  });
});

describe('pathOf', () => {
  it.each([
    ['file:///desk/a%20b%C3%A9.txt', '/desk/a bé.txt'],
    ['vscode-vfs://github/desk/news/a.txt?ref=1#L2', '/desk/news/a.txt'],
    ['untitled:Untitled-1', '/Untitled-1'],
    ['file:///c%3A/desk/a.txt', '/c:/desk/a.txt'],
    ['file:///desk/100%.txt', '/desk/100%.txt'],
    ['file:///desk/%FF.txt', '/desk/\uFFFD.txt'],
    ['', '/'],
  ])('of %s is %s', (uri, path) => {
    expect(pathOf(uri)).toBe(path);
  });
});
