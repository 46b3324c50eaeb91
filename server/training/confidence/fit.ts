import type { Shifts } from '../../src/article/attribution/confidence';
import { lengthClass, logOdds } from '../../src/article/attribution/confidence';
import type { PatternId } from '../../src/article/attribution/patternRows';
import { table } from '../../../test/bench/table';
import type { Claim } from '../../../test/bench/accuracy/calibration';
import { brierScore, calibrationError, shrunk } from '../../../test/bench/accuracy/calibration';
import type { Judged } from '../../../test/bench/accuracy/score';

/** What a pattern's confidence would be, from what was measured. */
export type Bases = ReadonlyMap<PatternId, number>;

/** Strength of the pull of shifts towards none. */
const pull = 1;
const steps = 3000;
const places = 100;

const isRight = ({ outcome }: Judged): boolean => outcome === 'right';
const round = (value: number): number => Math.round(value * places) / places;

/** The share that was right of each pattern's attributions, drawn to the mean of all where there are few cases. */
export function basesOf(said: readonly Judged[]): Bases {
  const prior = said.filter(isRight).length / Math.max(1, said.length);
  const counts = new Map<PatternId, [right: number, all: number]>();
  for (const judged of said) {
    const count = counts.get(judged.predicted.pattern) ?? [0, 0];
    counts.set(judged.predicted.pattern, count);
    if (isRight(judged)) count[0]++;
    count[1]++;
  }
  return new Map([...counts].map(([pattern, [right, all]]) => [pattern, round(shrunk(right, all, prior))]));
}

/** What length and mention add to the log odds, fitted by logistic regression on top of the patterns' shares. */
export function shiftsOf(said: readonly Judged[], bases: Bases): Shifts {
  const groups = new Map<string, { odds: number; keys: readonly string[]; right: number; all: number }>();
  for (const judged of said) {
    const { pattern } = judged.predicted;
    const keys = keysOf(judged);
    const name = [pattern, ...keys].join(' ');
    const group = groups.get(name) ?? { odds: logOdds(bases.get(pattern) ?? 0.5), keys, right: 0, all: 0 };
    groups.set(name, group);
    if (isRight(judged)) group.right++;
    group.all++;
  }
  const weights = new Map<string, number>();
  const of = (key: string): number => weights.get(key) ?? 0;
  const rate = 8 / Math.max(1, said.length);
  for (let step = 0; step < steps; step++) {
    const slopes = new Map<string, number>();
    for (const { odds, keys, right, all } of groups.values()) {
      const expected = all / (1 + Math.exp(-keys.reduce((sum, key) => sum + of(key), odds)));
      for (const key of keys) slopes.set(key, (slopes.get(key) ?? 0) + right - expected);
    }
    for (const [key, slope] of slopes) weights.set(key, of(key) + rate * (slope - pull * of(key)));
  }
  const shift = (key: string): number => round(of(key));
  return {
    length: { one: shift('one'), few: shift('few'), some: shift('some'), many: shift('many') },
    mention: { name: shift('name'), pronoun: shift('pronoun'), nominal: shift('nominal') },
  };
}

const keysOf = ({ predicted }: Judged): readonly string[] => [
  lengthClass(predicted.words),
  predicted.mention ?? 'name',
];

/** The claims that these numbers would make. */
export function claimsWith(
  said: readonly Judged[],
  bases: Bases,
  shifts: Shifts | undefined,
): readonly Claim[] {
  return said.map((judged) => {
    const { pattern, words, mention = 'name' } = judged.predicted;
    const shift = shifts === undefined ? 0 : shifts.length[lengthClass(words)] + shifts.mention[mention];
    const odds = logOdds(bases.get(pattern) ?? 0.5) + shift;
    return { confidence: 1 / (1 + Math.exp(-odds)), right: isRight(judged) };
  });
}

/**
 * Fits on one set of articles, tries on another, and prints the shifts for article/attribution/confidence.ts. Leave out
 * what is weighed: the sentence tells there, and no row holds a confidence.
 */
export function fitReport(look: readonly Judged[], held: readonly Judged[]): string {
  const said = (judged: readonly Judged[]): readonly Judged[] =>
    judged.filter(({ predicted }) => predicted.source !== undefined);
  const from = said(look);
  const to = said(held);
  const bases = basesOf(from);
  const shifts = shiftsOf(from, bases);
  const now = (judged: readonly Judged[]): readonly Claim[] =>
    judged.map((each) => ({ confidence: each.predicted.confidence, right: isRight(each) }));
  const rows: readonly (readonly [string, readonly Claim[], readonly Claim[]])[] = [
    ['as it is now', now(from), now(to)],
    ['by pattern', claimsWith(from, bases, undefined), claimsWith(to, bases, undefined)],
    ['and length and mention', claimsWith(from, bases, shifts), claimsWith(to, bases, shifts)],
  ];
  return [
    table(
      ['confidence', 'error, look at', 'Brier', 'error, held back', 'Brier'],
      rows.map(([name, own, other]) => [
        name,
        ...[own, other].flatMap((claims) => [
          calibrationError(claims).toFixed(4),
          brierScore(claims).toFixed(4),
        ]),
      ]),
    ),
    `shifts ${JSON.stringify(shifts)}`,
  ].join('\n');
}
