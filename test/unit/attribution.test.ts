/** Who said it: every pattern, and the ways in which news prose names a speaker. The cases stand in cases/. */
import { describe, expect, it } from 'vitest';
import { patternRows } from '../../server/src/rules/attribution';
import { casesOf } from './cases/load';
import { runCases } from './cases/run';

describe('patterns', () => {
  runCases('patterns');

  it('every pattern of the table has a case', () => {
    const all = casesOf('patterns').flatMap(({ quotations }) =>
      quotations.flatMap(({ patterns }) => patterns),
    );
    const covered = new Set(all);
    // nothing decides by these two: they go from this list when they go from the table
    const unused = ['other-half', 'same-sentence'];
    expect(patternRows.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual(unused);
  });
});

describe.each(['sentences', 'floating', 'transcripts', 'stories'])('%s', (name) => {
  runCases(name);
});
