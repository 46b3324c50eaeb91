/** What every export is given and what it gives. */
import type { AttributedText } from '../article/article';

/** An article with where it comes from. */
export interface ExportSource {
  readonly article: AttributedText;
  /** The path or name as it was given. */
  readonly file: string;
  /** UTF-16 code units of the file that stand before the article's text: 1 for a byte order mark that was taken off. */
  readonly before: number;
}

/** What was written, or why nothing was: a plain sentence without a full stop. */
export type Exported =
  | {
      readonly text: string;
      /** What a user should know of it; plain sentences without a full stop. */
      readonly notes: readonly string[];
    }
  | { readonly refused: string };

/** What the formats are called on the command line, in the order in which they are offered. */
export const exportIds = ['csv', 'html', 'markdown', 'jsonl', 'webanno', 'tei', 'brat'] as const;
/** One of them. */
export type ExportId = (typeof exportIds)[number];

/** A way to write an article out. */
export interface ExportFormat {
  /** As the command line calls it. */
  readonly id: ExportId;
  /** As a list to choose from calls it. */
  readonly title: string;
  /** What it is good for, in a few words. */
  readonly description: string;
  /** Of the file's name, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Whether what is written counts characters of the file. */
  readonly positions?: true;
  readonly write: (source: ExportSource) => Exported;
}

/** The name of an article's export: `interview.txt` becomes `interview.csv`. */
export function exportName(file: string, extension: string): string {
  return `${file.replace(/\.(?:txt|text)$/iu, '')}.${extension}`;
}

/** The file's name without its folders. */
export function baseName(file: string): string {
  return file.split(/[\\/]/u).at(-1) ?? file;
}
