/**
 * Fits the weights by which everybody around a quotation is ranked, and writes server/src/article/attribution/weights.ts:
 *   node .config/run.mjs server/training/ranking/fit.ts --polnear DIR [--split K/N] [--dry]
 * Of the corpus only the articles that may be looked at count. Prints how well speakers are told in five parts, each
 * by what was fitted on the others, and in the articles that are held back.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { lengthClass } from '../../src/article/attribution/confidence';
import { createTagger } from '../../src/nlp/tagger';
import type { Learner } from '../learner';
import { brierScore, calibrationError } from '../../../test/bench/accuracy/calibration';
import { readPolnear } from '../../../test/bench/accuracy/corpus';
import { mayLook, splitFrom } from '../../../test/bench/accuracy/split';
import { lengthName } from '../../../test/bench/accuracy/tables';
import { table } from '../../../test/bench/table';
import { sharesIn } from '../softmax';
import { rows } from '../weightRows';
import type { Case } from './cases';
import { casesOf } from './cases';
import { choiceOf, learnRanking, optionsOf } from './learn';

const { values } = parseArgs({
  options: {
    polnear: { type: 'string' },
    split: { type: 'string', default: '1/2' },
    dry: { type: 'boolean', default: false },
  },
});
if (values.polnear === undefined) throw new Error('--polnear DIR is missing');

const folds = 5;
interface Told extends Case {
  readonly fold: number;
}

/** What is decided of a quotation: the likeliest person, none where that one is less likely than `least`, or nobody. */
interface Decided {
  readonly told: Told;
  readonly chance: number;
  readonly right: boolean;
  readonly names: boolean;
}

/** As article/attribution/ownSentence.ts decides. */
const thresholds = { least: 0.3, nobody: 0.6 };

function decided(told: Told, learner: Learner): Decided {
  const options = optionsOf(told);
  const shares = sharesIn(
    learner,
    choiceOf(options, () => true),
  );
  const persons = shares.slice(0, -2);
  const chance = Math.max(0, ...persons);
  const nobody = shares[shares.length - 1] ?? 0;
  return {
    told,
    chance,
    right: options[persons.indexOf(chance)]?.right === true,
    names: chance >= thresholds.least && nobody < thresholds.nobody,
  };
}

function report(title: string, cases: readonly Told[], of: (told: Told) => Learner): void {
  const all = cases.map((told) => decided(told, of(told)));
  const body = (['one', 'few', 'some', 'many'] as const).map((length) => {
    const own = all.filter(({ told }) => lengthClass(told.words) === length);
    const count = (test: (each: Decided) => boolean): string => String(own.filter(test).length);
    return [
      lengthName(length === 'one' ? 1 : length === 'few' ? 2 : length === 'some' ? 4 : 10),
      count(({ names, right }) => names && right),
      count(({ told, names, right }) => told.known && names && !right),
      count(({ told, names }) => !told.known && names),
      count(({ told, names }) => told.known && !names),
    ];
  });
  console.log(`\n${title}\n`);
  console.log(table(['length', 'right', 'wrong', 'spurious', 'left to others'], body));
  const claims = all.filter(({ names }) => names).map(({ chance, right }) => ({ confidence: chance, right }));
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
const parts = Array.from({ length: folds }, (_, fold) =>
  learnRanking(look.filter((each) => each.fold !== fold)),
);
const learner = learnRanking(look);
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
