/** What the length of a quotation and the kind of its mention say about its attribution beside the pattern. */
import type { Shifts } from '../../src/article/attribution/confidence';
import { lengthClass, logOdds } from '../../src/article/attribution/confidence';
import type { Bases } from '../../../test/bench/accuracy/bases';
import type { Claim } from '../../../test/bench/accuracy/calibration';
import type { Judged } from '../../../test/bench/accuracy/score';

/** Strength of the pull of shifts towards none. */
const pull = 1;
/** Steps of gradient descent, and how far each goes, to be divided by the number of cases. */
const steps = 3000;
const stride = 8;
/** Shifts are rounded to two decimals. */
const places = 100;

const isRight = ({ outcome }: Judged): boolean => outcome === 'right';
const round = (value: number): number => Math.round(value * places) / places;

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
  const rate = stride / Math.max(1, said.length);
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
