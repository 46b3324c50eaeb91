import { patternConfidence } from './patternRows';
import type { MentionKind } from '../types';

/** What an attribution's confidence depends on, beside its pattern. */
export interface Grounds {
  /** Id of the row in article/attribution/patternRows.ts that decided. */
  readonly pattern: string;
  /** Words of the quotation's first part. */
  readonly words: number;
  /** How the source is mentioned beside it. */
  readonly mention: MentionKind;
  /** Speech without marks. */
  readonly reported: boolean;
  /** How likely it is from what its sentence shows, 0 to 1; absent where that does not tell. */
  readonly chance?: number;
  /** What speaks for others, against 1 for the one who was chosen. */
  readonly against?: number;
}

/** How long a quotation is: a word, a few, a clause, a sentence. */
export type LengthClass = 'one' | 'few' | 'some' | 'many';

/** The class of a quotation of so many words. */
export function lengthClass(words: number): LengthClass {
  if (words <= 1) return 'one';
  if (words <= 3) return 'few';
  return words <= 9 ? 'some' : 'many';
}

/** What length and mention add to the log odds of a pattern's confidence. */
export interface Shifts {
  readonly length: Readonly<Record<LengthClass, number>>;
  readonly mention: Readonly<Record<MentionKind, number>>;
}

/**
 * `marked`: quotations whose speaker another sentence tells; those of one's own are weighed one by one. Fitted on half of
 * PolNeAR's training articles and checked on the other half: `npm run bench -- --polnear DIR`.
 */
export const shifts: { readonly marked: Shifts; readonly reported: Shifts } = {
  marked: {
    length: { one: -0.77, few: -0.15, some: -0.73, many: 0.48 },
    mention: { name: -0.16, pronoun: -0.08, nominal: -0.94 },
  },
  reported: {
    length: { one: -1.17, few: -1.17, some: -0.21, many: 0.62 },
    mention: { name: -0.38, pronoun: -0.43, nominal: 0.05 },
  },
};

/**
 * How often the right person is named where the right words were found: pronouns and descriptions may be those of
 * another. Fitted on articles with the full names of all speakers, drawn halfway to 1: they are few.
 */
export const naming: Readonly<Record<MentionKind, number>> = { name: 1, pronoun: 0.97, nominal: 0.95 };

const highest = 0.99;

/** Log odds of a share. Shares of nothing and of all are taken for nearly so. */
export function logOdds(share: number): number {
  const inside = Math.min(highest, Math.max(1 - highest, share));
  return Math.log(inside / (1 - inside));
}

/**
 * How often an attribution like this one is right, 0 to 1, two decimals: what its sentence shows, or else what its
 * pattern says, less for short quotations, for speakers who are only described or stand behind a pronoun, and where
 * something speaks for others. 0 for a pattern that names nobody.
 */
export function confidenceOf({ pattern, words, mention, reported, chance, against = 0 }: Grounds): number {
  if (chance !== undefined) return Math.round(100 * Math.min(highest, chance) * naming[mention]) / 100;
  const base = patternConfidence(pattern);
  if (base === 0) return 0;
  const { length, mention: kind } = reported ? shifts.reported : shifts.marked;
  const odds = logOdds(base) + length[lengthClass(words)] + kind[mention];
  const found = Math.min(highest, 1 / (1 + Math.exp(-odds)));
  return Math.round((100 * found * naming[mention]) / (1 + against)) / 100;
}
