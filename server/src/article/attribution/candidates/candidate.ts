import type { FoundCue } from '../language/cues';
import type { Phrase } from '../language/types';

/** What a sentence says of one quotation in it. */
export interface Found {
  readonly pattern: string;
  readonly phrase?: Phrase;
  readonly cue?: FoundCue;
}

/** How the quotation ends and begins, seen from the sentence. */
export interface Shape {
  /** Ends in a comma, question mark or exclamation mark inside the marks, or a comma follows. */
  readonly goesOn: boolean;
  /** What stands between the marks. */
  readonly inside: string;
  /** Words inside the marks. */
  readonly words: number;
  /** Starts like a sentence: capital letter, bracket, ellipsis or figure. */
  readonly startsSentence: boolean;
  /** Every word that counts has a capital letter. */
  readonly title: boolean;
  /** A title that stands where the name of a work, a show or a paper stands: "on Channel 4's “…”". */
  readonly work: boolean;
}

/** Whether a noun phrase can be somebody who says something. */
export type Speaks = (phrase: Phrase) => boolean;
