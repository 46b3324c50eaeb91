/** Outputs that would take something away, two runs at once, and what hostile folders hold. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it, vi } from 'vitest';
import { stateOf } from '../../../server/src/cli/fileState';
import { longestLine } from '../../../server/src/cli/many/lines';
import { openPart } from '../../../server/src/cli/many/partFile';
import { lineOf } from '../../../server/src/cli/output';
import { partToParquet } from '../../../server/src/cli/parquet';
import { replaceFile } from '../../../server/src/cli/write';
import { written } from './articles';
import { setDesk } from './desk';

const { folder, at, put, copydesk, shell } = setDesk();
const read = (name: string): string => readFileSync(at(name), 'utf8');
const onUnix = it.skipIf(process.platform === 'win32');

describe('an output', () => {
  onUnix('that is a file which is read, by whatever name, is refused', () => {
    put('d/a.txt', written);
    put('d/b.txt.part', written);
    put('list', `${at('d/a.txt')}\n`);
    symlinkSync(at('d'), at('link'));
    for (const args of [
      [at('d/a.txt'), '--errors', at('link/a.txt')],
      [at('link/a.txt'), '--into', at('d/a.txt'), '--force'],
      [at('d/b.txt.part'), '--into', at('d/b.txt')],
      ['--files-from', at('list'), '--errors', at('list')],
    ]) {
      const run = copydesk(['annotate', ...args]);
      expect(run).toMatchObject({ code: 1, out: '' });
      expect(run.err).toContain('it is a file that is read');
    }
    expect(readdirSync(at('d'))).toEqual(['a.txt', 'b.txt.part']);
    expect([read('d/a.txt'), read('d/b.txt.part')]).toEqual([written, written]);
    expect(read('list')).toBe(`${at('d/a.txt')}\n`);
  });

  onUnix('that is a folder or a device is refused before anything is done', () => {
    const article = put('a.txt', written);
    mkdirSync(at('folder'));
    spawnSync('mkfifo', [at('pipe')]);
    const before = statSync(at('pipe')).ino;
    const into = (name: string) => copydesk(['annotate', '--force', '--into', at(name), article]);
    expect(into('folder')).toMatchObject({ code: 1, out: '' });
    expect(into('folder').err).toContain('it is a folder');
    expect(into('pipe').err).toContain('it is no plain file');
    expect(copydesk(['annotate', '--errors', at('pipe'), article])).toMatchObject({ code: 1, out: '' });
    expect(into('none/all').err).toBe(
      `copydesk: ${at('none/all')}: not written: there is no such folder, make it first\n`,
    );
    expect(statSync(at('pipe')).ino).toBe(before);
    expect(readdirSync(folder())).toEqual(['a.txt', 'folder', 'pipe']);
  });

  it('has a name of its own, and is not written twice', () => {
    const article = put('a.txt', written);
    expect(copydesk(['annotate', '--into', '-', article]).err).toContain('name a file');
    const run = copydesk(['annotate', '--into', at('o'), '--errors', at('o.part'), article]);
    expect(run.err).toContain('name the same file');
    expect(readdirSync(folder())).toEqual(['a.txt']);
  });
});

describe('two runs at once', () => {
  onUnix('the second is told of the first, which ends as if alone', () => {
    const record = JSON.stringify({ text: written });
    const run = shell(`cd '${folder()}' && mkfifo in
      $COPYDESK annotate --from jsonl --into out - < in & exec 3> in
      until [ -s out.part.json ]; do :; done
      echo '${record.replaceAll("'", "'\\''")}' | $COPYDESK annotate --from jsonl --into out -; echo $?
      echo '{"text":"No quotation here."}' >&3; exec 3>&-; wait`);
    expect(run.out).toBe('1\n');
    expect(run.err).toMatch(/another run \(process \d+\) is still writing it/u);
    expect(JSON.parse(read('out'))).toMatchObject({ text: 'No quotation here.' });
    expect(readdirSync(folder())).toEqual(['in', 'out']);
  });

  it('a file that another has begun anew does not get its name half done', async () => {
    const first = await openPart(at('out'), 0);
    await first.add('all of it');
    const second = await openPart(at('out'), 0);
    await second.add('half');
    await expect(first.finish()).rejects.toThrow('another run writes it');
    await first.close();
    expect(existsSync(at('out'))).toBe(false);
    await second.finish();
    expect(read('out')).toBe('half');
  });

  onUnix('a link in the place of a part has nothing else cut off', async () => {
    put('other', 'words of another');
    symlinkSync(at('other'), at('out.part'));
    await expect(openPart(at('out'), 1)).rejects.toThrow('no plain file');
    const part = await openPart(at('out'), 0);
    await part.finish();
    expect([read('out'), read('other')]).toEqual(['', 'words of another']);
  });

  it('a part that somebody takes away is told of at the next note', async () => {
    const part = await openPart(at('out'), 0);
    await part.add('words');
    unlinkSync(at('out.part'));
    await expect(part.settle()).rejects.toThrow('taken');
    await part.close();
  });

  onUnix('a damaged note does not have a run taken for done', () => {
    put('a.txt', written);
    const run = shell(`cd '${folder()}' && mkfifo pipe
      $COPYDESK annotate --into out a.txt pipe & until [ -s out.part.json ]; do :; done; kill -9 $!; wait
      sed 's/"inputs":0/"inputs":3/' out.part.json > note; mv note out.part.json
      $COPYDESK annotate --into out --resume a.txt pipe`);
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toContain('is damaged');
    expect(existsSync(at('out'))).toBe(false);
  });

  it('that was to replace a file, and did nothing, gives no leave to the next', () => {
    const article = put('a.txt', written);
    const whole = 'What took a night.\n';
    const note = {
      ...{ run: 'another', host: 'elsewhere', process: 1, failed: 0, found: false },
      ...{ inputs: 0, pieces: 0, bytes: 0, errorBytes: 0 },
    };
    for (const left of ['', JSON.stringify(note)]) {
      put('o', whole);
      put('o.part', '');
      put('o.part.json', left);
      for (const options of [[], ['--resume']]) {
        const run = copydesk(['annotate', ...options, '--into', at('o'), article]);
        expect(run).toMatchObject({ code: 1, out: '' });
        expect(run.err).toContain('it is there already, use --force');
      }
      expect(read('o')).toBe(whole);
    }
    expect(copydesk(['annotate', '--force', '--into', at('o'), article]).code).toBe(0);
    expect(readdirSync(folder())).toEqual(['a.txt', 'o']);
  });

  it('what had done nothing is no matter to the next', () => {
    put('b.jsonl', `{"text":"No quotation here."}\n`);
    const into = (name: string) => copydesk(['annotate', '--from', 'jsonl', '--into', at('out'), at(name)]);
    expect(into('a.jsonl').err).toContain('there is no such file');
    expect(into('b.jsonl')).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(folder())).toEqual(['b.jsonl', 'out']);
  });
});

describe('a file that is changed in place', () => {
  it('keeps what somebody has saved since it was read', async () => {
    const path = put('a.txt', 'as read');
    const asRead = await stateOf(path);
    writeFileSync(path, 'saved by an editor');
    await expect(replaceFile(path, Buffer.from('cleaned'), asRead)).rejects.toThrow('changed it meanwhile');
    expect(read('a.txt')).toBe('saved by an editor');
    await replaceFile(path, Buffer.from('saved by an editor'), asRead);
    await replaceFile(path, Buffer.from('cleaned'), await stateOf(path));
    expect(read('a.txt')).toBe('cleaned');
  });
});

describe('a folder', () => {
  onUnix('with pipes, or links to them, has nobody wait', () => {
    put('d/a.txt', written);
    spawnSync('mkfifo', [at('pipe'), at('d/.copydeskignore'), at('d/b.txt')]);
    symlinkSync(at('pipe'), at('d/c.txt'));
    const run = copydesk(['annotate', at('d')]);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toContain('a.txt');
  });

  onUnix('whose names would move the cursor leaves a terminal and the list of errors alone', () => {
    put('d/\u001b[31m\u009b2J\u202e.txt', '');
    const run = copydesk(['annotate', at('d'), '--errors', at('errors')]);
    for (const text of [run.err, read('errors')]) expect(text).not.toMatch(/[\u001b\u009b\u202e]/u);
    expect(JSON.parse(read('errors'))).toMatchObject({ file: at('d/\u001b[31m\u009b2J\u202e.txt') });
    // the system's own words hold the name as it is
    expect(lineOf({ file: 'a', what: "ENXIO: no such device, open '\u001b[2J\n\u009b'" })).not.toMatch(
      /[\u001b\u009b\n]/u,
    );
  });
});

describe('a list of files', () => {
  it('comes from any program, in any form that one writes', () => {
    const path = put('a.txt', written);
    const one = copydesk(['annotate', path]).out;
    const listed = (list: string | Buffer): string => copydesk(['annotate', '--files-from', '-'], list).out;
    expect(listed(`\ufeff${path}\r\n`)).toBe(one);
    expect(listed(Buffer.from(`\ufeff${path}\r\n`, 'utf16le'))).toBe(one);
    expect(listed(`${path}\0${path}\0`)).toBe(one + one);
  });

  onUnix('with NUL between them holds names with line breaks', () => {
    const path = put('a\nb.txt', written);
    expect(copydesk(['annotate', '--files-from', '-'], `${path}\0`).out).toContain('a b.txt: ');
  });
});

it('Parquet holds what is said of an article, however long', async () => {
  vi.stubGlobal('COPYDESK_VERSION', '1.2.3');
  const speakers = [{ id: 's', name: 'x'.repeat(longestLine) }];
  put('out.part', `${JSON.stringify({ file: 'a.txt', length: 7, offsets: 'utf-16', speakers })}\n`);
  await partToParquet(at('out.part'), at('out'), 'files');
  const bytes = readFileSync(at('out'));
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  const rows = await parquetReadObjects({ file, columns: ['file', 'length'] });
  expect(rows).toEqual([{ file: 'a.txt', length: 7 }]);
  vi.unstubAllGlobals();
});
