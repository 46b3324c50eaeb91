/** `report` of a folder: one report of all its articles. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printed, written } from './articles';
import { setDesk } from './desk';

const desk = setDesk();
const { copydesk, put, at } = desk;

interface Json {
  readonly title: string;
  readonly copydesk: {
    readonly version: string;
    readonly settings: readonly { readonly name: string; readonly value: string }[];
  };
  readonly summary: {
    readonly files: number;
    readonly articles: number;
    readonly speakers: readonly {
      readonly name: string;
      readonly joined: string;
      readonly places: readonly { readonly file: string }[];
    }[];
    readonly unread: readonly { readonly file: string; readonly kind: string }[];
  };
}

const json = (out: string): Json => JSON.parse(out) as Json;

describe('report of a folder', () => {
  it('prints one page of all articles in it', () => {
    put('in/a.txt', printed);
    put('in/deep/b.txt', written);
    const run = copydesk(['report', '--reader', 'off', at('in')]);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toMatch(/^<!doctype html>/u);
    expect(run.out).toContain('<h1><bdi>in</bdi></h1>');
    expect(run.out.match(/<!doctype html>/gu)).toHaveLength(1);
    expect(run.out).toContain('Copydesk 1.2.3');
  });

  it('prints one object as JSON, the same with one thread and with several', () => {
    for (let k = 0; k < 14; k++) put(`in/${String(k)}.txt`, k % 2 === 0 ? printed : written);
    const one = copydesk(['report', '--reader', 'off', '--jobs', '1', '--format', 'json', at('in')]);
    const two = copydesk(['report', '--reader', 'off', '--jobs', '2', '--format', 'json', at('in')]);
    expect(two.out).toBe(one.out);
    const { title, copydesk: run, summary } = json(one.out);
    expect([title, run.version, summary.files, summary.articles]).toEqual(['in', '1.2.3', 14, 14]);
    expect(summary.speakers[0]?.places[0]?.file).toContain('.txt');
  });

  it('leaves out what is no article or cannot be read, and names it twice', () => {
    put('in/a.txt', printed);
    put('in/list.txt', '- milk\n- eggs\n');
    put('in/empty.txt', '');
    const run = copydesk(['report', '--reader', 'off', '--format', 'json', at('in')]);
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/empty\.txt: the file is empty/u);
    expect(run.err).toMatch(/list\.txt: no article, left out: /u);
    const { summary } = json(run.out);
    expect(summary.articles).toBe(1);
    expect(summary.unread.map(({ file, kind }) => `${kind} ${file.split('/').at(-1) ?? ''}`)).toEqual([
      'failed empty.txt',
      'no-article list.txt',
    ]);
  });

  it('is printed of single files with --together, each read whatever it looks like', () => {
    const files = [put('a.txt', printed), put('b.txt', 'No words.\n')];
    const run = copydesk(['report', '--reader', 'off', '--together', '--format', 'json', ...files]);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(json(run.out).summary).toMatchObject({ articles: 2, unread: [] });
  });

  it('uses the names file of the folder where that is asked for', () => {
    put('in/a.txt', printed);
    const plain = json(copydesk(['report', '--reader', 'off', '--format', 'json', at('in')]).out);
    const name = plain.summary.speakers[0]?.name ?? '';
    put(
      'in/copydesk.speakers.json',
      JSON.stringify({ speakers: [{ name: 'Somebody Else', aliases: [name] }] }),
    );
    const run = copydesk(['report', '--reader', 'off', '--corrections', '--format', 'json', at('in')]);
    expect(json(run.out).summary.speakers[0]).toMatchObject({ name: 'Somebody Else', joined: 'by-hand' });
    expect(json(run.out).copydesk.settings).toContainEqual({
      name: 'What was put right by hand',
      value: 'used',
    });
  });

  it('writes a report of each article where a folder for them is named', () => {
    put('in/a.txt', printed);
    put('in/b.txt', written);
    const run = copydesk(['report', '--reader', 'off', '--out', at('out'), at('in')]);
    expect(run.code).toBe(0);
    expect(run.out.trim().split('\n')).toHaveLength(2);
  });

  it('reads what a list names, whatever it looks like, and of a folder only articles', () => {
    const note = put('in/note.txt', 'milk\neggs\n');
    put('in/a.txt', printed);
    const list = put('list', `${note}\n`);
    const count = (...more: string[]) => {
      const run = copydesk(['report', '--reader=off', '--format=json', ...more]);
      return json(run.out).summary.articles;
    };
    expect([count(at('in')), count('--files-from', list, at('in'))]).toEqual([1, 2]);
  });

  it('is written into a file, which has to be allowed where one is there', () => {
    put('in/a.txt', printed);
    const target = put('r.json', 'mine');
    const command = ['report', '--reader=off', '--format=json', '--into', target, at('in')];
    const refused = copydesk(command);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('it is there already, use --force to replace it');
    expect(readFileSync(target, 'utf8')).toBe('mine');
    expect(copydesk([...command, '--force'])).toMatchObject({ code: 0, out: '', err: '' });
    expect(json(readFileSync(target, 'utf8')).summary.articles).toBe(1);
    const own = copydesk(['report', '--reader=off', '--force', '--into', at('in/a.txt'), at('in')]);
    expect(own.err).toContain('not written: it is a file that is read');
    expect(readFileSync(at('in/a.txt'), 'utf8')).toBe(printed);
  });
});

describe('report of single articles', () => {
  it('is one line each, also for lines of JSON, which keep their own fields', () => {
    const [a, b] = [put('a.txt', printed), put('b.txt', written)];
    const files = copydesk(['report', '--reader=off', '--format=json', a, b]);
    expect(files).toMatchObject({ code: 0, err: '' });
    const lines = (text: string) =>
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    const input = [printed, written].map((text, id) => `${JSON.stringify({ id, text })}\n`).join('');
    const records = copydesk(['report', '--reader=off', '--from=jsonl'], input);
    expect(records).toMatchObject({ code: 0, err: '' });
    expect(
      lines(records.out).map(({ id, report }, k) => ({ id, ...(report as object), file: [a, b][k] })),
    ).toEqual(lines(files.out).map((line, id) => ({ id, ...line })));
  });

  it('refuses what one report of all cannot have', () => {
    put('in/a.txt', printed);
    for (const more of [['--resume'], ['--errors', at('e')], ['--from', 'jsonl', '--together']]) {
      const run = copydesk(['report', '--reader=off', ...more, at('in')]);
      expect(run).toMatchObject({ code: 1, out: '' });
      expect(run.err).toMatch(/^error: one report /u);
    }
  });
});
