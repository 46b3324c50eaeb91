/**
 * Which units of a text are a site's, weighed all together: each unit by its own signs, and each pair of neighbours by
 * whether furniture stands beside furniture. This is a linear-chain model with two states; what comes out is, for each
 * unit, how likely it is furniture given everything else (forward-backward).
 */

/** What one state beside the next weighs: story or site before, story or site after. */
export interface Steps {
  readonly storyStory: number;
  readonly storySite: number;
  readonly siteStory: number;
  readonly siteSite: number;
}

/** The names under which the fit writes what the steps weigh, in the order of `Steps`. */
export const stepNames = ['step SS', 'step SF', 'step FS', 'step FF'] as const;

/** The steps, where it is known by name what each weighs. */
export function stepsOf(weights: ReadonlyMap<string, number>): Steps {
  const [storyStory = 0, storySite = 0, siteStory = 0, siteSite = 0] = stepNames.map(
    (name) => weights.get(name) ?? 0,
  );
  return { storyStory, storySite, siteStory, siteSite };
}

/** Sums of exponentials without overflow. */
function logAdd(a: number, b: number): number {
  const most = Math.max(a, b);
  return most + Math.log1p(Math.exp(Math.min(a, b) - most));
}

/** What the chain says of a text. */
export interface Likelihoods {
  /** For each unit the probability that it is a site's. */
  readonly site: Float64Array;
  /** For each unit but the first the probabilities of the pair with the one before: SS, SF, FS, FF. */
  readonly pairs: Float64Array;
}

/** Probabilities of each unit and pair, given what each unit weighs for being a site's. Linear. */
export function likelihoods(weights: ArrayLike<number>, steps: Steps): Likelihoods {
  const count = weights.length;
  const site = new Float64Array(count);
  const pairs = new Float64Array(4 * count);
  if (count === 0) return { site, pairs };
  const { storyStory, storySite, siteStory, siteSite } = steps;
  // for each unit: log weight of everything up to it, in either state; and of everything after it
  const upStory = new Float64Array(count);
  const upSite = new Float64Array(count);
  const downStory = new Float64Array(count);
  const downSite = new Float64Array(count);
  const at = (of: ArrayLike<number>, k: number): number => of[k] ?? 0;
  upSite[0] = at(weights, 0);
  for (let k = 1; k < count; k++) {
    upStory[k] = logAdd(at(upStory, k - 1) + storyStory, at(upSite, k - 1) + siteStory);
    upSite[k] = at(weights, k) + logAdd(at(upStory, k - 1) + storySite, at(upSite, k - 1) + siteSite);
  }
  for (let k = count - 2; k >= 0; k--) {
    const story = at(downStory, k + 1);
    const furniture = at(downSite, k + 1) + at(weights, k + 1);
    downStory[k] = logAdd(storyStory + story, storySite + furniture);
    downSite[k] = logAdd(siteStory + story, siteSite + furniture);
  }
  const total = logAdd(at(upStory, count - 1), at(upSite, count - 1));
  for (let k = 0; k < count; k++) {
    site[k] = Math.exp(at(upSite, k) + at(downSite, k) - total);
    if (k === 0) continue;
    const story = at(downStory, k) - total;
    const furniture = at(downSite, k) + at(weights, k) - total;
    pairs[4 * k] = Math.exp(at(upStory, k - 1) + storyStory + story);
    pairs[4 * k + 1] = Math.exp(at(upStory, k - 1) + storySite + furniture);
    pairs[4 * k + 2] = Math.exp(at(upSite, k - 1) + siteStory + story);
    pairs[4 * k + 3] = Math.exp(at(upSite, k - 1) + siteSite + furniture);
  }
  return { site, pairs };
}
