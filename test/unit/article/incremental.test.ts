/**
 * What is remembered of earlier versions changes nothing: after any edits, an analysis with a tagger that has seen them
 * all equals one with a tagger that has seen nothing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { analyze } from '../../../server/src/article/analyze';
import { createTagger } from '../../../server/src/nlp/tagger';
import { articles } from '../support/archiveArticles';
import { lexis } from '../support/archiveExports';
import { tries } from '../../../.config/draws.mjs';

const folder = join(process.cwd(), 'seeds');
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.txt') && !name.endsWith('.clean.txt'))
  .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

/** Those of the repository, and a file with several articles. */
const seeds = [
  ...samples,
  ['an export of several articles', articles.map((one, k) => lexis(one, k + 1, articles.length)).join('\n')],
] as const;

/** What is typed or pasted: letters, marks, breaks, names, halves of characters. */
const typed = fc.oneof(
  fc.constantFrom(
    '"',
    '“',
    '”',
    "'",
    '‘',
    '’',
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '.',
    ',',
    ':',
    '—',
    '\ud83d',
    '\u0000',
  ),
  fc.constantFrom(
    'Anne Durand',
    'he said',
    '"It leaks," said Max Pell. ',
    '11/03/21, 09:15\n',
    '1 of 4',
    '<u>',
    'Mrs ',
    'End of Document\n',
    '2 of 9 DOCUMENTS\n\n',
  ),
  fc.string({ maxLength: 8 }),
);

/** An edit: where (as a share of the text), how much is taken out, what is put in. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  out: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(300)),
  put: fc.oneof(fc.constant(''), typed),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function apply(text: string, { at, out, put }: Edit): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + put + text.slice(start + out);
}

test.each(seeds)('%s, edited at random', (_, seed) => {
  const warm = createTagger();
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      let text = seed;
      for (const each of edits) {
        text = apply(text, each);
        analyze(text, warm);
      }
      expect(analyze(text, warm)).toEqual(analyze(text, createTagger()));
    }),
    { numRuns: tries(3) },
  );
});

it('a paragraph moved to another place is read anew', () => {
  const [, seed = ''] = seeds[0] ?? [];
  const paragraphs = seed.split('\n\n');
  expect(paragraphs.length).toBeGreaterThan(8);
  const warm = createTagger();
  analyze(seed, warm);
  for (let from = 0; from < paragraphs.length; from += 8) {
    const moved = [...paragraphs.slice(0, from), ...paragraphs.slice(from + 1), paragraphs[from] ?? ''].join(
      '\n\n',
    );
    expect(analyze(moved, warm)).toEqual(analyze(moved, createTagger()));
  }
});

it('undoing an edit brings back what was found before', () => {
  const warm = createTagger();
  for (const [, seed] of seeds) {
    const before = analyze(seed, warm);
    analyze(`“${seed.slice(0, 400)}\n\n${seed.slice(500)}`, warm);
    expect(analyze(seed, warm)).toEqual(before);
  }
});

it('a memory that has overflowed forgets, and finds the same', () => {
  const warm = createTagger();
  const [, seed = ''] = seeds[1] ?? [];
  const before = analyze(seed, warm);
  expect(before.quotations).not.toEqual([]);
  const tokens = warm.tag('It leaks.');
  expect(warm.tag('It leaks.')).toBe(tokens);
  // more than a tagger remembers
  for (let at = 0; at < 4_200; at++) warm.tag(String(at));
  expect(warm.tag('It leaks.')).not.toBe(tokens);
  expect(analyze(seed, warm)).toEqual(before);
  expect(analyze(`${seed}\n\n"It leaks," said Max Pell.`, warm)).toEqual(
    analyze(`${seed}\n\n"It leaks," said Max Pell.`, createTagger()),
  );
});

it('what one article remembers is not seen in another', () => {
  const warm = createTagger();
  for (const [, seed] of seeds) expect(analyze(seed, warm)).toEqual(analyze(seed, createTagger()));
});
