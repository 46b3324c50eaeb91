/** The tagger's own way of finding patterns gives what compromise's gives: every tag of every word, in the same order. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import swift from 'compromise/two';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTagger } from '../../../server/src/nlp/tagger';
import { tries } from '../../../.config/draws.mjs';

type Parse = (text: string) => unknown;
interface Parsed {
  readonly document: readonly (readonly { readonly text: string; readonly tags: ReadonlySet<string> }[])[];
}

// the package's build for require() is another copy, which the tagger has not touched
const plain = createRequire(import.meta.url)('compromise/two') as Parse;

const folders = ['seeds', 'test/bench/noise/articles'].map((folder) =>
  join(import.meta.dirname, '../../..', folder),
);
const paragraphs = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && !name.endsWith('.clean.txt'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line.trim() !== ''),
);

function tagsOf(parse: Parse, text: string): readonly string[] {
  const { document } = parse(text) as Parsed;
  return document.flatMap((terms) => terms.map((term) => `${term.text}: ${[...term.tags].join(' ')}`));
}

describe('sweep', () => {
  it('is what the tagger uses, and the other copy is plain', () => {
    expect(createTagger().tag('She said no.').length).toBe(3);
    const own = swift as unknown as {
      readonly methods: () => { readonly one: { readonly bulkMatch: unknown } };
    };
    const other = plain as unknown as typeof own;
    expect(own.methods().one.bulkMatch).not.toBe(other.methods().one.bulkMatch);
  });

  it('gives every word of our articles the same tags', () => {
    expect(paragraphs.length).toBeGreaterThan(200);
    const different = paragraphs.filter(
      (text) => tagsOf(swift as unknown as Parse, text).join('\n') !== tagsOf(plain, text).join('\n'),
    );
    expect(different).toEqual([]);
  });

  it('does so for sentences that nobody wrote', () => {
    const words = [...new Set(paragraphs.flatMap((text) => text.split(/\s+/u)))];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 45 }), (picked) => {
        const text = picked.join(' ');
        expect(tagsOf(swift as unknown as Parse, text)).toEqual(tagsOf(plain, text));
      }),
      { numRuns: tries(300) },
    );
  });
});
