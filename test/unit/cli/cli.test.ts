import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { printed, written } from './articles';
import { openBench, type Bench, type Run } from './process';

let bench: Bench;
let desk: string;
let copydesk: (args: readonly string[], input?: string | Buffer) => Run;

beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());
beforeEach(() => {
  desk = mkdtempSync(join(bench.folder, 'case-'));
  copydesk = (args, input) => bench.copydesk(args, input);
});

const put = (name: string, text: string | Buffer): string => {
  const path = join(desk, name);
  writeFileSync(path, text);
  return path;
};
const get = (name: string): string => readFileSync(join(desk, name), 'utf8');
const words = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');

interface Line {
  readonly file: string;
  readonly length: number;
  readonly offsets: string;
  readonly artifacts: readonly { start: number; end: number; text: string; rule: string }[];
  readonly quotations: readonly { start: number; end: number; speaker: string | null }[];
}
const linesOf = (run: Run): readonly Line[] =>
  run.out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

describe('annotate', () => {
  it('prints one article a line, the path as given, in the order given', () => {
    const a = put('a.txt', printed);
    const b = put('b.txt', written);
    const run = copydesk(['annotate', b, a, '--format', 'jsonl']);
    expect(run).toMatchObject({ code: 0, err: '' });
    const lines = linesOf(run);
    expect(lines.map((line) => line.file)).toEqual([b, a]);
    expect(lines.map((line) => line.length)).toEqual([written.length, printed.length]);
    expect(lines.every((line) => line.offsets === 'utf-16')).toBe(true);
  });

  it('gives offsets into the file', () => {
    const [line] = linesOf(copydesk(['annotate', '--format', 'jsonl', put('a.txt', printed)]));
    const said = line?.quotations.map(({ start, end, speaker }) => [speaker, printed.slice(start, end)]);
    expect(said).toContainEqual(['Oswin Pellard', '"We have patched her up for as long as we could,"']);
    expect(said).toContainEqual([
      'Ines Varga',
      '"If they have to go round by the ring road, they will not come for a loaf of bread,"',
    ]);
    for (const { start, end, text } of line?.artifacts ?? []) expect(printed.slice(start, end)).toBe(text);
    expect(line?.artifacts.some(({ text }) => text.includes('1 of 2'))).toBe(true);
  });

  it('counts a byte order mark', () => {
    const plain = linesOf(copydesk(['annotate', '--format', 'jsonl', put('a.txt', printed)]))[0];
    const marked = linesOf(copydesk(['annotate', '--format', 'jsonl', put('b.txt', `\ufeff${printed}`)]))[0];
    expect(marked?.length).toBe(printed.length + 1);
    expect(marked?.quotations.map((one) => one.start)).toEqual(plain?.quotations.map((one) => one.start + 1));
    expect(plain?.quotations.length).toBeGreaterThan(0);
  });

  it('reads standard input', () => {
    const [line] = linesOf(copydesk(['annotate', '--format', 'jsonl', '-'], written));
    expect(line).toMatchObject({ file: '-', length: written.length });
  });

  it('is read by people without being asked for JSON', () => {
    const run = copydesk(['annotate', put('a.txt', printed)]);
    expect(run.out).toMatch(/a\.txt:7:1 Oswin Pellard.*: "We have patched her up/u);
    expect(() => JSON.parse(run.out) as unknown).toThrow();
  });

  it('leaves control characters of an article out of the terminal', () => {
    const hostile = written.replace('patched her', 'patched \u001b]0;gone\u0007 her');
    expect(copydesk(['annotate', put('a.txt', hostile)]).out).not.toContain('\u001b');
  });

  it('annotates what no editor would take for an article', () => {
    expect(copydesk(['annotate', '--format', 'jsonl', put('requirements.txt', 'six==1.0\n')])).toMatchObject({
      code: 0,
      err: '',
    });
  });
});

describe('clean', () => {
  it('prints the article without its noise, and leaves the file alone', () => {
    const path = put('a.txt', printed);
    const run = copydesk(['clean', path]);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(words(run.out)).toEqual(words(written));
    expect(get('a.txt')).toBe(printed);
  });

  it('prints a clean article as it is', () => {
    expect(copydesk(['clean', put('a.txt', written)]).out).toBe(written);
    expect(copydesk(['clean', '-'], `\ufeff${written}`).out).toBe(`\ufeff${written}`);
  });

  it('prints one article only', () => {
    const run = copydesk(['clean', put('a.txt', printed), put('b.txt', printed)]);
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toContain('--out');
  });

  it('shows a difference that patch understands', () => {
    const path = put('a.txt', printed);
    const run = copydesk(['clean', '--diff', path]);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toMatch(/^--- .*a\.txt\n\+\+\+ .*a\.txt\tcleaned\n@@ /u);
    const out = run.out.split('\n');
    expect(out).toContain('-1 of 2');
    expect(out.some((line) => line.startsWith('+') && line.includes('close to traffic'))).toBe(true);
    expect(copydesk(['clean', '--diff', put('b.txt', written)])).toMatchObject({ code: 0, out: '', err: '' });
  });

  it('takes out less with --safe than without', () => {
    const path = put('a.txt', `${printed}\nSign up for our newsletter\n`);
    const safe = copydesk(['clean', '--safe', path]);
    expect(safe.code).toBe(0);
    expect(safe.out).toContain('Sign up for our newsletter');
    expect(safe.out).not.toContain('1 of 2');
  });

  it.each([
    ['--write', '--diff'],
    ['--write', '--out', 'x'],
    ['--diff', '--out', 'x'],
  ])('does not take %s with %s', (...flags) => {
    const run = copydesk(['clean', ...flags, put('a.txt', printed)]);
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(get('a.txt')).toBe(printed);
  });

  it.each([[['--write']], [['--out', 'x']]])('does not write standard input with %s', (flags) => {
    const run = copydesk(['clean', ...flags, '-'], printed);
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toContain('standard input');
  });
});

describe('check', () => {
  it('lists each finding with file, line, column and rule, and exits with 2', () => {
    const path = put('a.txt', printed);
    const run = copydesk(['check', path]);
    expect(run).toMatchObject({ code: 2, err: '' });
    const found = run.out.trimEnd().split('\n');
    for (const line of found) expect(line).toMatch(/a\.txt:\d+:\d+ \S.*\. \[[a-z-]+\]$/u);
    // the counters stand alone on lines 11 and 19
    expect(found.some((line) => line.startsWith(`${path}:11:1 `))).toBe(true);
    expect(found.some((line) => line.startsWith(`${path}:19:1 `))).toBe(true);
    expect(found.map((line) => Number(line.slice(path.length + 1).split(':')[0]))).toEqual(
      found.map((line) => Number(line.slice(path.length + 1).split(':')[0])).sort((a, b) => a - b),
    );
  });

  it('finds nothing in a clean article, nor in what it has cleaned itself', () => {
    expect(copydesk(['check', put('a.txt', written)])).toEqual(
      expect.objectContaining({ code: 0, out: '', err: '' }),
    );
    const path = put('b.txt', printed);
    copydesk(['clean', '--write', path]);
    expect(copydesk(['check', path])).toMatchObject({ code: 0, out: '' });
  });

  it('warns of a mark without its partner', () => {
    const open = written.replace('we could," said', 'we could, said');
    const run = copydesk(['check', put('a.txt', open)]);
    expect(run.code).toBe(2);
    expect(run.out).toContain('[unbalanced-mark]');
    expect(copydesk(['check', '--disable', 'unbalanced-mark', put('a.txt', open)]).code).toBe(0);
  });

  it('lists what cleaning leaves, says so, and exits with 2 until somebody has put it right', () => {
    const path = put('a.txt', written.replace('we could', 'we c\ufffduld'));
    copydesk(['clean', '--write', path]);
    const run = copydesk(['check', path]);
    expect(run).toMatchObject({ code: 2, err: '' });
    expect(run.out).toMatch(
      /^\S+:\d+:\d+ Lost character\. .* Only shown, as clean has no repair for it\. \[unreadable\]\n$/u,
    );
    const line = copydesk(['check', '--format', 'jsonl', path]).out;
    expect((JSON.parse(line) as { findings: object[] }).findings).toEqual([
      expect.objectContaining({ rule: 'unreadable', applicability: 'display' }),
    ]);
  });

  it('lists what is worth a look only when asked', () => {
    const path = put(
      'a.txt',
      `${written}\nSara Brook came late.\n\nThe vote was close, and Sarah Brook left.\n`,
    );
    expect(copydesk(['check', path])).toMatchObject({ code: 0, out: '' });
    const run = copydesk(['check', '--hints', path]);
    expect(run.code).toBe(2);
    expect(run.out).toMatch(/:\d+:25 Is this “Sara Brook”\? .*\[spelt-two-ways\]\n$/u);
    expect(copydesk(['check', '--hints', '--disable', 'spelt-two-ways', path]).code).toBe(0);
  });

  it('leaves alone the texts that are to be kept, and so do clean and annotate', () => {
    const path = put('a.txt', printed);
    const before = copydesk(['check', path]).out.trimEnd().split('\n');
    const lines = printed.split('\n');
    const [eleventh = '', nineteenth = ''] = [lines[10], lines[18]];
    const flags = ['--keep', ` ${eleventh.toUpperCase()} `, '--keep', nineteenth];
    const after = copydesk(['check', ...flags, path])
      .out.trimEnd()
      .split('\n');
    const kept = before.filter((line) => !after.includes(line));
    expect(kept.map((line) => line.slice(path.length + 1).split(':')[0])).toEqual(['11', '19']);
    expect(copydesk(['clean', path]).out).not.toContain(`\n${eleventh}\n`);
    expect(copydesk(['clean', ...flags, path]).out).toContain(`\n${eleventh}\n`);
    const annotated = JSON.parse(copydesk(['annotate', '--format', 'jsonl', ...flags, path]).out) as Line;
    const texts = annotated.artifacts.map(({ text }) => text);
    expect(texts).not.toContain(eleventh);
    expect(texts.length).toBeGreaterThan(0);
  });

  it('leaves out a rule that is disabled, and knows which there are', () => {
    const path = put('a.txt', printed);
    const rules = [...copydesk(['check', path]).out.matchAll(/\[([a-z-]+)\]$/gmu)].map(
      (match) => match[1] ?? '',
    );
    const [rule = ''] = rules;
    expect(copydesk(['check', '--disable', rule, path]).out).not.toContain(`[${rule}]`);
    const run = copydesk(['check', '--disable', 'no-such-rule', path]);
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toContain('no-such-rule');
    expect(run.err).toContain(rule);
  });

  it('prints findings as JSON Lines, a line for each file', () => {
    const run = copydesk(['check', '--format', 'jsonl', put('a.txt', printed), put('b.txt', written)]);
    const [a, b] = run.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { findings: { start: number; end: number; line: number }[] });
    expect(a?.findings.map(({ start, end }) => printed.slice(start, end).trim())).toContain('1 of 2');
    expect(b?.findings).toEqual([]);
  });
});

describe('detect', () => {
  it('says of each file whether it is an article, and why', () => {
    const article = put('a.txt', printed);
    const list = put('requirements.txt', 'six==1.0\n');
    const run = copydesk(['detect', '--format', 'jsonl', article, list]);
    expect(run).toMatchObject({ code: 0, err: '' });
    const lines = run.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toEqual([
      { file: article, article: true, reason: expect.stringMatching(/[^.]$/u) as unknown },
      { file: list, article: false, reason: expect.stringMatching(/[^.]$/u) as unknown },
    ]);
  });

  it('answers for a file that is no text, and tells why on standard error', () => {
    const run = copydesk(['detect', '--format', 'jsonl', put('a.txt', Buffer.from([1, 0, 2, 0, 0, 9, 0]))]);
    expect(JSON.parse(run.out)).toMatchObject({ article: false });
    expect(run.err).toContain('a.txt: it is a binary file');
    expect(run.code).toBe(1);
  });

  it('has no answer for what may be an article in another encoding, or is too short', () => {
    const latin = put('latin.txt', Buffer.from(printed.replace('a', 'à'), 'latin1'));
    const wide = put('wide.txt', Buffer.from(printed, 'utf16le'));
    const short = put('short.txt', 'The bridge is closed.\n');
    const run = copydesk(['detect', '--format', 'jsonl', latin, wide, short]);
    const lines = run.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ article }) => article)).toEqual([null, null, null]);
    expect(lines.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('UTF-8'),
      expect.stringContaining('UTF-16'),
      expect.stringContaining('too short'),
    ]);
    // two of them could not be read: that is an error, and still an answer
    expect(run.code).toBe(1);
    expect(copydesk(['detect', short])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/short\.txt: cannot tell\. /u) as unknown,
    });
  });
});

describe('bad input', () => {
  const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
  /** Path and what is said of it, in the order in which they are named. */
  const badFiles = (): readonly (readonly [path: string, says: string])[] => {
    mkdirSync(join(desk, 'folder.txt'));
    const large = put('large.txt', 'a ');
    truncateSync(large, 100_000_000);
    return [
      [join(desk, 'gone.txt'), 'there is no such file'],
      [join(desk, 'folder.txt'), 'it is a folder'],
      [put('empty.txt', ''), 'the file is empty'],
      [put('mark.txt', '\ufeff'), 'the file is empty'],
      [put('binary.txt', 'a\0b'.repeat(99)), 'it is a binary file'],
      [put('print.txt', '%PDF-1.7\nstream'), 'it is a PDF file'],
      [put('latin.txt', latin(written.replace('Varga', 'Várga'))), 'it is not in UTF-8'],
      [put('damaged.txt', latin('\xef\xbb\xbfcaf\xe9 au lait')), 'it begins as UTF-8'],
      [large, 'the file is too large'],
    ];
  };

  it.each(['annotate', 'check', 'detect', 'clean'])(
    '%s tells of each file, and the others are still done',
    (command) => {
      const bad = badFiles();
      const [first, last] = [put('first.txt', printed), put('last.txt', printed)];
      const flags = command === 'clean' ? ['--write'] : ['--format', 'jsonl'];
      const run = copydesk([command, ...flags, first, ...bad.map(([path]) => path), last]);
      expect(run.code).toBe(1);
      const lines = run.err.trimEnd().split('\n');
      expect(lines).toHaveLength(bad.length);
      bad.forEach(([path, says], k) => {
        expect(lines[k]).toContain(`copydesk: ${path}: `);
        expect(lines[k]).toContain(says);
      });
      expect(run.out).toContain(first);
      expect(run.out).toContain(last);
      if (command === 'clean') expect(words(get('last.txt'))).toEqual(words(written));
    },
  );

  it('tells of a file that may not be read', () => {
    const path = put('locked.txt', printed);
    chmodSync(path, 0o000);
    // root may read everything; then there is nothing to tell
    const run = copydesk(['annotate', path]);
    if (process.getuid?.() === 0) expect(run.code).toBe(0);
    else expect(run.err).toContain('permission');
  });

  it('tells of standard input that is empty or too large', () => {
    expect(copydesk(['annotate', '-'], '').err).toBe('copydesk: standard input: the file is empty\n');
    expect(copydesk(['annotate', '-'], Buffer.alloc(12_000_000, 'a ')).err).toContain('too large');
  });

  it('keeps a line a line, whatever a file is called', () => {
    expect(copydesk(['check', join(desk, 'a\n\u001b[31mb.txt')]).err.split('\n')).toHaveLength(2);
  });

  it('survives lone surrogates, ten thousand marks and a line without end', () => {
    const odd = [
      put('a.txt', Buffer.from('\ufeff"\ud800 \udc00," he said.'.repeat(50), 'utf16le')),
      put('b.txt', `${'"'.repeat(10_000)}\n${'" '.repeat(10_000)}`),
      put('c.txt', 'word'.repeat(500_000)),
    ];
    for (const command of ['annotate', 'check', 'detect']) expect(copydesk([command, ...odd]).err).toBe('');
  });
});

describe('usage', () => {
  it('explains itself', () => {
    expect(copydesk(['--help'])).toMatchObject({ code: 0, err: '' });
    expect(copydesk(['--help']).out).toMatch(/annotate[^]*clean[^]*check[^]*detect[^]*Examples:/u);
    for (const command of ['annotate', 'clean', 'check', 'detect'])
      expect(copydesk([command, '--help']).out).toMatch(/Usage: copydesk [^]*Examples:\n {2}copydesk/u);
    expect(copydesk(['--version']).out).toBe('1.2.3\n');
  });

  it.each([
    [[]],
    [['annotate']],
    [['fly', 'a.txt']],
    [['annotate', '--format', 'xml', 'a.txt']],
    [['clean', '--fast', 'a.txt']],
  ])('exits with 1 for %j', (args) => {
    const run = copydesk(args);
    expect(run.code).toBe(1);
    expect(run.err).not.toBe('');
    expect(run.out).toBe('');
  });

  it('stops quietly when nobody reads on', () => {
    const path = put('a.txt', printed);
    const many = Array.from({ length: 400 }, () => `'${path}'`).join(' ');
    const run = bench.shell(
      `($COPYDESK annotate --reader off --format jsonl ${many}; echo "code $?" >&2) | head -n 1`,
    );
    expect(run.out.split('\n')).toHaveLength(2);
    expect(run.err).toBe('code 0\n');
  });

  it.runIf(process.platform === 'linux')('says so when standard output takes no more', () => {
    const run = bench.shell(`$COPYDESK clean '${put('a.txt', printed)}' > /dev/full`);
    expect(run.code).toBe(1);
    expect(run.err).toBe('copydesk: standard output: the disk is full\n');
  });
});

it('leaves nothing else behind', () => {
  const path = put('a.txt', printed);
  copydesk(['clean', '--write', path]);
  copydesk(['annotate', path]);
  expect(readdirSync(desk)).toEqual(['a.txt']);
});
