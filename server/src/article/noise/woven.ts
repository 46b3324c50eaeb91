import type { ContentLine } from './content';
import { isSpace, lineAt } from './content';
import { counterAtEnd } from './candidates';
import { readCounter } from './counters';
import type { FurnitureLine } from './content';
import type { Stamp } from './stamps';
import type { Finding } from './content';

/** Page furniture that a converter wove into a line of the story: a stamp known from elsewhere, or with a page number. */
export function findWoven(
  text: string,
  lines: readonly ContentLine[],
  whole: readonly FurnitureLine[],
  stamps: readonly Stamp[],
  counts: ReadonlyMap<string, number>,
): readonly Finding[] {
  const taken = new Set(whole.map((furniture) => furniture.line));
  const known = new Set<string>();
  for (const stamp of stamps) if (taken.has(lineAt(lines, stamp.start))) known.add(stamp.key);
  const out: Finding[] = [];
  for (const stamp of stamps) {
    const index = lineAt(lines, stamp.start);
    const line = lines[index];
    if (line === undefined || taken.has(index)) continue;
    let { start, end } = stamp;
    const upTo = text.slice(Math.max(line.start, start - 24), start);
    const counterBefore = counterAtEnd(upTo.trimEnd());
    if (counterBefore !== undefined) start -= upTo.length - upTo.lastIndexOf(counterBefore);
    else {
      const after = /^\s{1,3}(\d{1,4} ?(?:\/|\p{L}{1,3}) ?\d{1,4})(?=\s|$)/u.exec(
        text.slice(end, Math.min(line.end, end + 24)),
      );
      if (after !== null && readCounter(after[1] ?? '') !== undefined) end += after[0].length;
    }
    const counted = start !== stamp.start || end !== stamp.end;
    if (!counted && !(known.has(stamp.key) && (counts.get(stamp.key) ?? 0) > 1)) continue;
    // one space stays between the words on both sides
    if (end < line.end && isSpace(text.charCodeAt(end))) end++;
    else if (end === line.end) while (start > line.start && isSpace(text.charCodeAt(start - 1))) start--;
    out.push({
      span: { start, end },
      repair: 'delete',
      evidence: counted
        ? 'A page number and the time of printing inside a line of the story'
        : 'The time of printing, known from other lines, inside a line of the story',
    });
  }
  return out;
}
