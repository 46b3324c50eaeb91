/**
 * Fits how much the rules and the second reader count where both are heard, and writes
 * server/src/article/attribution/verdictWeights.ts:
 *   node .config/run.mjs server/training/reader/verdict.ts --polnear DIR [--model DIR] [--split K/N] [--dry]
 * The articles are those that the model has not learned from (one of six); the rules were not fitted on those of them that
 * are held back, and the others are told by rules that were fitted without them. DIR of --model holds reader.onnx and
 * vocabulary.txt.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { crc32 } from 'node:zlib';
import type { VerdictWeights } from '../../src/article/attribution/weighedTogether';
import { sharesTogether } from '../../src/article/attribution/weighedTogether';
import { createTagger } from '../../src/nlp/tagger';
import { openModel } from '../../src/reader/runtime';
import { vocabularyFrom } from '../../src/reader/wordPieces';
import { readPolnear } from '../../../test/bench/accuracy/corpus';
import { mayLook, splitFrom } from '../../../test/bench/accuracy/split';
import { unseenWeights } from '../ranking/unseen';
import type { VerdictCase } from './verdictCases';
import { verdictCases } from './verdictCases';

const { values } = parseArgs({
  options: {
    polnear: { type: 'string' },
    model: { type: 'string', default: 'server/src/reader/model' },
    split: { type: 'string', default: '1/2' },
    dry: { type: 'boolean', default: false },
  },
});
if (values.polnear === undefined) throw new Error('--polnear DIR is missing');

/** As data.py has it: of so many articles one is not learned from. */
const parts = 6;
/** Steps of the descent, and their length; more of them change no weight by .01. */
const descent = { steps: 4000, length: 0.3 };
/** How much a weight is drawn to where it starts: the cases are few. */
const pull = 0.02;
/** Nobody is preferred, and both readers count the same, until the cases say otherwise. */
const start: VerdictWeights = { rules: 0.7, model: 0.7, person: 0, beside: 0, elsewhere: 0, nobody: 0 };
/** The same cases in turn are told by what was fitted on the others. */
const folds = 5;

const split = splitFrom(values.split);
const wasm = createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm');
const model = await openModel({
  model: readFileSync(join(values.model, 'reader.onnx')),
  wasm: readFileSync(wasm),
});
const vocabulary = vocabularyFrom(readFileSync(join(values.model, 'vocabulary.txt'), 'utf8'));
const tagger = createTagger();
const cases: VerdictCase[] = [];
const articles = readPolnear(values.polnear);
const weightsFor = unseenWeights(
  articles.filter(({ name }) => mayLook(name, split)),
  tagger,
);
for (const article of articles) {
  if (crc32(Buffer.from(article.name)) % parts !== 0) continue;
  const weights = mayLook(article.name, split) ? weightsFor(article.name) : undefined;
  cases.push(...(await verdictCases(article, tagger, { model, vocabulary }, weights)));
}
await model.close();

report('the rules alone', cases, () => ({ ...start, rules: 1, model: 0 }));
report('the model alone', cases, () => ({ ...start, rules: 0, model: 1 }));
const fitted = Array.from({ length: folds }, (_, fold) =>
  fit(cases.filter((_each, k) => k % folds !== fold)),
);
report('both, each fifth by what the others tell', cases, (k) => fitted[k % folds] ?? start);
const weights = fit(cases);
report('both, on what was fitted', cases, () => weights);
console.log(weights);
if (!values.dry) writeFileSync('server/src/article/attribution/verdictWeights.ts', sourceOf(weights));

/** Gradient descent on minus the log of what the right ones get together. */
function fit(all: readonly VerdictCase[]): VerdictWeights {
  const names = Object.keys(start) as (keyof VerdictWeights)[];
  let now = { ...start };
  for (let step = 0; step < descent.steps; step++) {
    const slope = Object.fromEntries(names.map((name) => [name, pull * (now[name] - start[name])]));
    for (const { options } of all) {
      const shares = sharesTogether(options, now);
      const right = options.reduce((sum, each, k) => sum + (each.right ? (shares[k] ?? 0) : 0), 0);
      options.forEach(({ kind, rules, model: seen, right: isRight }, k) => {
        const share = shares[k] ?? 0;
        const error = (share - (isRight ? share / right : 0)) / all.length;
        const add = (name: string, by: number): void => void (slope[name] = (slope[name] ?? 0) + by);
        add('rules', error * Math.log(Math.max(0.002, rules)));
        add('model', error * Math.log(Math.max(0.002, seen)));
        add(kind, error);
      });
    }
    now = Object.fromEntries(
      names.map((name) => [name, now[name] - descent.length * (slope[name] ?? 0)]),
    ) as unknown as VerdictWeights;
  }
  return now;
}

function report(title: string, all: readonly VerdictCase[], of: (k: number) => VerdictWeights): void {
  let right = 0;
  let loss = 0;
  all.forEach(({ options }, k) => {
    const shares = sharesTogether(options, of(k));
    const best = shares.indexOf(Math.max(...shares));
    if (options[best]?.right === true) right++;
    loss -= Math.log(options.reduce((sum, each, at) => sum + (each.right ? (shares[at] ?? 0) : 0), 1e-9));
  });
  console.log(`${title}: ${right} of ${all.length} right, loss ${(loss / all.length).toFixed(3)}`);
}

function sourceOf(all: VerdictWeights): string {
  const rows = (Object.keys(start) as (keyof VerdictWeights)[]).map(
    (name) => `  ${name}: ${all[name].toFixed(2)},`,
  );
  return `import type { VerdictWeights } from './weighedTogether';

/** How much the rules and the second reader count; fitted by server/training/reader/verdict.ts. */
export const verdictWeights: VerdictWeights = {
${rows.join('\n')}
};
`;
}
