import { lastAtMost } from '../../text/lastAtMost';
import { linesOf } from '../../text/lines';
import { isSpace } from '../../text/whiteSpace';
import type { Span } from '../../types';
import { continues, endsSentence } from './lineEnds';

/** The visible part of a line that is not blank. */
export interface ContentLine extends Span {
  /** How many blank lines stand before it. */
  readonly blankBefore: number;
  /** Whether a form feed stands between the line before and this one. */
  readonly formFeed: boolean;
}

/** The lines that hold something to see. */
export function contentLines(text: string): readonly ContentLine[] {
  const out: ContentLine[] = [];
  let blankBefore = 0;
  let formFeed = false;
  for (const line of linesOf(text)) {
    let { start, end } = line;
    while (start < end && isSpace(text.charCodeAt(start)))
      if (text.charCodeAt(start++) === 12) formFeed = true;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (start === end) {
      blankBefore++;
      continue;
    }
    out.push({ start, end, blankBefore, formFeed });
    blankBefore = 0;
    formFeed = false;
    for (let at = end; at < line.end; at++) if (text.charCodeAt(at) === 12) formFeed = true;
  }
  return out;
}

/** Index of the line that holds an offset, or of the last one that starts before it; -1 before the first. */
export function lineAt(lines: readonly Span[], offset: number): number {
  return lastAtMost(lines.length, (index) => lines[index]?.start ?? 0, offset);
}

/** How much of a line tells whether it ends a sentence, in characters. */
const tailReach = 60;

/** Whether a line stands between two halves of a sentence: the one above ends none, and the one below goes on with a small letter. */
export function standsInSentence(text: string, lines: readonly ContentLine[], index: number): boolean {
  const [above, below] = [lines[index - 1], lines[index + 1]];
  if (above === undefined || below === undefined) return false;
  return (
    !endsSentence(text.slice(Math.max(above.start, above.end - tailReach), above.end)) &&
    continues(text.slice(below.start, below.start + 4))
  );
}
