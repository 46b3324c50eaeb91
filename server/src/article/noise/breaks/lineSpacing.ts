import type { ContentLine } from '../lines/contentLines';
import { continues, endsSentence } from '../lines/lineEnds';

/** Fewer lines say nothing about the space between them. */
const fewest = 12;
/** Shorter lines are headings and labels. */
const shortest = 30;

/**
 * The lines of a text that has a blank line after every line, as if it had none: a paragraph ends only where there are
 * more. Any other text stays as it is. Linear.
 */
export function singleSpaced(text: string, lines: readonly ContentLine[]): readonly ContentLine[] {
  if (!isDoubleSpaced(text, lines)) return lines;
  return lines.map((line) => ({ ...line, blankBefore: Math.max(0, line.blankBefore - 1) }));
}

/** Whether blank lines stand between all lines, also in the midst of sentences. */
function isDoubleSpaced(text: string, lines: readonly ContentLine[]): boolean {
  if (lines.length < fewest) return false;
  let direct = 0;
  for (const { blankBefore, formFeed } of lines) if (blankBefore === 0 && !formFeed) direct++;
  // the first line has none before it, and a converter may lose one here and there
  if (direct > 1 + lines.length * 0.02) return false;
  let long = 0;
  let broken = 0;
  for (let k = 0; k + 1 < lines.length; k++) {
    const upper = lines[k];
    const lower = lines[k + 1];
    if (upper === undefined || lower === undefined || upper.end - upper.start < shortest) continue;
    long++;
    if (lower.blankBefore !== 1 || !continues(text.slice(lower.start, lower.start + 4))) continue;
    if (!endsSentence(text.slice(Math.max(upper.start, upper.end - 60), upper.end))) broken++;
  }
  return broken >= 4 && broken >= long * 0.3;
}
