/** The report on a folder: articles are digested one by one, and summed up when that is asked for. */
import type { ClosedText } from './folder';

/** Request `copydesk/archiveAdd`: digests one text into a report that is being made. Answered with null after a failure. */
export const archiveAddMethod = 'copydesk/archiveAdd';
/** Which report, and which text. A report begins with the first text that names it; the one before is forgotten. */
export interface ArchiveAddParams extends ClosedText {
  /** Of the report: any text that no other has. */
  readonly archive: string;
  /** What the file is called in the report. */
  readonly file: string;
  /** UTF-16 code units that stand before the text in its file. */
  readonly before: number;
}
/** What became of it. */
export interface ArchiveAddResult {
  /** Set where it is not counted: why. */
  readonly refused?: string;
}

/** Request `copydesk/archiveSummary`: the report on all that was added. Answered with null where there is none. */
export const archiveSummaryMethod = 'copydesk/archiveSummary';
/** Which report. */
export interface ArchiveSummaryParams {
  readonly archive: string;
  /** What the folder is called. */
  readonly title: string;
  /** Of Copydesk. */
  readonly version: string;
  /** The day, "2026-11-29". */
  readonly date: string;
  /** Texts of the names files that hold for it, the nearest first; those that are not as they have to be are passed over. */
  readonly names: readonly string[];
  /** Files that are not counted. */
  readonly unread: readonly {
    readonly file: string;
    readonly kind: 'no-article' | 'failed';
    readonly reason: string;
  }[];
}
/** The report. */
export interface ArchiveSummaryResult {
  /**
   * HTML without script. Links bear the index of a place in `data-place`, buttons that of a pair in `data-same`
   * or `data-apart`, or of one who may be several in `data-one` or `data-several`.
   */
  readonly body: string;
  readonly style: string;
  /** Offsets in UTF-16 code units of the file, half-open. */
  readonly places: readonly { readonly file: string; readonly start: number; readonly end: number }[];
  /** Speakers who may be one: names, and what tells the second apart. */
  readonly pairs: readonly {
    readonly keep: { readonly name: string; readonly role: string | null };
    readonly other: { readonly name: string; readonly role: string | null };
  }[];
  /** Speakers who are counted as one and may be several. */
  readonly unsure: readonly {
    readonly name: string;
    /** The one that most articles give; null where none does. */
    readonly role: string | null;
    readonly isPerson: boolean;
    /** Who would be somebody else, "James Smith, striker"; empty where nothing tells several apart. */
    readonly apart: readonly string[];
  }[];
  /** Set where a names file is not as it has to be, so that the report goes without what it says. */
  readonly namesPassedOver?: true;
  /** The report as a page that stands by itself. */
  readonly page: string;
  /** The report as JSON. */
  readonly json: string;
}
