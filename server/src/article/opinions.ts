import type { Span } from './types';

/** What a second reader makes of whose words a quotation is: shares, which are 1 together with that of elsewhere. */
export interface SourceOpinion {
  /** How likely it is that nobody says them. */
  readonly nobody: number;
  /** How likely each word or part of one is to name who says them; body offsets, in the order of the text. */
  readonly pieces: readonly (Span & { readonly share: number })[];
}

/** Whom one of two readers takes for the speaker, and how sure it is, 0 to 1. */
export interface ReadersChoice {
  readonly who: 'somebody' | 'elsewhere' | 'nobody';
  /** Where the text names them; absent where it is not somebody in the quotation's sentence or beside it. */
  readonly mention?: Span;
  readonly share: number;
}

/** What two readers make of a quotation that the rules leave open. */
export interface TwoReadings {
  /**
   * What the second reading did: it sees what the rules see, it sees something else and was outweighed, or it was
   * followed against the rules.
   */
  readonly effect: 'supports' | 'outweighed' | 'followed';
  readonly rules: ReadersChoice;
  readonly model: ReadersChoice;
}

/**
 * A second reader, who is asked only what the rules leave open. What it has not read yet it notes, and the text is read
 * again when it has.
 */
export interface Opinions {
  /** Whose words a marked part is; body offsets. Undefined where that was not read yet. */
  readonly ofQuotation: (body: string, part: Span) => SourceOpinion | undefined;
  /**
   * How much each line leans to noise, as log odds: above zero noise, below zero the story. `lines` are stretches of the
   * text, in order; it is asked about those that `isOpen` says, and told with what is around them. Undefined of a line
   * that was not asked about, or not read yet.
   */
  readonly ofLines: (
    text: string,
    lines: readonly Span[],
    isOpen: (line: number) => boolean,
  ) => readonly (number | undefined)[];
}

/** The evidence of a piece of noise that the rules alone would have left. */
export const secondReadingSays =
  'A second reading by the language model on this computer takes it for a site’s';
