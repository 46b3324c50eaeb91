import type { ContentLine } from '../lines/contentLines';
import type { Memory } from '../lines/memoPerLine';
import { weighLine } from './model';
import type { WeighedUnit } from './weighedUnit';

/** Lines that are read in one go: a paragraph, a part of one, or a label. */
export interface Unit extends WeighedUnit {
  /** Indices of content lines. */
  readonly lines: readonly number[];
  /** Whether a blank line or a page break stands before it. */
  readonly apart: boolean;
}

/**
 * The lines that are left, in units. `joined` says of each line whether it goes on with the sentence of the line
 * before: a line in the middle of a paragraph is not weighed by itself.
 */
export function readUnits(
  text: string,
  lines: readonly ContentLine[],
  taken: Uint8Array,
  joined: Uint8Array,
  memory: Memory,
): readonly Unit[] {
  const weigh = memory.of(weighLine);
  const out: Unit[] = [];
  let group: number[] = [];
  const close = (): void => {
    const first = lines[group[0] ?? -1];
    if (first === undefined) return;
    const content =
      group.length === 1
        ? text.slice(first.start, first.end)
        : group.map((k) => text.slice(lines[k]?.start ?? 0, lines[k]?.end ?? 0)).join(' ');
    const { score, words, toReaders, ofSite, stems } = weigh(content);
    const apart = first.blankBefore > 0 || first.formFeed;
    out.push({ lines: group, text: content, apart, score, words, toReaders, ofSite, stems });
  };
  for (let k = 0; k < lines.length; k++) {
    if (taken[k] === 1) continue;
    if (joined[k] === 0) {
      close();
      group = [];
    }
    group.push(k);
  }
  close();
  return out;
}
