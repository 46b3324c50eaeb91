import type { ContentLine } from '../lines/contentLines';
import { isStepsEnd, type Steps } from '../../text/inSteps';
import type { Memory } from '../../text/memoPerLine';
import type { OwnSigns } from './ownSigns';
import { readOwnSigns } from './ownSigns';

/** Lines that are read in one go: a paragraph, a part of one, or a label. */
export interface Unit extends OwnSigns {
  readonly text: string;
  /** Indices of content lines, at least one. */
  readonly lines: readonly number[];
  /** Blank lines before it. */
  readonly blankBefore: number;
  /** Whether a page break stands before it. */
  readonly formFeed: boolean;
}

/**
 * The lines that are left, in units. `joined` says of each line whether it goes on with the sentence of the line
 * before: a line in the middle of a paragraph is not weighed by itself.
 */
export function* readUnits(
  text: string,
  lines: readonly ContentLine[],
  taken: Uint8Array,
  joined: Uint8Array,
  memory: Memory,
): Steps<readonly Unit[]> {
  const read = memory.of(readOwnSigns);
  const out: Unit[] = [];
  let group: number[] = [];
  const close = (): void => {
    const first = lines[group[0] ?? -1];
    if (first === undefined) return;
    const content =
      group.length === 1
        ? text.slice(first.start, first.end)
        : group.map((k) => text.slice(lines[k]?.start ?? 0, lines[k]?.end ?? 0)).join(' ');
    const { blankBefore, formFeed } = first;
    const { values, meaning, words, ended, toReaders, ofSite, stems, series, credit } = read(content);
    out.push({
      values,
      meaning,
      words,
      ended,
      toReaders,
      ofSite,
      stems,
      series,
      credit,
      lines: group,
      text: content,
      blankBefore,
      formFeed,
    });
  };
  for (let k = 0; k < lines.length; k++) {
    if (isStepsEnd(k)) yield undefined;
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
