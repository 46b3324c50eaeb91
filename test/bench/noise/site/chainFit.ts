/** Fits what stands where: the weights of a chain of units, by the likelihood of the pages that were drawn. */
import { likelihoods } from '../../../../server/src/article/noise/site/chain';
import type { Steps } from '../../../../server/src/article/noise/site/chain';
import { surelyStory } from '../../../../server/src/article/noise/site/model';
import { Learner, shuffle } from '../../logistic';

/** The units of a page in a row, and what each shows. */
export interface Sequence {
  readonly units: readonly { readonly site: boolean; readonly text: string }[];
  readonly signs: readonly (readonly string[])[];
}

/** Weights by sign. */
export type Weights = ReadonlyMap<string, number>;

const stepNames = ['step SS', 'step SF', 'step FS', 'step FF'] as const;
const rounds = 8;
/** Weights move on to the last page: the mean over the later rounds is steadier. Taken every so many pages. */
const averagedFrom = 3;
const every = 400;

/** Learns from pages, several times over, each time in another order. */
export function fitChain(sequences: readonly Sequence[], next: () => number): Weights {
  const learner = new Learner({ one: 0.2, two: 0.01, rate: 1.2 });
  const sums = new Map<string, number>();
  let taken = 0;
  const order = [...sequences];
  for (let round = 0; round < rounds; round++) {
    shuffle(order, next);
    order.forEach((sequence, k) => {
      learnFrom(sequence, learner);
      if (round < averagedFrom || k % every !== 0) return;
      taken++;
      for (const [sign, weight] of learner.weights()) sums.set(sign, (sums.get(sign) ?? 0) + weight);
    });
  }
  return new Map([...sums].map(([sign, sum]) => [sign, sum / taken]));
}

function learnFrom({ units, signs }: Sequence, learner: Learner): void {
  const weights = { get: (sign: string): number => learner.weight(sign) };
  const { site, pairs } = likelihoods(weigh(signs, weights), stepsOf(weights));
  const steps = [0, 0, 0, 0];
  units.forEach((unit, u) => {
    const own = signs[u] ?? [];
    if (own.length > 0) learner.learn(own, (site[u] ?? 0) - (unit.site ? 1 : 0));
    const before = units[u - 1];
    if (before === undefined) return;
    const gold = (before.site ? 2 : 0) + (unit.site ? 1 : 0);
    for (let k = 0; k < 4; k++) steps[k] = (steps[k] ?? 0) + (pairs[4 * u + k] ?? 0) - (k === gold ? 1 : 0);
  });
  stepNames.forEach((name, k) => learner.learn([name], (steps[k] ?? 0) / 4));
}

interface Lookup {
  readonly get: (sign: string) => number | undefined;
}

/** What the signs of each unit weigh; in the midst of the story nothing is a site's. */
export function weigh(signs: readonly (readonly string[])[], weights: Lookup): Float64Array {
  return Float64Array.from(signs, (own) =>
    own.length === 0 ? surelyStory : own.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), 0),
  );
}

/** What one unit beside the next weighs. */
export function stepsOf(weights: Lookup): Steps {
  const [storyStory = 0, storySite = 0, siteStory = 0, siteSite = 0] = stepNames.map(
    (name) => weights.get(name) ?? 0,
  );
  return { storyStory, storySite, siteStory, siteSite };
}
