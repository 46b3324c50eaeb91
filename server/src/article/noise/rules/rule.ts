import type { Applicability, Repair } from '../../types';
import type { NoiseContext } from '../context';
import type { Finding } from '../lines/contentLines';

/** A kind of noise: what it is, how it is found, what is done with it. */
export interface NoiseRule {
  /** Kebab-case; the diagnostic's code, the setting's name and the heading in the README. */
  readonly id: string;
  /** Two or three words, sentence case. */
  readonly title: string;
  /** What this is and where it comes from, for a reader of the article. */
  readonly why: string;
  readonly repair: Repair;
  /** The most that the rule ever allows; a finding may allow less. */
  readonly applicability: Applicability;
  /**
   * `furniture` never was part of the story; `markup` holds no words; `mend` gives the words that were meant;
   * `space` touches only the white space between words. A quotation may hold the last three.
   */
  readonly effect: 'furniture' | 'markup' | 'mend' | 'space';
  readonly find: (context: NoiseContext) => readonly Finding[];
  /** Whole texts. In a hit, ⟦ and ⟧ stand around every stretch that the rule must find. */
  readonly examples: { readonly hit: readonly string[]; readonly miss: readonly string[] };
}
