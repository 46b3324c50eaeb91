/** `annotate` in the formats beside text and JSON Lines, `--out`, and `report`. */
import { readdirSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printed, written } from './articles';
import { setDesk } from './desk';

const desk = setDesk();
const { copydesk, put, at } = desk;
const get = (name: string): string => readFileSync(at(name), 'utf8');
const formats = ['csv', 'html', 'markdown', 'webanno', 'tei', 'brat'];

describe('annotate in other formats', () => {
  it.each([
    ['csv', /^\ufeffID,Quotation,.*\r\nq1,/u],
    ['html', /^<!doctype html>/u],
    ['markdown', /^# Harbour bridge to close/u],
    ['webanno', /^\{\n {2}"@context"/u],
    ['tei', /^<\?xml version="1\.0" encoding="UTF-8"\?>/u],
    ['brat', /^T1\tQuotation \d/u],
  ])('prints one article as %s', (format, start) => {
    const run = copydesk(['annotate', '--format', format, put('a.txt', printed)]);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toMatch(start);
  });

  it.each(formats)('prints no two articles as %s behind each other, and says what to do', (format) => {
    const run = copydesk(['annotate', '--format', format, put('a.txt', printed), put('b.txt', written)]);
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toContain('--out FOLDER');
  });

  it('writes a file for each article into a folder, as the folders of the articles are', () => {
    const files = [put('one/a.txt', printed), put('two/a.txt', written)];
    const run = copydesk(['annotate', '--format', 'csv', '--out', at('sheets'), ...files]);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out.split('\n')).toHaveLength(3);
    expect(run.out).toContain(`written to ${join(at('sheets'), 'one', 'a.csv')}`);
    for (const name of ['sheets/one/a.csv', 'sheets/two/a.csv']) expect(get(name)).toMatch(/^\ufeffID,/u);
    expect(readdirSync(at('sheets/one'))).toEqual(['a.csv']);
  });

  it('writes text and JSON Lines into files as it prints them', () => {
    const path = put('a.txt', printed);
    for (const [format, name] of [
      ['text', 'a.quotations.txt'],
      ['jsonl', 'a.jsonl'],
    ] as const) {
      copydesk(['annotate', '--format', format, '--out', at('out'), path]);
      expect(get(`out/${name}`)).toBe(copydesk(['annotate', '--format', format, path]).out);
    }
  });

  it('lets no two exports meet, also where only their endings or capitals differ', () => {
    const files = [put('in/a.txt', printed), put('in/a.text', written), put('in/a.txt.txt', written)];
    expect(copydesk(['annotate', '--format', 'tei', '--out', at('out'), ...files]).code).toBe(0);
    expect(readdirSync(at('out')).sort()).toEqual(['a.text.xml', 'a.txt.xml', 'a.xml']);
  });

  it('never writes over an article that is read, and the others are still done', () => {
    const files = [put('a.txt', printed), put('a.md', written)];
    const run = copydesk(['annotate', '--format', 'markdown', '--out', desk.folder(), ...files]);
    expect(run.code).toBe(1);
    expect(run.err).toContain('in place of a file that is being read');
    expect(get('a.md')).toBe(written);
    expect(get('a.md.md')).toMatch(/^# Harbour/u);
  });

  it('says so where the folder cannot be made, and for standard input', () => {
    writeFileSync(at('taken'), 'x');
    const path = put('a.txt', printed);
    const run = copydesk(['annotate', '--format', 'csv', '--out', at('taken'), path]);
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toContain('the folder for --out cannot be made');
    expect(copydesk(['annotate', '--format', 'csv', '--out', at('o'), '-'], printed).err).toContain(
      'standard input has no name',
    );
    expect(copydesk(['annotate', '--format', 'csv', '-'], printed).out).toMatch(/^\ufeffID,/u);
  });

  it('tells of a file that cannot be read, and writes nothing half', () => {
    mkdirSync(at('folder.txt'));
    const files = [
      put('a.txt', printed),
      at('gone.txt'),
      at('folder.txt'),
      put('bin.txt', 'a\0b'.repeat(99)),
    ];
    const run = copydesk(['annotate', '--format', 'html', '--out', at('out'), ...files]);
    expect(run.code).toBe(1);
    expect(run.err.trimEnd().split('\n')).toHaveLength(3);
    expect(readdirSync(at('out'))).toEqual(['a.html']);
  });

  it('counts a byte order mark in brat, whose article has it, and not in annotations', () => {
    const words = '"We have patched her up';
    const path = put('a.txt', `\ufeff${written}`);
    const file = Array.from(get('a.txt'));
    const [, start = ''] =
      /Quotation (\d+) \d+\t"We have patched/u.exec(copydesk(['annotate', '--format', 'brat', path]).out) ??
      [];
    expect(file.slice(Number(start)).join('')).toMatch(/^"We have patched/u);
    const page = JSON.parse(copydesk(['annotate', '--format', 'webanno', path]).out) as {
      items: { target: { selector: [{ exact: string }, { start: number }] }[] }[];
    };
    const selector = page.items
      .flatMap(({ target }) => target)
      .find((one) => one.selector[0].exact.startsWith(words))?.selector;
    expect(selector?.[1].start).toBe(written.indexOf(words));
  });

  it('names all formats in its help', () => {
    const { out } = copydesk(['annotate', '--help']);
    for (const format of [...formats, 'jsonl', 'text']) expect(out).toContain(`"${format}"`);
  });
});

describe('report', () => {
  it('prints a page of one article', () => {
    const run = copydesk(['report', put('a.txt', printed)]);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toMatch(/^<!doctype html>[^]*Oswin Pellard[^]*Women and men/u);
    expect(copydesk(['report', put('a.txt', printed), put('b.txt', written)]).err).toContain('--format json');
  });

  it('prints a line of JSON for each article', () => {
    const run = copydesk(['report', '--format', 'json', put('a.txt', printed), put('b.txt', 'No words.\n')]);
    const [a, b] = run.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(a).toMatchObject({ quotations: 4, genders: { woman: { speakers: 1 } } });
    expect(b).toMatchObject({ quotations: 0, quotedWords: 0, speakers: [] });
  });

  it('writes a page for each article into a folder', () => {
    copydesk(['report', '--out', at('out'), put('a.txt', printed), put('b.txt', written)]);
    expect(readdirSync(at('out')).sort()).toEqual(['a.report.html', 'b.report.html']);
  });
});
