/** Fits what stands where: the weights of a chain of units, by the likelihood of the pages that were drawn. */
import { likelihoods, stepNames } from '../../src/article/noise/site/chain';
import { surelyStory } from '../../src/article/noise/site/model';
import { Learner, shuffle, SignNumbers } from '../logistic';

/** The units of a page in a row, and what each shows. */
export interface Sequence {
  readonly units: readonly { readonly site: boolean; readonly text: string }[];
  readonly signs: readonly (readonly string[])[];
}

/** Weights by sign. */
export type Weights = ReadonlyMap<string, number>;

const rounds = 8;
/** Weights move on to the last page: the mean over the later rounds is steadier. Taken every so many pages. */
const averagedFrom = 3;
const every = 400;

/** The signs of a page by number. */
interface Numbered {
  readonly sites: readonly boolean[];
  readonly signs: readonly Int32Array[];
}

/** Learns from pages, several times over, each time in another order. */
export function fitChain(sequences: readonly Sequence[], next: () => number): Weights {
  const numbers = new SignNumbers();
  const steps = stepNames.map((name) => numbers.of([name]));
  const order = sequences.map(({ units, signs }): Numbered => ({
    sites: units.map(({ site }) => site),
    signs: signs.map((own) => numbers.of(own)),
  }));
  const learner = new Learner({ one: 0.2, two: 0.01, rate: 1.2 }, numbers);
  const sums = new Float64Array(numbers.count);
  let taken = 0;
  for (let round = 0; round < rounds; round++) {
    shuffle(order, next);
    order.forEach((page, k) => {
      learnFrom(page, steps, learner);
      if (round < averagedFrom || k % every !== 0) return;
      taken++;
      for (let sign = 0; sign < sums.length; sign++) sums[sign] = (sums[sign] ?? 0) + learner.weight(sign);
    });
  }
  const out = new Map<string, number>();
  sums.forEach((sum, sign) => {
    if (sum !== 0) out.set(numbers.name(sign), sum / taken);
  });
  return out;
}

function learnFrom({ sites, signs }: Numbered, steps: readonly Int32Array[], learner: Learner): void {
  const weights = Float64Array.from(signs, (own) => (own.length === 0 ? surelyStory : learner.sum(own)));
  const [storyStory = 0, storySite = 0, siteStory = 0, siteSite = 0] = steps.map((step) => learner.sum(step));
  const { site, pairs } = likelihoods(weights, { storyStory, storySite, siteStory, siteSite });
  const gradients = [0, 0, 0, 0];
  signs.forEach((own, u) => {
    if (own.length > 0) learner.learn(own, (site[u] ?? 0) - (sites[u] === true ? 1 : 0));
    if (u === 0) return;
    const gold = (sites[u - 1] === true ? 2 : 0) + (sites[u] === true ? 1 : 0);
    for (let k = 0; k < 4; k++)
      gradients[k] = (gradients[k] ?? 0) + (pairs[4 * u + k] ?? 0) - (k === gold ? 1 : 0);
  });
  steps.forEach((step, k) => {
    learner.learn(step, (gradients[k] ?? 0) / 4);
  });
}

/** What the signs of each unit weigh; in the midst of the story nothing is a site's. */
export function weigh(signs: readonly (readonly string[])[], weights: Weights): Float64Array {
  return Float64Array.from(signs, (own) =>
    own.length === 0 ? surelyStory : own.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), 0),
  );
}
