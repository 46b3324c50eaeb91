import type { Span } from '../../types';
import type { ContentLine } from '../lines/contentLines';
import type { Counter } from './counters';
import { longestCounter, readCounter } from './counters';
import type { Stamp } from './stamps';

/** A line that holds something a browser or printer may have put there. */
export interface Candidate {
  /** Index into the content lines. */
  readonly line: number;
  readonly stamp?: Stamp;
  /** What of the address is the same on every page. */
  readonly url?: string;
  readonly counter?: Counter;
  /** Whether the address was cut to fit a footer. */
  readonly cut?: boolean;
  /** What else stands in the line, ready to compare; empty in a line of furniture only. */
  readonly rest: string;
  /** Whether the rest is set off by the edge of the line or by a wide gap, as in a header. */
  readonly edge: boolean;
}

const address = /(?:https?:\/\/|www\.)[^\s<>"“”]+/giu;
const bareAddress = /^[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){1,4}\/\S*$/iu;
const separators: ReadonlySet<string> = new Set(' \t\u00a0\u202f|·•,;:–—-');
/** As a converter that keeps the layout leaves it between a title and a page number. */
const gap = / {3,}/g;
const cutShort = /(?:…|\.{3})$/u;
/** A shorter address has no path: it is a word with a slash. */
const shortestAddress = 8;
/** So far a counter at an edge of a text reaches, in characters. */
const counterReach = { atEnd: 20, atStart: 32 } as const;
/** A footer has room for so much of an address. */
const longestKey = 40;
/** Longer lines are text: what is woven into them is sought in another way. */
const longest = 400;

/** The lines with a counter, a stamp or an address. Linear. */
export function findCandidates(
  text: string,
  lines: readonly ContentLine[],
  stamps: readonly Stamp[],
): readonly Candidate[] {
  const urls = findAddresses(text);
  const gaps = Array.from(text.matchAll(gap), ({ index }) => index);
  const out: Candidate[] = [];
  let s = 0;
  let u = 0;
  let g = 0;
  lines.forEach((line, index) => {
    while ((stamps[s]?.start ?? Infinity) < line.start) s++;
    while ((urls[u]?.start ?? Infinity) < line.start) u++;
    if (line.end - line.start > longest) return;
    const stamp = inside(stamps[s], line);
    const url = inside(urls[u], line);
    while ((gaps[g] ?? Infinity) < line.start) g++;
    const plain = stamp === undefined && url === undefined && (gaps[g] ?? Infinity) >= line.end;
    if (plain && !mayBeAlone(text, line)) return;
    const candidate = readLine(text, line, index, stamp, url);
    if (candidate !== undefined) out.push(candidate);
  });
  return out;
}

/** Whether a line may be nothing but a page number or an address without its scheme. */
function mayBeAlone(text: string, { start, end }: Span): boolean {
  return end - start <= longestCounter || text.slice(start, end).includes('/');
}

function inside<T extends Span>(span: T | undefined, line: Span): T | undefined {
  return span !== undefined && span.start >= line.start && span.end <= line.end ? span : undefined;
}

/** Every web address with its scheme or "www", in order. */
export function findAddresses(text: string): readonly Span[] {
  const out: Span[] = [];
  for (const match of text.matchAll(address))
    out.push({ start: match.index, end: match.index + match[0].length });
  return out;
}

function readLine(
  text: string,
  line: ContentLine,
  index: number,
  stamp: Stamp | undefined,
  url: Span | undefined,
): Candidate | undefined {
  const content = text.slice(line.start, line.end);
  const seen = { line: index, ...(stamp !== undefined && { stamp }) };
  if (stamp === undefined && url === undefined) {
    const counter = readCounter(content);
    if (counter !== undefined) return { ...seen, counter, rest: '', edge: true };
    if (content.length > shortestAddress && content.includes('/') && bareAddress.test(content))
      return { ...seen, url: addressKey(content), cut: cutShort.test(content), rest: '', edge: true };
    return wideGap(content, seen);
  }
  const around = cut(text, line, [stamp, url]);
  const address =
    url === undefined
      ? {}
      : {
          url: addressKey(text.slice(url.start, url.end)),
          cut: cutShort.test(text.slice(url.start, url.end)),
        };
  const rest = bare(around);
  const counter = readCounter(rest);
  if (rest === '' || counter !== undefined)
    return { ...seen, ...address, ...(counter !== undefined && { counter }), rest: '', edge: true };
  const tail = counterAtEnd(rest);
  const start = tail === undefined ? counterAtStart(rest) : undefined;
  const last = readCounter(tail ?? start ?? '');
  const edge = [stamp, url].some((mark) => mark?.start === line.start || mark?.end === line.end);
  return last !== undefined && last.shape !== 'bare'
    ? {
        ...seen,
        ...address,
        counter: last,
        rest: titleKey(rest.slice(start?.length ?? 0, rest.length - (tail?.length ?? 0))),
        edge,
      }
    : { ...seen, ...address, rest: titleKey(rest), edge };
}

/** The counter that a text ends with, as it is written: the last word or the last three. */
export function counterAtEnd(text: string): string | undefined {
  const match = /(?<=^|\s)(?:\d{1,4}\s?[/／]\s?\d{1,4}|\d{1,4} \p{L}{1,3} \d{1,4})$/u.exec(
    text.slice(-counterReach.atEnd),
  );
  return match !== null && readCounter(match[0]) !== undefined ? match[0] : undefined;
}

/** The counter that a text begins with, as it is written: "2/3", "2 of 3", "Page 2 of 3". */
export function counterAtStart(text: string): string | undefined {
  const match = /^(?:\p{L}{1,8}\.? )?\d{1,4} ?(?:\/|\p{L}{1,3}) ?\d{1,4}(?=\s|$)/u.exec(
    text.slice(0, counterReach.atStart),
  );
  return match !== null && readCounter(match[0]) !== undefined ? match[0] : undefined;
}

/** A text without the marks that part it from what stood around it. */
function bare(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && separators.has(text[start] ?? '')) start++;
  while (end > start && separators.has(text[end - 1] ?? '')) end--;
  return text.slice(start, end);
}

/** A title with a counter far off at one of its edges, as a converter that keeps the layout gives it. */
function wideGap(content: string, seen: { readonly line: number }): Candidate | undefined {
  const [first, last] = [content.indexOf('   '), content.lastIndexOf('   ')];
  if (first < 0) return undefined;
  const atEnd = readCounter(content.slice(last).trim());
  const counter = atEnd ?? readCounter(content.slice(0, first));
  if (counter === undefined) return undefined;
  const rest = (atEnd === undefined ? content.slice(first) : content.slice(0, last)).trim();
  if (bareAddress.test(rest)) return { ...seen, url: addressKey(rest), counter, rest: '', edge: true };
  return counter.shape === 'bare' ? undefined : { ...seen, counter, rest: titleKey(rest), edge: true };
}

/** The text of a line without some stretches of it. */
function cut(text: string, line: Span, spans: readonly (Span | undefined)[]): string {
  let out = '';
  let at = line.start;
  const known = spans.filter((span) => span !== undefined).sort((a, b) => a.start - b.start);
  for (const span of known) {
    if (span.start < at) continue;
    out += `${text.slice(at, span.start)} `;
    at = span.end;
  }
  return out + text.slice(at, line.end);
}

/** An address without what differs from page to page: the scheme and the place where it was cut. */
export function addressKey(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https?:\/\//u, '')
    .replace(/^www\./u, '')
    .replace(/(?:…|\.\.\.)$/u, '')
    .slice(0, longestKey);
}

/** Most lines: words of ASCII (no grave accent), dashes and the usual marks, each a space from the next. */
const plainTitle = /^[!-_a-~‘’“”–—]+(?: [!-_a-~‘’“”–—]+)*$/;

/** A title ready to compare: one case, plain marks, no ligatures, without the sign that it was cut. */
export function titleKey(text: string): string {
  if (plainTitle.test(text)) {
    const small = text.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
    return small.endsWith('...') ? small.slice(0, -3).trimEnd() : small;
  }
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’ʼ´`]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/\s?(?:…|\.{3})$/u, '')
    .trim();
}
