import type { ContentLine } from '../lines/contentLines';
import { standsInSentence } from '../lines/contentLines';
import type { FurnitureLine } from './furniture';

/** Longer lines are text. */
const longest = 120;
/** Lines with more numbers are tables. */
const mostNumbers = 6;
/** Pages have at least so many characters on average. */
const shortestPage = 300;
/** So many lines must agree. */
const fewest = 3;

interface Entry {
  readonly line: number;
  readonly value: number;
}

/**
 * Lines that are the same on every page but for a number that rises: "Echo – Page 3", an address that was wrapped with
 * its page number, "3 of" whose total fell to the next line. Subheads may count too ("Day 3"), but they do not stand in
 * the midst of sentences or at the edges of pages. Linear.
 */
export function findCounted(
  text: string,
  lines: readonly ContentLine[],
  found: ReadonlyMap<number, FurnitureLine>,
): readonly FurnitureLine[] {
  const groups = new Map<string, Entry[]>();
  lines.forEach(({ start, end }, line) => {
    if (end - start > longest || found.has(line)) return;
    const content = text.slice(start, end);
    if (!/\d/u.test(content) || !/\p{L}/u.test(content)) return;
    const numbers = [...content.matchAll(/\d{1,4}/gu)];
    if (numbers.length > mostNumbers) return;
    for (const { 0: digits, index } of numbers) {
      const key = `${content.slice(0, index)}\u0000${content.slice(index + digits.length)}`;
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push({ line, value: Number(digits) });
    }
  });
  const out = new Map<number, FurnitureLine>();
  for (const entries of groups.values()) {
    if (!isCount(entries, lines)) continue;
    const amid = entries.filter(({ line }) => standsAmid(text, lines, line, found)).length;
    if (amid < 2 || amid < entries.length / 2) continue;
    for (const { line } of entries)
      out.set(line, {
        line,
        rule: 'page-counter',
        applicability: 'safe',
        evidence: 'The same line stands on every page with a number that rises',
      });
  }
  return [...out.values()];
}

/** Whether numbers rise by ones and twos, as far from each other as pages are. */
function isCount(entries: readonly Entry[], lines: readonly ContentLine[]): boolean {
  const [first, last] = [entries[0], entries[entries.length - 1]];
  if (entries.length < fewest || first === undefined || last === undefined) return false;
  const rises = entries.every(({ value }, k) => {
    const before = entries[k - 1];
    return before === undefined || (value > before.value && value <= before.value + 2);
  });
  const length = (lines[last.line]?.start ?? 0) - (lines[first.line]?.start ?? 0);
  return rises && length >= (entries.length - 1) * shortestPage;
}

/** Whether a line stands in the midst of a sentence, or at the edge of a page. */
function standsAmid(
  text: string,
  lines: readonly ContentLine[],
  index: number,
  found: ReadonlyMap<number, FurnitureLine>,
): boolean {
  const [here, below] = [lines[index], lines[index + 1]];
  if (found.has(index - 1) || found.has(index + 1)) return true;
  // "3 of", "5", and the date in the line below that
  if (below !== undefined && below.end - below.start <= 4 && found.has(index + 2)) return true;
  if (here?.formFeed === true || below?.formFeed === true) return true;
  return standsInSentence(text, lines, index);
}
