import type { RatedPattern, WeighedPattern } from './patternRows';
import { patternConfidence } from './patternRows';
import type { MentionKind } from '../types';

/**
 * Below this confidence no name is shown as the speaker's: the highest threshold below which no more than half of the
 * attributions were right, on both halves of PolNeAR's training articles (`npm run bench -- --polnear DIR`).
 */
export const namedFrom = 0.5;

/** How sure a pattern is by itself: as likely as the sentence makes it, or as often right as it was when measured. */
export type Basis =
  | {
      readonly pattern: WeighedPattern;
      /** How likely it is from what its sentence shows, 0 to 1. */
      readonly chance: number;
    }
  | { readonly pattern: RatedPattern; readonly chance?: undefined };

/** What else an attribution's confidence depends on. */
export interface Grounds {
  /** Words of the quotation's first part. */
  readonly words: number;
  /** How the source is mentioned beside it. */
  readonly mention: MentionKind;
  /** How likely a pronoun means the one who is shown, 0 to 1; absent for other mentions. */
  readonly link?: number;
  /** What speaks for others, against 1 for the one who was chosen. */
  readonly against?: number;
}

/** How long a quotation is: a word, a few, a clause, a sentence. */
export type LengthClass = 'one' | 'few' | 'some' | 'many';

/** The most words of each class but the last; chosen, not fitted. */
const mostWords = { one: 1, few: 3, some: 9 } as const;

/** The class of a quotation of so many words. */
export function lengthClass(words: number): LengthClass {
  if (words <= mostWords.one) return 'one';
  if (words <= mostWords.few) return 'few';
  return words <= mostWords.some ? 'some' : 'many';
}

/** What length and mention add to the log odds of a pattern's confidence. */
export interface Shifts {
  readonly length: Readonly<Record<LengthClass, number>>;
  readonly mention: Readonly<Record<MentionKind, number>>;
}

/**
 * For quotations whose speaker another sentence tells; those of one's own and reported speech are weighed one by one.
 * Fitted on half of PolNeAR's training articles and checked on the other half: server/training/confidence/fit.ts.
 */
export const shifts: Shifts = {
  length: { one: -0.77, few: -0.15, some: -0.73, many: 0.48 },
  mention: { name: -0.16, pronoun: -0.08, nominal: -0.94 },
};

/**
 * How often the right person is named where the right words were found: pronouns and descriptions may be those of
 * another. Fitted on articles with the full names of all speakers, drawn halfway to 1: they are few.
 */
const rightlyNamed: Readonly<Record<MentionKind, number>> = { name: 1, pronoun: 0.97, nominal: 0.95 };

/** Nothing is surer, whatever speaks for it; chosen, not fitted. */
const highest = 0.99;

/** Confidences have two decimals. */
const hundred = 100;

/** Log odds of a share. Shares of nothing and of all are taken for nearly so. */
export function logOdds(share: number): number {
  const inside = Math.min(highest, Math.max(1 - highest, share));
  return Math.log(inside / (1 - inside));
}

/**
 * How often an attribution like this one is right, 0 to 1, two decimals: what its sentence shows, or else what its
 * pattern says, less for short quotations, for speakers who are only described or stand behind a pronoun, and where
 * something speaks for others.
 */
export function confidenceOf(
  basis: Basis,
  { words, mention, link = rightlyNamed[mention], against = 0 }: Grounds,
): number {
  if (basis.chance !== undefined)
    return Math.round(hundred * Math.min(highest, basis.chance) * link) / hundred;
  const odds =
    logOdds(patternConfidence(basis.pattern)) + shifts.length[lengthClass(words)] + shifts.mention[mention];
  const right = Math.min(highest, 1 / (1 + Math.exp(-odds)));
  return Math.round((hundred * right * link) / (1 + against)) / hundred;
}
