/** What the build writes down of compromise's words: the same words, known sooner. */
import { build } from 'esbuild';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import nlp from 'compromise/two';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compromiseLater } from '../../.config/words.mjs';
import { createTagger } from '../../server/src/nlp/tagger';

interface Bundled {
  readonly createTagger: typeof createTagger;
  readonly model: () => unknown;
}

const root = join(import.meta.dirname, '../..');
let folder: string;
let bundled: Bundled;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-words-'));
  const outfile = join(folder, 'tagger.mjs');
  await build({
    stdin: {
      contents: `import nlp from 'compromise/two';
export { createTagger } from './server/src/nlp/tagger';
export const model = () => nlp.model();`,
      resolveDir: root,
    },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    plugins: [compromiseLater],
  });
  bundled = (await import(pathToFileURL(outfile).href)) as Bundled;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What is written down. */
const written = (model: unknown): unknown => {
  const { one, two } = model as Readonly<Record<'one' | 'two', Readonly<Record<string, unknown>>>>;
  return [one['lexicon'], one['_multiCache'], one['frozenLex'], two['switches'], two['uncountable']];
};

it('are all there, each with its tags', () => {
  expect(JSON.stringify(written(bundled.model()))).toBe(JSON.stringify(written(nlp.model())));
});

it('tag the seeds as before', async () => {
  const names = (await readdir(join(root, 'seeds'))).filter((name) => name.endsWith('.clean.txt'));
  expect(names).not.toEqual([]);
  const before = createTagger();
  const now = bundled.createTagger();
  for (const name of names) {
    const paragraphs = (await readFile(join(root, 'seeds', name), 'utf8')).split('\n\n');
    for (const paragraph of paragraphs) expect(now.tag(paragraph)).toEqual(before.tag(paragraph));
  }
});
