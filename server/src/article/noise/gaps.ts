import type { Applicability, Span } from '../types';
import type { ContentLine, Finding } from './content';
import { lineAt } from './content';
import { halvesOf, readHyphen, readWords } from './hyphens';
import { isIcon } from './icons';
import type { KeptKind } from '../../rules/artifacts/kept';
import {
  continues,
  asksForMore,
  dangles,
  endsSentence,
  isListItem,
  isOpen,
  nothingOpen,
  openAfter,
  opensQuote,
} from './prose';
import type { FullStop } from './sentences';
import { goesOnAfterSentence } from './sentences';
import type { WrapModel } from './wraps';
import { readWraps } from './wraps';

/** A break inside a paragraph. */
export interface Break {
  readonly rule: 'page-join' | 'hard-wrap' | 'hyphenation';
  /** Index of the line that goes on with the paragraph. */
  readonly below: number;
  /** Whether the two lines surely are one sentence. */
  readonly midSentence: boolean;
  /** From the last visible character to the next line, which may be page furniture. */
  readonly span: Span;
  /** What stands there instead. */
  readonly text: string;
  readonly applicability: Applicability;
  readonly evidence: string;
}

/** How the lines of the story belong together. */
export interface GapModel {
  readonly breaks: readonly Break[];
  /** Whether the paragraphs were wrapped at a width. */
  readonly wrapped: boolean;
}

/** What is weighed before two lines are joined. */
interface Seam {
  readonly upper: string;
  readonly lower: string;
  /** The line after the lower one. */
  readonly after: string;
  readonly blank: boolean;
  /** Page furniture or a form feed stands between. */
  readonly page: boolean;
  /** Whether a quotation or bracket is open at the end of the upper line. */
  readonly isOpen: () => boolean;
  /** How long the paragraph is so far. */
  readonly length: number;
  /** The end of the paragraph so far. */
  readonly tail: () => string;
  /** What a line is kept as: a byline, a caption. */
  readonly kept: (side: 'upper' | 'lower') => KeptKind | undefined;
  /** Whether the story has begun: above it are headline and standfirst. */
  readonly begun: boolean;
  /** Whether the upper line goes on with a poem or a list. */
  readonly verse: boolean;
}

/** Finds the breaks inside paragraphs, given which lines are noise. Linear. */
export function readGaps(
  text: string,
  lines: readonly ContentLine[],
  taken: Uint8Array,
  doubtful: Uint8Array,
  kept: (line: number) => KeptKind | undefined,
  woven: readonly Finding[],
): GapModel {
  const story: number[] = [];
  for (let k = 0; k < lines.length; k++) if (taken[k] === 0) story.push(k);
  const bare = withoutWoven(text, lines, woven);
  const contentOf = (k: number): string => {
    const line = lines[k];
    return line === undefined ? '' : (bare.get(k) ?? text.slice(line.start, line.end));
  };
  const model = readWraps(text, lines, story);
  const words = new Lazy(() => {
    const pairs = story.slice(0, -1).map((a, s) => halvesOf(contentOf(a), contentOf(story[s + 1] ?? 0)));
    return readWords(
      text,
      pairs.filter((pair) => pair !== undefined),
    );
  });
  const breaks: Break[] = [];
  let begun = false;
  let verse = false;
  let length = 0;
  // what is open is counted only where it is asked for: few breaks depend on it
  let paragraph: string[] = [];
  let counted = 0;
  let open = nothingOpen;
  const somethingOpen = (): boolean => {
    while (counted < paragraph.length) open = openAfter(paragraph[counted++] ?? '', open);
    return isOpen(open);
  };
  const endParagraph = (): void => {
    length = 0;
    if (paragraph.length === 0) return;
    paragraph = [];
    counted = 0;
    open = nothingOpen;
  };
  for (let s = 0; s + 1 < story.length; s++) {
    const a = story[s] ?? 0;
    const b = story[s + 1] ?? 0;
    const upper = contentOf(a);
    length += upper.length;
    const ends = endsSentence(upper);
    begun ||= length >= 60 && ends;
    const { blank, formFeed, unsure } = between(lines, a, b, doubtful);
    // most paragraphs of a story: there is nothing to weigh
    if (blank && ends) {
      verse = false;
      endParagraph();
      continue;
    }
    paragraph.push(upper);
    const lower = contentOf(b);
    const after = contentOf(story[s + 2] ?? lines.length);
    const page = b > a + 1 || formFeed;
    const start = lines[a]?.end ?? 0;
    const span = { start, end: lines[a + 1]?.start ?? start };
    const seam: Seam = {
      upper,
      lower,
      after,
      blank,
      page,
      isOpen: somethingOpen,
      length,
      tail: () => tailOf(paragraph),
      begun,
      verse,
      kept: (side) => kept(side === 'upper' ? a : b),
    };
    const evidence = judge(seam, model);
    verse = evidence === undefined && !blank && !page && isVerse(seam, model);
    if (evidence === undefined) {
      endParagraph();
      continue;
    }
    const hyphen = readHyphen(upper, lower, () => words.value);
    const rule = page || blank ? 'page-join' : 'hard-wrap';
    breaks.push({
      below: b,
      midSentence: !ends && ((!blank && !page) || continues(lower)),
      rule: hyphen.cut > 0 ? 'hyphenation' : rule,
      span: { start: span.start - hyphen.cut, end: span.end },
      text: hyphen.between,
      applicability: page && !unsure && rule === 'page-join' ? 'safe' : 'suggested',
      evidence: hyphen.evidence ?? evidence,
    });
  }
  return { breaks, wrapped: model.wrapped };
}

/** The lines that page furniture was woven into, as they were before. */
function withoutWoven(
  text: string,
  lines: readonly ContentLine[],
  woven: readonly Finding[],
): ReadonlyMap<number, string> {
  const out = new Map<number, string>();
  for (const { span } of [...woven].reverse()) {
    const index = lineAt(lines, span.start);
    const line = lines[index];
    if (line === undefined || span.end > line.end) continue;
    const content = out.get(index) ?? text.slice(line.start, line.end);
    out.set(index, (content.slice(0, span.start - line.start) + content.slice(span.end - line.start)).trim());
  }
  return out;
}

/** What stands between two lines of the story. */
function between(
  lines: readonly ContentLine[],
  a: number,
  b: number,
  doubtful: Uint8Array,
): { readonly blank: boolean; readonly formFeed: boolean; readonly unsure: boolean } {
  let blank = false;
  let formFeed = false;
  let unsure = false;
  for (let k = a + 1; k <= b; k++) {
    const line = lines[k];
    blank ||= (line?.blankBefore ?? 0) > 0;
    formFeed ||= line?.formFeed ?? false;
    unsure ||= k < b && doubtful[k] === 1;
  }
  return { blank, formFeed, unsure };
}

/** Why two lines are one paragraph; undefined where they are not. */
function judge(seam: Seam, model: WrapModel): string | undefined {
  const { upper, lower, blank, page, length, begun } = seam;
  if (isIcon(upper) || isIcon(lower) || /^[QA]: \S/u.test(lower)) return undefined;
  const ends = endsSentence(upper);
  if (isListItem(lower) && !isNumberInside(seam, model, ends)) return undefined;
  if (isEntry(upper) && isEntry(lower) && length === upper.length) return undefined;
  if (model.wrapped && !blank && !page) return wrapped(seam, model, ends);
  if (ends || /[:;]$/u.test(upper) || (!blank && !page && !model.wrapped && length < 60)) return undefined;
  // a line in the middle of a paragraph is none of the kept ones, whatever it looks like
  const first = length === upper.length;
  if (isKeptAbove(seam, first) || seam.kept('lower') !== undefined) return undefined;
  const goesOn = continues(lower);
  const opened = isLeftOpen(seam);
  const full = model.wrapped && model.isFull(upper, lower);
  const hanging = dangles(upper);
  if (!goesOn && !begun && !opened && !(page && hanging && length >= 60)) return undefined;
  if (!page && !hanging && length < (model.wrapped ? 20 : 60)) return undefined;
  let score = 2;
  if (goesOn) score += 2;
  if (hanging) score += 2;
  if (opened) score += 2;
  if (full) score += 1;
  else if (!model.wrapped && length >= 80 && model.sentences) score += page ? 2 : 1;
  if (model.wrapped && !full && !goesOn && !hanging) score -= 2;
  const needed = page ? (full ? 3 : 4) : model.wrapped ? 4 : 5;
  if (score < needed) return undefined;
  return opened
    ? 'A quotation or bracket is still open, and the sentence goes on after the break'
    : goesOn
      ? 'The sentence has not ended, and the text goes on with a small letter'
      : hanging
        ? 'The text breaks off after a word that cannot end a sentence'
        : 'The paragraph breaks off without an end at the foot of a page';
}

/** Whether a line that begins like a numbered item goes on with a sentence: "at No. / 47. It". */
function isNumberInside({ upper, lower, blank, page }: Seam, model: WrapModel, ends: boolean): boolean {
  if (ends || blank || page || !model.wrapped || !/^\d/u.test(lower) || /[:;]$/u.test(upper)) return false;
  return model.isFull(upper, lower) && !isListItem(upper);
}

/** Whether the upper line is kept as it is; in the midst of a paragraph only a credit is. */
function isKeptAbove({ lower, kept }: Seam, first: boolean): boolean {
  const kind = kept('upper');
  return kind !== undefined && (first || (kind === 'caption' && !continues(lower)));
}

/** Whether short lines follow one another, as in a poem or a list: wrapped lines reach the edge. */
function isVerse(
  { upper, lower, after, begun, verse }: Seam,
  { measure, width, wrapped: yes }: WrapModel,
): boolean {
  const isShort = (line: string): boolean => measure(line) < width * 0.65;
  return yes && begun && isShort(upper) && isShort(lower) && (verse || isShort(after));
}

/** Whether a line is kept as it is and ends there; a credit may go on with the rest of a name. */
function isKeptApart(seam: Seam, first: boolean): boolean {
  const { upper, lower, kept } = seam;
  if (!isKeptAbove(seam, first) || kept('upper') === 'contributor') return false;
  // a last word may stand alone in its line
  if (continues(lower) || dangles(upper) || !/\s/u.test(lower)) return false;
  const words = upper.slice(-60).split(/\s+/u);
  const [last = '', before = ''] = [words[words.length - 1], words[words.length - 2]];
  return !last.endsWith('/') && !isCreditSign(last) && (!isCreditSign(before) || last.includes('/'));
}

/** Whether a name has to follow: "Photo:". */
function isCreditSign(word: string): boolean {
  return word.endsWith(':') || /^(?:\(c\)|©|by)$/iu.test(word);
}

/** Whether a line is an entry of a table: a name and a figure. */
function isEntry(line: string): boolean {
  return (
    line.length <= 60 && /^\p{Lu}[^.:?!“”"]{1,40}: [^?!“”"\d]{0,20}\d/u.test(line) && !/[.!?”"]$/u.test(line)
  );
}

/** Whether what is open goes on in the next line: that begins with no quotation of its own. */
function isLeftOpen({ isOpen: open, lower }: Seam): boolean {
  return open() && !opensQuote(lower);
}

/** The end of a paragraph of some lines: of the last one and what stands before it. */
function tailOf(lines: readonly string[]): string {
  // more lines than this hold more than the characters that are kept
  return lines.slice(-101).reduce((tail, line) => `${tail.slice(-200)} ${line.slice(-200)}`, '');
}

/** Why a line break in wrapped text is no end of a paragraph. */
function wrapped(seam: Seam, model: WrapModel, ends: boolean): string | undefined {
  const { upper, lower, length, after, kept } = seam;
  const full = model.isFull(upper, lower);
  const first = length === upper.length;
  if (!ends) {
    if (!full && kept('lower') !== undefined) return undefined;
    if (isKeptApart(seam, first)) return undefined;
    if (continues(lower) && !isVerse(seam, model))
      return 'The line was broken at the width of the page: the sentence goes on';
    if (
      full ||
      (upper.length >= 20 && asksForMore(upper)) ||
      (dangles(upper) && model.measure(upper) > model.width * 0.6)
    )
      return 'The line was broken at the width of the page: the next word had no room';
    return upper.length > 20 && isLeftOpen(seam)
      ? 'A quotation or bracket is still open at the end of the line'
      : undefined;
  }
  if ((first && kept('upper') !== undefined) || kept('lower') !== undefined) return undefined;
  const lowerEnds = endsSentence(lower) && !model.isFull(lower, after);
  const { usual, blanks } = model;
  const fullStop = (): FullStop => {
    const known = { upper, tail: seam.tail(), lower, length, usual, lowerEnds, blanks };
    return { ...known, opened: isLeftOpen(seam) };
  };
  if (full && goesOnAfterSentence(fullStop()) > 0)
    return 'The line was broken at the width of the page: the next word had no room';
  if (blanks >= 0.85 && (full || model.measure(upper) > model.width * (model.exact ? 1 : 0.85)))
    return 'Blank lines stand between the paragraphs here, and there is none';
  return undefined;
}

/** A value that is made when it is first asked for. */
class Lazy<T> {
  private made: { readonly value: T } | undefined;

  constructor(private readonly make: () => T) {}

  get value(): T {
    this.made ??= { value: this.make() };
    return this.made.value;
  }
}

/** Before the gaps are read. */
export const noGaps: GapModel = { breaks: [], wrapped: false };
