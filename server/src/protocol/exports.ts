/** What is taken away from an article: exports, a quotation to paste, the report. */
import type { WirePosition, WireRange } from './positions';

/** Request `copydesk/exportFormats`: the formats that an article is written out in, in the order in which they are offered. */
export const exportFormatsMethod = 'copydesk/exportFormats';
/** A format to choose. */
export interface WireFormat {
  readonly id: string;
  readonly title: string;
  /** What it is good for, in a few words. */
  readonly description: string;
  /** Of the file's name, without the dot. */
  readonly extension: string;
  /** Whether what is written counts characters of the file. */
  readonly positions: boolean;
}

/** Request `copydesk/export`: an article written out. Answered with null when the server does not know the document. */
export const exportMethod = 'copydesk/export';
/** Which document, and how. */
export interface ExportParams {
  readonly uri: string;
  /** Id of the format. */
  readonly format: string;
  /** What the article is called in what is written. */
  readonly file: string;
  /** Whether its file begins with a byte order mark, which the document does not hold. */
  readonly mark: boolean;
}
/** What is to be written. */
export interface ExportResult {
  readonly text: string;
  /** What a user should know of it; plain sentences without a full stop. */
  readonly notes: readonly string[];
  /** Set where there is nothing to write: why, a plain sentence without a full stop. */
  readonly refused?: string;
}

/** Request `copydesk/quotation`: the quotation at a place, ready to be pasted. Answered with null where none is. */
export const quotationMethod = 'copydesk/quotation';
/** Which document, and where in it. */
export interface QuotationParams {
  readonly uri: string;
  readonly position: WirePosition;
  /** What the article is called. */
  readonly file: string;
}
/** A quotation with who said it, as plain text on one line. */
export interface QuotationResult {
  readonly text: string;
  /** Whom it is given to; null where nobody is known. */
  readonly speaker: string | null;
  /** Whether that is sure enough to be shown as the speaker. */
  readonly sure: boolean;
}

/** Request `copydesk/report`: the report of an article. Answered with null when the server does not know the document. */
export const reportMethod = 'copydesk/report';
/** Which document. */
export interface ReportParams {
  readonly uri: string;
  /** What the article is called. */
  readonly file: string;
}
/** The report of a version of the document. */
export interface ReportResult {
  readonly version: number;
  /** HTML without script; its links bear the index of a place in `data-place`. */
  readonly body: string;
  /** The style sheet that it is made for; its colours are variables. */
  readonly style: string;
  readonly places: readonly WireRange[];
  /** Set where the document is not read as an article. */
  readonly refused?: string;
}
