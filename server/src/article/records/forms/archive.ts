/** What an archive's form of a record is told by: words and shapes, no code. One file of this folder for each archive. */

/**
 * What stands behind a label. The words of the first seven are the article's and stay; `text` and `abstract` introduce the
 * story and a summary of it; `publication`, `date` and `about` are the archive's own account of the article and go.
 */
export type FieldRole =
  | 'title'
  | 'standfirst'
  | 'byline'
  | 'dateline'
  | 'caption'
  | 'copyright'
  | 'note'
  | 'text'
  | 'abstract'
  | 'publication'
  | 'date'
  | 'about';

/** Labels that mean the same. */
export interface FieldRow {
  readonly role: FieldRole;
  /** In lower case. */
  readonly labels: readonly string[];
  /** Hardly anybody but this archive writes such a line: it is evidence of a record. */
  readonly telling?: true;
  /** They stand below the story. */
  readonly below?: true;
  /** What has to stand behind the label. */
  readonly value?: RegExp;
}

/** A line that is told by its shape, without a label. */
export interface ShapeRow extends Pick<FieldRow, 'role' | 'telling' | 'below'> {
  /** What it is called among the labels. */
  readonly label: string;
  readonly shape: RegExp;
}

/** A line that stands between records. */
export interface Marker {
  readonly shape: RegExp;
  /** How much it tells by itself; see `enough` in accept.ts. */
  readonly weight: 0 | 1 | 2;
}

/** The form of an archive's records. */
export interface Archive {
  readonly id: 'lexis' | 'factiva' | 'proquest' | 'newsbank';
  /** `colon`: "LENGTH: 96 words"; `code`: "WC   96 words", each line belonging to the code above it. */
  readonly labels: 'colon' | 'code';
  readonly fields: readonly FieldRow[];
  readonly shapes: readonly ShapeRow[];
  /** Labels that may stand alone in a line without their colon. */
  readonly alone: readonly string[];
  /** Labels of which a record has one: a second one is another record's. */
  readonly once: readonly string[];
  /** Stand above a record. */
  readonly begins: readonly Marker[];
  /** Close a record. */
  readonly ends: readonly Marker[];
  /** Labels that close a record once its story was seen; other fields may follow. */
  readonly closing: readonly string[];
  /** Lines of the pages before the first and behind the last record: what was searched, what was found. */
  readonly around: RegExp;
}
