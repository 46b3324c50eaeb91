import type { ContentLine } from './context';
import { endsSentence, printedWidth } from './prose';

/** What is known of the width at which a text was wrapped. */
export interface WrapModel {
  /** Whether paragraphs stand on several lines. */
  readonly wrapped: boolean;
  /** Printed width of the page; 0 where the text is not wrapped. */
  readonly width: number;
  /** Whether a blank line stands between paragraphs. */
  readonly blankBetween: boolean;
  /** Whether long lines end as sentences do: then one that does not was cut. */
  readonly sentences: boolean;
  /** Whether the first word of the next line had no room on a line. */
  readonly isFull: (upper: string, lower: string) => boolean;
}

/** Longest line of a text that was wrapped for a page or a mail. */
const widestPage = 180;

/** Reads from the lines of the story whether and where they were wrapped. Linear. */
export function readWraps(text: string, lines: readonly ContentLine[], story: readonly number[]): WrapModel {
  let direct = 0;
  let broken = 0;
  let long = 0;
  let longEnded = 0;
  let overlong = 0;
  const widths: number[] = [];
  for (let s = 0; s < story.length; s++) {
    const line = lines[story[s] ?? 0];
    if (line === undefined) continue;
    const content = text.slice(line.start, line.end);
    const ends = endsSentence(content);
    if (content.length >= 80) {
      long++;
      if (ends) longEnded++;
    }
    const next = lines[(story[s] ?? 0) + 1];
    if (content.length > widestPage) overlong++;
    if (next === undefined || next.blankBefore > 0 || next.formFeed || content.length > widestPage) continue;
    if (content.length < 20) continue;
    direct++;
    if (!ends) broken++;
    widths.push(printedWidth(content));
  }
  const sentences = long >= 2 && longEnded >= long * 0.6;
  const width = pageWidth(widths);
  const wide = widths.filter((one) => one >= width * 0.75).length;
  // paragraphs on one line each are as long as they happen to be
  const wrapped =
    direct >= 4 && broken >= direct * 0.4 && width > 0 && wide >= direct * 0.4 && overlong <= direct * 0.25;
  const isFull = (upper: string, lower: string): boolean => {
    const word = /^\S+/u.exec(lower.slice(0, 80))?.[0] ?? '';
    return printedWidth(upper) + printedWidth(` ${word}`) > width * 0.985;
  };
  return {
    wrapped,
    width: wrapped ? width : 0,
    blankBetween: wrapped && separated(text, lines, story, width),
    sentences,
    isFull: wrapped ? isFull : () => false,
  };
}

/** The width that the widest lines share; 0 where no two lines are about as wide. */
function pageWidth(widths: readonly number[]): number {
  if (widths.length < 4) return 0;
  const sorted = [...widths].sort((a, b) => b - a);
  // the widest may be a heading or a line that the converter put together
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.03))] ?? 0;
}

/** Whether lines that end a sentence well before the edge have a blank line after them. */
function separated(
  text: string,
  lines: readonly ContentLine[],
  story: readonly number[],
  width: number,
): boolean {
  let ended = 0;
  let blank = 0;
  for (let s = 0; s + 1 < story.length; s++) {
    const line = lines[story[s] ?? 0];
    const next = lines[(story[s] ?? 0) + 1];
    if (line === undefined || next === undefined) continue;
    const content = text.slice(line.start, line.end);
    if (!endsSentence(content) || printedWidth(content) > width * 0.8) continue;
    ended++;
    if (next.blankBefore > 0) blank++;
  }
  return ended > 0 && blank >= ended * 0.85;
}
