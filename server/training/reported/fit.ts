/**
 * Fits where reported speech begins and ends and how likely it is any, and writes
 * server/src/article/attribution/indirect/reportedWeights.ts:
 *   node .config/run.mjs server/training/reported/fit.ts --polnear DIR [--split K/N] [--dry]
 * Only the articles that may be looked at are read. Prints how well both are told in five parts of them, each by what was
 * fitted on the others.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Signs } from '../../src/article/attribution/indirect/claimSigns';
import { createTagger } from '../../src/nlp/tagger';
import { brierScore, calibrationError } from '../../../test/bench/accuracy/calibration';
import { readPolnear } from '../../../test/bench/accuracy/corpus';
import { sumOf } from '../../src/article/text/weightRows';
import { mayLook, splitFrom } from '../../../test/bench/accuracy/split';
import { randomFrom } from '../../../test/bench/random';
import { table } from '../../../test/bench/table';
import { SignNumbers } from '../learner';
import { fitLogistic } from '../logistic';
import { rows } from '../weightRows';
import type { Case, Choice } from './cases';
import { casesOf } from './cases';

const { values } = parseArgs({
  options: {
    polnear: { type: 'string' },
    split: { type: 'string', default: '1/2' },
    dry: { type: 'boolean', default: false },
  },
});
if (values.polnear === undefined) throw new Error('--polnear DIR is missing');

const folds = 5;
/** A sign that fewer have says more of those than of others. */
const fewest = 6;
const penalties = { one: 8, two: 8, rate: 0.1 };
const rounds = 10;

type Weights = ReadonlyMap<string, number>;

/** The weights by which right choices are told from others. */
function fit(choices: readonly Choice[]): Weights {
  const numbers = new SignNumbers();
  const seen = new Map<string, number>();
  for (const { signs } of choices) for (const sign of signs) seen.set(sign, (seen.get(sign) ?? 0) + 1);
  const examples = choices.map(({ signs, right }) => ({
    signs: numbers.of(signs.filter((sign) => (seen.get(sign) ?? 0) >= fewest)),
    positive: right,
    weight: 1,
  }));
  return fitLogistic(examples, numbers, {
    penalties,
    rounds,
    next: randomFrom(5).next,
  }).weights();
}

const weigh =
  (weights: Weights) =>
  (signs: Signs): number =>
    sumOf(signs, weights);

const given = <T>(each: T | undefined): readonly T[] => (each === undefined ? [] : [each]);

/** Edges first, then claims with the edges that those choose. */
function fitBoth(cases: readonly Case[]): { readonly edges: Weights; readonly claims: Weights } {
  const edges = fit(cases.flatMap((each) => each.edges.flat()));
  const claims = fit(cases.flatMap((each) => given(each.claim(weigh(edges)))));
  return { edges, claims };
}

interface Told {
  readonly confidence: number;
  readonly right: boolean;
  readonly reported: boolean;
}

function told(cases: readonly Case[], { edges, claims }: ReturnType<typeof fitBoth>): readonly Told[] {
  return cases.flatMap((each) =>
    given(each.claim(weigh(edges))).map(({ signs, right, reported }) => ({
      confidence: 1 / (1 + Math.exp(-weigh(claims)(signs))),
      right,
      reported,
    })),
  );
}

const split = splitFrom(values.split);
const tagger = createTagger();
const look = readPolnear(values.polnear)
  .filter(({ name }) => mayLook(name, split))
  .map((article) => casesOf(article, tagger));
const parts = Array.from({ length: folds }, (_, fold) => ({
  unseen: look.filter((_cases, index) => index % folds === fold).flat(),
  others: look.filter((_cases, index) => index % folds !== fold).flat(),
}));
const all = parts.flatMap(({ unseen, others }) => told(unseen, fitBoth(others)));
const count = (claims: readonly Told[], test: (claim: Told) => boolean): number => claims.filter(test).length;
const known = count(all, ({ right }) => right);
const share = (part: number, of: number): string => (part / of).toFixed(4);
console.log(
  table(
    ['given from', 'given', 'right', 'of all', 'reported'],
    [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7].map((least) => {
      const claims = all.filter(({ confidence }) => confidence >= least);
      const right = count(claims, (each) => each.right);
      const reported = count(claims, (each) => each.reported);
      return [
        String(least),
        String(claims.length),
        share(right, claims.length),
        share(right, known),
        share(reported, claims.length),
      ];
    }),
  ),
);
console.log(
  `calibration error ${calibrationError(all).toFixed(4)}, Brier score ${brierScore(all).toFixed(4)}`,
);
const { edges, claims } = fitBoth(look.flat());
console.log(`${edges.size} signs of edges, ${claims.size} of claims`);
if (!values.dry)
  writeFileSync(
    join(process.cwd(), 'server/src/article/attribution/indirect/reportedWeights.ts'),
    `/**
 * Where reported speech begins and ends, and how likely it is any: weights, fitted by server/training/reported/fit.ts
 * and not made by hand. A row is a weight and the signs that have it; claimSigns.ts says what they mean.
 */
export const reportedWeights = \`
${rows(new Map([...edges, ...claims]), 20, 0.04)}
\`;
`,
  );
