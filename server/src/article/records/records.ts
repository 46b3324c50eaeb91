/**
 * The records of a file that an archive exported: LexisNexis, Nexis Uni, Factiva, ProQuest, NewsBank. Each is told by the
 * lines that only that archive writes; an article that mentions such a label has too few of them.
 */
import { createMemory, type Memory } from '../text/memoPerLine';
import type { ArchiveRecord } from '../types';
import { archiveOf } from './accept';
import { isDivision } from './division';
import type { FoundRecord } from './found';
import { parseRecord } from './parse';
import type { RecordLine } from './recordLine';
import { recordLines } from './recordLine';
import { segmentsOf } from './segments';

/**
 * The records of a text, in order; empty for an ordinary article. Pure and linear, and cheap where there are none.
 * `memory` may know lines from before.
 */
export function recordsOf(text: string, memory: Memory = createMemory()): readonly FoundRecord[] {
  const lines = recordLines(text);
  const stretches = stretchesOf(text, lines);
  const found = stretches.flatMap((stretch) => recordsIn(text, stretch, stretches.length > 1, memory));
  return found.map((record, k) => ({
    ...record,
    from: k === 0 && stretches[0]?.from === 0 ? 0 : record.from,
    to: Math.min(record.to, found[k + 1]?.from ?? text.length),
  }));
}

/** Lines between two divisions that cleaning left. */
interface Stretch {
  readonly lines: readonly RecordLine[];
  /** Where it begins: behind the line of the division. */
  readonly from: number;
  /** Where it ends: before the line of the next one. */
  readonly to: number;
}

function stretchesOf(text: string, lines: readonly RecordLine[]): readonly Stretch[] {
  const out: Stretch[] = [];
  let start = 0;
  let from = 0;
  lines.forEach((line, i) => {
    if (!isDivision(line.text)) return;
    out.push({ lines: lines.slice(start, i), from, to: line.from });
    start = i + 1;
    from = line.end;
  });
  out.push({ lines: lines.slice(start), from, to: text.length });
  return out.filter((stretch) => stretch.lines.length > 0);
}

function recordsIn(
  text: string,
  { lines, from, to }: Stretch,
  divided: boolean,
  memory: Memory,
): readonly FoundRecord[] {
  const reading = archiveOf(lines, memory);
  const whole: ArchiveRecord['span'] = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
  if (reading === undefined)
    return divided ? [{ form: 'cleaned', span: whole, from, to, pieces: [], heads: [], kept: [] }] : [];
  return segmentsOf(lines, reading).map((segment, k) => {
    const first = lines[segment.from];
    const start = first?.start ?? 0;
    const end = lines[segment.to - 1]?.end ?? start;
    return {
      ...parseRecord(text, lines, reading, segment, k === 0),
      span: { start, end },
      from: k === 0 ? from : (first?.from ?? start),
      to,
    };
  });
}
