/**
 * What of an article a folder's summary needs: plain data that a worker can send and a file can keep. Every offset is in
 * UTF-16 code units of the file, a byte order mark included; lines count from 1.
 */
import type { QuotationType, SourceKind } from '../article/types';

/** How much of a date is known: "2024", "2024-03" or "2024-03-05". */
export type IsoDate = string;

/** Where a date was found; the first of these that tells a day, a month or a year is taken. */
export type DateOrigin = 'record' | 'text' | 'address' | 'file-name' | 'print';

/** When an article was published, as far as that is told. */
export interface ArticleDate {
  readonly iso: IsoDate;
  /** `print`: the day on which a browser printed it, so it is no younger than that. */
  readonly from: DateOrigin;
}

/** Somebody who is given words in an article. */
export interface DigestedSpeaker {
  readonly name: string;
  /** Null where the article tells none. */
  readonly role: string | null;
  readonly kind: SourceKind;
}

/**
 * What is known of who said it. `named`: its speaker is; `perhaps`: one who is too unsure to be called the speaker;
 * `nobody`: none; `doubted`: it may be no reported speech at all.
 */
export type Saying = 'named' | 'perhaps' | 'nobody' | 'doubted';

/** One quotation that is somebody's words. */
export interface DigestedQuotation {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly type: Extract<QuotationType, 'direct' | 'mixed' | 'indirect'>;
  readonly saying: Saying;
  /** Index into the speakers of the article; null where nobody is known, not even perhaps. */
  readonly speaker: number | null;
  /** 0 to 1, as the attribution has it. */
  readonly confidence: number;
  /** A person has put it right, so that the confidence says nothing. */
  readonly byHand: boolean;
  /** Words between the marks; 0 of reported speech. */
  readonly words: number;
  /** What it says, without noise and white space folded, cut off after `longestText`. Empty for reported speech. */
  readonly text: string;
}

/** One article: a file, or a record of an archive's export. */
export interface DigestedArticle {
  /** From 1, where the file holds several; else null. */
  readonly record: number | null;
  /** In UTF-16 code units. */
  readonly length: number;
  readonly headline: string | null;
  readonly date: ArticleDate | null;
  /** A date that can be read in two ways, as it is written: "03/04/2024". Null where there is none, or a better one. */
  readonly unclearDate: string | null;
  readonly speakers: readonly DigestedSpeaker[];
  readonly quotations: readonly DigestedQuotation[];
  /** How many quotations a second reader was asked about. */
  readonly secondReadings: number;
  /** Quotations that are over the bound and were left out. */
  readonly leftOut: number;
}

/** Noise of one kind in a file. */
export interface DigestedNoise {
  /** Id of the rule. */
  readonly rule: string;
  /** Pieces that are in the file. */
  readonly found: number;
  /** How many of them would stay if all were cleaned that can be. */
  readonly stays: number;
}

/** What of one file a summary needs: JSON safe, and bounded whatever the file holds. */
export interface ArticleDigest {
  /** The path as it was given. */
  readonly file: string;
  /** One; several where an archive exported several articles into one file. */
  readonly articles: readonly DigestedArticle[];
  /** The commonest kind first. */
  readonly noise: readonly DigestedNoise[];
}

/** Of a quotation so much is kept, in UTF-16 code units: enough for a long sentence or two. */
export const longestText = 400;
/** Of a name, a role or a headline so much is kept, in UTF-16 code units. */
export const longestName = 200;
/** Of one file so many quotations are kept. An export of ten megabytes holds fewer. */
export const mostQuotations = 50_000;
