/**
 * An article as it was read, with who says what in it: what all that is shown, exported or measured is made from. It stands
 * above the other nouns (types.ts), as an attribution names the pattern that decided.
 */
import type { PatternId } from './attribution/patternRows';
import type { SourceCheck } from './sourceCheck';
import type { TwoReadings } from './opinions';
import type { Copy, Cue, Mention, Problem, Quotation, RunnerUp, Source, Tell } from './types';

/** Who said one quotation, and why it is thought so. One for each quotation, in the same order. */
export interface Attribution {
  /** Index into `Article.quotations`. */
  readonly quotation: number;
  readonly cue?: Cue;
  /** The mention beside the quotation: "he", "the official". */
  readonly mention?: Mention;
  /** Id of the source that is meant; absent where the quotation stays without a speaker. */
  readonly source?: string;
  /** What decided: a row in article/attribution/patternRows.ts. */
  readonly pattern: PatternId;
  /** 0 to 1: the share of attributions like this one that were right when measured. */
  readonly confidence: number;
  /** What weighed most, the weightiest first; absent where the sentence names nobody. */
  readonly tells?: readonly Tell[];
  /** What a second reader made of it, where it was asked; absent where the rules were sure or nobody has read it yet. */
  readonly readings?: TwoReadings;
  /**
   * The mentions that lead from the one beside the quotation to where the speaker is introduced, the shortest way: "he",
   * "Kirby", "John Kirby". Only the first where that is the full name already; empty where nobody is named.
   */
  readonly chain: readonly Mention[];
  /** Nothing that the text says of the speaker fits the mention beside the quotation, "the company": they are only the likeliest. */
  readonly guessedLink?: true;
  /** Others who were considered, best first, at most three. */
  readonly runnersUp: readonly RunnerUp[];
  /** What a person has put right in it; absent where the reading stands as it was. */
  readonly byHand?: ByHand;
}

/** What a person has put right in an attribution. */
export interface ByHand {
  /** Id of the correction in the sidecar. */
  readonly correction: string;
  /** The name that the reading gave; null where it gave none. */
  readonly was: string | null;
}

/** A text with who says what in it: all of an article but its problems. */
export interface AttributedText extends Pick<Copy, 'text' | 'artifacts' | 'body' | 'blocks' | 'records'> {
  /** Reported speech too. */
  readonly quotations: readonly Quotation[];
  readonly attributions: readonly Attribution[];
  readonly sources: readonly Source[];
  /** Comparisons with a source text, at most one for each quotation; absent where there are none. */
  readonly checks?: readonly SourceCheck[];
}

/** All that is known of one text. */
export interface Article extends AttributedText {
  /** What the marks tell, then what is worth a look in who says what. */
  readonly problems: readonly Problem[];
}
