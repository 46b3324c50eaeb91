import { copyrightLine } from '../../rules/copyright';
import type { Archive } from './forms/archive';
import type { RecordLine } from './recordLine';
import type { Token } from './tokens';

/** So many lines that only such a page has make one. */
const fewest = 2;
/** An entry of a table of contents: "12. Title". */
const entry = /^\d{1,5}\.\s{1,8}\S/u;
const summary = /^search summary$/iu;

/**
 * Where the page that an archive puts before the first record ends: what was searched, how, and a table of contents.
 * `from` where there is none. Indices of lines.
 */
export function frontEnd(
  archive: Archive,
  lines: readonly RecordLine[],
  tokens: readonly (Token | undefined)[],
  from: number,
  to: number,
): number {
  let last = from - 1;
  let known = 0;
  let i = from;
  for (; i < to; i++) {
    const token = tokens[i];
    // a rule may stand on such a page, too
    if (token !== undefined && token.weight > 0) break;
    const { text = '' } = lines[i] ?? {};
    if (!archive.around.test(text) && !entry.test(text)) continue;
    known++;
    last = i;
  }
  if (known < fewest) return from;
  return tokens[i]?.kind === 'begin' && i < to ? i : last + 1;
}

/** Where the last lines of a record begin that an archive writes below all records, such as an address to write to. */
export function backStart(
  archive: Archive,
  lines: readonly RecordLine[],
  tokens: readonly (Token | undefined)[],
  from: number,
  to: number,
): number {
  let start = to;
  while (start - 1 > from && isBack(archive, lines[start - 1]?.text ?? '', tokens[start - 1])) start--;
  return start;
}

function isBack(archive: Archive, text: string, token: Token | undefined): boolean {
  // a rule that nothing follows
  if (token !== undefined) return token.kind === 'begin' && token.weight === 0;
  return archive.around.test(text) && !copyrightLine.test(text);
}

/** Marks the lines of the pages behind the last record, `from` up to `to`. */
export function markBack(
  archive: Archive,
  lines: readonly RecordLine[],
  from: number,
  to: number,
  mark: (line: number) => void,
): void {
  let all = false;
  for (let i = from; i < to; i++) {
    const { text = '' } = lines[i] ?? {};
    all ||= summary.test(text);
    if (all || archive.around.test(text)) mark(i);
  }
}
