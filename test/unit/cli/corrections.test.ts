/** What was put right by hand, on the command line. */
import { describe, expect, it } from 'vitest';
import { at as spanOf, ferry, opened, put as changed } from '../corrections/desk';
import { setDesk } from './desk';

const desk = setDesk();

const old = spanOf(ferry, 'The boat is old');
const sidecar = changed(opened(ferry), {
  what: 'speaker',
  at: old,
  scope: 'quotation',
  speaker: { name: 'Ada Brook', role: 'baker' },
}).content;

interface Line {
  readonly quotations: readonly { readonly speaker: string | null }[];
}

function speakersIn(output: string): readonly (string | null)[] {
  return (JSON.parse(output) as Line).quotations.map(({ speaker }) => speaker);
}

describe('copydesk --corrections', () => {
  it('uses the file beside the article, in every format', () => {
    const file = desk.put('ferry.txt', ferry);
    desk.put('ferry.txt.copydesk.json', sidecar ?? '');
    const without = desk.copydesk(['annotate', '--format', 'jsonl', file]);
    expect(speakersIn(without.out)[0]).toBe('Marta Oyelaran');
    const json = desk.copydesk(['annotate', '--corrections', '--format', 'jsonl', file]);
    expect(speakersIn(json.out)[0]).toBe('Ada Brook');
    for (const format of ['text', 'csv', 'html', 'markdown', 'webanno', 'tei', 'brat']) {
      const { out, code } = desk.copydesk(['annotate', '--corrections', '--format', format, file]);
      expect([format, code, out.includes('Ada Brook')]).toEqual([format, 0, true]);
    }
  });

  it('uses the names that a folder above knows', () => {
    const file = desk.put('2024/may/ferry.txt', ferry);
    desk.put(
      '2024/copydesk.speakers.json',
      '{"speakers":[{"name":"Pieter Aalders","aliases":["Piet Aalders"]}]}',
    );
    const { out } = desk.copydesk(['annotate', '--corrections', '--format', 'jsonl', file]);
    expect(speakersIn(out)[2]).toBe('Pieter Aalders');
  });

  it('tells what it does not find again, and says the rest', () => {
    const file = desk.put('ferry.txt', ferry.replace('“The boat is old,” said', 'So says'));
    desk.put('ferry.txt.copydesk.json', sidecar ?? '');
    const { err, out, code } = desk.copydesk(['annotate', '--corrections', file]);
    expect(err).toContain('of 1 correction 1 not found again');
    expect(out).toContain('Piet Aalders');
    expect(code).toBe(0);
  });

  it('reads a file that begins with a byte order mark', () => {
    const file = desk.put('ferry.txt', ferry);
    desk.put('ferry.txt.copydesk.json', `\ufeff${sidecar ?? ''}`);
    const { out, err } = desk.copydesk(['annotate', '--corrections', '--format', 'jsonl', file]);
    expect(err).toBe('');
    expect(speakersIn(out)[0]).toBe('Ada Brook');
  });

  it('names a file that an old Windows program wrote', () => {
    const file = desk.put('ferry.txt', ferry);
    desk.put(
      'ferry.txt.copydesk.json',
      Buffer.from((sidecar ?? '').replaceAll('“', '\x93').replaceAll('”', '\x94'), 'latin1'),
    );
    const { out, err, code } = desk.copydesk(['annotate', '--corrections', file]);
    expect(err).toContain('ferry.txt.copydesk.json: it is not in UTF-8');
    expect([out, code]).toEqual(['', 1]);
  });

  it('names a damaged file, prints nothing of that article, and does the others', () => {
    const file = desk.put('ferry.txt', ferry);
    desk.put('ferry.txt.copydesk.json', '{"type":');
    const other = desk.put('other.txt', ferry);
    const { err, out, code } = desk.copydesk(['annotate', '--corrections', file, other]);
    expect(err).toContain('ferry.txt.copydesk.json: it does not hold corrections, or is damaged');
    expect(out).not.toContain(`${file}:`);
    expect(out).toContain(`${other}:`);
    expect(code).toBe(1);
  });

  it('keeps noise that somebody keeps, and hides hints that somebody ignores', () => {
    const text = ferry.replace('The harbour master', 'Advertisement\n\nThe harbour master');
    const kept = changed(opened(text), {
      what: 'keep',
      pieces: [{ text: 'Advertisement', before: '', after: '' }],
    }).content;
    const file = desk.put('ferry.txt', text);
    desk.put('ferry.txt.copydesk.json', kept ?? '');
    expect(desk.copydesk(['clean', file]).out).not.toContain('Advertisement');
    expect(desk.copydesk(['clean', '--corrections', file]).out).toContain('Advertisement');
    expect(desk.copydesk(['check', file]).out).toContain('[promo]');
    expect(desk.copydesk(['check', '--corrections', file]).out).not.toContain('[promo]');
  });
});
