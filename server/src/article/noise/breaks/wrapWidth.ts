import type { ContentLine } from '../lines/contentLines';
import { continues, endsSentence, isTornName, isTornWord } from '../lines/lineEnds';
import { printedWidth } from './printedWidth';

/** What is known of the width at which a text was wrapped. */
export interface WrapModel {
  /** Whether paragraphs stand on several lines. */
  readonly wrapped: boolean;
  /** Width of the page, in the units of `measure`; 0 where the text is not wrapped. */
  readonly width: number;
  /** How wide a line is: as printed, or in characters where the text was wrapped at a number of them. */
  readonly measure: (line: string) => number;
  /** Whether the text was wrapped at a number of characters: then no line ends early. */
  readonly exact: boolean;
  /** Share of the paragraphs that surely end and have a blank line after them. */
  readonly blanks: number;
  /** How many characters a paragraph has. */
  readonly usual: number;
  /** Whether long lines end as sentences do: then one that does not was cut. */
  readonly sentences: boolean;
  /** Whether nearly all long lines do, but for the last ones of pages: then there are no captions without a stop. */
  readonly whole: boolean;
  /** Whether the first word of the next line had no room on a line. */
  readonly isFull: (upper: string, lower: string) => boolean;
}

/** Longest line of a text that was wrapped for a page or a mail. */
const widestPage = 180;
/** Shorter lines say nothing about the width. */
const shortest = 20;

/** Reads from the lines of the story whether and where they were wrapped. Linear. */
export function readWraps(text: string, lines: readonly ContentLine[], story: readonly number[]): WrapModel {
  let broken = 0;
  let long = 0;
  let longEnded = 0;
  let overlong = 0;
  let fragments = 0;
  const direct: Pair[] = [];
  story.forEach((k, s) => {
    const line = lines[k];
    const next = lines[k + 1];
    if (line === undefined) return;
    const length = line.end - line.start;
    const ends =
      length >= shortest && endsSentence(text.slice(Math.max(line.start, line.end - 60), line.end));
    if (length >= 80) {
      long++;
      if (ends) longEnded++;
      else if (story[s + 1] === k + 1 && next?.formFeed === false) fragments++;
    }
    if (length > widestPage) overlong++;
    if (next === undefined || next.blankBefore > 0 || next.formFeed) return;
    if (length > widestPage || length < shortest) return;
    if (!ends) broken++;
    direct.push({
      upper: text.slice(line.start, line.end),
      lower: text.slice(next.start, next.start + 60),
      ends,
    });
  });
  const sentences = long >= 2 && longEnded >= long * 0.6;
  const whole = long >= 8 && fragments <= long * 0.04;
  const page = direct.length < 4 || broken < direct.length * 0.4 ? undefined : readPage(direct);
  if (page === undefined || overlong > direct.length * 0.25) return { ...unwrapped, sentences, whole };
  const isFull = (upper: string, lower: string): boolean => fills(page, upper, lower);
  return { wrapped: true, ...page, sentences, whole: false, isFull, ...paragraphs(text, lines, story, page) };
}

/**
 * How an article was wrapped that is one of several in a file: as the file was, where it has too few lines of its own to
 * tell and none that is too long.
 */
export function wrapsAsInFile(
  lines: readonly ContentLine[],
  own: WrapModel,
  file: WrapModel | undefined,
): WrapModel {
  if (own.wrapped || file?.wrapped !== true) return own;
  return lines.every(({ start, end }) => end - start <= widestPage) ? file : own;
}

interface Pair {
  readonly upper: string;
  readonly lower: string;
  readonly ends: boolean;
}

type Page = Pick<WrapModel, 'width' | 'measure' | 'exact'>;

const unwrapped: WrapModel = {
  wrapped: false,
  width: 0,
  measure: printedWidth,
  exact: false,
  blanks: 0,
  usual: 300,
  sentences: false,
  whole: false,
  isFull: () => false,
};

/** How many pairs of lines are enough to tell how a text was measured. */
const sample = 400;

/** Where among the widest lines the width is sought: the widest of all may be headings, or lines put together. */
const shares: readonly number[] = [0.03, 0.1, 0.25];

/** The width that the widest lines share, as printed or in characters: whichever explains most breaks. */
function readPage(direct: readonly Pair[]): Page | undefined {
  const pairs = direct.length > sample ? direct.slice(0, sample) : direct;
  // menus and labels break where they like
  const inside = pairs.filter(
    ({ upper, lower, ends }) =>
      !ends && (continues(lower) || isTornWord(upper, lower) || isTornName(upper, lower)),
  );
  const broken = pairs.filter(({ ends }) => !ends);
  // lines that never go on with a small letter are entries and titles
  if (inside.length < 8 && inside.length < broken.length * 0.4) return undefined;
  const story = inside.length >= 8 ? inside : broken;
  const measures = [printedWidth, (line: string): number => line.length];
  let best: (Page & { readonly odd: number }) | undefined;
  for (const measure of measures) {
    const sorted = story.map(({ upper }) => measure(upper)).sort((a, b) => b - a);
    for (const share of shares) {
      const width = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
      const page = { width, measure, exact: measure !== printedWidth };
      const odd = story.filter(
        ({ upper, lower }) => measure(upper) > width * 1.03 || !fills(page, upper, lower),
      ).length;
      if (best === undefined || odd < best.odd) best = { ...page, odd };
    }
  }
  if (best === undefined || best.odd > story.length * 0.45) return undefined;
  const { width, measure, exact } = best;
  const wide = pairs.filter(({ upper }) => measure(upper) >= width * 0.75).length;
  // paragraphs on one line each are as long as they happen to be
  return wide >= pairs.length * 0.4 ? { width, measure, exact } : undefined;
}

/** The first word of a line; a compound may break after its hyphen. */
function firstWord(line: string): string {
  return /^[^\s-]+-?/u.exec(line.slice(0, 60))?.[0] ?? '';
}

/** Whether the first word of the next line had no room on a line. */
function fills({ width, measure }: Page, upper: string, lower: string): boolean {
  return measure(upper) + measure(` ${firstWord(lower)}`) > width * (measure === printedWidth ? 0.985 : 1);
}

/** What the paragraphs that surely end, at a line with room for more, say about all of them. */
function paragraphs(
  text: string,
  lines: readonly ContentLine[],
  story: readonly number[],
  page: Page,
): Pick<WrapModel, 'blanks' | 'usual'> {
  let ended = 0;
  let blank = 0;
  let length = 0;
  for (const k of story) {
    const line = lines[k];
    const next = lines[k + 1];
    if (line === undefined) continue;
    length += line.end - line.start;
    if (next === undefined || line.end - line.start > widestPage) continue;
    const content = text.slice(line.start, line.end);
    if (!endsSentence(content) || page.measure(content) > page.width * 0.8) continue;
    ended++;
    if (next.blankBefore > 0) blank++;
  }
  // about one paragraph in four ends too near to the edge to be sure of it
  return {
    blanks: ended === 0 ? 0 : blank / ended,
    usual: Math.min(600, Math.max(120, length / (ended * 1.3 + 1))),
  };
}
