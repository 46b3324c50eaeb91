import { sentenceStarters } from '../../../rules/titles';
import { isIcon } from '../lines/icons';
import {
  asksForMore,
  callsForName,
  continues,
  dangles,
  endsSentence,
  isListItem,
  lastWord,
  neverEnds,
  opensQuote,
  standsApart,
} from '../lines/lineEnds';
import type { FullStop } from './sentences';
import { goesOnAfterSentence } from './sentences';
import type { WrapModel } from './wrapWidth';
import type { CreditKind } from '../credits/rules';

/** Days and months have a capital in the midst of a sentence, and seldom begin a paragraph. */
const namesDay =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December)\b/u;

/** Two paragraphs in one are worse than one in two: so far must the odds speak for going on. */
const likely = 0.25;
/** The same over the end of a page, where more stands between the two. */
const veryLikely = 2;

/** What is weighed before two lines are joined. */
export interface Seam {
  readonly upper: string;
  readonly lower: string;
  /** The line after the lower one. */
  readonly after: string;
  readonly blank: boolean;
  /** Page furniture or a form feed stands between. */
  readonly page: boolean;
  /** Something else that is no part of the story stands between. */
  readonly block: boolean;
  /** Whether a quotation or bracket is open at the end of the upper line. */
  readonly isOpen: () => boolean;
  /** How long the paragraph is so far. */
  readonly length: number;
  /** The end of the paragraph so far. */
  readonly tail: () => string;
  /** Whether two words with capitals stand side by side elsewhere in the text. */
  readonly isName: (words: string) => boolean;
  /** What a line is kept as: a byline, a caption. */
  readonly kept: (side: 'upper' | 'lower') => CreditKind | undefined;
  /** Whether the story has begun: above it are headline and standfirst. */
  readonly begun: boolean;
  /** Whether the upper line goes on with a poem or a list. */
  readonly verse: boolean;
}

/** Why two lines are one paragraph; undefined where they are not. */
export function judge(seam: Seam, model: WrapModel): string | undefined {
  const { upper, lower, blank, page, block, length, begun } = seam;
  if (isIcon(upper) || isIcon(lower) || /^[QA]: \S/u.test(lower)) return undefined;
  const ends = endsSentence(upper);
  if (ends && standsApart(lower)) return undefined;
  if (isListItem(lower) && !isNumberInside(seam, model, ends)) return undefined;
  if (isEntry(upper) && isEntryBelow(lower) && length === upper.length) return undefined;
  if (model.wrapped && !blank && !page && !block) return wrapped(seam, model, ends);
  if (ends) return sentenceAtFoot(seam, model);
  if (/[:;]$/u.test(upper) || (!blank && !page && !block && !model.wrapped && length < 60)) return undefined;
  // a line in the middle of a paragraph is none of the kept ones, whatever it looks like
  const first = length === upper.length;
  if (isKeptAbove(seam, first) || seam.kept('lower') !== undefined) return undefined;
  const goesOn = continues(lower);
  const opened = isLeftOpen(seam);
  const full = model.wrapped && model.isFull(upper, lower);
  // a poem may go on behind a page
  if (seam.verse && !full) return undefined;
  // a heading may end with any word: "Where it comes from"
  const heading = first && (model.wrapped ? !full : length < 60);
  const hanging = dangles(upper) && (goesOn || !heading || neverEnds(upper));
  // a block of the site stands between paragraphs
  if (block && !goesOn && !full) return undefined;
  if (!goesOn && !begun && !opened && !(page && (hanging || namesDay.test(lower)) && length >= 60))
    return undefined;
  // short lines of a text that is not wrapped are verse and entries, also where they end with a comma
  if (!page && length < (model.wrapped ? 20 : 60) && !(model.wrapped ? hanging : neverEnds(upper)))
    return undefined;
  let score = 2;
  if (goesOn) score += 2;
  else if (!hanging && !opened) score += beforeCapital(seam, model, first);
  if (hanging) score += 2;
  if (opened) score += 2;
  if (full || (!model.wrapped && length >= 80 && model.sentences)) score += 1;
  if (model.wrapped && !full && !goesOn && !hanging) score -= 2;
  const needed = page ? (full ? 3 : 4) : model.wrapped && !block ? 4 : 5;
  if (score < needed) return undefined;
  return opened
    ? 'A quotation or bracket is still open, and the sentence goes on after the break'
    : goesOn
      ? 'The sentence has not ended, and the text goes on with a small letter'
      : hanging
        ? 'The text breaks off after a word that cannot end a sentence'
        : 'The paragraph breaks off without an end at the foot of a page';
}

/**
 * What speaks for a sentence that goes on with a capital, or with a figure: a day, the other half of a name, and that
 * the paragraph has ended a sentence before. A caption or a heading has none of that.
 */
function beforeCapital(seam: Seam, model: WrapModel, first: boolean): number {
  const { upper, lower } = seam;
  if (namesDay.test(lower)) return 1;
  const word = /^\P{L}*(\p{L}+(?:[’']\p{L}+)?)/u.exec(lower.slice(0, 40))?.[1] ?? '';
  if (word !== 'I' && sentenceStarters.has(word.toLowerCase())) return -2;
  if (callsForName(upper) || seam.isName(`${lastWord(upper)} ${word}`)) return 2;
  let score = 0;
  if (/[.!?][”"’)]? ["“‘(]?\p{Lu}/u.test(seam.tail())) score += model.whole ? 2 : 1;
  // wrapped text is full to the edge where it is cut, and a caption seldom has more lines than one that are
  if (!/^\p{Lu}/u.test(lastWord(upper)) && (first || !model.wrapped)) score -= 1;
  return score;
}

/** Whether a line that begins like a numbered item goes on with a sentence: "at No. / 47. It". */
function isNumberInside(
  { upper, lower, blank, page, block }: Seam,
  model: WrapModel,
  ends: boolean,
): boolean {
  if (ends || blank || page || block || !model.wrapped || !/^\d/u.test(lower) || /[:;]$/u.test(upper))
    return false;
  return model.isFull(upper, lower) && !isListItem(upper);
}

/** Whether the upper line is kept as it is; in the midst of a paragraph only a credit is. */
function isKeptAbove({ lower, kept }: Seam, first: boolean): boolean {
  const kind = kept('upper');
  return kind !== undefined && (first || (kind === 'caption' && !continues(lower)));
}

/** Whether short lines follow one another, as in a poem or a list: wrapped lines reach the edge. */
export function isVerse(
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
    line.length <= 70 && /^\p{Lu}[^.:?!“”"]{1,40}: [^?!“”"\d]{0,20}\d/u.test(line) && !/[.!?”"]$/u.test(line)
  );
}

/** Whether a line below an entry is one too: a name, and behind the colon maybe no figure. */
function isEntryBelow(line: string): boolean {
  return isEntry(line) || (line.length <= 60 && /^\p{Lu}[^.:?!“”"]{1,40}: [^.:?!“”"]{1,40}$/u.test(line));
}

/** Whether what is open goes on in the next line: that begins with no quotation of its own. */
function isLeftOpen({ isOpen: open, lower }: Seam): boolean {
  return open() && !opensQuote(lower);
}

/** What is known where a line ends with a sentence. */
function fullStop(seam: Seam, { usual, blanks, isFull }: WrapModel): FullStop {
  const { upper, lower, after, length } = seam;
  const lowerEnds = endsSentence(lower) && !isFull(lower, after);
  const opened = isLeftOpen(seam);
  return { upper, tail: seam.tail(), lower, length, usual, lowerEnds, blanks, opened };
}

/** Why a paragraph goes on behind a page that ends with a sentence; undefined where it hardly does. */
function sentenceAtFoot(seam: Seam, model: WrapModel): string | undefined {
  const { upper, lower, length, page, begun, kept } = seam;
  if (!page || !begun || kept('lower') !== undefined || isKeptAbove(seam, length === upper.length))
    return undefined;
  if (isLeftOpen(seam)) return 'A quotation is still open at the foot of the page';
  if (!model.wrapped || !model.isFull(upper, lower)) return undefined;
  // blank lines say nothing here: the page ends either way
  return goesOnAfterSentence({ ...fullStop(seam, model), blanks: 0 }) > veryLikely
    ? 'The last line of the page is full, and what follows takes up what it says'
    : undefined;
}

/** Why a line break in wrapped text is no end of a paragraph. */
function wrapped(seam: Seam, model: WrapModel, ends: boolean): string | undefined {
  const { upper, lower, length, kept } = seam;
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
  const { blanks } = model;
  if (full && goesOnAfterSentence(fullStop(seam, model)) > likely)
    return 'The line was broken at the width of the page: the next word had no room';
  if (blanks >= 0.85 && (full || model.measure(upper) > model.width * (model.exact ? 1 : 0.85)))
    return 'Blank lines stand between the paragraphs here, and there is none';
  return undefined;
}
