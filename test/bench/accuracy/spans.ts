import type { Span } from '../../../server/src/article/types';

/** How many characters two spans share. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Length in characters. */
export const lengthOf = ({ start, end }: Span): number => end - start;

/** Whether a predicted span stands for a gold one: half of what both take, or nearly all of the gold one. */
export function covers(predicted: Span, gold: Span): boolean {
  const shared = overlap(predicted, gold);
  const union = lengthOf(predicted) + lengthOf(gold) - shared;
  return shared >= 0.5 * union || shared >= 0.9 * lengthOf(gold);
}

/** A text whose characters are counted as code points, as the corpora do. */
export interface Characters {
  /** Characters before a UTF-16 offset. */
  readonly at: (offset: number) => number;
  /** The text of a span of characters. */
  readonly slice: (span: Span) => string;
}

/** Counts the characters of a text. */
export function charactersOf(text: string): Characters {
  if (!/[\u{10000}-\u{10ffff}]/u.test(text))
    return { at: (offset) => offset, slice: ({ start, end }) => text.slice(start, end) };
  const characters = [...text];
  const table: number[] = [];
  characters.forEach((character, index) => {
    for (let unit = 0; unit < character.length; unit++) table.push(index);
  });
  table.push(characters.length);
  return {
    at: (offset) => table[Math.min(offset, table.length - 1)] ?? 0,
    slice: ({ start, end }) => characters.slice(start, end).join(''),
  };
}

/**
 * The stretches between double marks, each within its paragraph; one that is never closed runs to the paragraph's end.
 * UTF-16 offsets. With `doubled`, two apostrophes are a mark too, as some newspapers' archives print it.
 */
export function segmentsOf(text: string, doubled: boolean): readonly Span[] {
  const out: Span[] = [];
  const marked = doubled ? text.replaceAll("''", '"\u200b') : text;
  let base = 0;
  for (const paragraph of marked.split('\n')) {
    let start: number | undefined;
    for (let at = 0; at < paragraph.length; at++) {
      const mark = paragraph[at];
      const closes = mark === '”' || mark === '"';
      if (closes && start !== undefined) {
        out.push({ start: base + start, end: base + at + 1 });
        start = undefined;
      } else if (mark === '“' || mark === '"') start ??= at;
    }
    if (start !== undefined) out.push({ start: base + start, end: base + paragraph.length });
    base += paragraph.length + 1;
  }
  return out;
}
