/** Old programs end lines with a carriage return alone: whatever is found and cleaned is the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { analyze } from '../../../../server/src/article/analyze';
import { clean } from '../../../../server/src/article/cleaning/clean';
import { createTagger } from '../../../../server/src/nlp/tagger';

const tagger = createTagger();
const seeds = join(import.meta.dirname, '../../../../seeds');
const texts = readdirSync(seeds)
  .filter((name) => name.endsWith('.txt') && !name.endsWith('.clean.txt'))
  .map((name) => [name, readFileSync(join(seeds, name), 'utf8').replace(/\r\n/gu, '\n')] as const);

/** All that is found in a text, and the text as it is cleaned; line ends written alike. */
function foundIn(text: string): unknown {
  const article = analyze(text, tagger);
  const { artifacts, blocks, quotations, attributions, sources, problems } = article;
  const cleaned = clean(article, 'suggested').text;
  const all = { artifacts, blocks, quotations, attributions, sources, problems, cleaned };
  return JSON.parse(JSON.stringify(all).replace(/\\r/gu, '\\n'));
}

test.each(texts)('%s', (_name, text) => {
  expect(foundIn(text.replace(/\n/gu, '\r'))).toEqual(foundIn(text));
});
