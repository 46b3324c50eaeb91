import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printed, written } from './articles';
import { setDesk } from './desk';
import type { Run } from './process';

const { folder, at, put, copydesk, shell } = setDesk();

const clean = (...args: string[]): Run => copydesk(['clean', ...args]);
const words = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('clean --write', () => {
  it('changes the file and says what it did', () => {
    const path = put('a.txt', printed);
    const run = clean('--write', path);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toMatch(/a\.txt: \d+ repairs?\n$/u);
    expect(words(readFileSync(path, 'utf8'))).toEqual(words(written));
    expect(readdirSync(folder())).toEqual(['a.txt']);
  });

  it('does not touch a file with nothing to clean', () => {
    const path = put('a.txt', written);
    const before = statSync(path, { bigint: true });
    expect(clean('--write', path).out).toContain('nothing to clean');
    const after = statSync(path, { bigint: true });
    expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs]);
  });

  it('keeps Windows line ends', () => {
    const path = put('a.txt', printed.replaceAll('\n', '\r\n'));
    clean('--write', path);
    const text = readFileSync(path, 'utf8');
    expect(text).not.toMatch(/[^\r]\n|\r[^\n]/u);
    expect(text).toContain('\r\n');
    expect(words(text)).toEqual(words(written));
  });

  const accented = (text: string): string => text.replaceAll('Varga', 'Várga').replaceAll('"', '”');
  const encodings: Readonly<Record<string, readonly [Buffer, (bytes: Buffer) => string, string[]]>> = {
    'UTF-8': [Buffer.from(accented(printed)), (bytes) => bytes.toString('utf8'), []],
    'UTF-8 with a byte order mark': [
      Buffer.from(`\ufeff${accented(printed)}`),
      (bytes) => (expect(bytes.subarray(0, 3)).toEqual(Buffer.from('\ufeff')), bytes.toString('utf8', 3)),
      [],
    ],
    'UTF-16 little end first': [
      Buffer.from(`\ufeff${accented(printed)}`, 'utf16le'),
      (bytes) => (
        expect(bytes.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xfe])),
        bytes.toString('utf16le', 2)
      ),
      [],
    ],
    'UTF-16 big end first': [
      utf16be(`\ufeff${accented(printed)}`),
      (bytes) => (
        expect(bytes.subarray(0, 2)).toEqual(Buffer.from([0xfe, 0xff])),
        Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
      ),
      [],
    ],
    'Windows-1252 when told so': [
      Buffer.from(accented(printed).replaceAll('”', '\x94'), 'latin1'),
      (bytes) => bytes.toString('latin1').replaceAll('\x94', '”'),
      ['--encoding', 'windows-1252'],
    ],
    'UTF-16 without a mark when told so': [
      Buffer.from(accented(printed), 'utf16le'),
      (bytes) => bytes.toString('utf16le'),
      ['--encoding', 'utf-16le'],
    ],
  };
  it.each(Object.entries(encodings))('keeps %s', (_, [bytes, decoded, flags]) => {
    const path = put('a.txt', bytes);
    expect(clean('--write', ...flags, path)).toMatchObject({ code: 0, err: '' });
    expect(words(decoded(readFileSync(path)))).toEqual(words(accented(written)));
  });

  it('refuses what is not UTF-8 and keeps it as it is', () => {
    const bytes = Buffer.from(accented(printed).replaceAll('”', '\x94'), 'latin1');
    const path = put('a.txt', bytes);
    const run = clean('--write', path);
    expect(run.code).toBe(1);
    expect(run.err).toContain('--encoding windows-1252');
    expect(readFileSync(path)).toEqual(bytes);
  });

  it('keeps the mode, and a link a link', () => {
    const path = put('a.txt', printed);
    chmodSync(path, 0o640);
    symlinkSync('a.txt', at('link.txt'));
    expect(clean('--write', at('link.txt')).code).toBe(0);
    expect(lstatSync(at('link.txt')).isSymbolicLink()).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(words(readFileSync(path, 'utf8'))).toEqual(words(written));
  });

  it('leaves a file alone that is marked as read-only', () => {
    const path = put('a.txt', printed);
    chmodSync(path, 0o444);
    const run = clean('--write', path);
    expect(run.code).toBe(1);
    expect(run.err).toContain('a.txt: it is marked as read-only');
    expect(readFileSync(path, 'utf8')).toBe(printed);
  });

  it.runIf(process.platform !== 'win32')('leaves the file whole when the disk takes only half of it', () => {
    const long = printed + written.repeat(40);
    const path = put('a.txt', long);
    // 8 blocks: fewer than the article needs
    const run = shell(`ulimit -f 8; $COPYDESK clean --write '${path}'`);
    expect(run.code).toBe(1);
    expect(run.err).toContain('a.txt: not written: ');
    expect(readFileSync(path, 'utf8')).toBe(long);
    expect(readdirSync(folder())).toEqual(['a.txt']);
  });
});

describe('clean --out', () => {
  it('makes the folder and keeps the names', () => {
    const a = put('a.txt', printed);
    const b = put('b.txt', written);
    const run = clean('--out', at('new/folder'), a, b);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(at('new/folder')).sort()).toEqual(['a.txt', 'b.txt']);
    expect(words(readFileSync(at('new/folder/a.txt'), 'utf8'))).toEqual(words(written));
    expect(readFileSync(at('new/folder/b.txt'), 'utf8')).toBe(written);
    expect(readFileSync(a, 'utf8')).toBe(printed);
  });

  it('keeps files of the same name apart', () => {
    mkdirSync(at('one'));
    mkdirSync(at('two'));
    const files = [put('one/a.txt', printed), put('two/a.txt', `${printed}Addendum, with more words.\n`)];
    expect(clean('--out', at('out'), ...files).code).toBe(0);
    expect(readFileSync(at('out/one/a.txt'), 'utf8')).not.toContain('Addendum');
    expect(readFileSync(at('out/two/a.txt'), 'utf8')).toContain('Addendum');
  });

  it('stays inside the folder whatever the paths look like', () => {
    mkdirSync(at('deep/down'), { recursive: true });
    put('a.txt', printed);
    put('deep/b.txt', printed);
    const run = shell(`cd '${at('deep/down')}' && $COPYDESK clean --out out ../../a.txt ../b.txt`);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(existsSync(at('deep/down/out/a.txt'))).toBe(true);
    expect(existsSync(at('deep/down/out/deep/b.txt'))).toBe(true);
    expect(readFileSync(at('a.txt'), 'utf8')).toBe(printed);
  });

  it('follows no link out of the folder', () => {
    const a = put('a.txt', printed);
    const secret = put('secret.txt', 'mine');
    mkdirSync(at('out'));
    symlinkSync(secret, at('out/a.txt'));
    const run = clean('--out', at('out'), a);
    expect(run.code).toBe(1);
    expect(run.err).toContain('a.txt: not written: ');
    expect(readFileSync(secret, 'utf8')).toBe('mine');

    mkdirSync(at('in/sub'), { recursive: true });
    mkdirSync(at('elsewhere'));
    symlinkSync(at('elsewhere'), at('out/sub'));
    expect(clean('--out', at('out'), put('in/b.txt', printed), put('in/sub/c.txt', printed)).code).toBe(1);
    expect(readdirSync(at('elsewhere'))).toEqual([]);
    expect(existsSync(at('out/b.txt'))).toBe(true);
  });

  it('never writes over a file that it reads', () => {
    const path = put('a.txt', printed);
    const run = clean('--out', folder(), path);
    expect(run.code).toBe(1);
    expect(run.err).toContain('a.txt: not written: ');
    expect(readFileSync(path, 'utf8')).toBe(printed);
  });

  it('says so when the folder cannot be made', () => {
    const run = clean('--out', put('taken', 'a file'), put('a.txt', printed));
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toContain('taken: the folder for --out cannot be made');
  });

  it('writes again over what it wrote before', () => {
    const path = put('a.txt', printed);
    clean('--out', at('out'), path);
    writeFileSync(path, written);
    expect(clean('--out', at('out'), path).code).toBe(0);
    expect(readFileSync(at('out/a.txt'), 'utf8')).toBe(written);
  });
});
