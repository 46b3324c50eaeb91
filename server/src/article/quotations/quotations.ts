import type { AnalyzeOptions } from '../options';
import { isStepsEnd, type Steps } from '../text/inSteps';
import type { Block, Span } from '../types';
import { scanDouble } from './doubleMarks';
import type { Marked } from './marks';
import { markPlaces } from './marks';
import { scanSingle } from './singleMarks';
import type { MarkStyle } from './style';
import { markStyle } from './style';
import { isSpeech } from './tags';
import { isFragment } from './unclosed';
import { interviewTurns } from './turns/interviews';
import { labelledTurns } from './turns/labelled';
import { postTurns } from './turns/posts';
import type { Turn } from './turns/turn';

/** A stretch between marks, still without a type; body offsets, marks included. */
export interface MarkedPart extends Span {
  /** Index into the blocks. */
  readonly block: number;
}

/** What the marks alone tell: one quotation, with a part for each paragraph that it runs through. */
export interface MarkedQuotation {
  readonly parts: readonly MarkedPart[];
  readonly closed: boolean;
  /** Set where no mark but the form of a transcript or an interview tells that it is one. */
  readonly turn?: Turn;
}

/** What the marks of an article tell. Body offsets. */
export interface MarkedText {
  readonly style: MarkStyle;
  readonly quotations: readonly MarkedQuotation[];
  /** Marks that open or close nothing. */
  readonly unbalanced: readonly Span[];
}

const headlines = new Set(['kicker', 'headline', 'standfirst', 'subhead', 'caption']);
const running = new Set(['paragraph', 'dateline', 'standfirst', 'subhead']);

/** Finds every quotation that marks or the form of the text tell: whoever is quoted within a turn is quoted by its speaker. In steps. */
export function* markedQuotations(
  body: string,
  blocks: readonly Block[],
  marks: AnalyzeOptions['marks'],
): Steps<MarkedText> {
  const marked = yield* betweenMarks(body, blocks, marks);
  yield undefined;
  const labelled = labelledTurns(body, blocks);
  yield undefined;
  const spoken = labelled.length > 0 ? labelled : interviewTurns(body, blocks);
  const taken = new Set(spoken.flatMap(({ parts }) => parts.map(({ block }) => block)));
  yield undefined;
  const turns = [...spoken, ...postTurns(body, blocks).filter(({ block }) => !taken.has(block))];
  yield undefined;
  if (turns.length === 0) return marked;
  const inTurns = new Set(turns.flatMap(({ parts }) => parts.map(({ block }) => block)));
  return {
    ...marked,
    quotations: [
      ...marked.quotations.filter(({ parts }) => !parts.some(({ block }) => inTurns.has(block))),
      ...turns.map((turn) => ({ parts: turn.parts, closed: true, turn })),
    ],
  };
}

/** Finds every stretch between quotation marks, paragraph by paragraph, and links those that run on. */
function* betweenMarks(
  body: string,
  blocks: readonly Block[],
  marks: AnalyzeOptions['marks'],
): Steps<MarkedText> {
  const places = markPlaces(body);
  yield undefined;
  const style = marks === 'auto' ? markStyle(body, places) : marks;
  const quotations: MarkedQuotation[] = [];
  const unbalanced: Span[] = [];
  /** The quotation that the paragraph before left open. */
  let pending: MarkedPart[] | undefined;
  let k = 0;
  const placesIn = ({ start, end }: Span): readonly number[] => {
    while ((places[k] ?? Infinity) < start) k++;
    const first = k;
    while ((places[k] ?? Infinity) < end) k++;
    return places.slice(first, k).map((place) => place - start);
  };
  for (const [index, block] of blocks.entries()) {
    if (isStepsEnd(index)) yield undefined;
    const text = body.slice(block.span.start, block.span.end);
    const own = placesIn(block.span);
    const runsOn = own.length > 0 && nextOpens(body, blocks, index, style);
    const scan = scanBlock(text, own, { style, headline: headlines.has(block.kind), runsOn });
    for (const span of scan.stray) unbalanced.push(shift(span, block.span.start));
    scan.marked.forEach((marked, k) => {
      const part: MarkedPart = { ...shift(marked, block.span.start), block: index };
      const continues = pending !== undefined && (k === 0 ? marked.start === 0 : true);
      if (pending !== undefined && !continues) {
        // the paragraph before was left open, and this one does not go on with it
        close(pending, false);
        pending = undefined;
      }
      const parts: MarkedPart[] = [...(pending ?? []), part];
      const next = scan.marked[k + 1];
      if (next !== undefined && parts.length < mostParts && goesOnIn(text, marked, next)) {
        if (next.continues === true && !endsSentence(text, marked)) unbalanced.push(markOf(part));
        pending = parts;
        return;
      }
      const leftOpen =
        !marked.closed &&
        next === undefined &&
        marked.end === text.trimEnd().length &&
        !isFragment(text, marked.start) &&
        runsOn &&
        !nextIsAnother(body, blocks, index, style);
      if (leftOpen) pending = parts;
      else {
        close(parts, marked.closed);
        pending = undefined;
      }
    });
    if (scan.marked.length === 0 && pending !== undefined && running.has(block.kind)) {
      close(pending, false);
      pending = undefined;
    }
  }
  if (pending !== undefined) close(pending, false);
  return { style, quotations, unbalanced };

  function close(parts: readonly MarkedPart[], closed: boolean): void {
    quotations.push({ parts, closed });
    const last = parts[parts.length - 1];
    if (!closed && last !== undefined) unbalanced.push(markOf(last));
  }
}

const markOf = ({ start }: Span): Span => ({ start, end: start + 1 });

/** A quotation of more pieces in one paragraph is none. Keeps the linking linear. */
const mostParts = 30;

/** Where paragraphs were run together, each ends as a sentence does before the next mark. */
const endsSentence = (text: string, { end }: Span): boolean =>
  /[.?!…:;)\]]['’]?$/u.test(text.slice(0, end).slice(-2));

/** What stands between two halves of a sentence that a dash breaks off: '"Our"—she leaned over—"secret."' */
const aside = /^\s?(?:—|–|--)\s?[^.?!—–"“”]{1,120}?\s?(?:—|–|--)\s?$/u;
/** Longer ones are not looked at. Characters. */
const longestAside = 130;

/** Whether the next stretch of a paragraph goes on with one. */
function goesOnIn(text: string, marked: Marked, next: Marked): boolean {
  if (next.continues === true) return true;
  if (!marked.closed || next.start - marked.end > longestAside) return false;
  const ends = /[\p{L}\p{N}].$/u.test(text.slice(Math.max(0, marked.end - 2), marked.end));
  const begins = /^.{1,2}\p{Ll}/u.test(text.slice(next.start, next.start + 3));
  return ends && begins && aside.test(text.slice(marked.end, next.start));
}

function scanBlock(
  text: string,
  places: readonly number[],
  { style, headline = false, runsOn = false }: { style: MarkStyle; headline?: boolean; runsOn?: boolean },
): { readonly marked: readonly Marked[]; readonly stray: readonly Span[] } {
  if (places.length === 0) return { marked: [], stray: [] };
  const says = ({ start, end }: Span): boolean => /[\p{L}\p{N}]/u.test(text.slice(start, end));
  const found = style === 'single' ? scanSingle(text, places) : scanDouble(text, places, runsOn);
  const scan = { ...found, marked: found.marked.filter(says) };
  if (scan.marked.length > 0) return scan;
  // some paragraphs are set with the marks that the others have not
  if (style === 'single') return { marked: closedIn(scanDouble(text, places)).filter(says), stray: [] };
  const single = closedIn(scanSingle(text, places));
  // headlines are set with single marks even where the story has double ones
  const other = headline ? single : single.filter((marked) => isSpeech(text, marked));
  return other.length === 0 ? scan : { marked: other, stray: scan.stray };
}

const closedIn = ({ marked }: { readonly marked: readonly Marked[] }): readonly Marked[] =>
  marked.filter(({ closed }) => closed);

/** Whether the next paragraph starts with a mark that opens. */
function nextOpens(body: string, blocks: readonly Block[], index: number, style: MarkStyle): boolean {
  const next = blocks[index + 1];
  if (next === undefined || !running.has(next.kind)) return false;
  const first = body.charAt(next.span.start);
  const second = body.charAt(next.span.start + 1);
  if (/\s/u.test(second)) return false;
  return style === 'single'
    ? first === '‘' || first === "'"
    : first === '“' || first === '"' || first === '«' || first === '„';
}

/** A tag right behind a quotation: ", said harbour master Max Pell", " Max Pell, a keeper, said". */
const tagBehind =
  /^,?\s(?:(?:said|says|added|replied|asked|argued|insisted)\s(?:\p{Ll}+\s){0,4}(?<after>(?:\p{Lu}[\p{L}.’'-]*\s?){1,5})|(?:\p{Ll}+\s){0,3}(?<before>(?:\p{Lu}[\p{L}.’'-]*\s){1,5})(?:said|says|added|replied|asked|argued|insisted)\b)/u;
/** How far a tag is read, in characters. */
const tagReach = 120;

/**
 * Whether the next paragraph is somebody else's: this one names its speaker outside the quotation, and that one, in a
 * tag behind its own, a name that does not stand here. Then the mark was forgotten, and no repeated one goes on with it.
 */
function nextIsAnother(body: string, blocks: readonly Block[], index: number, style: MarkStyle): boolean {
  const here = blocks[index];
  const next = blocks[index + 1];
  if (here === undefined || next === undefined) return false;
  const text = body.slice(next.span.start, next.span.end);
  const [first] = scanBlock(text, markPlaces(text), { style }).marked;
  if (first === undefined || !first.closed || first.start > 0) return false;
  const tag = tagBehind.exec(text.slice(first.end, first.end + tagReach))?.groups;
  const name = (tag?.['after'] ?? tag?.['before'])?.trim().split(/\s/u).pop();
  const own = body.slice(here.span.start, here.span.end);
  return name !== undefined && namesSpeaker.test(own) && !own.includes(name);
}

/** A name and a verb of saying, outside the marks as far as a paragraph begins with them. */
const namesSpeaker =
  /\p{Lu}\p{Ll}[^"“”'‘’«»]{0,60}\b(?:said|says|added|replied|argued|insisted|asked)\b[^"“”'‘’«»]{0,60}["“'‘«]/u;

const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });
