/** The recipes in the npm package, for programs.test.ts, which installs it. The one in a page is in installedLibrary.ts. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleRecord, QuotationRecord } from '../../server/src/export/records';
import { annotated, awkward, ended, put, textsFolder, type Ended, type Installed } from './installed';

const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));
const recipes = 'node_modules/copydesk/recipes';

/** Python 3, by the name that it has here; undefined where it is not installed. */
const python = ['python3', 'python'].find((name) => {
  const { status, stdout } = spawnSync(name, ['--version'], { encoding: 'utf8' });
  return status === 0 && stdout.startsWith('Python 3.');
});

type Changed = { -readonly [Key in keyof ArticleRecord]: ArticleRecord[Key] };
type Damage = readonly [what: string, (record: Changed) => void, RegExp];

/** Changes one quotation, as what was written down would be changed by a fault. */
const damaged = (
  record: Changed,
  at: number,
  change: (one: QuotationRecord) => Partial<QuotationRecord>,
): void => {
  record.quotations = record.quotations.map((one, index) =>
    index === at ? { ...one, ...change(one) } : one,
  );
};
const moved = <T extends { readonly start: number; readonly end: number }>(span: T, by: number): T => ({
  ...span,
  start: span.start + by,
  end: span.end + by,
});

/** What may be wrong with annotations of the awkward text, and what is said of it. */
const damages: readonly Damage[] = [
  ['its length', (record) => (record.length += 1), /it is another text, or was read in another encoding/u],
  ['how it counts', (record) => Object.assign(record, { offsets: 'utf-8' }), /offsets count 'utf-8'/u],
  [
    'the text of noise',
    (record) => {
      record.artifacts = record.artifacts.map((one) => ({ ...one, text: `${one.text}x` }));
    },
    /piece of noise 1 .*is written down/u,
  ],
  [
    'a place of noise',
    (record) => {
      record.artifacts = record.artifacts.map((one) => moved(one, 1));
    },
    /piece of noise 1 .*stands there/u,
  ],
  [
    'a mention inside of a word',
    (record) => {
      record.speakers = record.speakers.map((one) => ({
        ...one,
        mentions: one.mentions.map((m) => moved(m, 1)),
      }));
    },
    /speaker s1, mention 1: .*inside of a word/u,
  ],
  [
    'a quotation that begins inside of an emoji',
    (record) => damaged(record, 0, (one) => ({ ...one, start: awkward.indexOf('😀') + 1 })),
    /quotation 1: offset 2 lies inside of a character/u,
  ],
  [
    'a quotation whose parts lie elsewhere',
    (record) => damaged(record, 0, ({ parts }) => ({ parts: parts.slice(0, 1) })),
    /quotation 1: its parts are not from its start to its end/u,
  ],
  [
    'a part behind the end',
    (record) => damaged(record, 1, ({ parts }) => ({ parts: parts.map((part) => moved(part, 10_000)) })),
    /quotation 2, part 1: .* is no stretch of a text/u,
  ],
  [
    'a verb',
    (record) => damaged(record, 0, ({ cue }) => ({ cue: cue && moved(cue, -1) })),
    /quotation 1, cue: /u,
  ],
  [
    'the words beside it',
    (record) => damaged(record, 1, ({ source }) => ({ source: source && moved(source, 1) })),
    /quotation 2, source: /u,
  ],
  [
    'the way to the name',
    (record) => damaged(record, 1, ({ chain }) => ({ chain: chain.map((one) => moved(one, 1)) })),
    /quotation 2, chain 1: /u,
  ],
  [
    'a speaker',
    (record) => damaged(record, 0, () => ({ speaker: 'Ann Other' })),
    /quotation 1: its speaker is not the one of its speakerId/u,
  ],
  ['a field', (record) => Reflect.deleteProperty(record, 'artifacts'), /a field is missing/u],
];

/** Tells of the recipes. `place` is asked when the package is installed. */
export function recipeTests(place: () => Installed): void {
  let { desk, lines }: Pick<Installed, 'desk' | 'lines'> = { desk: '', lines: [] };
  let folder: string;

  beforeAll(() => {
    ({ desk, lines } = place());
    folder = join(desk, textsFolder);
  });

  it('cleans and annotates in Node.js', async () => {
    const recipe = 'clean-and-annotate.mjs';
    put(desk, [[recipe, readFileSync(join(desk, recipes, recipe))]]);
    const name = 'chrome-print.harbour-strike';
    const { code, stdout, stderr } = await ended(desk, process.execPath, recipe, join(seeds, `${name}.txt`));
    expect(code).toBe(0);
    expect(stdout).toBe(readFileSync(join(seeds, `${name}.clean.txt`), 'utf8'));
    expect(stderr).toMatch(
      /^\d+-\d+ Marit Solheim, leader of the Harbour Pilots’ Association \(0\.\d+\): “We did not want this/mu,
    );
    expect((await ended(desk, process.execPath, recipe)).code).toBe(1);
  });

  // who works on the extension may have no Python; CI has one
  describe.runIf(python !== undefined)('in Python', () => {
    const read = (...args: readonly string[]): Promise<Ended> =>
      ended(folder, python ?? '', join(desk, recipes, 'read_annotations.py'), ...args);
    const annotate = (...args: readonly string[]): Promise<string> =>
      annotated(folder, place().copydesk, ...args);

    it('finds every offset right, and prints who said what', async () => {
      put(folder, [['all.jsonl', lines.map((line) => `${line}\n`).join('')]]);
      const { code, stdout, stderr } = await read('all.jsonl');
      expect(stderr).toBe('');
      expect(code).toBe(0);
      expect(stdout).toMatch(
        new RegExp(`^[1-9]\\d{3} spans of ${String(lines.length)} articles are right\\.$`, 'mu'),
      );
      const [, ofAwkward = ''] =
        /^awkward\.txt\n([^]*?)^utf-16/mu.exec(stdout.replaceAll('\r\n', '\n')) ?? [];
      // with the indices of Python, where an emoji is one character
      const characters = [...awkward];
      const slices = [...ofAwkward.matchAll(/text\[(\d+):(\d+)\] (.*)/gu)];
      expect(slices.length).toBeGreaterThan(2);
      for (const [, start, end, words = ''] of slices) {
        const slice = characters.slice(Number(start), Number(end)).join('');
        expect(slice.startsWith(words.slice(0, 4))).toBe(true);
        expect(slice.endsWith(words.slice(-4))).toBe(true);
      }
    });

    it('reads texts that stand in the lines, and names what was not annotated', async () => {
      const records = [
        { id: 'a', body: awkward.slice(1) },
        { id: 'b' },
        { id: 'c', body: '“Yes,” said Mia Falk.\u2028' },
      ];
      put(folder, [['in.jsonl', records.map((record) => `${JSON.stringify(record)}\n`).join('')]]);
      const lines = await annotate('--from', 'jsonl', '--text-field', 'body', '--exit-zero', 'in.jsonl');
      put(folder, [['out.jsonl', lines]]);
      const { code, stdout, stderr } = await read('--text-field', 'body', 'out.jsonl');
      expect(stderr).toMatch(/^b: not annotated: /u);
      expect(stdout).toMatch(/ spans of 2 articles are right\.\s*$/u);
      expect(code).toBe(0);
      expect(await read('out.jsonl')).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('--text-field') as string,
      });
    });

    it('reads the encodings of the command line, and says where it needs to be told', async () => {
      const words = '“Très bien,” said Zoë Núñez, the mayor – “c’est ça.”\r\n';
      const inWindows = Buffer.from(
        Array.from(words, (c) => ({ '“': 0x93, '”': 0x94, '–': 0x96, '’': 0x92 })[c] ?? c.charCodeAt(0)),
      );
      put(folder, [['old.txt', inWindows]]);
      put(folder, [['old.jsonl', await annotate('--encoding', 'windows-1252', 'old.txt')]]);
      const told = await read('--encoding', 'windows-1252', 'old.jsonl');
      expect(told.stdout).toContain('“Très bien,”');
      expect(told.code).toBe(0);
      expect(await read('old.jsonl')).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('--encoding') as string,
      });
    });

    it.each(damages)('fails where something is wrong: %s', async (_, change, said) => {
      const line = lines.find((one) => one.startsWith('{"file":"awkward.txt"')) ?? '';
      const record = JSON.parse(line) as Changed;
      change(record);
      put(folder, [['damaged.jsonl', `${JSON.stringify(record)}\n`]]);
      const { code, stdout, stderr } = await read('damaged.jsonl');
      expect(stderr).toMatch(said);
      expect(stderr).toMatch(/^awkward\.txt: /u);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(stdout).not.toContain('right');
      expect(code).toBe(1);
    });

    it.each([
      ['no JSON', '{"file":\n', /line 1 is no JSON/u],
      ['no object', '[]\n', /line 1 is no JSON object/u],
      ['something else', '{"file":"awkward.txt","findings":[]}\n', /no line of copydesk annotate/u],
      ['a file that is gone', '{"file":"gone.txt","quotations":[]}\n', /gone\.txt cannot be read/u],
    ])('fails of %s', async (_, lines, said) => {
      put(folder, [['damaged.jsonl', lines]]);
      const { code, stderr } = await read('damaged.jsonl');
      expect(stderr).toMatch(said);
      expect(code).toBe(1);
    });
  });
}
