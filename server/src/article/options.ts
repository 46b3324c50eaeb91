import type { Opinions } from './opinions';
import type { KeptPiece, NoiseLevel } from './types';

/** What a caller says of noise. */
export interface NoiseOptions {
  /** Ids of noise rules that are switched off. */
  readonly disabledRules: readonly string[];
  /** What is allowed for a rule, by its id; a rule that is left out decides by itself. What is only shown stays so. */
  readonly applicability?: Readonly<Record<string, NoiseLevel>>;
  /** Texts that are no noise wherever they stand; white space is folded and case ignored. */
  readonly neverFlag?: readonly string[];
  /** Pieces that are no noise in this article. */
  readonly kept?: readonly KeptPiece[];
}

/** What a caller may ask of the analysis. */
export interface AnalyzeOptions extends NoiseOptions {
  /** Whoever is asked what the rules leave open; nobody, where it is absent. */
  readonly opinions?: Opinions;
  /** Which marks open a quotation; `auto` decides from the article. */
  readonly marks: 'auto' | 'double' | 'single';
  /** Whether reported speech without marks ("X said that …") is sought. */
  readonly indirect: boolean;
}

/** What is used where nobody says otherwise. */
export const defaultAnalyzeOptions: AnalyzeOptions = { disabledRules: [], marks: 'auto', indirect: true };
