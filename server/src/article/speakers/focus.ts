/** Of whom has the text just spoken? What "he", "she", "it" and "they" go by when the names near do not tell. */
import type { Mention } from '../types';

/** Somebody whom the text has just brought up. */
export interface Recent {
  /** Index into the cast's speakers. */
  readonly speaker: number;
  /** Where it did, in the body. */
  readonly offset: number;
  /** The words that did; undefined where it was by a quotation. */
  readonly mention?: Mention;
}

/** Whom the text is on at one place. A value: reading on makes a new one. */
export interface Focus {
  /** Who was given words last. */
  readonly quoted: Recent | undefined;
  /** Whom the sentence before is about; undefined where it is about nobody. */
  readonly topic: Recent | undefined;
}

/** Before the first sentence. */
export const noFocus: Focus = { quoted: undefined, topic: undefined };

/** After a speaker was given a quotation that starts at a body offset. */
export const afterQuotation = ({ topic }: Focus, speaker: number, offset: number): Focus => ({
  quoted: { speaker, offset },
  topic,
});

/** After a sentence about somebody, or about nobody. */
export const afterSentence = ({ quoted }: Focus, topic: Recent | undefined): Focus => ({ quoted, topic });
