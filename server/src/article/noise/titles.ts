import { titleKey } from './candidates';
import type { ContentLine } from './context';
import type { FurnitureLine } from './pages';

/** How many lines at the top may hold the headline. */
const top = 8;
/** Longer lines are text. */
const longestTitle = 250;

/** What the headline may be: the titles among the first lines, ready to compare, with their lines. */
export function readHeadlines(
  text: string,
  lines: readonly ContentLine[],
  skip: (line: number) => boolean,
): ReadonlyMap<string, number> {
  const keys = new Map<string, number>();
  for (let k = 0, seen = 0; k < lines.length && seen < top; k++) {
    if (skip(k)) continue;
    seen++;
    const key = keyOf(text, lines[k]);
    if (key.length >= 12 && key.split(' ').length >= 3 && !/[.!?"']$/u.test(key))
      keys.set(key, keys.get(key) ?? k);
  }
  return keys;
}

function keyOf(text: string, line: ContentLine | undefined): string {
  return line === undefined || line.end - line.start > longestTitle
    ? ''
    : titleKey(text.slice(line.start, line.end));
}

/**
 * Lines that were printed on every page. The headline stays where it stands first, unless that line carries the site's
 * name, stands beside page furniture and the headline itself follows.
 */
export function findTitles(
  text: string,
  lines: readonly ContentLine[],
  found: ReadonlyMap<number, FurnitureLine>,
): readonly FurnitureLine[] {
  const headlines = readHeadlines(text, lines, (line) => found.has(line));
  const out = new Map<number, FurnitureLine>();
  const add = (line: number, evidence: string): void => {
    out.set(line, { line, rule: 'running-title', applicability: 'safe', evidence });
  };
  const atEdge = (index: number): boolean =>
    found.has(index - 1) ||
    found.has(index + 1) ||
    lines[index]?.formFeed === true ||
    lines[index + 1]?.formFeed === true;
  const shortest = Math.min(...[...headlines.keys()].map((key) => key.length), 20);
  const edges = new Map<string, number[]>();
  lines.forEach((line, index) => {
    const length = line.end - line.start;
    if (found.has(index) || length > longestTitle) return;
    const beside = atEdge(index);
    if (length < (beside ? 4 : shortest)) return;
    const key = keyOf(text, line);
    if (beside) edges.set(key, [...(edges.get(key) ?? []), index]);
    const same = headlines.get(key);
    const cutShort = /(?:…|\.{3})$/u.test(text.slice(line.end - 3, line.end));
    const first = same === undefined || same === index ? headlineOf(key, headlines, cutShort) : same;
    // above the headline only a header with the site's name is furniture
    if (first === undefined || first === index || (index < first && !beside)) return;
    add(
      index,
      beside
        ? 'The headline again, beside other page furniture'
        : 'The headline again, as a page header prints it',
    );
  });
  for (const [key, at] of edges)
    if (at.length > 1 && /\p{L}/u.test(key) && !/[.!?]["'”’)]?$/u.test(key))
      for (const index of at)
        if (!out.has(index) && (headlines.get(key) !== index || index > top))
          add(index, 'The same line stands at the edge of more than one page');
  return [...out.values()];
}

/** The line of the headline that a header repeats with the site's name behind it, or cut short. */
export function headlineOf(
  key: string,
  keys: ReadonlyMap<string, number>,
  cutShort: boolean,
): number | undefined {
  for (const separator of [' | ', ' - ', ' – ', ' — ', ' · ', ' • ', ': ']) {
    const at = key.indexOf(separator);
    const last = key.lastIndexOf(separator);
    const line =
      at < 0
        ? undefined
        : (keys.get(key.slice(0, last)) ??
          keys.get(key.slice(0, at)) ??
          keys.get(key.slice(at + separator.length)));
    if (line !== undefined) return line;
  }
  if (!cutShort || key.length < 20) return undefined;
  for (const [title, line] of keys) if (title.startsWith(key) || key.startsWith(`${title} `)) return line;
  return undefined;
}
