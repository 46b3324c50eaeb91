import { linesOf } from '../../text/lines';
import { isBlank } from '../../text/whiteSpace';
import type { Span } from '../../types';
import type { Finding } from '../finding';
import { continues, endsSentence } from '../lines/lineEnds';

/** What a mail program puts before every line of what is forwarded or answered, once for each time (RFC 3676, 4.5). */
const mark = /^[ \t]{0,4}(?:>[ \t]?){1,12}/u;

/** A quoted text has at least so many marked lines: one alone may be a bullet. */
const fewest = 2;

/** A mail program's own words: where they stand, even one marked line is quoted. */
const mailWords =
  /^[> \t]{0,20}(?:(?:from|subject|to|sent): |on .{6,120} wrote:|-{2,} ?(?:forwarded|original) message|begin forwarded message)/imu;

/** Marks in the midst of a line were at its start before somebody put the lines together: so far from each other. */
const apart = { least: 40, most: 110 } as const;

interface MarkedLine extends Span {
  /** Where its words begin. */
  readonly words: number;
}

/**
 * The ">" before every line of a quoted mail. Shown by what only such a text has: a marked line that goes on with the
 * sentence of the one above, a mark alone in a line between two paragraphs, two marks before a line. Linear.
 */
export function findMailMarks(text: string): readonly Finding[] {
  if (!text.includes('>')) return [];
  const marked = markedLines(text);
  if (!isQuotedMail(text, marked)) return [];
  const evidence = 'It stands before every line, as in a mail that was answered or forwarded';
  return marked
    .flatMap((line) => [{ start: line.start, end: line.words }, ...marksInside(text, line)])
    .map((span) => ({ span, evidence }));
}

function markedLines(text: string): readonly MarkedLine[] {
  const out: MarkedLine[] = [];
  for (const { start, end } of linesOf(text)) {
    const found = mark.exec(text.slice(start, Math.min(end, start + 40)));
    if (found !== null) out.push({ start, end, words: start + found[0].length });
  }
  return out;
}

function isQuotedMail(text: string, marked: readonly MarkedLine[]): boolean {
  if (marked.length === 0) return false;
  if (mailWords.test(text)) return true;
  return (
    marked.length >= fewest && marked.some((line, k) => isQuoted(text, line, marked[k - 1], marked[k + 1]))
  );
}

/** Whether a marked line is part of a quoted text beyond doubt. */
function isQuoted(
  text: string,
  { start, end, words }: MarkedLine,
  above: MarkedLine | undefined,
  below: MarkedLine | undefined,
): boolean {
  const isAbove = above !== undefined && isBlank(text, above.end, start);
  if (words >= end || isBlank(text, words, end))
    return (
      isAbove &&
      below !== undefined &&
      !isBlank(text, above.words, above.end) &&
      !isBlank(text, below.words, below.end)
    );
  if (!isAbove || isBlank(text, above.words, above.end)) return false;
  return (
    continues(text.slice(words, words + 4)) &&
    !endsSentence(text.slice(Math.max(above.words, above.end - 60), above.end))
  );
}

/** The marks inside of a long line, where the lines of a mail were put together with them. */
function marksInside(text: string, { words, end }: MarkedLine): readonly Span[] {
  const out: Span[] = [];
  let last = words;
  if (end - words < apart.least) return out;
  for (const { index } of text.slice(words, end).matchAll(/(?<=\S )>(?: >){0,10} (?=\S)/gu)) {
    const at = words + index;
    if (at - last < apart.least || at - last > apart.most) continue;
    const rest = /^>(?: >)* /u.exec(text.slice(at, at + 24))?.[0].length ?? 2;
    out.push({ start: at, end: at + rest });
    last = at;
  }
  return out;
}
