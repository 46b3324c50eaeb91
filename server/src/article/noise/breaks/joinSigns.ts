/**
 * What speaks for joining two lines where no sentence has ended, as rows whose weights are summed.
 *
 * Where the numbers come from: the weights of a small letter, a word that asks for more, an open mark, a full line and room
 * left, and the sums that are needed, were set by hand with the first version of the joins; nothing is on record of how.
 * Those for what begins with a capital came later, by hand too. With them, joins that are right rose from 0.965 to 1.000 on
 * the held-back articles of the noise bench (a day, a sentence that has ended), and page breaks that are mended from 0.936 to
 * 0.954 in printed stories of the corpus (halves of names, text without captions). None is fitted.
 */

import { sentenceStarters } from '../../../rules/titles';
import { callsForName, continues, dangles, isTornWord, lastWord, neverEnds } from '../lines/lineEnds';
import type { Seam } from './seam';
import { isDirect, isFirst, isLeftOpen, shortestParagraph } from './seam';
import type { WrapModel } from './wrapWidth';

/** What two lines show, where the upper one ends no sentence. */
export interface Ends {
  readonly seam: Seam;
  readonly model: WrapModel;
  /** The lower line goes on with a small letter or a mark. */
  readonly goesOn: boolean;
  /** A quotation or bracket is open, and the lower line begins with none of its own. */
  readonly opened: boolean;
  /** The first word of the lower line had no room on the upper one. */
  readonly full: boolean;
  /** The upper line ends with a word or a mark that asks for more, and is no heading. */
  readonly hanging: boolean;
}

/** Looks at the end of the upper line and the start of the lower one. */
export function readEnds(seam: Seam, model: WrapModel): Ends {
  const { upper, lower, length } = seam;
  const goesOn = continues(lower);
  const full = model.wrapped && model.isFull(upper, lower);
  // a heading may end with any word: "Where it comes from"
  const heading = isFirst(seam) && (model.wrapped ? !full : length < shortestParagraph);
  const hanging = dangles(upper) && (goesOn || !heading || neverEnds(upper));
  return { seam, model, goesOn, opened: isLeftOpen(seam), full, hanging };
}

/** Days and months have a capital in the midst of a sentence, and seldom begin a paragraph. */
const namesDay =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December)\b/u;

/** Whether a line begins with a day or a month. */
export function beginsWithDay(line: string): boolean {
  return namesDay.test(line);
}

/**
 * What a lower line that begins with a capital or a figure begins with: a day; a word that begins sentences; the other
 * half of a name; anything else. `unasked`: something surer tells already whether the sentence goes on.
 */
type Beginning = 'unasked' | 'day' | 'starter' | 'name' | 'other';

/** So many characters hold the first word of a line: longer words are no names. Costs only time. */
const firstWordReach = 40;

function beginningOf({ seam, goesOn, opened, hanging }: Ends): Beginning {
  if (goesOn || hanging || opened) return 'unasked';
  const { upper, lower } = seam;
  if (beginsWithDay(lower)) return 'day';
  const word = /^\P{L}*(\p{L}+(?:[’']\p{L}+)?)/u.exec(lower.slice(0, firstWordReach))?.[1] ?? '';
  if (word !== 'I' && sentenceStarters.has(word.toLowerCase())) return 'starter';
  return callsForName(upper) || seam.isName(`${lastWord(upper)} ${word}`) ? 'name' : 'other';
}

/** Whether a sentence ends and another one begins in the paragraph so far. A caption or a heading has none. */
function hasEndedSentence({ tail }: Seam): boolean {
  return /[.!?][”"’)]? ["“‘(]?\p{Lu}/u.test(tail());
}

/** A line that ends no sentence, in a text whose paragraphs stand on one line each, is a cut paragraph from this length on. */
const cutParagraph = 80;

/** How wide lines are that were broken at a number of characters: from narrow mails to the widest printers. */
const typedWidth = { least: 55, most: 132 } as const;

function isTypedWidth({ length }: string): boolean {
  return length >= typedWidth.least && length <= typedWidth.most;
}

interface Shown extends Ends {
  readonly beginning: Beginning;
  /** Asked only where the lower line begins with anything. */
  readonly inProse: boolean;
}

interface JoinSign {
  readonly why: string;
  readonly weight: number;
  readonly holds: (shown: Shown) => boolean;
}

const joinSigns: readonly JoinSign[] = [
  { weight: 2, why: 'the sentence has not ended', holds: () => true },
  { weight: 2, why: 'a small letter or a mark begins no paragraph', holds: ({ goesOn }) => goesOn },
  { weight: 2, why: 'the last word or mark asks for more', holds: ({ hanging }) => hanging },
  { weight: 2, why: 'a quotation or bracket is still open', holds: ({ opened }) => opened },
  {
    weight: 1,
    why: 'the next word had no room, or this is a cut paragraph among whole ones',
    holds: ({ full, model, seam }) =>
      full || (!model.wrapped && seam.length >= cutParagraph && model.sentences),
  },
  {
    weight: -2,
    why: 'the line had room for the next word, and nothing asks for it',
    holds: ({ full, goesOn, hanging, model }) => model.wrapped && !full && !goesOn && !hanging,
  },
  { weight: 2, why: 'a word was broken', holds: ({ seam }) => isTornWord(seam.upper, seam.lower) },
  {
    weight: 1,
    why: 'a small letter right below a line as wide as those of mails and typed pages',
    holds: ({ goesOn, model, seam }) =>
      goesOn && !model.wrapped && isDirect(seam) && isTypedWidth(seam.upper) && /^\p{Ll}/u.test(seam.lower),
  },
  { weight: 1, why: 'a day or a month: "on / Monday"', holds: ({ beginning }) => beginning === 'day' },
  { weight: -2, why: '"The", "But" begin a sentence', holds: ({ beginning }) => beginning === 'starter' },
  { weight: 2, why: 'two halves of a name: "San / Juan"', holds: ({ beginning }) => beginning === 'name' },
  { weight: 1, why: 'the paragraph has ended a sentence before', holds: ({ inProse }) => inProse },
  {
    weight: 1,
    why: 'and this text has no captions without a stop',
    holds: ({ inProse, model }) => inProse && model.whole,
  },
  {
    weight: -1,
    // wrapped text is full to the edge where it is cut, and a caption seldom has more lines than one that are
    why: 'a small word and then a capital: a caption ends, and a heading begins',
    holds: ({ beginning, model, seam }) =>
      beginning === 'other' && (isFirst(seam) || !model.wrapped) && !/^\p{Lu}/u.test(lastWord(seam.upper)),
  },
];

/** The sum of what speaks for a join. */
export function joinScore(ends: Ends): number {
  const beginning = beginningOf(ends);
  const inProse = beginning === 'other' && hasEndedSentence(ends.seam);
  const shown: Shown = { ...ends, beginning, inProse };
  return joinSigns.reduce((sum, { weight, holds }) => (holds(shown) ? sum + weight : sum), 0);
}

/**
 * The sum that is needed, by what stands between the two lines. A page that ends with a full line cuts whatever stands
 * there, so that little more has to speak for it; where no page ends, a paragraph that somebody set apart is torn from
 * its line break by strong signs only.
 */
const neededScore = { behindFullPage: 3, behindPage: 4, wrapped: 4, elsewhere: 5 } as const;

/** The sum that is needed for a join. */
export function scoreNeeded({ seam: { page, block }, model, full }: Ends): number {
  if (page) return full ? neededScore.behindFullPage : neededScore.behindPage;
  return model.wrapped && !block ? neededScore.wrapped : neededScore.elsewhere;
}
