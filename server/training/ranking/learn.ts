/** Learns whom the corpus gives as the source of a quotation, from everybody around it. */
import { randomFrom } from '../../../test/bench/random';
import type { Learner } from '../learner';
import { SignNumbers } from '../learner';
import type { Choice } from '../softmax';
import { fitSoftmax } from '../softmax';
import type { Case } from './cases';

/** A sign that fewer options have says more of those than of others. */
const fewest = 5;
/** Of six settings that were tried none was better by more than .001. */
const penalties = { one: 5, two: 3, rate: 0.1 };
const rounds = 12;

const numbers = new SignNumbers();

/** Somebody, or nobody, who may have said a quotation. */
export interface Option {
  readonly signs: readonly string[];
  readonly right: boolean;
}

/** Everybody around a quotation, then that it is told elsewhere, then that nobody says it. */
export function optionsOf({ candidates, elsewhere, nobody, known }: Case): readonly Option[] {
  const isAmong = known && candidates.some(({ right }) => right);
  return [
    ...candidates.map(({ signs, right }) => ({ signs, right: known && right })),
    { signs: elsewhere, right: known && !isAmong },
    { signs: nobody, right: !known },
  ];
}

/** What is to be decided, of signs that count. */
export const choiceOf = (options: readonly Option[], counts: (sign: string) => boolean): Choice => ({
  options: options.map(({ signs, right }) => ({ signs: numbers.of(signs.filter(counts)), right })),
});

/** Learns the weights by which everybody around a quotation is ranked. */
export function learnRanking(cases: readonly Case[]): Learner {
  const all = cases.map(optionsOf);
  const seen = new Map<string, number>();
  for (const options of all)
    for (const { signs } of options) for (const sign of signs) seen.set(sign, (seen.get(sign) ?? 0) + 1);
  const choices = all.map((options) => choiceOf(options, (sign) => (seen.get(sign) ?? 0) >= fewest));
  return fitSoftmax(choices, numbers, { penalties, rounds, next: randomFrom(3).next });
}
