/**
 * Fits what tells the kind of a named thing, on documents of GUM, and writes article/speakers/names/kindWeights.ts:
 *   node .config/run.mjs server/training/kinds/fit.ts --gum DIR [--split K/N] [--dry]
 * Fitted on the documents that may be looked at, tried on those that are held back.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { namedKinds } from '../../src/article/speakers/names/kinds';
import { mayLook, splitFrom } from '../../../test/bench/accuracy/split';
import { randomFrom } from '../../../test/bench/random';
import { table } from '../../../test/bench/table';
import type { ClassWeights } from '../softmaxClasses';
import { fitClasses, likeliest } from '../softmaxClasses';
import { rows } from '../weightRows';
import type { KindCase } from './cases';
import { kindCases } from './cases';

const { values } = parseArgs({
  options: {
    gum: { type: 'string' },
    split: { type: 'string', default: '3/4' },
    dry: { type: 'boolean', default: false },
  },
});
if (values.gum === undefined) throw new Error('--gum DIR is missing');

/** Signs of fewer named things are left out. */
const least = 2;
/** Parts that the documents to look at are dealt into, each told by what was fitted on the others. */
const folds = 5;

const fit = (cases: readonly KindCase[]): ClassWeights =>
  fitClasses(
    cases.map(({ signs, kind }) => ({ signs, right: namedKinds.indexOf(kind) })),
    namedKinds.length,
    { penalties: { one: 0.3, two: 1, rate: 0.06 }, rounds: 10, next: randomFrom(1).next },
    least,
  );

/** Shares of cases that are told rightly, of all and of each kind. */
function report(
  title: string,
  cases: readonly KindCase[],
  told: (each: KindCase) => string,
): readonly string[] {
  const share = (own: readonly KindCase[]): string =>
    (own.filter((each) => told(each) === each.kind).length / Math.max(1, own.length)).toFixed(3);
  return [
    title,
    String(cases.length),
    share(cases),
    ...namedKinds.map((kind) => share(cases.filter((each) => each.kind === kind))),
  ];
}

const split = splitFrom(values.split);
const all = kindCases(values.gum);
const documents = [...new Set(all.map(({ document }) => document))];
const look = all.filter(({ document }) => mayLook(document, split));
const held = all.filter(({ document }) => !mayLook(document, split));
const foldOf = ({ document }: KindCase): number => documents.indexOf(document) % folds;
const parts = Array.from({ length: folds }, (_, fold) => fit(look.filter((each) => foldOf(each) !== fold)));
const weights = fit(look);
const byFit = (own: ClassWeights, each: KindCase): string => namedKinds[likeliest(own, each.signs)] ?? '';
const byRule = ({ rule }: KindCase): string => (rule === 'unknown' ? 'thing' : rule);
console.log(
  table(
    ['kinds', 'named things', 'right', ...namedKinds],
    [
      report('to look at, by the words alone', look, byRule),
      report('to look at, unseen parts', look, (each) => byFit(parts[foldOf(each)] ?? weights, each)),
      report('held back, by the words alone', held, byRule),
      report('held back', held, (each) => byFit(weights, each)),
    ],
  ),
);
if (!values.dry)
  writeFileSync(
    join(process.cwd(), 'server/src/article/speakers/names/kindWeights.ts'),
    `/**
 * What tells the kind of a named thing: weights, fitted by server/training/kinds/fit.ts and not made by hand. Above zero
 * speaks for the kind. A row is a weight and the signs that have it; kindSigns.ts says what they mean.
 */
export const kindWeights = {
${namedKinds.map((kind, at) => `  ${kind}: \`\n${rows(weights[at] ?? new Map<string, number>(), 20, 0.04)}\n\`,`).join('\n')}
};
`,
  );
