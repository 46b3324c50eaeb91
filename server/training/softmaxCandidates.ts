/**
 * Learns which of several candidates is meant: the share of a candidate is the softmax of the sums of the weights of
 * their signs, and the loss is the log of the share that the right ones have together, with a penalty on large weights.
 */
import { sharesOf } from '../src/article/text/shares';

/** A question: the signs of each candidate, by number, and whether each is right. */
export interface Choice {
  readonly candidates: readonly Int32Array[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

/** How to fit. */
export interface SoftmaxFitting {
  /** Penalty on the square of each weight. */
  readonly two: number;
  readonly rounds: number;
  readonly rate: number;
}

/** Adam's usual decays (Kingma and Ba 2015). */
const decay = { slope: 0.9, square: 0.999 } as const;
const tiny = 1e-8;

/** The weight of each sign by its number. The same choices give the same weights. */
export function fitSoftmax(
  choices: readonly Choice[],
  count: number,
  { two, rounds, rate }: SoftmaxFitting,
): Float64Array {
  const weights = new Float64Array(count);
  const slope = new Float64Array(count);
  const mean = new Float64Array(count);
  const square = new Float64Array(count);
  for (let round = 1; round <= rounds; round++) {
    for (let k = 0; k < count; k++) slope[k] = two * (weights[k] ?? 0);
    for (const choice of choices) addSlope(choice, weights, slope);
    const pace = rate * (1 - round / (rounds + 1));
    for (let k = 0; k < count; k++) {
      const own = slope[k] ?? 0;
      const m = (mean[k] = decay.slope * (mean[k] ?? 0) + (1 - decay.slope) * own);
      const v = (square[k] = decay.square * (square[k] ?? 0) + (1 - decay.square) * own * own);
      const step = m / (1 - decay.slope ** round) / (Math.sqrt(v / (1 - decay.square ** round)) + tiny);
      weights[k] = (weights[k] ?? 0) - pace * step;
    }
  }
  return weights;
}

/** The share of each candidate under some weights. */
export function sharesIn(candidates: readonly Int32Array[], weights: Float64Array): readonly number[] {
  return sharesOf(candidates.map((signs) => signs.reduce((sum, sign) => sum + (weights[sign] ?? 0), 0)));
}

/** What one choice adds to the slope of the loss. */
function addSlope({ candidates, right, weight }: Choice, weights: Float64Array, slope: Float64Array): void {
  const shares = sharesIn(candidates, weights);
  const rightly = shares.reduce((sum, share, k) => sum + (right[k] === true ? share : 0), 0);
  candidates.forEach((signs, k) => {
    const share = shares[k] ?? 0;
    const wanted = right[k] === true ? share / Math.max(rightly, tiny) : 0;
    const own = weight * (share - wanted);
    if (own !== 0) for (const sign of signs) slope[sign] = (slope[sign] ?? 0) + own;
  });
}
