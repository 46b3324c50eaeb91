/**
 * Fits the weights by which those are ranked whom "he" and "she" may mean, and writes
 * server/src/article/speakers/antecedents/rows.ts:
 *   node .config/run.mjs server/training/antecedents/fit.ts --coref DIR --polnear DIR [--score] [--test] [--dry]
 * Fitted on GAP's development part, three quarters of GUM's documents and the half of PolNeAR that may be looked at.
 * Printed is how well GAP's validation part (with --test also its test part) and the rest of GUM are told. --score fits
 * nothing and prints that of the weights that ship.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { shippedWeights } from '../../src/article/speakers/antecedents/ranking';
import { SignNumbers } from '../learner';
import { fitSoftmax } from '../softmaxCandidates';
import { rows } from '../weightRows';
import type { Asked } from './asked';
import type { GapCase } from './gap';
import { readGap } from './gap';
import { readGum } from './gum';
import { weakReader } from './polnear';

const { values } = parseArgs({
  options: {
    coref: { type: 'string' },
    polnear: { type: 'string' },
    test: { type: 'boolean', default: false },
    score: { type: 'boolean', default: false },
    dry: { type: 'boolean', default: false },
    two: { type: 'string', default: '20' },
    gum: { type: 'string', default: '0.6' },
    weak: { type: 'string', default: '0.4' },
    loops: { type: 'string', default: '1' },
  },
});
const { coref, polnear } = values;
if (coref === undefined || polnear === undefined) throw new Error('--coref DIR or --polnear DIR is missing');

/** A sign that fewer candidates have says more of those than of others. */
const fewest = 8;
const fitting = { two: Number(values.two), rounds: 250, rate: 0.08 };
const gap = (part: string): string => join(coref, 'gap', `gap-${part}.tsv`);

type Weights = ReadonlyMap<string, number>;

function fit(asked: readonly Asked[]): Weights {
  const seen = new Map<string, number>();
  for (const { signs } of asked)
    for (const own of signs) for (const sign of own) seen.set(sign, (seen.get(sign) ?? 0) + 1);
  const numbers = new SignNumbers();
  const choices = asked.map(({ signs, right, weight }) => ({
    candidates: signs.map((own) => numbers.of(own.filter((sign) => (seen.get(sign) ?? 0) >= fewest))),
    right,
    weight,
  }));
  const learned = fitSoftmax(choices, numbers.count, fitting);
  return new Map([...learned].map((weight, k) => [numbers.name(k), weight]));
}

/** What is learned from: read with the weights of the round before, as pronouns pass on whom they mean. */
function examples(weights: Weights, weak: (weights: Weights) => readonly Asked[]): readonly Asked[] {
  const counted = (asked: readonly Asked[], by: number): readonly Asked[] =>
    asked.map((each) => ({ ...each, weight: each.weight * by }));
  return [
    ...readGap(gap('development'), weights).flatMap(({ asked }) => asked ?? []),
    ...counted(
      readGum(join(coref ?? '', 'gum'), weights)
        .filter(({ look }) => look)
        .map(({ asked }) => asked),
      Number(values.gum),
    ),
    ...counted(weak(weights), Number(values.weak)),
  ];
}

function scoreOf(cases: readonly GapCase[]): string {
  const f1 = (own: readonly GapCase[]): string => {
    const all = own.flatMap(({ names }) => names);
    const count = (test: (each: (typeof all)[number]) => boolean): number => all.filter(test).length;
    const right = count(({ meant, chosen }) => meant && chosen);
    return `${((2 * right) / (count(({ meant }) => meant) + count(({ chosen }) => chosen))).toFixed(4)} (p ${(right / count(({ chosen }) => chosen)).toFixed(3)} r ${(right / count(({ meant }) => meant)).toFixed(3)})`;
  };
  const unasked = cases.filter(({ asked }) => asked === undefined).length;
  return `F1 ${f1(cases)}, he ${f1(cases.filter(({ female }) => !female))}, she ${f1(cases.filter(({ female }) => female))}; not among the candidates ${String(unasked)} of ${String(cases.length)}`;
}

function report(weights: Weights): void {
  if (values.dry) console.log(`GAP development ${scoreOf(readGap(gap('development'), weights))}`);
  console.log(`GAP validation ${scoreOf(readGap(gap('validation'), weights))}`);
  if (values.test) console.log(`GAP test ${scoreOf(readGap(gap('test'), weights))}`);
  const held = readGum(join(coref ?? '', 'gum'), weights).filter(({ look }) => !look);
  const named = held.filter((each) => each.named);
  console.log(
    `GUM held back: right ${(named.filter(({ chosenRight }) => chosenRight).length / named.length).toFixed(4)} of ${String(named.length)} whose antecedent is near by name; of all ${String(held.length)}: ${(held.filter(({ chosenRight }) => chosenRight).length / held.length).toFixed(4)}`,
  );
}

if (values.score) report(shippedWeights);
else {
  let weights: Weights = shippedWeights;
  const weak = Number(values.weak) > 0 ? weakReader(polnear) : () => [];
  for (let loop = 0; loop < Number(values.loops); loop++) {
    const asked = examples(weights, weak);
    weights = fit(asked);
    console.log(`${String(asked.length)} pronouns, ${String(weights.size)} signs`);
    if (values.dry) report(weights);
  }
  const kept = rows(weights, 20, 0.05);
  if (!values.dry) {
    report(weights);
    writeFileSync(
      join(process.cwd(), 'server/src/article/speakers/antecedents/rows.ts'),
      `/** Weights of the signs of signs.ts, fitted by server/training/antecedents/fit.ts and not made by hand. */
export const antecedentWeights = \`
${kept}
\`;
`,
    );
  }
}
