/** A folder's report, with what somebody who cites it has to say: which version, which settings, when. */
import type { ArchiveSummary } from '../../archive/summaryTypes';

/** How a report was made. What is not known to the summary is told by the caller. */
export interface ArchiveRun {
  /** Version of Copydesk. */
  readonly version: string;
  /** The day on which it was made, "2026-11-29". */
  readonly date: string;
  /** What was asked for, each by its name: "second reading" and "off". */
  readonly settings: readonly { readonly name: string; readonly value: string }[];
}

/** A summary with how it was made. */
export interface ArchiveReport {
  readonly summary: ArchiveSummary;
  readonly run: ArchiveRun;
  /** What the folder is called. */
  readonly title: string;
}
