/** Who said it: every pattern, and the ways in which news prose names a speaker. The cases stand in cases/. */
import { describe, expect, it } from 'vitest';
import { patternRows } from '../../../../server/src/article/attribution/patternRows';
import { casesOf } from '../cases/load';
import { runCases } from '../cases/run';

const others = [
  'setoff',
  'sentences',
  'subjects',
  'floating',
  'transcripts',
  'headlines',
  'stories',
  'harder',
];

describe('patterns', () => {
  runCases('patterns');

  it('every pattern of the table has a case', () => {
    const all = ['patterns', ...others].flatMap(casesOf).flatMap(({ quotations }) => quotations);
    const covered = new Set(all.flatMap(({ patterns }) => patterns));
    // what a person says stands in no text
    expect(patternRows.map(({ id }) => id).filter((id) => id !== 'by-hand' && !covered.has(id))).toEqual([]);
  });
});

describe.each(others)('%s', (name) => {
  runCases(name);
});
