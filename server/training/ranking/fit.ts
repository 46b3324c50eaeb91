/**
 * Fits the weights by which the candidates of a sentence are ranked, and writes server/src/article/attribution/weights.ts:
 *   node .config/run.mjs server/training/ranking/fit.ts --polnear DIR [--split K/N] [--dry]
 * Of the corpus only the articles that may be looked at count. Prints how well candidates are told in five parts, each
 * by what was fitted on the others, and in the articles that are held back; and the same for the first of the patterns.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { lengthClass } from '../../src/article/attribution/confidence';
import { createTagger } from '../../src/nlp/tagger';
import type { Learner } from '../logistic';
import { fitLogistic, SignNumbers } from '../logistic';
import { randomFrom } from '../../../test/bench/random';
import { table } from '../../../test/bench/table';
import { rows } from '../weightRows';
import { brierScore, calibrationError } from '../../../test/bench/accuracy/calibration';
import { readPolnear } from '../../../test/bench/accuracy/corpus';
import { mayLook, splitFrom } from '../../../test/bench/accuracy/split';
import { lengthName } from '../../../test/bench/accuracy/tables';
import type { Case } from './cases';
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
/** A sign that fewer candidates have says more of those than of others. */
const fewest = 5;
const penalties = { one: 10, two: 5, rate: 0.1 };
const rounds = 12;

const numbers = new SignNumbers();

interface Told extends Case {
  readonly fold: number;
}

function fit(cases: readonly Case[]): Learner {
  const seen = new Map<string, number>();
  const candidates = cases.flatMap((each) => each.candidates);
  for (const { signs } of candidates) for (const sign of signs) seen.set(sign, (seen.get(sign) ?? 0) + 1);
  const examples = candidates.map(({ signs, right }) => ({
    signs: numbers.of(signs.filter((sign) => (seen.get(sign) ?? 0) >= fewest)),
    positive: right,
    weight: 1,
  }));
  return fitLogistic(examples, numbers, { penalties, rounds, next: randomFrom(3).next, leaning: false });
}

const chance = (learner: Learner, signs: readonly string[]): number =>
  1 / (1 + Math.exp(-learner.sum(numbers.of(signs))));

type Candidates = Case['candidates'];

/** What a way of choosing makes of quotations: one row a length. */
function fares(
  name: string,
  cases: readonly Told[],
  choose: (told: Told) => Candidates[number] | undefined,
): readonly (readonly string[])[] {
  return (['one', 'few', 'some', 'many'] as const).map((length) => {
    const own = cases.filter(({ words }) => lengthClass(words) === length);
    const chosen = own.map((told) => ({ known: told.known, candidate: choose(told) }));
    const count = (test: (each: (typeof chosen)[number]) => boolean): string =>
      String(chosen.filter(test).length);
    return [
      name,
      lengthName(length === 'one' ? 1 : length === 'few' ? 2 : length === 'some' ? 4 : 10),
      count(({ candidate }) => candidate?.right === true),
      count(({ known, candidate }) => known && candidate?.right === false),
      count(({ known, candidate }) => !known && candidate !== undefined),
      count(({ known, candidate }) => known && candidate === undefined),
    ];
  });
}

function report(title: string, cases: readonly Told[], of: (told: Told) => Learner): void {
  const likeliest = (told: Told, least: number): Candidates[number] | undefined => {
    const best = told.candidates
      .map((candidate) => ({ candidate, weight: chance(of(told), candidate.signs) }))
      .sort((a, b) => b.weight - a.weight)[0];
    return best === undefined || best.weight < least ? undefined : best.candidate;
  };
  const claims = cases.flatMap((told) =>
    told.candidates.map(({ signs, right }) => ({ confidence: chance(of(told), signs), right })),
  );
  console.log(`\n${title}\n`);
  console.log(
    table(
      ['chosen', 'length', 'right', 'wrong', 'spurious', 'missed'],
      [
        ...fares('first of the patterns', cases, ({ candidates }) =>
          candidates.find(({ pattern }) => pattern !== 'sentence-subject'),
        ),
        ...fares('likeliest', cases, (told) => likeliest(told, 0)),
        ...fares('from 0.45', cases, (told) => likeliest(told, 0.45)),
      ],
    ),
  );
  console.log(
    `expected calibration error ${calibrationError(claims).toFixed(4)}, Brier score ${brierScore(claims).toFixed(4)}`,
  );
}

const split = splitFrom(values.split);
const tagger = createTagger();
const all = readPolnear(values.polnear).map((article, index) => ({
  look: mayLook(article.name, split),
  cases: casesOf(article, tagger).map((each): Told => ({ ...each, fold: index % folds })),
}));
const look = all.flatMap((each) => (each.look ? each.cases : []));
const held = all.flatMap((each) => (each.look ? [] : each.cases));
const parts = Array.from({ length: folds }, (_, fold) => fit(look.filter((each) => each.fold !== fold)));
const learner = fit(look);
report('articles to look at, unseen parts', look, ({ fold }) => parts[fold] ?? learner);
report('articles held back', held, () => learner);
console.log(`\n${learner.weights().size} signs`);
if (!values.dry)
  writeFileSync(
    join(process.cwd(), 'server/src/article/attribution/weights.ts'),
    `/**
 * What tells the speaker of a quotation from the others in its sentence, and speech from words that are only set off:
 * weights, fitted by server/training/ranking/fit.ts and not made by hand. Above zero speaks for the candidate. A row
 * is a weight and the signs that have it; article/attribution/candidateSigns.ts says what they mean.
 */
export const speakerWeights = \`
${rows(learner.weights(), 20, 0.04)}
\`;
`,
  );
