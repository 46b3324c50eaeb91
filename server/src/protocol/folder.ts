/** Files of a folder that are not open: their texts are sent, read once, and forgotten. */
import type { ExportResult } from './exports';

/** A text that is not open in the editor, with where it lies: settings, corrections and names are those of its place. */
export interface ClosedText {
  readonly uri: string;
  /** Without the byte order mark. */
  readonly text: string;
  /** As the editor would name it. */
  readonly languageId: string;
  /** What its sidecar says; null where there is none. */
  readonly sidecar: string | null;
}

/** Request `copydesk/cleaningOf`: what cleaning would do to a text that is not open. Answered with null after a failure. */
export const cleaningOfMethod = 'copydesk/cleaningOf';
/** What cleaning would do. */
export interface CleaningOfResult {
  /** In order, and apart from each other; half-open, in UTF-16 code units of the text. */
  readonly edits: readonly { readonly start: number; readonly end: number; readonly newText: string }[];
  /** How many pieces of noise the edits repair. */
  readonly repaired: number;
  /** What looks like noise and stays: what, where and why, one phrase each. */
  readonly left: readonly string[];
  /** Set where nothing is done: why the text is not read as an article, or its corrections cannot be read. */
  readonly refused?: string;
}

/** Request `copydesk/exportOf`: a text that is not open, written out. Answered with null after a failure. */
export const exportOfMethod = 'copydesk/exportOf';
/** Which text, and how. */
export interface ExportOfParams extends ClosedText {
  /** Id of the format. */
  readonly format: string;
  /** What the article is called in what is written. */
  readonly file: string;
  /** Whether its file begins with a byte order mark. */
  readonly mark: boolean;
}
/** What is to be written, or why nothing is. */
export type ExportOfResult = ExportResult;
