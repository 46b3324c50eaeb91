import { isSpace } from '../../text/whiteSpace';
import type { Span } from '../../types';
import type { Finding } from '../finding';
import type { ContentLine } from '../lines/contentLines';
import { lineAt } from '../lines/contentLines';
import { endsSentence } from '../lines/lineEnds';
import { addressKey, counterAtEnd, counterAtStart, findAddresses } from './candidates';
import type { FurnitureLine } from './furniture';
import type { Stamp } from './stamps';

/** What is known to stand on every page, and where it may stand. */
interface Known {
  readonly text: string;
  /** By where they start and end. */
  readonly starts: ReadonlyMap<number, number>;
  readonly ends: ReadonlyMap<number, number>;
  /** As they are printed beside other furniture; longest first. */
  readonly titles: readonly string[];
}

/** More titles than this no print has. */
const mostTitles = 12;
/** A shorter title may be words of the story, a longer one is text. */
const shortestTitle = 12;
const longestTitle = 250;
/** A header and a footer have four pieces each at most. */
const mostPieces = 8;
/** A counter beside a piece of furniture is sought in so many characters. */
const counterBefore = 24;
const counterAfter = 32;

/**
 * Page furniture that a converter wove into a line of the story: a stamp or an address known from elsewhere or with a
 * page number, and what stands beside it. Linear.
 */
export function findWoven(
  text: string,
  lines: readonly ContentLine[],
  whole: readonly FurnitureLine[],
  stamps: readonly Stamp[],
  counts: ReadonlyMap<string, number>,
): readonly Finding[] {
  const taken = new Set(whole.map((furniture) => furniture.line));
  const addresses = findAddresses(text);
  const onPage = (span: Span): boolean => taken.has(lineAt(lines, span.start));
  const knownStamps = new Set(stamps.filter(onPage).map((stamp) => stamp.key));
  const key = (span: Span): string => addressKey(text.slice(span.start, span.end));
  const knownAddresses = new Set(addresses.filter(onPage).map(key));
  const pieces = [...stamps, ...addresses];
  const known: Known = {
    text,
    starts: new Map(pieces.map(({ start, end }) => [start, end])),
    ends: new Map(pieces.map(({ start, end }) => [end, start])),
    titles: [...headlinesOf(text, lines), ...titlesOf(text, lines, whole, pieces)].sort(
      (a, b) => b.length - a.length,
    ),
  };
  const seeds = [
    ...stamps.map((span) => ({
      span,
      again: knownStamps.has(span.key) && (counts.get(span.key) ?? 0) > 1,
      evidence: 'The time of printing, known from other lines, inside a line of the story',
      counted: 'A page number and the time of printing inside a line of the story',
    })),
    ...addresses.map((span) => ({
      span,
      again: knownAddresses.has(key(span)),
      evidence: 'The web address of the page, known from other lines, inside a line of the story',
      counted: 'A page number and a web address inside a line of the story',
    })),
  ].sort((a, b) => a.span.start - b.span.start);
  const out: Finding[] = [];
  let done = 0;
  for (const { span, again, evidence, counted } of seeds) {
    const line = lines[lineAt(lines, span.start)];
    if (line === undefined || span.start < done || onPage(span)) continue;
    const bounds = { start: Math.max(line.start, done), end: line.end };
    const grown = grow(known, span, bounds);
    if (!grown.counted && !again) continue;
    out.push({
      span: spaced(text, grown, line),
      repair: 'delete',
      evidence: grown.counted ? counted : evidence,
    });
    done = grown.end;
  }
  return out;
}

/** A piece of furniture with all that stands beside it, and whether a page number is among it. */
function grow(known: Known, { start, end }: Span, bounds: Span): Span & { readonly counted: boolean } {
  let counted = false;
  const left = (): boolean => {
    const before = beforeOf(known, start, bounds.start);
    if (before === undefined) return false;
    start = before.at;
    counted ||= before.counter;
    return true;
  };
  const right = (): boolean => {
    const after = afterOf(known, end, bounds.end);
    if (after === undefined) return false;
    end = after.at;
    counted ||= after.counter;
    return true;
  };
  for (let step = 0; step < mostPieces && (left() || right()); step++);
  return { start, end, counted };
}

interface Beside {
  readonly at: number;
  readonly counter: boolean;
}

/** Where the piece of furniture starts that ends before a place. */
function beforeOf({ text, ends, titles }: Known, start: number, from: number): Beside | undefined {
  let at = start;
  while (at > from && isSpace(text.charCodeAt(at - 1))) at--;
  if (at === start || at === from) return undefined;
  const piece = ends.get(at);
  if (piece !== undefined && piece >= from) return { at: piece, counter: false };
  const counter = counterAtEnd(text.slice(Math.max(from, at - counterBefore), at));
  if (counter !== undefined) return { at: at - counter.length, counter: true };
  const title = titles.find((one) => at - one.length >= from && text.startsWith(one, at - one.length));
  return title === undefined ? undefined : { at: at - title.length, counter: false };
}

/** Where the piece of furniture ends that starts after a place. */
function afterOf({ text, starts, titles }: Known, end: number, to: number): Beside | undefined {
  let at = end;
  while (at < to && isSpace(text.charCodeAt(at))) at++;
  if (at === end || at === to) return undefined;
  const piece = starts.get(at);
  if (piece !== undefined && piece <= to) return { at: piece, counter: false };
  const counter = counterAtStart(text.slice(at, Math.min(to, at + counterAfter)));
  if (counter !== undefined) return { at: at + counter.length, counter: true };
  const title = titles.find((one) => at + one.length <= to && text.startsWith(one, at));
  return title === undefined ? undefined : { at: at + title.length, counter: false };
}

/** One space stays between the words on both sides. */
function spaced(text: string, { start, end }: Span, line: Span): Span {
  if (end < line.end && isSpace(text.charCodeAt(end))) return { start, end: end + 1 };
  let from = start;
  if (end === line.end) while (from > line.start && isSpace(text.charCodeAt(from - 1))) from--;
  return { start: from, end };
}

/** Lines at the top that may be the headline: browsers print it on every page. */
function headlinesOf(text: string, lines: readonly ContentLine[]): readonly string[] {
  return lines
    .slice(0, mostTitles)
    .map(({ start, end }) => (end - start > longestTitle ? '' : text.slice(start, end)))
    .filter(
      (line) => line.length >= shortestTitle && /\p{L} \p{L}+ \p{L}/u.test(line) && !endsSentence(line),
    );
}

/** What lines of page furniture say besides the time, the address and the page number. */
function titlesOf(
  text: string,
  lines: readonly ContentLine[],
  whole: readonly FurnitureLine[],
  pieces: readonly Span[],
): readonly string[] {
  const inLine = new Map<number, Span[]>();
  for (const piece of pieces) {
    const index = lineAt(lines, piece.start);
    inLine.set(index, [...(inLine.get(index) ?? []), piece]);
  }
  const out = new Set<string>();
  for (const { line: index } of whole) {
    const line = lines[index];
    if (line === undefined || out.size >= mostTitles) continue;
    let at = line.start;
    const rests: string[] = [];
    for (const { start, end } of [...(inLine.get(index) ?? [])].sort((a, b) => a.start - b.start)) {
      if (start > at) rests.push(text.slice(at, start));
      at = Math.max(at, end);
    }
    rests.push(text.slice(at, line.end));
    for (const rest of rests) {
      const title = withoutCounter(rest.trim());
      if (title.length >= shortestTitle && title.length <= longestTitle && /\p{L} \p{L}/u.test(title))
        out.add(title);
    }
  }
  return [...out];
}

function withoutCounter(text: string): string {
  const counter = counterAtEnd(text);
  return counter === undefined ? text : text.slice(0, text.length - counter.length).trim();
}
