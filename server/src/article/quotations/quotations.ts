import type { AnalyzeOptions, Block, Span } from '../types';
import type { Marked, MarkStyle } from './marks';
import { scanDouble } from './doubleMarks';
import { markPlaces, markStyle } from './marks';
import { scanSingle } from './singleMarks';
import { isFragment } from './unclosed';
import { interviewTurns } from './interviews';
import { postsOf } from './posts';
import type { Turn } from './turns';
import { turnsOf } from './turns';

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

/** Finds every quotation that marks or the form of the text tell: whoever is quoted within a turn is quoted by its speaker. */
export function markedQuotations(
  body: string,
  blocks: readonly Block[],
  marks: AnalyzeOptions['marks'],
): MarkedText {
  const marked = betweenMarks(body, blocks, marks);
  const labelled = turnsOf(body, blocks);
  const spoken = labelled.length > 0 ? labelled : interviewTurns(body, blocks);
  const taken = new Set(spoken.flatMap(({ parts }) => parts.map(({ block }) => block)));
  const turns = [...spoken, ...postsOf(body, blocks).filter(({ block }) => !taken.has(block))];
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
function betweenMarks(body: string, blocks: readonly Block[], marks: AnalyzeOptions['marks']): MarkedText {
  const places = markPlaces(body);
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
  blocks.forEach((block, index) => {
    const text = body.slice(block.span.start, block.span.end);
    const scan = scanBlock(text, placesIn(block.span), style, headlines.has(block.kind));
    for (const span of scan.stray) unbalanced.push(shift(span, block.span.start));
    scan.marked.forEach((marked, k) => {
      const part: MarkedPart = { ...shift(marked, block.span.start), block: index };
      const continues = pending !== undefined && k === 0 && marked.start === 0;
      if (pending !== undefined && k === 0 && !continues) {
        // the paragraph before was left open, and this one does not go on with it
        close(pending, false);
        pending = undefined;
      }
      const parts: MarkedPart[] = continues ? [...(pending ?? []), part] : [part];
      const runsOn =
        !marked.closed &&
        k === scan.marked.length - 1 &&
        marked.end === text.trimEnd().length &&
        !isFragment(text, marked.start) &&
        nextOpens(body, blocks, index, style) &&
        !nextIsAnother(body, blocks, index, style);
      if (runsOn) pending = parts;
      else {
        close(parts, marked.closed);
        pending = undefined;
      }
    });
    if (scan.marked.length === 0 && pending !== undefined && running.has(block.kind)) {
      close(pending, false);
      pending = undefined;
    }
  });
  if (pending !== undefined) close(pending, false);
  return { style, quotations, unbalanced };

  function close(parts: readonly MarkedPart[], closed: boolean): void {
    quotations.push({ parts, closed });
    const last = parts[parts.length - 1];
    if (!closed && last !== undefined) unbalanced.push({ start: last.start, end: last.start + 1 });
  }
}

function scanBlock(
  text: string,
  places: readonly number[],
  style: MarkStyle,
  headline: boolean,
): { readonly marked: readonly Marked[]; readonly stray: readonly Span[] } {
  if (places.length === 0) return { marked: [], stray: [] };
  const says = ({ start, end }: Span): boolean => /[\p{L}\p{N}]/u.test(text.slice(start, end));
  const found = style === 'single' ? scanSingle(text) : scanDouble(text, places);
  const scan = { ...found, marked: found.marked.filter(says) };
  if (style === 'single') return scan;
  if (!headline || scan.marked.length > 0) return scan;
  // headlines are set with single marks even where the story has double ones
  const single = scanSingle(text).marked.filter((marked) => marked.closed);
  return single.length === 0 ? scan : { marked: single, stray: scan.stray };
}

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
  const [first] = scanBlock(text, markPlaces(text), style, false).marked;
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
