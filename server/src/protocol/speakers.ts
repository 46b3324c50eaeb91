/** Who speaks in an article: what the view in the side bar lists. */
import type { WireRange } from './positions';

/** Request `copydesk/speakers`: who speaks in a document, how much, and where. Answered with null when the server does not know the document. */
export const speakersMethod = 'copydesk/speakers';
/** Which document. */
export interface SpeakersParams {
  readonly uri: string;
}
/** A quotation as a list of them shows it. */
export interface ListedQuotation {
  /** Index into the article's quotations. */
  readonly index: number;
  /** Its parts, in the order of the text; at least one. */
  readonly ranges: readonly WireRange[];
  readonly type: string;
  /** Its words on one line, cut where they are many. */
  readonly excerpt: string;
  /** How sure its speaker is, in words: "Very likely (92%)". Absent where nobody is named. */
  readonly sureness?: string;
  /** Whether somebody is named and it is worth a second look. */
  readonly unsure: boolean;
  /** Who may have said it, where that is too unsure to be shown as the speaker. */
  readonly perhaps?: string;
  /** Set where it is open if it is reported speech at all. */
  readonly doubted?: true;
  /** Set where a person put it right; the name that was there before, null where there was none. */
  readonly byHand?: { readonly was: string | null };
  /** How its words stand to those of a source text, where they were compared: a `Verdict`. */
  readonly check?: { readonly verdict: string; readonly note?: string };
}
/** Somebody who says something in an article. */
export interface ListedSpeaker {
  /** Unique in the document, for one version of its text: a change may give it to somebody else. */
  readonly id: string;
  readonly name: string;
  readonly role?: string;
  /** A `SourceKind`. */
  readonly kind: string;
  /** In the order of the text; at least one. */
  readonly quotations: readonly ListedQuotation[];
  /** Words between quotation marks. */
  readonly words: number;
  /** 0 to 1: of all quoted words of the article. */
  readonly share: number;
  /** Where the article says who that is; absent where nothing in the text names them. */
  readonly introduced?: WireRange;
  /** All places that name or point to them, in the order of the text. */
  readonly mentions: readonly WireRange[];
}
/** Who speaks in one article. */
export interface ListedArticle {
  /** The headline, where the file holds several articles; absent where it holds one. */
  readonly title?: string;
  /** In the order of their first quotation. */
  readonly speakers: readonly ListedSpeaker[];
  /** Those that nobody is named for, first what surely is somebody's words, each in the order of the text. */
  readonly withoutSpeaker: readonly ListedQuotation[];
}
/** Who speaks in one version of a document: an entry for each of its articles, none where it is not read as an article. */
export interface SpeakersResult {
  readonly version: number;
  readonly articles: readonly ListedArticle[];
}
