/** Places in a document as the protocol counts them. */

export interface WirePosition {
  readonly line: number;
  readonly character: number;
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
