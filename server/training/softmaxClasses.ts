/** Regression for several classes of which one is right (softmax), by signs, with weights that stay small. */
import { sharesOf } from '../src/article/text/shares';
import { sumOf } from '../src/article/text/weightRows';
import { Learner, SignNumbers, shuffle } from './learner';
import type { Fitting } from './softmax';

/** A thing to learn from: what it shows, and the number of its class. */
export interface ClassExample {
  readonly signs: readonly string[];
  readonly right: number;
}

/** Weights by sign, for each class. */
export type ClassWeights = readonly ReadonlyMap<string, number>[];

/** Learns from examples, several times over. Signs of fewer than `least` examples are left out. */
export function fitClasses(
  examples: readonly ClassExample[],
  classes: number,
  { penalties, rounds, next }: Fitting,
  least = 1,
): ClassWeights {
  const counts = new Map<string, number>();
  for (const { signs } of examples) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const numbers = new SignNumbers();
  const rows = examples.map(({ signs, right }) => ({
    signs: numbers.of(signs.filter((sign) => (counts.get(sign) ?? 0) >= least)),
    right,
  }));
  const learners = Array.from({ length: classes }, () => new Learner(penalties, numbers));
  const order = rows.map((_, at) => at);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, next);
    for (const at of order) {
      const row = rows[at];
      if (row === undefined) continue;
      const chances = sharesOf(learners.map((learner) => learner.sum(row.signs)));
      learners.forEach((learner, index) => {
        learner.learn(row.signs, (chances[index] ?? 0) - (row.right === index ? 1 : 0));
      });
    }
  }
  return learners.map((learner) => learner.weights());
}

/** The class that signs weigh most for. */
export function likeliest(weights: ClassWeights, signs: readonly string[]): number {
  const sums = weights.map((own) => sumOf(signs, own));
  return sums.indexOf(Math.max(...sums));
}
