/**
 * Shares of a softmax: how likely each of some options is that have such scores (log odds up to a common summand), where
 * one of them must be right. In the order of the scores; they add up to 1. The largest score is taken off first, so that
 * no score is too large for a number.
 */
export function sharesOf(scores: readonly number[]): readonly number[] {
  const most = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  const odds = scores.map((score) => Math.exp(score - most));
  const all = odds.reduce((a, b) => a + b, 0);
  return odds.map((each) => each / all);
}
