import type { BlockKind, Span } from '../types';
import type { KeptLine, Piece } from './found';
import type { RecordLine } from './recordLine';

/** What is gathered of one record. */
export interface Sheet {
  readonly text: string;
  readonly lines: readonly RecordLine[];
  readonly taken: Set<number>;
  readonly labels: Piece[];
  readonly kept: KeptLine[];
  title?: Span;
  publication?: Span;
  date?: Span;
  byline?: Span;
}

/** From the first to the last of some lines; undefined for none. */
export function spanOf({ lines }: Sheet, indices: readonly number[]): Span | undefined {
  const first = lines[indices[0] ?? -1];
  const last = lines[indices.at(-1) ?? -1];
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
}

/** Remembers what a line is that stays; it may begin behind a label. */
export function keep(sheet: Sheet, kind: BlockKind, i: number, start?: number): void {
  const line = sheet.lines[i];
  if (line !== undefined && !sheet.taken.has(i))
    sheet.kept.push({ kind, span: { start: start ?? line.start, end: line.end } });
}
