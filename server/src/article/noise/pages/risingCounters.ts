import type { ContentLine } from '../lines/contentLines';
import type { Candidate } from './candidates';

/** The page numbers that agree with each other. */
export interface Rising {
  /** Indices of content lines. */
  readonly lines: ReadonlySet<number>;
  /** The numbers of pages that they count. */
  readonly totals: ReadonlySet<number>;
}

interface Entry {
  readonly line: number;
  readonly page: number;
  readonly at: number;
}

/** Fewest characters of text between one page and the next, on average. */
const shortestPage = { named: 150, of: 150, slash: 400, dashed: 400, bare: 700 } as const;
/** How many numbers must agree. */
const fewest = { named: 2, of: 2, slash: 2, dashed: 2, bare: 3 } as const;

/** Counters of one form that rise through the text, far enough from each other to be pages. */
export function risingCounters(candidates: readonly Candidate[], lines: readonly ContentLine[]): Rising {
  const groups = new Map<
    string,
    { readonly shape: keyof typeof fewest; readonly of?: number; readonly entries: Entry[] }
  >();
  for (const { counter, line } of candidates) {
    if (counter === undefined) continue;
    const { shape, of, page } = counter;
    const key = of === undefined ? shape : `of ${of}`;
    const group = groups.get(key) ?? { shape, ...(of !== undefined && { of }), entries: [] };
    group.entries.push({ line, page, at: lines[line]?.start ?? 0 });
    groups.set(key, group);
  }
  const found = new Set<number>();
  const totals = new Set<number>();
  for (const { shape, of, entries } of groups.values()) {
    const chain = longestRise(entries);
    const first = chain[0];
    const last = chain[chain.length - 1];
    if (first === undefined || last === undefined) continue;
    const distinct = new Set(chain.map((entry) => entry.page)).size;
    // votes, fractions and marks out of five go up and down
    if (distinct < fewest[shape] || chain.length < entries.length * 0.8) continue;
    if ((last.at - first.at) / (last.page - first.page) < shortestPage[shape]) continue;
    if (shape === 'bare' && last.page - first.page > 2 * distinct) continue;
    for (const entry of chain) found.add(entry.line);
    if (of !== undefined) totals.add(of);
  }
  return { lines: found, totals };
}

/** The longest run of entries, in their order, whose pages never fall. */
function longestRise(entries: readonly Entry[]): readonly Entry[] {
  const tails: number[] = [];
  const before = new Int32Array(entries.length).fill(-1);
  entries.forEach((entry, k) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((entries[tails[middle] ?? 0]?.page ?? 0) <= entry.page) low = middle + 1;
      else high = middle;
    }
    before[k] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = k;
  });
  const out: Entry[] = [];
  for (let k = tails[tails.length - 1] ?? -1; k >= 0; k = before[k] ?? -1) {
    const entry = entries[k];
    if (entry !== undefined) out.push(entry);
  }
  return out.reverse();
}
