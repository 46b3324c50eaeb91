/** Comparing the quotations of an article with the texts that they were taken from. */
import type { WireVerdict } from './corrections';
import type { WireRange } from './positions';

/** Request `copydesk/compare`: each quotation of a document against some texts. Answered with null when the server does not know the document. */
export const compareMethod = 'copydesk/compare';
/** Which document, and the texts. */
export interface CompareParams {
  readonly uri: string;
  /** `name`: what users read. */
  readonly sources: readonly { readonly name: string; readonly text: string }[];
}
/** What the comparison found in a version of the document. */
export interface CompareResult {
  readonly version: number;
  /** Direct and mixed quotations, in the order of the text. */
  readonly quotations: readonly WireComparison[];
  /** Set where the document is not read as an article. */
  readonly refused?: string;
}

/** How a few words of a quotation stand to those of its source. */
export type WireDifferenceKind =
  | 'same'
  | 'capital'
  | 'marks'
  | 'spelling'
  | 'bracket'
  | 'elision'
  | 'seam'
  | 'dropped'
  | 'added'
  | 'changed'
  | 'moved';

/** A few words, as both texts have them; empty where one has none. */
export interface WireDifference {
  readonly kind: WireDifferenceKind;
  readonly quoted: string;
  readonly source: string;
}

/** A quotation, compared. */
export interface WireComparison {
  /** Its parts in the document. */
  readonly ranges: readonly WireRange[];
  /** What it says, on one line. */
  readonly words: string;
  readonly speaker: string | null;
  readonly verdict: WireVerdict;
  /** Where it stands; absent where it was not found. */
  readonly place?: {
    /** Index into the sources. */
    readonly source: number;
    readonly range: WireRange;
    /** UTF-16 offsets into the source's text. */
    readonly start: number;
    readonly end: number;
    /** What stands before and behind it there, on one line. */
    readonly before: string;
    readonly after: string;
  };
  /** All of the quotation in order, what is the same too; empty where it was not found. */
  readonly differences: readonly WireDifference[];
  /** What was changed, in a few words; empty where nothing was. */
  readonly summary: string;
  /** How many other places of the sources have the same words. */
  readonly otherPlaces: number;
}
