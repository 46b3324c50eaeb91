/** The report of a folder as data. */
import { measuredFigures, type MeasuredFigure } from '../../archive/measured';
import type { ArchiveSummary } from '../../archive/summaryTypes';
import type { ArchiveReport, ArchiveRun } from './run';

/** What other programs read of a folder's report: fields are added, never renamed. */
export interface ArchiveRecordJson {
  readonly title: string;
  readonly copydesk: ArchiveRun;
  readonly summary: ArchiveSummary;
  readonly measured: readonly MeasuredFigure[];
}

/** The report as JSON, indented, with a line break at its end. */
export function archiveJson({ title, run, summary }: ArchiveReport): string {
  const record: ArchiveRecordJson = { title, copydesk: run, summary, measured: measuredFigures };
  return `${JSON.stringify(record, null, 2)}\n`;
}
