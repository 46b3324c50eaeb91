import { linesOf } from '../text/lines';
import { isSpace } from '../text/whiteSpace';
import type { Span } from '../types';

/** A line with something to see; the span holds no white space at its ends. */
export interface RecordLine extends Span {
  /** Offset of the line with its indent. */
  readonly from: number;
  readonly text: string;
  /** Whether a blank line stands before it. */
  readonly apart: boolean;
  /** How many characters of white space it begins with. */
  readonly indent: number;
}

/** The lines of a text that are not blank. */
export function recordLines(text: string): readonly RecordLine[] {
  const out: RecordLine[] = [];
  let apart = true;
  for (const line of linesOf(text)) {
    let { start, end } = line;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (start === end) {
      apart = true;
      continue;
    }
    out.push({
      from: line.start,
      start,
      end,
      text: text.slice(start, end),
      apart,
      indent: start - line.start,
    });
    apart = false;
  }
  return out;
}

/** A longer line is text, whatever it ends with; in UTF-16 code units. */
const longestTitle = 200;
/** A shorter one may be a title or a name that ends with a full stop. */
const shortestSentence = 50;

/** Whether a line is one of the story, as far as its length and its end tell. */
export function isProse({ text }: Pick<RecordLine, 'text'>): boolean {
  if (text.length > longestTitle) return true;
  return text.length >= shortestSentence && /[.!?]["'”’)\]]{0,3}$/u.test(text.slice(-5));
}
