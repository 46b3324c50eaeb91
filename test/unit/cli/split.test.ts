import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { expect, it } from 'vitest';
import { articles, type SmallArticle } from '../support/archiveArticles';
import { factiva, lexis, nexisUni } from '../support/archiveExports';
import { written } from './articles';
import { setDesk } from './desk';
import type { Run } from './process';

const { folder, at, put, copydesk } = setDesk();

const split = (...args: string[]): Run => copydesk(['clean', '--split', ...args]);
const exportOf = (form: typeof lexis, of: readonly SmallArticle[] = articles): string =>
  of.map((article, k) => form(article, k + 1, of.length)).join('\n');
const names = [
  'may-1-lighthouse-keeper-retires-after-forty-years.txt',
  'may-2-council-sells-town-hall-clock.txt',
  'may-3-bakers-strike-over-early-ovens.txt',
  'may-4-ferry-runs-again.txt',
];
const titled = (title: string): readonly SmallArticle[] =>
  articles.slice(0, 2).map((article) => ({ ...article, title }));

it('writes each article into a file of its own and says so', () => {
  const path = put('may.txt', exportOf(nexisUni));
  const run = split(at('out'), path);
  expect(run).toMatchObject({ code: 0, err: '' });
  expect(run.out).toMatch(
    /may\.txt: record 2 of 4, \d+ repairs, written to .*may-2-council-sells-town-hall-clock\.txt\n/u,
  );
  expect(readdirSync(at('out')).sort()).toEqual(names);
  articles.forEach(({ title, byline, paragraphs }, k) => {
    const text = readFileSync(at(`out/${names[k] ?? ''}`), 'utf8');
    expect(text.startsWith(`${title}\n`)).toBe(true);
    expect(text).toContain(byline);
    for (const paragraph of paragraphs) expect(text).toContain(`\n${paragraph}\n`);
    expect(text).not.toMatch(/Record \d|End of Document|Load-Date/u);
    expect(text).toMatch(/\S\n$/u);
  });
  expect(readFileSync(path, 'utf8')).toBe(exportOf(nexisUni));
});

it('splits what was cleaned before in the same way', () => {
  const path = put('may.txt', exportOf(lexis));
  split(at('first'), path);
  expect(copydesk(['clean', '--write', path]).code).toBe(0);
  expect(split(at('second'), path).code).toBe(0);
  expect(readdirSync(at('second')).sort()).toEqual(names);
  const words = (file: string): readonly string[] => readFileSync(at(file), 'utf8').split(/\s+/u);
  for (const name of names) expect(words(`second/${name}`)).toEqual(words(`first/${name}`));
});

it('keeps encoding, byte order mark, line ends and mode', () => {
  const text = exportOf(lexis).replaceAll('Vell', 'Véll').replaceAll('\n', '\r\n');
  const path = put('may.txt', Buffer.from(`\ufeff${text}`, 'utf16le'));
  chmodSync(path, 0o640);
  expect(split(at('out'), path).code).toBe(0);
  const bytes = readFileSync(at('out/may-2-council-sells-town-hall-clock.txt'));
  expect([...bytes.subarray(0, 2)]).toEqual([0xff, 0xfe]);
  const second = bytes.subarray(2).toString('utf16le');
  expect(second).toContain('Véll');
  expect(second).not.toMatch(/[^\r]\n|\r[^\n]/u);
  expect(statSync(at('out/may-2-council-sells-town-hall-clock.txt')).mode & 0o777).toBe(0o640);
});

it('gives no two articles one name, in one file or in several', () => {
  const same = titled('Ferry runs again');
  const paths = [put('a.txt', exportOf(factiva, same)), put('A.txt', exportOf(factiva, same))];
  expect(split(at('out'), ...paths).code).toBe(0);
  const found = readdirSync(at('out'));
  expect(found).toHaveLength(4);
  expect(new Set(found.map((name) => name.toLowerCase())).size).toBe(4);
});

it.each([
  ['../../../escaped', 'out/x-1-escaped.txt'],
  ['/etc/passwd; rm -rf ~', 'out/x-1-etc-passwd-rm-rf.txt'],
  ['CON: “what’s this?” <b>*|\\..', 'out/x-1-con-whats-this-b.txt'],
  ['Die Brücke über die Wüste', 'out/x-1-die-brucke-uber-die-wuste.txt'],
  ['静かな港', 'out/x-1.txt'],
  [`${'endless '.repeat(20)}tale`, `out/x-1-${'endless-'.repeat(7).slice(0, -1)}.txt`],
])('a headline %j is a plain name', (title, name) => {
  expect(split(at('out'), put('x.txt', exportOf(factiva, titled(title)))).code).toBe(0);
  expect(existsSync(at(name))).toBe(true);
  expect(readdirSync(at('out'))).toHaveLength(2);
  expect(readdirSync(folder()).sort()).toEqual(['out', 'x.txt']);
});

it('files of several folders keep their folders', () => {
  const one = put('in/one/may.txt', exportOf(nexisUni));
  const two = put('in/two/may.txt', exportOf(nexisUni));
  expect(split(at('out'), one, two).code).toBe(0);
  expect(readdirSync(at('out')).sort()).toEqual(['one', 'two']);
  expect(readdirSync(at('out/two')).sort()).toEqual(names);
});

it('an article alone is written, too', () => {
  expect(split(at('out'), put('bridge.txt', written)).code).toBe(0);
  expect(readdirSync(at('out'))).toEqual(['bridge-1-harbour-bridge-to-close-for-a-year.txt']);
  expect(readFileSync(at('out/bridge-1-harbour-bridge-to-close-for-a-year.txt'), 'utf8')).toBe(written);
});

it('tells what cannot be done, and does the rest', () => {
  const run = split(at('out'), at('missing.txt'), put('may.txt', exportOf(nexisUni)));
  expect(run.code).toBe(1);
  expect(run.err).toContain('missing.txt: there is no such file');
  expect(readdirSync(at('out'))).toHaveLength(4);
});

it('goes through no link out of its folder', () => {
  mkdirSync(at('out'));
  mkdirSync(at('elsewhere'));
  symlinkSync(at('elsewhere'), at('out/one'));
  const run = split(at('out'), put('in/one/may.txt', exportOf(nexisUni)), put('in/b.txt', written));
  expect(run.code).toBe(1);
  expect(run.err).toContain('the way to it inside the --split folder is no plain folder');
  expect(readdirSync(at('elsewhere'))).toEqual([]);
});

it('is not for standard input, nor beside another way to write', () => {
  const path = put('may.txt', exportOf(nexisUni));
  expect(copydesk(['clean', '--split', at('out'), '-'], written).err).toContain(
    'leave out --write, --out and --split',
  );
  for (const other of [['--write'], ['--diff'], ['--out', at('other')]]) {
    const run = split(at('out'), ...other, path);
    expect(run.code).toBe(1);
    expect(run.err).toContain('cannot be used with');
  }
  expect(existsSync(at('out'))).toBe(false);
});
