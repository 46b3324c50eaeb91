import type { Applicability, Span } from '../../types';
import type { ContentLine } from '../lines/contentLines';
import type { PageModel } from '../pages/pages';
import { lineAt } from '../lines/contentLines';
import { halvesOf, readHyphen, readWords } from './hyphens';
import { continues, endsSentence, isOpen, nothingOpen, openAfter } from '../lines/lineEnds';
import type { Seam } from './joinVerdict';
import { isVerse, judge } from './joinVerdict';
import { readWraps } from './wrapWidth';
import type { Finding } from '../finding';
import type { CreditKind } from '../credits/rules';

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

/** Finds the breaks inside paragraphs, given which lines are noise. Linear. */
export function readGaps(
  text: string,
  lines: readonly ContentLine[],
  taken: Uint8Array,
  doubtful: Uint8Array,
  kept: (line: number) => CreditKind | undefined,
  pages: PageModel,
): GapModel {
  const story: number[] = [];
  for (let k = 0; k < lines.length; k++) if (taken[k] === 0) story.push(k);
  const bare = withoutWoven(text, lines, pages.woven);
  // the headline alone, again, is no sign of a page: sites repeat it
  const printed = pages.lines.some(({ rule }) => rule !== 'running-title');
  const furniture = new Set(printed ? pages.lines.map(({ line }) => line) : []);
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
  const names = new Lazy(() => namesIn(text));
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
    const { blank, page, unsure } = between(lines, a, b, doubtful, furniture);
    // most paragraphs of a story: there is nothing to weigh
    if (blank && ends && !page) {
      verse = false;
      endParagraph();
      continue;
    }
    paragraph.push(upper);
    const lower = contentOf(b);
    const after = contentOf(story[s + 2] ?? lines.length);
    const block = !page && b > a + 1;
    const start = lines[a]?.end ?? 0;
    const span = { start, end: lines[a + 1]?.start ?? start };
    const seam: Seam = {
      upper,
      lower,
      after,
      blank,
      page,
      block,
      isOpen: somethingOpen,
      length,
      tail: () => tailOf(paragraph),
      begun,
      verse,
      // most lines do not end with a capitalised word, and the names are slow to collect
      isName: (pair) => mayBeName.test(pair) && names.value.has(pair),
      kept: (side) => kept(side === 'upper' ? a : b),
    };
    const evidence = judge(seam, model);
    verse = evidence === undefined && !blank && !page && !block && isVerse(seam, model);
    if (evidence === undefined) {
      endParagraph();
      continue;
    }
    const hyphen = readHyphen(upper, lower, () => words.value);
    const rule = page || block || blank ? 'page-join' : 'hard-wrap';
    breaks.push({
      below: b,
      midSentence: !ends && ((!blank && !page && !block) || continues(lower)),
      rule: hyphen.cut > 0 ? 'hyphenation' : rule,
      span: { start: span.start - hyphen.cut, end: span.end },
      text: hyphen.between,
      applicability: page && !unsure && !ends && rule === 'page-join' ? 'safe' : 'suggested',
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
  furniture: ReadonlySet<number>,
): { readonly blank: boolean; readonly page: boolean; readonly unsure: boolean } {
  let blank = false;
  let page = false;
  let unsure = false;
  for (let k = a + 1; k <= b; k++) {
    const line = lines[k];
    blank ||= (line?.blankBefore ?? 0) > 0;
    page ||= (line?.formFeed ?? false) || (k < b && furniture.has(k));
    unsure ||= k < b && doubtful[k] === 1;
  }
  return { blank, page, unsure };
}

/** The end of a paragraph of some lines: of the last one and what stands before it. */
function tailOf(lines: readonly string[]): string {
  // more lines than this hold more than the characters that are kept
  return lines.slice(-101).reduce((tail, line) => `${tail.slice(-200)} ${line.slice(-200)}`, '');
}

/** How a pair of words begins that `namesIn` can find. */
const mayBeName = /^\p{Lu}\p{L}{1,19} \p{Lu}/u;

/** Two words with capitals that stand side by side in a line. */
function namesIn(text: string): ReadonlySet<string> {
  const out = new Set<string>();
  for (const [first, second = ''] of text.matchAll(/(?<!\p{L})\p{Lu}\p{L}{1,19}(?= (\p{Lu}\p{L}{1,30}))/gu))
    out.add(`${first} ${second}`);
  return out;
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
