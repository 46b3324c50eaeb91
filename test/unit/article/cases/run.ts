/** Makes a test of every case of a file. */
import { expect, it } from 'vitest';
import { createTagger } from '../../../../server/src/nlp/tagger';
import type { Comparison } from './load';
import { casesOf, compare } from './load';

/** Tests for each case of `NAME.txt`; what is known to fail has to fail. */
export function runCases(name: string): void {
  const tagger = createTagger();
  for (const each of casesOf(name)) {
    let comparisons: readonly Comparison[] | undefined;
    const check = (at: number): void => {
      comparisons ??= compare(name, each, tagger);
      const { expected, found } = comparisons[at] ?? { expected: ['a comparison'], found: [] };
      expect(found).toEqual(expected);
    };
    const clash = each.known?.startsWith('clash:') === true;
    const known = `${each.name} [known: ${each.known ?? ''}]`;
    if (each.known === undefined || clash) it(each.name, () => check(0));
    if (each.known !== undefined) it.fails(known, () => check(clash ? 1 : 0));
  }
}
