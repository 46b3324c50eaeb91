import type { LabelText } from './text';

/** "12m ago Union rejects offer": an entry of the list of key events, glued or not. */
const entry = /^\d{1,3} ?(?:s|m|mins?|h|hrs?|d) ?ago ?(?=[\p{Lu}\p{N}"“‘'£$€])[^.!]{2,160}$/u;
const heading = /^key events?(?: ?\(\d{1,3}\))?:?$/iu;
const opening = /^show key events only$/iu;
/** Where the entry of a list is alone it is the heading of a post, and its words are the story's. */
const fewest = 2;

/** The entries of the list of key events above a live report; a heading of a post is none. */
export function liveList({ lines }: LabelText, isLabel: (line: number) => boolean): readonly number[] {
  const out: number[] = [];
  for (let first = 0; first < lines.length; first++) {
    if (!entry.test(lines[first]?.text ?? '')) continue;
    let end = first + 1;
    while (entry.test(lines[end]?.text ?? '')) end++;
    const above = lines[first - 1]?.text ?? '';
    const inList = heading.test(above) || opening.test(lines[end]?.text ?? '') || end - first >= fewest;
    if (inList) for (let index = first; index < end; index++) out.push(index);
    if (inList && heading.test(above) && !isLabel(first - 1)) out.push(first - 1);
    first = end - 1;
  }
  return [...out, ...stampedTitles({ lines })];
}

/** "Key events", a time alone, a title, a time, a title …, "Show key events only": all up to that button. */
function stampedTitles({ lines }: Pick<LabelText, 'lines'>): readonly number[] {
  const first = lines.findIndex(({ text }) => heading.test(text));
  if (first < 0) return [];
  const reach = 60;
  const last = lines.slice(first, first + reach).findIndex(({ text }) => opening.test(text));
  const list = lines.slice(first, first + Math.max(0, last));
  if (list.some(({ story }) => story)) return [];
  return list.map((_, k) => first + k);
}
