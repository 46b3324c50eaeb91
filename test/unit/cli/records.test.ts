/** Files of JSON Lines, several of them, and what may be wrong with one. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { setDesk } from './desk';

const { at, put, copydesk, shell } = setDesk();

describe('files of JSON Lines', () => {
  const line = `${JSON.stringify({ text: 'Rain again.' })}\n`;

  it.each([
    ['that is not there', undefined, 'there is no such file'],
    ['that is packed', Buffer.from([0x1f, 0x8b, 8, 0]), 'it is a packed file (gzip), and no JSON Lines'],
    ['in UTF-16', Buffer.from(`\ufeff${line}`, 'utf16le'), 'it is in UTF-16, but JSON Lines are in UTF-8'],
  ])('have one among them %s: nothing is begun', (_, bytes, why) => {
    const first = put('a.jsonl', line);
    if (bytes !== undefined) put('b.jsonl', bytes);
    const run = copydesk(['clean', '--from', 'jsonl', '--into', at('all'), first, at('b.jsonl')]);
    expect(run).toMatchObject({ code: 1, out: '', err: `copydesk: ${at('b.jsonl')}: ${why}\n` });
    expect(readdirSync(at('.')).filter((name) => name.startsWith('all'))).toEqual([]);
  });

  it('are named where a line cannot be done, and only several are', () => {
    const [one, other] = [put('a.jsonl', `${line}no JSON\n`), put('b.jsonl', '{"id":7}\n[]\n')];
    const errorsOf = (...files: readonly string[]) => copydesk(['clean', '--from', 'jsonl', ...files]).err;
    expect(errorsOf(one)).toBe('copydesk: line 2: it is no JSON object\n');
    expect(errorsOf(one, other)).toBe(
      `copydesk: ${one}, line 2: it is no JSON object
copydesk: ${other}: 7: it has no text in a field "text"
copydesk: ${other}, line 2: it is no JSON object\n`,
    );
    expect(errorsOf(other)).toBe(
      'copydesk: 7: it has no text in a field "text"\ncopydesk: line 2: it is no JSON object\n',
    );
  });

  it('are named in the list of errors, with ids as they are, where there are several', () => {
    const bad = ['{"id":7}', '{"id":"7"}', '{"id":12345678901234567890,"text":""}', '[]'];
    const [one, other] = [put('a.jsonl', bad.join('\n')), put('b.jsonl', bad.slice(0, 1).join('\n'))];
    const listed = (...files: readonly string[]): readonly unknown[] => {
      copydesk(['clean', '--from', 'jsonl', '--errors', at('failed'), ...files]);
      const lines = readFileSync(at('failed'), 'utf8').trimEnd().split('\n');
      return lines.map((each) => JSON.parse(each) as unknown);
    };
    const none = 'it has no text in a field "text"';
    expect(listed(one, other)).toEqual([
      { file: one, id: 7, error: none },
      { file: one, id: '7', error: none },
      { file: one, id: '12345678901234567890', error: 'its text is empty' },
      { file: one, line: 4, error: 'it is no JSON object' },
      { file: other, id: 7, error: none },
    ]);
    expect(listed(other)).toEqual([{ file: '7', error: none }]);
  });

  it('are not taken for an article by whoever names the field of their text', () => {
    const lines = put('a.jsonl', line);
    const run = copydesk(['clean', '--text-field', 'text', lines]);
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toContain('use it with --from jsonl');
    expect(copydesk(['clean', '--text-field', 'text', '--from', 'jsonl', lines]).code).toBe(0);
  });

  it.skipIf(process.platform === 'win32')('may be a pipe, of which nothing is lost', () => {
    const run = shell(`cd '${at('.')}' && mkfifo pipe && { printf '%s' '${line.trim()}' > pipe & }
      $COPYDESK clean --from jsonl pipe`);
    expect(run.out).toBe('{"text":"Rain again.","cleaned":"Rain again."}\n');
  });
});
