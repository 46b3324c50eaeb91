import type { FoundCue } from '../../language/cues';
import type { Phrase } from '../../language/types';
import type { WeighedPattern } from '../patternRows';

/** Somebody who may have said a quotation, whom a pattern names in the quotation's own sentence. */
export interface NamedCandidate {
  readonly pattern: WeighedPattern;
  readonly phrase: Phrase;
  /** Absent where no verb or noun of saying tells. */
  readonly cue?: FoundCue;
}

/** The sentence tells that somebody spoke and leaves out who: "the court was told". */
export interface NobodyNamed {
  readonly pattern: 'none';
  readonly phrase?: undefined;
  readonly cue?: undefined;
}

/** What a pattern tells of one quotation in its own sentence. */
export type Candidate = NamedCandidate | NobodyNamed;

/** Whether a noun phrase can be somebody who says something. */
export type Speaks = (phrase: Phrase) => boolean;
