import type { OpenMarks } from '../lines/lineEnds';
import { isOpen, nothingOpen, openAfter } from '../lines/lineEnds';

/** The paragraph that is being read, line by line. One record for all paragraphs of a text: it is begun anew. */
export interface ParagraphSoFar {
  /** Its lines. */
  lines: string[];
  /** Of all of its lines together, in UTF-16 code units; counted before a line is added. */
  length: number;
  /** How many lines are counted in `open`: what is open is counted only where it is asked for, as few breaks depend on it. */
  counted: number;
  open: OpenMarks;
}

/** A paragraph without a line. */
export function newParagraph(): ParagraphSoFar {
  return { lines: [], length: 0, counted: 0, open: nothingOpen };
}

/** Ends a paragraph: the next line begins another one. */
export function beginAnew(paragraph: ParagraphSoFar): void {
  paragraph.length = 0;
  if (paragraph.lines.length === 0) return;
  paragraph.lines = [];
  paragraph.counted = 0;
  paragraph.open = nothingOpen;
}

/** Adds a line, whose length is counted already. */
export function addLine({ lines }: ParagraphSoFar, line: string): void {
  lines.push(line);
}

/** Whether a quotation or bracket is open at the end of the paragraph so far. */
export function hasOpenMark(paragraph: ParagraphSoFar): boolean {
  while (paragraph.counted < paragraph.lines.length)
    paragraph.open = openAfter(paragraph.lines[paragraph.counted++] ?? '', paragraph.open);
  return isOpen(paragraph.open);
}

/** So much of each line is kept, in characters: no sentence that tells who speaks is longer. Costs only time. */
const lineTail = 200;

/** More lines than this hold more than the characters that are kept, as each has a space before it. */
const tailLines = 101;

/** The end of a paragraph: of the last line and what stands before it. */
export function tailOf({ lines }: ParagraphSoFar): string {
  return lines
    .slice(-tailLines)
    .reduce((tail, line) => `${tail.slice(-lineTail)} ${line.slice(-lineTail)}`, '');
}
