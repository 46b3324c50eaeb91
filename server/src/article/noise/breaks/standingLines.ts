/** Which lines stay lines of their own: entries, list items, verse, and what is kept as a byline or a caption. */

import { isIcon } from '../lines/icons';
import { continues, dangles, isListItem, standsApart } from '../lines/lineEnds';
import type { Seam } from './seam';
import { isDirect, isFirst } from './seam';
import type { WrapModel } from './wrapWidth';

/**
 * A share of the page's width: verse and lists have lines that are all shorter, wrapped lines reach the edge. Set by hand
 * on the development articles of the noise bench, when verse and short lists were first left as lines.
 */
const verseWidth = 0.65;

/** An entry with a figure ("Attendance: 4,512") has at most so many characters. Set by hand, widened from 60 for one development article. */
const longestEntry = 70;

/** An entry below another one needs no figure, and is shorter. Characters, set by hand on the same article. */
const longestEntryBelow = 60;

/** The end of a credit that is read for its last two words, in characters: two words are never longer. Costs only time. */
const creditReach = 60;

/** Whether one of two lines stands for itself, whatever stands between them. `ends`: the upper one ends a sentence. */
export function standAlone(seam: Seam, model: WrapModel, ends: boolean): boolean {
  const { upper, lower } = seam;
  return (
    isIcon(upper) ||
    isIcon(lower) ||
    /^[QA]: \S/u.test(lower) ||
    (ends && standsApart(lower)) ||
    (isListItem(lower) && !isNumberInside(seam, model, ends)) ||
    (isFirst(seam) && isEntry(upper) && isEntryBelow(lower))
  );
}

/** Whether a line that begins like a numbered item goes on with a sentence: "at No. / 47. It". */
function isNumberInside(seam: Seam, model: WrapModel, ends: boolean): boolean {
  const { upper, lower } = seam;
  if (ends || !isDirect(seam) || !model.wrapped || !/^\d/u.test(lower) || /[:;]$/u.test(upper)) return false;
  return model.isFull(upper, lower) && !isListItem(upper);
}

/** Whether a line is an entry of a table: a name and a figure. */
function isEntry(line: string): boolean {
  return (
    line.length <= longestEntry &&
    /^\p{Lu}[^.:?!“”"]{1,40}: [^?!“”"\d]{0,20}\d/u.test(line) &&
    !/[.!?”"]$/u.test(line)
  );
}

/** Whether a line below an entry is one too: a name, and behind the colon maybe no figure. */
function isEntryBelow(line: string): boolean {
  return (
    isEntry(line) ||
    (line.length <= longestEntryBelow && /^\p{Lu}[^.:?!“”"]{1,40}: [^.:?!“”"]{1,40}$/u.test(line))
  );
}

/** Whether short lines follow one another, as in a poem or a list: wrapped lines reach the edge. */
export function isVerse(
  { upper, lower, after, begun, verse }: Seam,
  { measure, width, wrapped }: WrapModel,
): boolean {
  const isShort = (line: string): boolean => measure(line) < width * verseWidth;
  return wrapped && begun && isShort(upper) && isShort(lower) && (verse || isShort(after));
}

/**
 * Whether the upper line is kept as it is. A line in the midst of a paragraph is none of the kept ones, whatever it looks
 * like; only a credit is.
 */
export function isCreditAbove(seam: Seam): boolean {
  const kind = seam.creditAs('upper');
  return kind !== undefined && (isFirst(seam) || (kind === 'caption' && !continues(seam.lower)));
}

/** Whether a line is kept as it is and ends there; a credit may go on with the rest of a name. */
export function isKeptApart(seam: Seam): boolean {
  const { upper, lower, creditAs } = seam;
  if (!isCreditAbove(seam) || creditAs('upper') === 'contributor') return false;
  // a last word may stand alone in its line
  if (continues(lower) || dangles(upper) || !/\s/u.test(lower)) return false;
  const words = upper.slice(-creditReach).split(/\s+/u);
  const [last = '', before = ''] = [words[words.length - 1], words[words.length - 2]];
  return !last.endsWith('/') && !isCreditSign(last) && (!isCreditSign(before) || last.includes('/'));
}

/** Whether a name has to follow: "Photo:". */
function isCreditSign(word: string): boolean {
  return word.endsWith(':') || /^(?:\(c\)|©|by)$/iu.test(word);
}
