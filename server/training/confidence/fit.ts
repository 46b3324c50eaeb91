/**
 * Fits how sure an attribution is by its pattern, the length of the quotation and the kind of mention, and prints the
 * numbers for article/attribution/patternRows.ts and confidence.ts; they are put in by hand:
 *   node .config/run.mjs server/training/confidence/fit.ts --polnear DIR [--split K/N]
 * Fitted on the articles of the corpus that may be looked at, tried on those that are held back.
 */
import { parseArgs } from 'node:util';
import { isWeighed } from '../../src/article/attribution/patternRows';
import type { Bases } from '../../../test/bench/accuracy/bases';
import { basesOf } from '../../../test/bench/accuracy/bases';
import type { Claim } from '../../../test/bench/accuracy/calibration';
import { brierScore, calibrationError } from '../../../test/bench/accuracy/calibration';
import { measureCorpus } from '../../../test/bench/accuracy/measured';
import type { Judged } from '../../../test/bench/accuracy/score';
import { splitFrom } from '../../../test/bench/accuracy/split';
import { claimsOf } from '../../../test/bench/accuracy/tables';
import { table } from '../../../test/bench/table';
import { claimsWith, shiftsOf } from './shifts';

const { values } = parseArgs({
  options: { polnear: { type: 'string' }, split: { type: 'string', default: '1/2' } },
});
if (values.polnear === undefined) throw new Error('--polnear DIR is missing');

const measured = measureCorpus(values.polnear, splitFrom(values.split));
/** Marked quotations whose confidence the pattern tells: the others, and reported speech, are weighed one by one. */
const attributions = (look: boolean): readonly Judged[] =>
  measured
    .filter((each) => each.look === look)
    .flatMap(({ doubled }) => doubled.judged)
    .filter(({ predicted }) => predicted.source !== undefined && !isWeighed(predicted.pattern));
console.log('\nmarked quotations whose speaker another sentence tells\n');
console.log(fitReport(attributions(true), attributions(false)));

/** Fits on one set of attributions, tries on another, and says how far off the confidences would be. */
function fitReport(look: readonly Judged[], held: readonly Judged[]): string {
  const bases = basesOf(look);
  const shifts = shiftsOf(look, bases);
  const rows: readonly (readonly [string, readonly Claim[], readonly Claim[]])[] = [
    ['as it is now', claimsOf(look), claimsOf(held)],
    ['by pattern', claimsWith(look, bases, undefined), claimsWith(held, bases, undefined)],
    ['and length and mention', claimsWith(look, bases, shifts), claimsWith(held, bases, shifts)],
  ];
  return [
    table(
      ['confidence', 'error, look at', 'Brier', 'error, held back', 'Brier'],
      rows.map(([name, ...sets]) => [name, ...sets.flatMap(errorsOf)]),
    ),
    ...basesReport(bases),
    `shifts ${JSON.stringify(shifts)}`,
  ].join('\n');
}

function errorsOf(claims: readonly Claim[]): readonly string[] {
  return [calibrationError(claims).toFixed(4), brierScore(claims).toFixed(4)];
}

function basesReport(bases: Bases): readonly string[] {
  return [...bases].sort().map(([pattern, share]) => `${pattern} ${share}`);
}
