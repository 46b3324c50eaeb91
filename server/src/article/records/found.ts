import type { ArchiveRecord, BlockKind, Repair, Span } from '../types';

/** A stretch that an archive wrote. */
export interface Piece {
  readonly span: Span;
  /** `delete-line` for whole lines, `delete` and `replace` for a label before words that stay. */
  readonly repair: Extract<Repair, 'delete-line' | 'delete' | 'replace'>;
  readonly text?: string;
}

/** A line of the article of which the record tells what it is; without its label. */
export interface KeptLine {
  readonly kind: BlockKind;
  readonly span: Span;
}

/** A record with all that was told of its lines; offsets of the text. */
export interface FoundRecord extends ArchiveRecord {
  /** Where it begins to be read: behind the line that parts it from the one before. */
  readonly from: number;
  /** Where the text ends that is read with it. */
  readonly to: number;
  /** What goes, in order. */
  readonly pieces: readonly Piece[];
  /** Lines at the top of each further page of a record that was printed: "Page 2", and the headline again. */
  readonly heads: readonly Span[];
  /** What stays, in order. */
  readonly kept: readonly KeptLine[];
}
