/** Makes a test of every case of a file. */
import { expect, it } from 'vitest';
import { createTagger } from '../../../server/src/nlp/tagger';
import { casesOf, compare } from './load';

/** One test for each case of `NAME.txt`; a known failure is one that has to fail. */
export function runCases(name: string): void {
  const tagger = createTagger();
  for (const each of casesOf(name)) {
    const run = each.known === undefined ? it : it.fails;
    run(each.known === undefined ? each.name : `${each.name} [known: ${each.known}]`, () => {
      const { expected, found } = compare(name, each, tagger);
      expect(found).toEqual(expected);
    });
  }
}
