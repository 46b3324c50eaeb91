import type { Token } from '../../nlp/token';

/** A word of the story outside its quotations, or the stand-in for a quotation. Spans count from the start of its block, quotations folded. */
export interface Word extends Token {
  /** Which of the block's quotations this word stands for, counted from 0. */
  readonly quote?: number;
}

/**
 * A run of words with one job. NP: who or what; VP: verb with its helpers; P: preposition; C: and, but, or; W: who,
 * which, that, when; Q: a quotation; X: a comma, dash, colon or bracket; A: an adverb or adjective alone; O: the rest.
 */
export type ChunkKind = 'NP' | 'VP' | 'P' | 'C' | 'W' | 'Q' | 'X' | 'A' | 'O';

/** `from` and `to` count words of the sentence, half-open; an X has none of its own. */
export interface Chunk {
  readonly kind: ChunkKind;
  readonly from: number;
  readonly to: number;
  /** The mark of an X, the lower-case word of a P, C or W. */
  readonly text: string;
}

/** A sentence cut into chunks. */
export interface Clause {
  readonly words: readonly Word[];
  readonly chunks: readonly Chunk[];
  /** Where an offset of a word lies in the body. */
  readonly place: (offset: number) => number;
  /** For each quotation of the block, in order, the index of its part. */
  readonly parts: readonly number[];
  /**
   * What `make` made of these words before, or makes now, by a key of its own; remembered as long as the words are. For
   * what depends on words and chunks alone, or checks by itself what else it depends on.
   */
  readonly recall: <T extends object>(key: string, make: () => T) => T;
}

/** A noun phrase as a run of chunks, half-open: the head with its "of" and "for" phrases, or two joined by "and". */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  /** The chunk of a "who" or "which" that stands for the phrase beside the verb. */
  readonly via?: number;
  /** The last word of the owner that is meant, not the whole phrase: "Smith's" of "Smith's claim". */
  readonly owner?: number;
}
