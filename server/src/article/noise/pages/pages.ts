import type { Applicability } from '../../types';
import type { Finding } from '../finding';
import type { ContentLine } from '../lines/contentLines';
import type { Steps } from '../../text/inSteps';
import type { Memory } from '../../text/memoPerLine';
import type { Candidate } from './candidates';
import { findCandidates } from './candidates';
import type { FurnitureLine, PageRuleId } from './furniture';
import { findFolios } from './folios';
import { findCounted } from './numberedLines';
import { risingCounters } from './risingCounters';
import { findRunningHeads } from './runningHeads';
import { findTitles, headlineLine, readHead } from './runningTitles';
import type { Stamp } from './stamps';
import { findStamps } from './stamps';
import { findWoven } from './woven';

/** What of a text belongs to the pages that it was printed on, judged for the text as a whole. */
export interface PageModel {
  /** In order of the lines. */
  readonly lines: readonly FurnitureLine[];
  /** Furniture inside a line of the story, in order. */
  readonly woven: readonly Finding[];
  /** Page numbers at the ends of lines of the story, in order. */
  readonly folios: readonly Finding[];
}

/** Builds the page model, in steps, from what evidence there is. Linear but for the sorting of counters. */
export function* readPages(text: string, lines: readonly ContentLine[], memory: Memory): Steps<PageModel> {
  const stamps = yield* findStamps(text, memory);
  yield undefined;
  const candidates = findCandidates(text, lines, stamps);
  yield undefined;
  const folios = findFolios(text, lines);
  yield undefined;
  if (candidates.length === 0) return { lines: withTitles(text, lines, new Map()), woven: [], folios };
  const counts = repeats(candidates, stamps);
  const rising = risingCounters(candidates, lines);
  const found = new Map<number, FurnitureLine>();
  const sure = candidates.map((candidate) => certain(candidate, counts, rising));
  const own = new Set(candidates.map((candidate) => candidate.line));
  const head = readHead(text, lines, (line) => own.has(line));
  candidates.forEach(({ rest, edge, line }, k) => {
    if (rest !== '' && edge && headlineLine(head, rest, true, line) !== undefined)
      sure[k] ??= 'The headline stands here beside what browsers print on every page';
  });
  spread(candidates, sure, lines);
  const printed = sure.some((reason) => reason !== undefined);
  candidates.forEach((candidate, k) => {
    const line = lines[candidate.line];
    if (line === undefined) return;
    const reason = sure[k];
    const judged =
      reason !== undefined
        ? ({ applicability: 'safe', evidence: reason } as const)
        : doubtful(candidate, lines, printed, rising.totals);
    if (judged !== undefined)
      found.set(candidate.line, { line: candidate.line, rule: ruleOf(candidate), ...judged });
  });
  const all = withTitles(text, lines, found);
  return { lines: all, woven: findWoven(text, lines, all, stamps, counts.stamps), folios };
}

/** Adds what is known only by its like on other pages, and the headline where it stands again; in order. */
function withTitles(
  text: string,
  lines: readonly ContentLine[],
  found: Map<number, FurnitureLine>,
): readonly FurnitureLine[] {
  for (const counted of findCounted(text, lines, found)) found.set(counted.line, counted);
  for (const head of findRunningHeads(text, lines, found)) found.set(head.line, head);
  return [...found.values(), ...findTitles(text, lines, found)].sort((a, b) => a.line - b.line);
}

interface Repeats {
  readonly stamps: ReadonlyMap<string, number>;
  readonly urls: ReadonlyMap<string, number>;
  readonly rests: ReadonlyMap<string, number>;
}

function repeats(candidates: readonly Candidate[], stamps: readonly Stamp[]): Repeats {
  const out = {
    stamps: new Map<string, number>(),
    urls: new Map<string, number>(),
    rests: new Map<string, number>(),
  };
  const add = (map: Map<string, number>, key: string | undefined): void => {
    if (key !== undefined && key !== '') map.set(key, (map.get(key) ?? 0) + 1);
  };
  for (const stamp of stamps) add(out.stamps, stamp.key);
  for (const candidate of candidates) {
    // an address inside a sentence is no sign of a page
    if (candidate.rest === '' || candidate.edge) add(out.urls, candidate.url);
    if (candidate.edge) add(out.rests, candidate.rest);
  }
  return out;
}

/** Why a line is page furniture beyond doubt; undefined where that is open. */
function certain(
  { stamp, url, counter, rest, edge, line }: Candidate,
  counts: Repeats,
  rising: { readonly lines: ReadonlySet<number> },
): string | undefined {
  const again = stamp === undefined ? 0 : (counts.stamps.get(stamp.key) ?? 0);
  if (rest !== '') {
    // a header: the date and a title, on every page
    if (!edge || (counts.rests.get(rest) ?? 0) < 2) return undefined;
    return again > 1 || rising.lines.has(line) || (url !== undefined && (counts.urls.get(url) ?? 0) > 1)
      ? 'The same header stands on every page'
      : undefined;
  }
  const kinds = [stamp, url, counter].filter((part) => part !== undefined).length;
  if (stamp !== undefined && counter !== undefined)
    return 'A page number and the time of printing stand in one line';
  if (url !== undefined && kinds > 1)
    return 'A web address stands in one line with what browsers print beside it';
  if (again > 1) return 'The same time of printing stands in the text more than once';
  if (rising.lines.has(line)) return 'Page numbers like this one rise through the text';
  if (url !== undefined && (counts.urls.get(url) ?? 0) > 1)
    return 'The same web address stands alone in several lines';
  return undefined;
}

/** What stands right beside certain furniture and looks like furniture is furniture. */
function spread(
  candidates: readonly Candidate[],
  sure: (string | undefined)[],
  lines: readonly ContentLine[],
): void {
  const pass = (order: readonly number[], step: 1 | -1): void => {
    for (const k of order) {
      const here = candidates[k];
      const beside = candidates[k - step];
      if (here === undefined || beside === undefined || sure[k] !== undefined) continue;
      if (sure[k - step] === undefined || here.rest !== '' || Math.abs(here.line - beside.line) !== 1)
        continue;
      if (here.counter?.shape === 'bare' && lines[here.line]?.formFeed !== true) continue;
      sure[k] = 'It stands beside other page furniture';
    }
  };
  const order = candidates.map((_, k) => k);
  pass(order, 1);
  pass(order.reverse(), -1);
  // a lone number and a lone stamp beside each other confirm one another
  candidates.forEach((here, k) => {
    const next = candidates[k + 1];
    if (next === undefined || next.line !== here.line + 1 || here.rest !== '' || next.rest !== '') return;
    const kinds = [here.stamp ?? next.stamp, here.counter ?? next.counter, here.url ?? next.url];
    const bare = (here.counter ?? next.counter)?.shape === 'bare';
    if (bare || kinds.filter((part) => part !== undefined).length < 2) return;
    sure[k] ??= 'It stands beside other page furniture';
    sure[k + 1] ??= 'It stands beside other page furniture';
  });
}

/** Further up, a date with a time may be when the story was published. */
const lastOfHead = 5;
/** -30- is how a story ends at a news agency. */
const endOfStory = 30;

/** A line that may be page furniture, with how far it may be trusted. */
function doubtful(
  { stamp, url, counter, rest, line, cut }: Candidate,
  lines: readonly ContentLine[],
  printed: boolean,
  totals: ReadonlySet<number>,
): { readonly applicability: Applicability; readonly evidence: string } | undefined {
  if (rest !== '') return undefined;
  const here = lines[line];
  const next = lines[line + 1];
  if (here === undefined) return undefined;
  const atEdge = line === 0 || next === undefined || here.formFeed || next.formFeed;
  const alone =
    (line === 0 || here.blankBefore > 0 || here.formFeed) &&
    (next === undefined || next.blankBefore > 0 || next.formFeed);
  if (stamp !== undefined) {
    if (printed)
      return {
        applicability: 'safe',
        evidence: 'It has the form in which browsers print the time, and the text has other page furniture',
      };
    return line > lastOfHead || atEdge
      ? { applicability: 'suggested', evidence: 'It has the form in which browsers print the time' }
      : undefined;
  }
  if (counter !== undefined) {
    if (counter.shape === 'bare') return undefined;
    if (printed && counter.of !== undefined && totals.has(counter.of))
      return { applicability: 'safe', evidence: 'It counts as many pages as the other page numbers do' };
    const lastPage = next === undefined && counter.page === counter.of;
    const atBreak = here.formFeed || next?.formFeed === true || lastPage;
    if (!alone || (counter.shape === 'slash' && !atBreak && !printed)) return undefined;
    if (counter.shape === 'dashed' && (!atEdge || counter.page === endOfStory)) return undefined;
    return {
      applicability: 'suggested',
      evidence: 'It has the form of a page number, but no other one confirms it',
    };
  }
  if (url !== undefined && cut === true)
    return {
      applicability: printed ? 'safe' : 'suggested',
      evidence: 'A web address alone in a line, cut as browsers cut it to fit a footer',
    };
  if (url !== undefined && printed && atEdge)
    return {
      applicability: 'safe',
      evidence: 'A web address at the edge of a page, and the text has other page furniture',
    };
  return undefined;
}

function ruleOf({ stamp, url, counter, rest }: Candidate): PageRuleId {
  if (rest !== '') return 'running-title';
  if (counter !== undefined && url === undefined) return 'page-counter';
  if (stamp !== undefined) return 'print-stamp';
  return url !== undefined ? 'url-line' : 'page-counter';
}
