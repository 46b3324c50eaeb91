/** The learner of whom a pronoun means, on invented choices. */
import { describe, expect, it } from 'vitest';
import type { Choice } from '../../server/training/softmaxCandidates';
import { fitSoftmax, sharesIn } from '../../server/training/softmaxCandidates';

const fitting = { two: 0.1, rounds: 200, rate: 0.1 };
/** Signs by number. */
const near = 0;
const far = 1;
const red = 2;

/** Two candidates, of which the first is right. */
const choice = (first: readonly number[], second: readonly number[], right = [true, false]): Choice => ({
  candidates: [Int32Array.from(first), Int32Array.from(second)],
  right,
  weight: 1,
});

describe('the softmax over candidates', () => {
  it('prefers those who have the sign that the right ones had', () => {
    const weights = fitSoftmax(
      Array.from({ length: 20 }, () => choice([near], [far])),
      3,
      fitting,
    );
    const [first = 0, second = 1] = sharesIn([Int32Array.of(far), Int32Array.of(near)], weights);
    expect(second).toBeGreaterThan(0.9);
    expect(first + second).toBeCloseTo(1);
  });

  it('is as sure as the choices were', () => {
    const choices = Array.from({ length: 100 }, (_, k) => choice([near], [far], [k % 4 > 0, k % 4 === 0]));
    const [share = 0] = sharesIn([Int32Array.of(near), Int32Array.of(far)], fitSoftmax(choices, 3, fitting));
    expect(share).toBeCloseTo(0.75, 1);
  });

  it('learns nothing of what all candidates have', () => {
    const choices = Array.from({ length: 20 }, () => choice([near, red], [far, red]));
    expect(fitSoftmax(choices, 3, fitting)[red]).toBeCloseTo(0);
  });

  it('learns nothing where every candidate may be right', () => {
    const weights = fitSoftmax([choice([near], [far], [true, true])], 3, fitting);
    expect([...weights].every((weight) => Math.abs(weight) < 0.001)).toBe(true);
  });

  it('gives the same weights again', () => {
    const choices = [choice([near], [far]), choice([near, red], [far]), choice([far], [near, red])];
    expect(fitSoftmax(choices, 3, fitting)).toEqual(fitSoftmax(choices, 3, fitting));
  });
});
