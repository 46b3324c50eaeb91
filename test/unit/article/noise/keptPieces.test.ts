import { describe, expect, it } from 'vitest';
import { standAlike } from '../../../../server/src/article/noise/keptPieces';

/** Whether two breaks between lines are taken for the same, both ways asked. */
function alike(one: readonly [string, string], other: readonly [string, string]): boolean {
  const piece = ([before, after]: readonly [string, string]): Parameters<typeof standAlike>[0] => ({
    text: '',
    before,
    after,
  });
  const answer = standAlike(piece(one), piece(other));
  expect(standAlike(piece(other), piece(one))).toBe(answer);
  return answer;
}

describe('a break is known again', () => {
  it('by the letters on both of its sides, as far as both are known', () => {
    expect(alike(['nineboats', 'tenmore'], ['nineboats', 'tenmore'])).toBe(true);
    expect(alike(['nineboats', 'tenmore'], ['countednineboats', 'tenmorecameback'])).toBe(true);
    expect(alike(['nineboats', 'tenmore'], ['nineboats', 'twomore'])).toBe(false);
    expect(alike(['nineboats', 'tenmore'], ['tenboats', 'tenmore'])).toBe(false);
  });

  it('by one side alone, where the other has no letters in one of the texts', () => {
    expect(alike(['', 'tenstayedatsea'], ['nineboats', 'tenstayedatsea'])).toBe(true);
    expect(alike(['nineboatscame', ''], ['nineboatscame', 'back'])).toBe(true);
    expect(alike(['', 'tenstayedatsea'], ['nineboats', 'twostayedatsea'])).toBe(false);
  });

  it('not by a short word alone, nor by nothing', () => {
    expect(alike(['', 'No'], ['boats', 'Nobody'])).toBe(false);
    expect(alike(['', 'No'], ['', 'No'])).toBe(true);
    expect(alike(['', ''], ['boats', 'back'])).toBe(false);
    expect(alike(['', ''], ['', ''])).toBe(true);
    expect(alike(['nineboatscame', ''], ['', 'tenstayedatsea'])).toBe(false);
  });
});
