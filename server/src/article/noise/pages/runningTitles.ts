import type { ContentLine } from '../lines/contentLines';
import { signsPost } from '../lines/postSignature';
import { titleKey } from './candidates';
import type { FurnitureLine } from './furniture';

/** How many lines at the top may hold the headline; menus may stand above it. */
const top = 60;
/** Longer lines are text. */
const longestTitle = 250;
/** Shorter lines are labels, whatever they repeat. */
const shortestTitle = 12;
/** So short no date and no time is; a number may be. */
const shortestHalf = 4;
/** A line further down is not the headline itself. */
const lastHeadline = 12;
/** A title does not end with one of them, but where it was cut short. */
const sentenceEnds: ReadonlySet<string> = new Set('.!"”');
/** So many words the name of a site may have, with what parts it from the headline. */
const longestSiteName = 6;
/** Lines that begin alike for so many characters say the same headline, whatever follows. */
const sameBeginning = 24;
const separators = [' | ', ' - ', ' – ', ' — ', ' · ', ' • ', ': '];

/** A date, or a time of the day. */
const half = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}[,.]?$|^\d{1,2}[:.]\d\d(?: ?[ap]\.? ?m\.?)?$/iu;

/** The first lines of a text in a row, ready to look a title up: a headline may stand on several of them. */
export interface Head {
  readonly text: string;
  /** Where in `text` each line starts, with its index, and where lines end. */
  readonly starts: readonly { readonly at: number; readonly line: number }[];
  readonly ends: ReadonlySet<number>;
  /** The first characters of each line. */
  readonly beginnings: ReadonlySet<string>;
}

/** Reads the first lines, but for those that are page furniture by themselves. */
export function readHead(text: string, lines: readonly ContentLine[], skip: (line: number) => boolean): Head {
  const starts: { readonly at: number; readonly line: number }[] = [];
  const ends = new Set<number>();
  const beginnings = new Set<string>();
  let row = '';
  for (let k = 0, seen = 0; k < lines.length && seen < top; k++) {
    if (skip(k)) continue;
    seen++;
    const key = keyOf(text, lines[k]);
    if (key === '') continue;
    if (row !== '') row += ' ';
    starts.push({ at: row.length, line: k });
    row += key;
    beginnings.add(key.slice(0, 4));
    ends.add(row.length);
  }
  return { text: row, starts, ends, beginnings };
}

/** Index of the first line of the headline that a title repeats, whole, cut short or with the site's name. */
export function headlineLine(
  head: Head,
  key: string,
  cutShort: boolean,
  not: number,
  how: 'whole' | 'any' = 'any',
): number | undefined {
  for (const core of how === 'whole' ? [key] : coresOf(key)) {
    const mayBeCut = cutShort && core.length >= 20;
    if (core.length < shortestTitle || core.split(' ').length < 3) continue;
    for (const { at, line } of head.starts) {
      if (line === not || !head.text.startsWith(core, at)) continue;
      if (head.ends.has(at + core.length) || mayBeCut) return line;
    }
  }
  return undefined;
}

/** A title, and what of it may be the headline without the site's name. */
function coresOf(key: string): readonly string[] {
  // a header is cut anywhere, also behind what parts the headline from the site's name
  const whole = key.replace(/ [|•·–—-]$/u, '');
  const out = whole === key ? [key] : [key, whole];
  for (const separator of separators) {
    const first = key.indexOf(separator);
    if (first < 0) continue;
    const last = key.lastIndexOf(separator);
    out.push(key.slice(0, last));
    if (last !== first) out.push(key.slice(0, first));
    out.push(key.slice(first + separator.length));
  }
  return out;
}

function keyOf(text: string, line: ContentLine | undefined): string {
  return line === undefined || line.end - line.start > longestTitle
    ? ''
    : titleKey(text.slice(line.start, line.end));
}

/** A text with the page furniture that is known in it, and its first lines. */
interface Printed {
  readonly text: string;
  readonly lines: readonly ContentLine[];
  /** By line. */
  readonly found: ReadonlyMap<number, FurnitureLine>;
  readonly head: Head;
}

/** A line that may be a title which pages repeat. */
interface TitleLine {
  readonly index: number;
  /** As from `titleKey`. */
  readonly key: string;
  /** Whether it ends with the sign that it was cut. */
  readonly cutShort: boolean;
  /** Whether page furniture stands beside it. */
  readonly beside: boolean;
}

/**
 * Lines that were printed on every page. The headline stays where it stands first; a line above it that says the same
 * is a header only beside other page furniture.
 */
export function findTitles(
  text: string,
  lines: readonly ContentLine[],
  found: ReadonlyMap<number, FurnitureLine>,
): readonly FurnitureLine[] {
  const printed = { text, lines, found, head: readHead(text, lines, (line) => found.has(line)) };
  const titles: TitleLine[] = [];
  for (let index = 0; index < lines.length; index++) {
    const title = titleLine(printed, index);
    if (title !== undefined) titles.push(title);
  }
  const evidence = headlinesAgain(printed, titles);
  addAtEdges(titles, evidence);
  return Array.from(evidence, ([line, why]) => ({
    line,
    rule: 'running-title',
    applicability: 'safe',
    evidence: why,
  }));
}

/** A line as a title; undefined for one that can be none. */
function titleLine(printed: Printed, index: number): TitleLine | undefined {
  const { text, lines, found, head } = printed;
  const line = lines[index];
  if (line === undefined || found.has(index)) return undefined;
  const length = line.end - line.start;
  if (length > longestTitle) return undefined;
  if (length < shortestHalf && !/^\d+$/u.test(text.slice(line.start, line.end))) return undefined;
  const last = text[line.end - 1] ?? '';
  const cutShort = last === '…' || (last === '.' && text.startsWith('...', line.end - 3));
  if (!cutShort && sentenceEnds.has(last)) return undefined;
  if (signsPost(text.slice(line.start, line.end))) return undefined;
  const beside = isBesideFurniture(printed, index) || isOtherHalf(printed, index);
  if (!beside && (length < shortestTitle || !mayRepeat(head, text, line))) return undefined;
  return { index, key: keyOf(text, line), cutShort, beside };
}

function isBesideFurniture({ lines, found }: Printed, index: number): boolean {
  return (
    found.has(index - 1) ||
    found.has(index + 1) ||
    lines[index]?.formFeed === true ||
    lines[index + 1]?.formFeed === true
  );
}

/** Whether a line is a date above a time, below the page number, or the other way round. */
function isOtherHalf({ text, lines, found }: Printed, index: number): boolean {
  return (
    mayBeHalf(text, lines[index]) &&
    ((found.has(index - 2) && mayBeHalf(text, lines[index - 1])) ||
      (found.has(index + 2) && mayBeHalf(text, lines[index + 1])))
  );
}

/** The lines that are the headline again, or a header above it, each with the evidence. */
function headlinesAgain(printed: Printed, titles: readonly TitleLine[]): Map<number, string> {
  const { text, lines, head } = printed;
  const out = new Map<number, string>();
  const meant = new Map<number, number>();
  let knowsHeadline = false;
  for (const { index, key, cutShort, beside } of titles) {
    const headline = headlineLine(head, key, cutShort, index);
    if (headline === undefined) continue;
    // of two lines that say the same the first is the headline, unless the first is more than the headline
    const more = index === 0 && isMoreThan(printed, index, headline);
    meant.set(index, headline);
    if (index < headline && !beside && !cutShort && !more) continue;
    // the header of the first page stands above the headline, and beside what pages have
    const isHeader = headline < index && index <= top && !beside && isBesideFurniture(printed, headline);
    if (!knowsHeadline && isHeader) {
      knowsHeadline = true;
      out.set(headline, 'The headline stands again below, and this beside other page furniture');
    } else if (beside) out.set(index, 'The headline again, beside other page furniture');
    else out.set(index, 'The headline again, as a page header prints it');
  }
  // where headers alone have the headline, the first of them is it
  const [first] = out.keys();
  if (first !== undefined && first <= lastHeadline && out.has(meant.get(first) ?? first)) {
    const beginning = keyOf(text, lines[first]).slice(0, sameBeginning);
    const stands = ({ at, line }: Head['starts'][number]): boolean =>
      !out.has(line) && head.text.startsWith(beginning, at);
    if (!head.starts.some(stands)) out.delete(first);
  }
  return out;
}

/** Whether a line is a headline with the name of the site behind it, and not with a half of its own. */
function isMoreThan({ text, lines, head }: Printed, index: number, headline: number): boolean {
  const key = keyOf(text, lines[index]);
  if (headlineLine(head, key, false, index, 'whole') !== undefined) return false;
  const wordsOf = (of: string): number => of.split(' ').length;
  return wordsOf(key) - wordsOf(keyOf(text, lines[headline])) <= longestSiteName;
}

/** Adds the lines that stand at the edges of several pages, whatever they say. */
function addAtEdges(titles: readonly TitleLine[], evidence: Map<number, string>): void {
  const edges = new Map<string, number[]>();
  for (const { index, key, beside } of titles) {
    if (!beside) continue;
    const same = edges.get(key);
    if (same === undefined) edges.set(key, [index]);
    else same.push(index);
  }
  for (const [key, at] of edges) {
    if (at.length < 2 || /[.!?]["'”’)]?$/u.test(key)) continue;
    if (!/\p{L}/u.test(key) && !isHalf(key, at.length)) continue;
    at.forEach((index, k) => {
      // the first may be the headline itself, but a date or a time is none
      if (!evidence.has(index) && (k > 0 || index > lastHeadline || !/\p{L}{3}/u.test(key)))
        evidence.set(index, 'The same line stands at the edge of more than one page');
    });
  }
}

/** Half of what browsers print on every page, where that stands on two lines: the date, the time, the count of pages. */
function isHalf(key: string, times: number): boolean {
  return /^\d{1,4}$/u.test(key) ? times > 2 : half.test(key);
}

function mayBeHalf(text: string, line: ContentLine | undefined): boolean {
  return line !== undefined && line.end - line.start <= 12 && half.test(text.slice(line.start, line.end));
}

/** Whether a line begins as one of the first lines does: most lines of a story do not. */
function mayRepeat(head: Head, text: string, line: ContentLine): boolean {
  const start = text.slice(line.start, line.start + 8);

  const plain = /^[\u0000-\u007f]*$/.test(start) ? start.toLowerCase() : titleKey(start);
  return head.beginnings.has(plain.slice(0, 4));
}
