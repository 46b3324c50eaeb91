import { isStepsEnd, type Steps } from '../../text/inSteps';
import type { Applicability, Span } from '../../types';
import type { ContentLine } from '../lines/contentLines';
import type { PageModel } from '../pages/pages';
import { readHyphen } from './hyphens';
import type { CreditKind } from '../credits/rules';
import { continues, endsSentence } from '../lines/lineEnds';
import { judge } from './joinVerdict';
import { addLine, beginAnew, hasOpenMark, newParagraph, tailOf } from './paragraphSoFar';
import type { ParagraphSoFar } from './paragraphSoFar';
import type { Seam } from './seam';
import { isDirect, shortestParagraph } from './seam';
import { isVerse } from './standingLines';
import type { Story } from './story';
import { readStory } from './story';
import type { WrapModel } from './wrapWidth';
import { readWraps, wrapsAsInFile } from './wrapWidth';

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

/** How the lines of the story belong together: what of the gaps between them is a break inside a paragraph. */
export interface GapModel {
  readonly breaks: readonly Break[];
  /** Whether the paragraphs were wrapped at a width. */
  readonly wrapped: boolean;
}

/** What stays the same from line to line. */
interface Known {
  readonly story: Story;
  /** For each line 1 where it is noise, but nobody is sure of that. */
  readonly doubtful: Uint8Array;
  /** What a line is kept as, by its index; undefined where it is a line of the story. */
  readonly creditOf: (line: number) => CreditKind | undefined;
  readonly model: WrapModel;
  /** What the article alone tells: cleaned, it will be read by that. */
  readonly own: WrapModel;
}

/** What changes from line to line. */
interface Progress {
  /** Whether the story has begun: above it are headline and standfirst. */
  begun: boolean;
  /** Whether the upper line goes on with a poem or a list. */
  verse: boolean;
  readonly paragraph: ParagraphSoFar;
}

/**
 * Finds the breaks inside paragraphs, given for each line 1 where it is noise (`taken`) and where that is not sure
 * (`doubtful`). `file`: how the file was wrapped that the text is an article of. In steps. Linear.
 */
export function* readGaps(
  text: string,
  lines: readonly ContentLine[],
  taken: Uint8Array,
  doubtful: Uint8Array,
  creditOf: (line: number) => CreditKind | undefined,
  pages: PageModel,
  file?: WrapModel,
): Steps<GapModel> {
  const story = readStory(text, lines, taken, pages);
  yield undefined;
  const own = readWraps(text, lines, story.indices);
  const known: Known = { story, doubtful, creditOf, model: wrapsAsInFile(lines, own, file), own };
  const progress: Progress = { begun: false, verse: false, paragraph: newParagraph() };
  const breaks: Break[] = [];
  for (let s = 0; s + 1 < story.indices.length; s++) {
    if (isStepsEnd(s)) yield undefined;
    const found = readGap(known, s, progress);
    if (found !== undefined) breaks.push(found);
  }
  return { breaks, wrapped: known.model.wrapped };
}

/** Whether the paragraph goes on behind the line of the story at an index `s`: the break there, or undefined. */
function readGap(known: Known, s: number, progress: Progress): Break | undefined {
  const { story, model, own } = known;
  const { lines, indices, contentOf } = story;
  const { paragraph } = progress;
  const a = indices[s] ?? 0;
  const b = indices[s + 1] ?? 0;
  const upper = contentOf(a);
  paragraph.length += upper.length;
  const ends = endsSentence(upper);
  progress.begun ||= paragraph.length >= shortestParagraph && ends;
  const { blank, page, unsure } = between(known, a, b);
  // most paragraphs of a story: there is nothing to weigh
  if (blank && ends && !page) {
    progress.verse = false;
    beginAnew(paragraph);
    return undefined;
  }
  addLine(paragraph, upper);
  const seam = seamOf(known, s, { upper, blank, page, block: !page && b > a + 1 }, progress);
  const evidence = judge(seam, model) ?? (own === model ? undefined : judge(seam, own));
  progress.verse = evidence === undefined && isDirect(seam) && isVerse(seam, model);
  if (evidence === undefined) {
    beginAnew(paragraph);
    return undefined;
  }
  const start = lines[a]?.end ?? 0;
  const span = { start, end: lines[a + 1]?.start ?? start };
  return breakOf(story, seam, { below: b, span, ends, unsure, evidence });
}

function seamOf(
  { story: { indices, contentOf, isName }, creditOf }: Known,
  s: number,
  { upper, blank, page, block }: Pick<Seam, 'upper' | 'blank' | 'page' | 'block'>,
  { begun, verse, paragraph }: Progress,
): Seam {
  const a = indices[s] ?? 0;
  const b = indices[s + 1] ?? 0;
  return {
    upper,
    blank,
    page,
    block,
    lower: contentOf(b),
    after: s + 2 < indices.length ? contentOf(indices[s + 2] ?? 0) : '',
    isOpen: () => hasOpenMark(paragraph),
    length: paragraph.length,
    tail: () => tailOf(paragraph),
    begun,
    verse,
    isName,
    creditAs: (side) => creditOf(side === 'upper' ? a : b),
  };
}

/** What a break is called, what stands there instead, and whether it is sure. */
function breakOf(
  { words }: Story,
  seam: Seam,
  {
    below,
    span,
    ends,
    unsure,
    evidence,
  }: Pick<Break, 'below' | 'span' | 'evidence'> & { readonly ends: boolean; readonly unsure: boolean },
): Break {
  const { upper, lower, page } = seam;
  const hyphen = readHyphen(upper, lower, words);
  const rule = isDirect(seam) ? 'hard-wrap' : 'page-join';
  return {
    below,
    midSentence: !ends && (isDirect(seam) || continues(lower)),
    rule: hyphen.cut > 0 ? 'hyphenation' : rule,
    span: { start: span.start - hyphen.cut, end: span.end },
    text: hyphen.between,
    applicability: page && !unsure && !ends && rule === 'page-join' ? 'safe' : 'suggested',
    evidence: hyphen.evidence ?? evidence,
  };
}

/** What stands between two lines of the story. */
function between(
  { story: { lines, furniture }, doubtful }: Known,
  a: number,
  b: number,
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

/** Before the gaps are read. */
export const noGaps: GapModel = { breaks: [], wrapped: false };
