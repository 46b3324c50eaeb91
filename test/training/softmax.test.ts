/** The softmax over options, on invented choices of which it is known what tells. */
import { describe, expect, it } from 'vitest';
import { sharesOf } from '../../server/src/article/text/shares';
import { SignNumbers } from '../../server/training/learner';
import type { Choice } from '../../server/training/softmax';
import { fitSoftmax, sharesIn } from '../../server/training/softmax';
import { randomFrom } from '../bench/random';

const fitting = { penalties: { one: 1, two: 1, rate: 0.1 }, rounds: 10 };

describe('shares', () => {
  it('add up to one, the larger score has the larger one, and no score is too large', () => {
    const shares = sharesOf([5000, 4999, -5000]);
    expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1);
    expect((shares[0] ?? 0) / (shares[1] ?? 1)).toBeCloseTo(Math.E);
    expect(shares[2]).toBe(0);
  });
});

describe('the fit', () => {
  const numbers = new SignNumbers();
  const option = (right: boolean, ...signs: readonly string[]): Choice['options'][number] => ({
    signs: numbers.of(signs),
    right,
  });
  const fitted = (choices: readonly Choice[]): ReturnType<typeof fitSoftmax> =>
    fitSoftmax(choices, numbers, { ...fitting, next: randomFrom(1).next });

  it('learns what tells the right one, and not what all of them have', () => {
    const choices = Array.from({ length: 200 }, (_, at) => ({
      options: [option(at % 10 < 9, 'tag', 'all'), option(at % 10 === 9, 'none', 'all')],
    }));
    const learner = fitted(choices);
    const [tag = 0] = sharesIn(learner, {
      options: [option(true, 'tag', 'all'), option(false, 'none', 'all')],
    });
    expect(tag).toBeGreaterThan(0.8);
    expect(tag).toBeLessThan(0.97);
    expect(Math.abs(learner.weights().get('all') ?? 0)).toBeLessThan(0.1);
  });

  it('leaves it open which of two right ones is chosen', () => {
    const choices = Array.from({ length: 200 }, () => ({
      options: [option(true, 'a'), option(true, 'b'), option(false, 'c')],
    }));
    const [a = 0, b = 0, c = 1] = sharesIn(fitted(choices), choices[0] ?? { options: [] });
    expect(a).toBeCloseTo(b, 1);
    expect(c).toBeLessThan(0.1);
  });

  it('gives the same weights for the same choices', () => {
    const choices = Array.from({ length: 50 }, (_, at) => ({
      options: [option(at % 3 > 0, 'x', 'y'), option(at % 3 === 0, 'z')],
    }));
    expect([...fitted(choices).weights()]).toEqual([...fitted(choices).weights()]);
  });
});
