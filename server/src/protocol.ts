/**
 * Every custom message between client and server, typed: method names and plain data, nothing else is imported.
 * Positions are LSP's: line and UTF-16 character, counted from 0. This file and article/detect.ts are all that the client imports.
 */

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

/** Whether the server treats a document as an article. */
export interface WireDecision {
  readonly article: boolean;
  /** One plain sentence without a full stop, fit for the status item. */
  readonly reason: string;
  /** True where a user's word or a setting decided, not the text. */
  readonly forced: boolean;
}

/** Request `copydesk/annotations`: what to paint. Answered with null when the server does not know the document. */
export const annotationsMethod = 'copydesk/annotations';
/** Which document. */
export interface AnnotationsParams {
  readonly uri: string;
}
/** What to paint, and what to count in the status. */
export interface AnnotationsResult {
  readonly version: number;
  readonly decision: WireDecision;
  readonly quotations: readonly {
    readonly ranges: readonly WireRange[];
    readonly type: string;
    readonly speaker: string | null;
  }[];
  /** Where speakers are named beside their quotations. */
  readonly mentions: readonly { readonly range: WireRange; readonly speaker: string }[];
  readonly noise: readonly {
    readonly range: WireRange;
    readonly rule: string;
    readonly applicability: string;
  }[];
  readonly counts: {
    readonly quotations: number;
    readonly withoutSpeaker: number;
    readonly speakers: number;
    readonly noise: number;
    readonly problems: number;
  };
}

/** Notification from the server, `copydesk/changed`: ask for the annotations anew (settings or decision changed). */
export const changedMethod = 'copydesk/changed';
/** Which document. */
export interface ChangedParams {
  readonly uri: string;
}

/** Notification from the client, `copydesk/decide`: a user's word on one document; `auto` takes it back. */
export const decideMethod = 'copydesk/decide';
/** Which document, and what it is to be. */
export interface DecideParams {
  readonly uri: string;
  readonly decision: 'article' | 'not-article' | 'auto';
}

/** Request `copydesk/clean`: the edits that clean a document, and the cleaned text for a preview. */
export const cleanMethod = 'copydesk/clean';
/** Which document, and how much of the noise. */
export interface CleanParams {
  readonly uri: string;
  readonly level: 'safe' | 'suggested';
}
/** What cleaning would do to a version of the document. */
export interface CleanResult {
  readonly version: number;
  readonly edits: readonly WireEdit[];
  readonly text: string;
  /** How many pieces of noise the edits repair. */
  readonly repaired: number;
  /** Set where cleaning was refused because it would change what somebody said. */
  readonly refused?: string;
}
