/**
 * A fact-check sheet: a row for each quotation, with columns to be filled in. UTF-8 with a byte order mark and lines that
 * end in CR LF, as Excel reads it. A spreadsheet shows every cell as it is written and runs none.
 */
import papaparse from 'papaparse';
import { verdictNames } from '../wording/exports';
import { spokenEntries, type Entry } from './entries';
import type { ExportFormat, ExportSource } from './format';
import { visibleControls } from './safeText';

/** The columns, in their order; the last six are for the reader to fill in. */
export const sheetColumns = [
  'ID',
  'Quotation',
  'Speaker as written',
  'Speaker',
  'Role',
  'Cue',
  'Type',
  'Paragraph',
  'Line',
  'Sentence',
  'Confidence',
  'Perhaps',
  'Put right by hand',
  'Check',
  'Place in the source',
  'Check date',
  'Check note',
  'Verified',
  'Method',
  'Source',
  'Date checked',
  'Checker',
  'Notes',
] as const;

/**
 * A cell that a spreadsheet may run: it begins with a sign of a formula, also a full-width or small one, behind white
 * space or what cannot be seen, or it begins with a tab or a line break.
 */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212]|^[\t\r\n]/u;

/** Writes the sheet. */
function write({ article }: ExportSource): string {
  const words = (span: { readonly start: number; readonly end: number } | undefined): string =>
    span === undefined ? '' : visibleControls(article.text.slice(span.start, span.end));
  const row = (entry: Entry): Readonly<Record<string, string | number>> => {
    const { speaker, perhaps, attribution, quotation, check } = entry;
    return {
      ID: entry.id,
      Quotation: visibleControls(entry.words),
      'Speaker as written': words(attribution?.mention?.span),
      Speaker: visibleControls(speaker?.name ?? ''),
      Role: visibleControls((speaker ?? perhaps)?.role ?? ''),
      Cue: words(attribution?.cue?.span),
      Type: quotation.type,
      Paragraph: entry.paragraph ?? entry.block ?? '',
      Line: entry.line,
      Sentence: entry.sentence ?? '',
      Confidence: attribution?.source === undefined ? '' : attribution.confidence,
      Perhaps: visibleControls(perhaps?.name ?? ''),
      'Put right by hand': entry.putRight ? 'yes' : '',
      Check: check === undefined ? '' : verdictNames[check.verdict],
      'Place in the source': check?.place === undefined ? '' : placeWords(check.place),
      'Check date': check?.date ?? '',
      'Check note': visibleControls(check?.note ?? ''),
    };
  };
  const rows = spokenEntries(article).map((entry) => {
    const cells = row(entry);
    return sheetColumns.map((column) => cells[column] ?? '');
  });
  const sheet = papaparse.unparse(
    { fields: [...sheetColumns], data: rows },
    { newline: '\r\n', escapeFormulae: formula },
  );
  // a sheet without rows ends its first line already
  return `\ufeff${sheet.endsWith('\r\n') ? sheet : `${sheet}\r\n`}`;
}

/** "talk.txt, line 12"; characters where the line is not known. */
function placeWords({ file, span, line }: NonNullable<NonNullable<Entry['check']>['place']>): string {
  const place =
    line === undefined ? `characters ${String(span.start)} to ${String(span.end)}` : `line ${String(line)}`;
  return visibleControls(`${file}, ${place}`);
}

/** Fact-check sheet. */
export const csv: ExportFormat = {
  id: 'csv',
  title: 'Fact-check sheet (CSV)',
  description: 'A row for each quotation, for Excel and other spreadsheets',
  extension: 'csv',
  mediaType: 'text/csv',
  write: (source) => ({ text: write(source), notes: [] }),
};
