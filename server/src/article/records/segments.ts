import { copyrightLine } from '../../rules/copyright';
import type { Archive } from './forms/archive';
import type { Reading } from './accept';
import { weightOf } from './accept';
import { isDateLine } from './dates';
import type { RecordLine } from './recordLine';
import { isProse } from './recordLine';
import type { Token } from './tokens';

/** Lines of a record, by their index, half-open. */
export interface Segment {
  readonly from: number;
  readonly to: number;
}

/** So many lines above its first label a record may begin. */
const highest = 9;
/** Text of so many words behind the last record is an article that lost its labels; less belongs to that record. */
const fewestWords = 30;

/** What was seen since a record began. */
interface Open {
  start: number;
  readonly seen: Set<string>;
  /** Whether its story has begun. */
  story: boolean;
  /** Whether it has ended: what comes next belongs to another, but for a few lines. */
  closed: 'no' | 'softly' | 'yes';
  /** Whether nothing but lines between records was seen. */
  fresh: boolean;
}

/** Where the records of an archive's export begin and end: all lines, in order, without gaps. Linear. */
export function segmentsOf(lines: readonly RecordLine[], reading: Reading): readonly Segment[] {
  const { archive, tokens } = reading;
  const starts: number[] = [0];
  const open: Open = { start: 0, seen: new Set(), story: false, closed: 'no', fresh: true };
  const begin = (at: number): void => {
    if (at > open.start) starts.push(at);
    Object.assign(open, { start: at, story: false, closed: 'no', fresh: true });
    open.seen.clear();
  };
  lines.forEach((line, i) => {
    const token = tokens[i];
    if (token?.kind === 'begin') {
      if (!open.fresh) begin(i);
      return;
    }
    if (open.closed !== 'no' && token?.kind !== 'end' && !goesWithEnd(archive, open, line, token)) begin(i);
    open.fresh = false;
    if (token?.kind === 'end') open.closed = 'yes';
    else if (token?.kind === 'field') readField(archive, lines, tokens, i, token, open, begin);
    else open.story ||= isProse(line);
  });
  return joined(lines, reading, starts);
}

/** Whether a line behind the end of a record belongs to it. */
function goesWithEnd(
  archive: Archive,
  { closed }: Open,
  line: RecordLine,
  token: Token | undefined,
): boolean {
  if (copyrightLine.test(line.text) || archive.around.test(line.text)) return true;
  return (
    closed === 'softly' &&
    token?.kind === 'field' &&
    token.row.role === 'about' &&
    !archive.once.includes(token.label)
  );
}

function readField(
  archive: Archive,
  lines: readonly RecordLine[],
  tokens: readonly (Token | undefined)[],
  i: number,
  { label, row }: Extract<Token, { kind: 'field' }>,
  open: Open,
  begin: (at: number) => void,
): void {
  if (archive.once.includes(label)) {
    // a record's title may stand above and below its story
    const again = open.seen.has(label) && !(row.role === 'title' && !startsRecord(archive, tokens, i));
    if (again) {
      begin(startAbove(lines, tokens, i, open.start + 1));
      open.fresh = false;
    }
    open.seen.add(label);
  }
  if (row.role === 'text' && lines[i]?.text.length !== label.length) open.story = true;
  if (archive.closing.includes(label) && open.story) open.closed = 'softly';
}

/** Whether a title that stands in the text again is another record's: fields of a header follow. */
function startsRecord(archive: Archive, tokens: readonly (Token | undefined)[], i: number): boolean {
  return archive.id === 'newsbank' && tokens.slice(i + 1, i + 4).some((token) => token?.kind === 'field');
}

/** Where a record begins, given one of its labels: above it stand other fields, the newspaper, the date, the title. */
function startAbove(
  lines: readonly RecordLine[],
  tokens: readonly (Token | undefined)[],
  label: number,
  lowest: number,
): number {
  let at = label;
  while (at - 1 >= lowest && label - at < highest && belongsAbove(lines, tokens, at - 1)) at--;
  return at;
}

function belongsAbove(
  lines: readonly RecordLine[],
  tokens: readonly (Token | undefined)[],
  at: number,
): boolean {
  const line = lines[at];
  const token = tokens[at];
  if (line === undefined) return false;
  if (token !== undefined)
    return token.kind === 'field' && token.row.below !== true && token.row.role !== 'text';
  if (copyrightLine.test(line.text)) {
    // above the newspaper or below the date it is of this record, below the labels of the last one of that
    const above = lines[at - 1];
    return above !== undefined && tokens[at - 1] === undefined && isDateLine(above.text);
  }
  return !isProse(line);
}

/** Puts together what is no record by itself: the pages before the first and behind the last, a rule inside a story. */
function joined(
  lines: readonly RecordLine[],
  { tokens }: Reading,
  starts: readonly number[],
): readonly Segment[] {
  const parts = starts.map((from, k) => ({ from, to: starts[k + 1] ?? lines.length }));
  const out: Segment[] = [];
  let front: number | undefined;
  parts.forEach(({ from, to }, k) => {
    const isLast = k === parts.length - 1;
    const empty = !isRecord(lines, tokens, from, to, isLast && out.length > 0);
    const last = out.at(-1);
    if (!empty || (isLast && last === undefined)) {
      out.push({ from: front ?? from, to });
      front = undefined;
    } else if (last === undefined) front ??= from;
    else out[out.length - 1] = { from: last.from, to };
  });
  return out;
}

function isRecord(
  lines: readonly RecordLine[],
  tokens: readonly (Token | undefined)[],
  from: number,
  to: number,
  isLast: boolean,
): boolean {
  const own = tokens.slice(from, to);
  if (weightOf(own) > 0) return true;
  if (!isLast) return false;
  const words = lines.slice(from, to).reduce((count, { text }) => count + text.split(' ').length, 0);
  return words >= fewestWords && lines.slice(from, to).some(isProse);
}
