import { titleKey } from './candidates';
import type { ContentLine } from './context';
import type { FurnitureLine } from './pages';

/** How many lines at the top may hold the headline. */
const top = 8;

/**
 * Headlines that were printed again as a page header. The first one is the headline and stays, unless it carries the
 * site's name, stands beside page furniture and the headline itself follows.
 */
export function findTitles(
  text: string,
  lines: readonly ContentLine[],
  found: ReadonlyMap<number, FurnitureLine>,
): readonly FurnitureLine[] {
  const keys = new Map<string, number>();
  const keyOf = (index: number): string => {
    const line = lines[index];
    return line === undefined || line.end - line.start > 250
      ? ''
      : titleKey(text.slice(line.start, line.end));
  };
  for (let k = 0, seen = 0; k < lines.length && seen < top; k++) {
    if (found.has(k)) continue;
    seen++;
    const key = keyOf(k);
    if (key.length >= 12 && key.split(' ').length >= 3 && !/[.!?"']$/u.test(key))
      keys.set(key, keys.get(key) ?? k);
  }
  if (keys.size === 0) return [];
  const out: FurnitureLine[] = [];
  const shortest = Math.min(...[...keys.keys()].map((key) => key.length));
  lines.forEach((line, index) => {
    const length = line.end - line.start;
    if (found.has(index) || length > 250 || length < Math.min(shortest, 20)) return;
    const beside = found.has(index - 1) || found.has(index + 1) || line.formFeed;
    const key = keyOf(index);
    const same = keys.get(key);
    const cutShort = /(?:…|\.{3})$/u.test(text.slice(line.end - 3, line.end));
    const first = same === undefined || same === index ? headlineOf(key, keys, cutShort) : same;
    if (first === undefined || first === index) return;
    // above the headline only a header with the site's name is furniture
    if (index < first && !beside) return;
    out.push({
      line: index,
      rule: 'running-title',
      applicability: 'safe',
      evidence: beside
        ? 'The headline again, beside other page furniture'
        : 'The headline again, as a page header prints it',
    });
  });
  return out;
}

/** The line of the headline that a header repeats with the site's name behind it, or cut short. */
function headlineOf(key: string, keys: ReadonlyMap<string, number>, cutShort: boolean): number | undefined {
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
