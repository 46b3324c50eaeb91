/** Whether a line break in wrapped text, with nothing else between the two lines, is the end of a paragraph. */

import { asksForMore, continues, dangles, endsSentence } from '../lines/lineEnds';
import { isTail } from '../lines/sentenceGoesOn';
import type { Seam } from './seam';
import { isFirst, isLeftOpen, shortestWrapped } from './seam';
import type { FullStop } from './sentences';
import { goesOnAfterSentence } from './sentences';
import { isKeptApart, isVerse } from './standingLines';
import type { WrapModel } from './wrapWidth';

/**
 * How far the odds must speak for going on after a sentence, as their logarithm. Two paragraphs in one are worse than one
 * in two. Raised by hand from 0, in the change that also joined sentences over pages: on the held-back articles of the noise
 * bench parts kept apart rose from 0.988 to 0.990, and paragraphs left whole sank from 0.9548 to 0.9536.
 */
const oddsInPage = 0.25;

/**
 * A line that is wider than this share of the page and ends with "the" or a comma was broken. Set by hand, when the ends
 * of paragraphs were first weighed; no measurement of it alone is on record.
 */
const brokenWidth = 0.6;

/** From this share of paragraphs with a blank line behind them on, no blank line means no end. Set by hand at the same time. */
const mostlyBlank = 0.85;

/**
 * A line at least this share of the page wide is as good as full there: printed widths are guessed, those counted in
 * characters are exact and have to be whole. Raised by hand from 0.7, when short lists were first left as lines.
 */
const nearlyFull = { printed: 0.85, counted: 1 } as const;

/** Why a line break in wrapped text is no end of a paragraph; undefined where it is. `ends`: the upper line ends a sentence. */
export function judgeWrapped(seam: Seam, model: WrapModel, ends: boolean): string | undefined {
  const full = model.isFull(seam.upper, seam.lower);
  return ends ? judgeAfterSentence(seam, model, full) : judgeInSentence(seam, model, full);
}

function judgeInSentence(seam: Seam, model: WrapModel, full: boolean): string | undefined {
  const { upper, lower, creditAs } = seam;
  if (!full && creditAs('lower') !== undefined) return undefined;
  if (isKeptApart(seam)) return undefined;
  if (continues(lower) && !isVerse(seam, model))
    return 'The line was broken at the width of the page: the sentence goes on';
  if (
    full ||
    (upper.length >= shortestWrapped && asksForMore(upper)) ||
    (dangles(upper) && model.measure(upper) > model.width * brokenWidth)
  )
    return 'The line was broken at the width of the page: the next word had no room';
  if (isTail(upper, lower)) return 'The last words of a sentence stand alone in the next line';
  return upper.length > shortestWrapped && isLeftOpen(seam)
    ? 'A quotation or bracket is still open at the end of the line'
    : undefined;
}

function judgeAfterSentence(seam: Seam, model: WrapModel, full: boolean): string | undefined {
  const { upper, creditAs } = seam;
  if ((isFirst(seam) && creditAs('upper') !== undefined) || creditAs('lower') !== undefined) return undefined;
  if (full && goesOnAfterSentence(fullStop(seam, model)) > oddsInPage)
    return 'The line was broken at the width of the page: the next word had no room';
  const wide = model.width * (model.exact ? nearlyFull.counted : nearlyFull.printed);
  if (model.blanks >= mostlyBlank && (full || model.measure(upper) > wide))
    return 'Blank lines stand between the paragraphs here, and there is none';
  return undefined;
}

/** What is known where a line ends with a sentence. */
export function fullStop(seam: Seam, { usual, blanks, isFull }: WrapModel): FullStop {
  const { upper, lower, after, length } = seam;
  const lowerEnds = endsSentence(lower) && !isFull(lower, after);
  const opened = isLeftOpen(seam);
  return { upper, tail: seam.tail(), lower, length, usual, lowerEnds, blanks, opened };
}
