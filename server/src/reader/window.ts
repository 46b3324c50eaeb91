import type { Span } from '../article/types';
import type { Vocabulary, WordPieces } from './wordPieces';
import { unknownPiece, wordPiecesOf } from './wordPieces';

/** What the model reads at once. */
export interface Window {
  /** Numbers of the pieces. */
  readonly ids: readonly number[];
  /** 1 for the pieces that are asked about, 0 for those around them. */
  readonly segments: readonly number[];
  /** Where each piece stands in the text, UTF-16 code units; -1 for one that is not of the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Pieces that are not words; the model learned what they stand for. */
export const signs = {
  start: '[CLS]',
  end: '[SEP]',
  opens: '[unused0]',
  closes: '[unused1]',
  paragraph: '[unused2]',
  line: '[unused3]',
  left: '[unused4]',
} as const;

/** Puts a window together piece by piece. */
export class WindowDraft {
  private readonly ids: number[] = [];
  private readonly segments: number[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  constructor(private readonly vocabulary: Vocabulary) {}

  /** How many pieces there are. */
  get length(): number {
    return this.ids.length;
  }

  /** Adds a piece that is not of the text. */
  sign(sign: (typeof signs)[keyof typeof signs], segment = 0): void {
    this.push(this.vocabulary.get(sign) ?? this.vocabulary.get(unknownPiece) ?? 0, -1, -1, segment);
  }

  /** Adds pieces of the text. */
  pieces({ ids, starts, ends }: WordPieces, from: number, to: number, segment = 0): void {
    for (let at = from; at < to; at++) this.push(ids[at] ?? 0, starts[at] ?? 0, ends[at] ?? 0, segment);
  }

  /** The window as it is now. */
  done(): Window {
    return { ids: this.ids, segments: this.segments, starts: this.starts, ends: this.ends };
  }

  private push(id: number, start: number, end: number, segment: number): void {
    this.ids.push(id);
    this.starts.push(start);
    this.ends.push(end);
    this.segments.push(segment);
  }
}

/** The pieces of a part of a text, at their places in all of it; a line break between two paragraphs is one as well. */
export function piecesIn(text: string, { start, end }: Span, vocabulary: Vocabulary): WordPieces {
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const paragraph = vocabulary.get(signs.paragraph) ?? 0;
  let from = start;
  while (from <= end) {
    const found = text.indexOf('\n', from);
    const to = found < 0 || found > end ? end : found;
    const pieces = wordPiecesOf(text.slice(from, to), vocabulary);
    if (pieces.ids.length > 0 && ids.length > 0) {
      ids.push(paragraph);
      starts.push(-1);
      ends.push(-1);
    }
    pieces.ids.forEach((id, at) => {
      ids.push(id);
      starts.push(from + (pieces.starts[at] ?? 0));
      ends.push(from + (pieces.ends[at] ?? 0));
    });
    from = to + 1;
  }
  return { ids, starts, ends };
}
