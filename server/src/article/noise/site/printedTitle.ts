import type { ContentLine } from '../lines/contentLines';
import { titleKey } from '../pages/candidates';
import type { FurnitureLine } from '../pages/furniture';
import type { Head } from '../pages/runningTitles';
import { readHead } from '../pages/runningTitles';
import type { KnownHeadline } from './headline';

/** So many characters of a line of the headline must stand in a page header. */
const enough = 12;
/** Of a longer line only the beginning is looked for: headers are cut. */
const beginning = 24;

/**
 * The headline as page headers repeat it: its first and last line (indices of content lines), and whether the headers
 * were cut so that it may go on. Undefined where no header holds a line from the top of the text.
 */
export function printedTitle(
  text: string,
  lines: readonly ContentLine[],
  furniture: readonly FurnitureLine[],
): KnownHeadline | undefined {
  const headers = furniture.filter(({ rule }) => rule === 'running-title');
  if (headers.length === 0) return undefined;
  const own = new Set(furniture.map(({ line }) => line));
  const head = readHead(text, lines, (line) => own.has(line));
  const ends = [...head.ends].sort((a, b) => a - b);
  for (const { line } of headers.slice(0, 3)) {
    const header = lines[line];
    if (header === undefined) continue;
    const key = titleKey(text.slice(header.start, header.end));
    for (const { at: start, line: first } of head.starts) {
      const end = ends.find((offset) => offset > start) ?? start;
      const opening = head.text.slice(start, Math.min(end, start + beginning));
      const at = opening.length < enough ? -1 : key.indexOf(opening);
      if (at < 0) continue;
      const stop = start + common(head.text.slice(start), key.slice(at));
      const last = lineBefore(head.starts, stop) ?? first;
      return { first, last, cut: !ends.some((offset) => Math.abs(offset - stop) <= 1) };
    }
  }
  return undefined;
}

/** How many characters two texts begin with alike. */
function common(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

/** The line that holds the character before an offset. */
function lineBefore(starts: Head['starts'], offset: number): number | undefined {
  let found: number | undefined;
  for (const { at, line } of starts) if (at < offset - 1) found = line;
  return found;
}
