/** A softmax over options, learned one case at a time, that keeps few weights. */
import { sharesOf } from '../src/article/text/shares';
import type { Penalties, SignNumbers } from './learner';
import { Learner, shuffle } from './learner';

/** A thing to decide: what each option shows, by number, and whether it is right. Several may be, then any of them will do. */
export interface Choice {
  readonly options: readonly { readonly signs: Int32Array; readonly right: boolean }[];
}

/** How to fit: so many times over the cases, in an order that is drawn at random. */
export interface Fitting {
  readonly penalties: Penalties;
  readonly rounds: number;
  readonly next: () => number;
}

/** How likely each option is, by what was learned. */
export function sharesIn(learner: Learner, { options }: Choice): readonly number[] {
  return sharesOf(options.map(({ signs }) => learner.sum(signs)));
}

/** Learns which options are right, several times over the cases. */
export function fitSoftmax(
  choices: readonly Choice[],
  numbers: SignNumbers,
  { penalties, rounds, next }: Fitting,
): Learner {
  const learner = new Learner(penalties, numbers);
  const order = choices.map((_, k) => k);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, next);
    for (const k of order) {
      const choice = choices[k];
      if (choice === undefined) continue;
      const shares = sharesIn(learner, choice);
      const rightly = choice.options.reduce((sum, { right }, at) => sum + (right ? (shares[at] ?? 0) : 0), 0);
      if (rightly === 0) continue;
      choice.options.forEach(({ signs, right }, at) => {
        const share = shares[at] ?? 0;
        learner.learn(signs, share - (right ? share / rightly : 0));
      });
    }
  }
  return learner;
}
