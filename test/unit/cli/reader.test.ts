/** `--reader` as a user calls it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { setDesk, type Desk } from './desk';

const fake = setDesk('test/unit/cli/fakeShippedReader.ts');
/** Where it is run, no model lies beside it. */
const bare = setDesk('server/src/cli/shippedReader.ts');

const seeds = new URL('../../../seeds/', import.meta.url);
/** Articles of our own that leave something open, and one that does not. */
const names = ['web-copy.dinner-money', 'lexisnexis.copper-spill', 'safari-print.lake-drones'];
const settled = 'wire.recount-order';
const readerUse = 'the reader is opened\nthe reader is closed\n';

/** A story with a line of which the networks are not sure. */
const sitePage = [
  'Ferry to Skarholm lies idle',
  'The ferry to Skarholm has not sailed since Sunday, when its captain, Runa Dalgaard, found water in the engine room.',
  'Also in the Echo',
  'The owners in Vestby said that a part had been ordered from Hamburg and that nobody could say when it would come.',
  'The council of Skarholm will meet on Friday to talk about a second boat, which it has been promised since 2019.',
];

function putSeeds({ put }: Desk): readonly string[] {
  return [...names, settled].map((name) =>
    put(`${name}.txt`, readFileSync(new URL(`${name}.clean.txt`, seeds))),
  );
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
    expect(files.map((file) => read(file))).toEqual(alone);
  });

  it('opens the model once for all files, and not where nothing is open', () => {
    const files = putSeeds(fake);
    const annotate = (...args: readonly string[]): string => fake.copydesk(['annotate', ...args]).err;
    expect(annotate(...files)).toBe(readerUse);
    expect(annotate(...files.slice(-1))).toBe('');
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
    const many = Array.from({ length: 6 }, () => files).flat();
    const run = fake.copydesk(['annotate', '--format', 'jsonl', ...many]);
    expect(run.err).toMatch(/^copydesk: second reading: off for 24 files; --reader on .*\n$/u);
    expect(run.out).toBe(fake.copydesk(['annotate', '--format', 'jsonl', '--reader', 'off', ...many]).out);
    expect(fake.copydesk(['annotate', '--reader', 'on', ...many]).err).toBe(readerUse);
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
  it('reads again for report, verify and check --hints', () => {
    const [file = ''] = putSeeds(fake);
    expect(fake.copydesk(['report', file]).err).toBe(readerUse);
    expect(fake.copydesk(['verify', file, '--against', fake.put('talk.txt', 'Nothing.')]).err).toBe(
      readerUse,
    );
    expect(fake.copydesk(['check', '--hints', file]).err).toBe(readerUse);
    expect(fake.copydesk(['check', file]).err).toBe('');
  });

  it('reads lines again for clean, and not where only what is beyond doubt goes', () => {
    const page = fake.put('page.txt', `${sitePage.join('\n\n')}\n`);
    const left = fake.copydesk(['clean', '--reader', 'off', page]);
    expect(left.err).toBe('');
    const again = fake.copydesk(['clean', page]);
    expect(again.err).toBe(readerUse);
    expect(again.out).toBe(left.out); // it is undecided about every line
    expect(fake.copydesk(['clean', '--safe', '--reader', 'on', page]).err).toBe('');
    expect(fake.copydesk(['clean', '--split', fake.at('out'), page]).err).toBe(readerUse);
  });

  it('cleans as without it where there is no model, and says so once', () => {
    const page = bare.put('page.txt', `${sitePage.join('\n\n')}\n`);
    const run = bare.copydesk(['clean', page]);
    expect(run.code).toBe(0);
    expect(run.err).toMatch(/^copydesk: second reading: left out, the language model cannot .*\n$/u);
    expect(run.out).toBe(bare.copydesk(['clean', '--reader', 'off', page]).out);
  });

  it('is not offered where nothing is left open, and takes no other word', () => {
    const [file = ''] = putSeeds(bare);
    expect(bare.copydesk(['detect', '--reader', 'on', file])).toMatchObject({ code: 1, out: '' });
    expect(bare.copydesk(['annotate', '--reader', 'perhaps', file]).err).toContain('on, off, auto');
  });
});
