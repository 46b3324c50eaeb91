/** Places in a document as the protocol counts them. */

export interface WirePosition {
  readonly line: number;
  readonly character: number;
  /**
   * Never there: it makes the compiler refuse the editor's own positions. Between a page and its worker these arrive empty,
   * as only what an object holds itself is copied.
   */
  readonly isBefore?: never;
}

/** Half-open. */
export interface WireRange {
  readonly start: WirePosition;
  readonly end: WirePosition;
}

/** A range and what comes in its place. */
export interface WireEdit {
  readonly range: WireRange;
  readonly newText: string;
}
