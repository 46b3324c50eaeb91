/** A logistic regression over signs, learned one example at a time, that keeps few weights. */
import type { Fitting } from './softmax';
import type { SignNumbers } from './learner';
import { Learner, shuffle } from './learner';

/** What shows on one thing, by number, and on which side it is. */
export interface Example {
  readonly signs: Int32Array;
  readonly positive: boolean;
  /** How much it counts. */
  readonly weight: number;
}

/** Learns from examples, several times over. */
export function fitLogistic(
  examples: readonly Example[],
  numbers: SignNumbers,
  { penalties, rounds, next }: Fitting,
): Learner {
  const learner = new Learner(penalties, numbers);
  const order = examples.map((_, k) => k);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, next);
    for (const k of order) {
      const example = examples[k];
      if (example === undefined) continue;
      const chance = 1 / (1 + Math.exp(-learner.sum(example.signs)));
      learner.learn(example.signs, (chance - (example.positive ? 1 : 0)) * example.weight);
    }
  }
  return learner;
}
