/** What is read of a folder: all of it, or it is said what is not, and nothing that the run itself writes. */
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printed, written } from './articles';
import { setDesk } from './desk';

const { folder, at, put, copydesk, shell } = setDesk();

/** The files that a command reads, as it names them. */
const filesIn = (out: string): readonly string[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { file: string }).file);
const detected = (...args: readonly string[]): readonly string[] =>
  filesIn(copydesk(['detect', '--format', 'jsonl', ...args]).out);

describe('a folder', () => {
  it('is read whole, in whatever letters the endings are', () => {
    put('old/A0001.TXT', printed);
    put('old/disk/b.Txt', printed);
    put('old/c.txt.gz', printed);
    expect(detected(at('old'))).toEqual([at('old/A0001.TXT'), at('old/disk/b.Txt')]);
    // a pattern says it as it means it
    expect(detected(at('old/**/*.Txt'))).toEqual([at('old/disk/b.Txt')]);
    put('old/D.JSONL', `${JSON.stringify({ text: 'Rain again.' })}\n`);
    expect(copydesk(['clean', '--from', 'jsonl', at('old')]).out).toContain('"cleaned":"Rain again."');
  });

  it.runIf(process.platform === 'linux')('in it that cannot be opened is told of', () => {
    put('archive/a.txt', printed);
    const run =
      shell(`cd '${folder()}/archive' && name=$(printf 'M\\344rz') && mkdir "$name" && cp a.txt "$name"
      $COPYDESK detect --format jsonl .; echo $?; $COPYDESK detect './*/*.txt' './*.txt'; echo $?`);
    expect(run.out).toMatch(/^\{"file":"a\.txt".*\n1\na\.txt: article.*\n1\n$/u);
    expect(run.err).toMatch(/^(?:copydesk: M.rz: its name is not in UTF-8, rename it first\n){2}$/u);
  });

  // root may open everything
  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'that is closed to the user, too',
    () => {
      put('archive/a.txt', printed);
      put('archive/secret/b.txt', printed);
      chmodSync(at('archive/secret'), 0);
      const run = copydesk(['detect', '--format', 'jsonl', at('archive')]);
      chmodSync(at('archive/secret'), 0o700);
      expect(run.code).toBe(1);
      expect(filesIn(run.out)).toEqual([at('archive/a.txt')]);
      expect(run.err).toContain('archive/secret: you have no permission to read it');
    },
  );
});

describe('a .copydeskignore', () => {
  it('further down has the last word, as a .gitignore has', () => {
    for (const name of ['a', 'sub/a', 'sub/b', 'sub/deep/a']) put(`archive/${name}.txt`, printed);
    put('archive/.copydeskignore', '*.txt\n');
    put('archive/sub/.copydeskignore', '!a.txt\n');
    put('archive/sub/deep/.copydeskignore', '/a.txt\n');
    expect(detected(at('archive'))).toEqual([at('archive/sub/a.txt')]);
  });

  it('is read as PowerShell writes it', () => {
    put('archive/a.txt', printed);
    put('archive/drafts/b.txt', printed);
    put('archive/.copydeskignore', Buffer.from('\ufeffdrafts/\r\n', 'utf16le'));
    expect(detected(at('archive'))).toEqual([at('archive/a.txt')]);
  });

  // root may read everything
  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'that is closed has nothing done',
    () => {
      const article = put('archive/a.txt', printed);
      put('archive/.copydeskignore', 'a.txt\n');
      chmodSync(at('archive/.copydeskignore'), 0);
      const run = copydesk(['clean', '--write', at('archive')]);
      expect(run).toMatchObject({ code: 1, out: '' });
      expect(run.err).toContain('.copydeskignore: you have no permission to read it');
      expect(readFileSync(article, 'utf8')).toBe(printed);
    },
  );
});

describe('clean --write', () => {
  const list = '- two pounds of flour and\n- eggs <b>from</b> the market\n';
  const told = /^copydesk: .*list\.txt: no article, left alone: \S.*\n$/u;

  it.each([
    ['a folder', 'archive'],
    ['a pattern', "'archive/*.txt'"],
  ])('of %s leaves alone what is no article, and says so', (_, given) => {
    put('archive/a.txt', printed);
    const path = put('archive/list.txt', list);
    const run = shell(`cd '${folder()}' && $COPYDESK clean --write --backup before ${given}`);
    expect(run).toMatchObject({ code: 0, err: expect.stringMatching(told) as string });
    expect(run.out).toMatch(/^archive\/a\.txt: \d+ repairs\n$/u);
    expect(readFileSync(path, 'utf8')).toBe(list);
    expect(readFileSync(at('archive/a.txt'), 'utf8')).toBe(written);
    expect(readdirSync(at('before'))).toEqual(['a.txt']);
  });

  it('does so from several threads', () => {
    for (let k = 0; k < 14; k++) put(`archive/${String(k)}.txt`, k === 5 ? list : printed);
    const run = copydesk(['clean', '--write', '--jobs', '2', at('archive')]);
    expect(run.code).toBe(0);
    expect(run.err).toMatch(/^copydesk: .*5\.txt: no article, left alone: .*\n$/u);
    expect(readFileSync(at('archive/5.txt'), 'utf8')).toBe(list);
  });

  it.each([
    ['typed', 'archive/list.txt'],
    ['typed beside its folder', './archive/list.txt archive'],
    ['filled in by the shell', 'archive/*.txt'],
    ['listed', '--files-from names'],
    ['listed beside its folder', 'archive --files-from names'],
  ])('cleans what is %s, whatever it looks like', (_, given) => {
    put('archive/a.txt', printed);
    put('names', './archive/list.txt\n');
    const path = put('archive/list.txt', list);
    expect(shell(`cd '${folder()}' && $COPYDESK clean --write ${given}`).code).toBe(0);
    expect(readFileSync(path, 'utf8')).not.toContain('<b>');
  });
});

it('copies of a folder are made of whatever is in it', () => {
  put('archive/a.txt', printed);
  put('archive/list.txt', '- flour\n- eggs\n');
  expect(copydesk(['clean', '--out', at('out'), at('archive')])).toMatchObject({ code: 0, err: '' });
  expect(readdirSync(at('out'))).toEqual(['a.txt', 'list.txt']);
});

describe('a folder that the run writes into', () => {
  it('keeps what --backup has kept, run after run', () => {
    put('archive/a.txt', printed);
    const clean = () => copydesk(['clean', '--write', '--backup', at('archive/before'), at('archive')]);
    expect(clean()).toMatchObject({ code: 0, err: '' });
    const again = clean();
    expect(again.out).toBe(`${at('archive/a.txt')}: nothing to clean\n`);
    expect(again.err).toBe(`copydesk: ${at('archive/before')}: not read, as results are written into it\n`);
    expect(readFileSync(at('archive/before/a.txt'), 'utf8')).toBe(printed);
  });

  it.each([['--out'], ['--split']])('with %s is no article of the next run', (option) => {
    put('archive/a.txt', printed);
    put('archive/2024/b.txt', printed);
    const run = (...files: readonly string[]) =>
      shell(`cd '${at('archive')}' && $COPYDESK clean ${option} ./new/ ${files.join(' ')}`);
    const first = run('.');
    const told = { code: 0, out: first.out };
    expect(first.out.trimEnd().split('\n')).toHaveLength(2);
    expect(run('.')).toMatchObject(told);
    expect(run("'**/*.txt'")).toMatchObject(told);
    // what is not looked into needs no word
    expect(run("'*.txt'").err).toBe('');
    // who names a folder means it
    expect(shell(`cd '${at('archive')}' && $COPYDESK detect new`).out.split('\n')).toHaveLength(3);
  });
});
