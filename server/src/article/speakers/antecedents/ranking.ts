/** How likely does a pronoun mean each of those near it? */
import { weightsOf } from '../../text/weightRows';
import { antecedentWeights } from './rows';

/** The weights that ship. */
export const shippedWeights: ReadonlyMap<string, number> = weightsOf(antecedentWeights);

/** The sum of the weights of signs; one that has no weight adds nothing. */
export const weigh = (signs: readonly string[], weights: ReadonlyMap<string, number>): number =>
  signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), 0);

/** The shares that scores have of 1 (softmax); none of no scores. */
export function shares(scores: readonly number[]): readonly number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / all);
}
