import type { FoundCue } from '../language/cues';
import type { Clause } from '../language/types';
import type { Weighed } from '../speakers/weighed';
import type { TwoReadings } from '../opinions';
import type { Cue, Span, Tell } from '../types';
import type { NobodyPattern, RatedPattern, WeighedPattern } from './patternRows';
import { inBody } from '../language/sentences';
import type { Resolved } from '../speakers/sources';

/** What any decision may tell. Body offsets. */
interface Shared {
  readonly cue?: Cue;
  /** Who else was considered, beside those whom `resolved` tells. */
  readonly runnersUp?: readonly Weighed[];
  /** What weighed most for and against the likeliest of the sentence. */
  readonly tells?: readonly Tell[];
  /** What a second reader made of it, where it was asked. */
  readonly readings?: TwoReadings;
}

/** The quotation's own sentence names its speaker. */
export interface WeighedDecision extends Shared {
  readonly pattern: WeighedPattern;
  readonly resolved: Resolved;
  /** How likely it is, 0 to 1. */
  readonly chance: number;
}

/** What stands around the sentence names the speaker. */
export interface RatedDecision extends Shared {
  readonly pattern: RatedPattern;
  /** Absent where a turn has a label that means nobody whom the article names. */
  readonly resolved?: Resolved;
  readonly chance?: undefined;
}

/** Nobody is named. */
export interface NobodyDecision extends Shared {
  readonly pattern: NobodyPattern;
  readonly resolved?: undefined;
  readonly chance?: undefined;
}

/** What is decided of whose words one part of a quotation is. */
export type SpeakerDecision = WeighedDecision | RatedDecision | NobodyDecision;

/** Speech without marks, with its speaker. Body offsets. */
export interface ReportedSpeech {
  readonly content: Span;
  readonly decision: WeighedDecision;
}

/** A cue of a sentence with its place in the body. */
export function cueInBody(clause: Clause, cue: FoundCue): Cue {
  const word = clause.words[cue.word];
  const end = cue.lemma === 'according to' ? clause.words[cue.word + 1] : word;
  return { span: inBody(clause, { start: word?.start ?? 0, end: end?.end ?? 0 }), lemma: cue.lemma };
}
