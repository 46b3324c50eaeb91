/** `--reader` as a user calls it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { setDesk, type Desk } from './desk';

const fake = setDesk('test/unit/cli/fakeShippedReader.ts');
/** Where it is run, no model lies beside it. */
const bare = setDesk('server/src/cli/shippedReader.ts');

const seeds = new URL('../../../seeds/', import.meta.url);
/** Articles of our own that leave something open. */
const names = ['web-copy.dinner-money', 'lexisnexis.copper-spill', 'safari-print.lake-drones'];
const readerUse = 'the reader is opened\nthe reader is closed\n';

function putSeeds({ put }: Desk): readonly string[] {
  return names.map((name) => put(`${name}.txt`, readFileSync(new URL(`${name}.clean.txt`, seeds))));
}

interface Line {
  readonly quotations: readonly Readonly<Record<string, unknown>>[];
}

const quotationsIn = (lines: string): Line['quotations'] =>
  lines
    .trimEnd()
    .split('\n')
    .flatMap((line) => (JSON.parse(line) as Line).quotations);

describe('annotate --reader', () => {
  it('gives the same line for a file, alone, in any order, and again', () => {
    const files = putSeeds(fake);
    const read = (...some: readonly string[]): string =>
      fake.copydesk(['annotate', '--format', 'jsonl', ...some]).out;
    const alone = files.map((file) => read(file));
    expect(read(...files)).toBe(alone.join(''));
    expect(read(...[...files].reverse())).toBe([...alone].reverse().join(''));
    expect(read(files[0] ?? '')).toBe(alone[0]);
  });

  it('opens the model once for all files, and not where nothing is open', () => {
    const files = putSeeds(fake);
    const annotate = (...args: readonly string[]): string => fake.copydesk(['annotate', ...args]).err;
    expect(annotate(...files)).toBe(readerUse);
    expect(annotate(fake.put('short.txt', 'Moss is patient.\n'))).toBe('');
    expect(annotate('--reader', 'off', ...files)).toBe('');
  });

  it('tells in JSON Lines what the model did where it has read, and only there', () => {
    const files = putSeeds(fake);
    const lines = (mode: string): Line['quotations'] =>
      quotationsIn(fake.copydesk(['annotate', '--format', 'jsonl', '--reader', mode, ...files]).out);
    const effects = lines('on').map(({ secondReading }) => secondReading);
    expect(new Set(effects)).toEqual(new Set([undefined, 'outweighed', 'followed']));
    expect(lines('off').some((one) => 'secondReading' in one)).toBe(false);
    expect(lines('auto').map(({ secondReading }) => secondReading)).toEqual(effects);
  });

  it('leaves many files as the rules read them, and says so once', () => {
    const files = putSeeds(fake);
    const many = Array.from({ length: 7 }, () => files).flat();
    const run = fake.copydesk(['annotate', '--format', 'jsonl', ...many]);
    expect(run.err).toMatch(/^copydesk: second reading: off for 21 files; --reader on .*\n$/u);
    expect(run.out).toBe(fake.copydesk(['annotate', '--format', 'jsonl', '--reader', 'off', ...many]).out);
    expect(fake.copydesk(['annotate', '--reader', 'on', '--jobs', '1', ...many]).err).toBe(readerUse);
  });

  it.each(['on', 'auto'])('does as without it where there is no model, and says so once, %s', (mode) => {
    const files = putSeeds(bare);
    const run = bare.copydesk(['annotate', '--reader', mode, ...files]);
    expect(run.code).toBe(0);
    expect(run.err).toMatch(/^copydesk: second reading: left out, the language model cannot .*\n$/u);
    expect(run.out).toBe(bare.copydesk(['annotate', '--reader', 'off', ...files]).out);
  });
});

describe('--reader elsewhere', () => {
  it.each([
    'report',
    'verify --against talk.txt',
    'check',
    'check --hints',
    'clean',
    'clean --split articles',
  ])('reads again for %s', (args) => {
    const [file = ''] = putSeeds(fake);
    fake.put('talk.txt', 'Nothing.');
    const own = args.split(' ').map((arg) => (/^(?:talk|articles)/u.test(arg) ? fake.at(arg) : arg));
    expect(fake.copydesk([...own, '--', file]).err).toBe(readerUse);
  });

  it('has nothing to read again for clean --safe', () => {
    const [file = ''] = putSeeds(fake);
    expect(fake.copydesk(['clean', '--safe', '--reader', 'on', file])).toMatchObject({ code: 0, err: '' });
  });

  it('is not offered where nothing is sought in the text, and takes no other word', () => {
    const [file = ''] = putSeeds(bare);
    expect(bare.copydesk(['detect', '--reader', 'on', file])).toMatchObject({ code: 1, out: '' });
    expect(bare.copydesk(['annotate', '--reader', 'perhaps', file]).err).toContain('on, off, auto');
  });
});
