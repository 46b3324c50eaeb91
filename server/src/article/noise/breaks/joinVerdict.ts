import { endsSentence, isTornName, isTornWord, neverEnds } from '../lines/lineEnds';
import type { Ends } from './joinSigns';
import { beginsWithDay, joinScore, readEnds, scoreNeeded } from './joinSigns';
import type { Seam } from './seam';
import { isDirect, isLeftOpen, shortestParagraph, shortestWrapped } from './seam';
import { isCreditAbove, standAlone } from './standingLines';
import { goesOnAfterSentence } from './sentences';
import { judgeWrapped, fullStop } from './wrappedLines';
import type { WrapModel } from './wrapWidth';

/** Why two lines are one paragraph, for the reader of a hover; undefined where they are not. */
export function judge(seam: Seam, model: WrapModel): string | undefined {
  const ends = endsSentence(seam.upper);
  if (standAlone(seam, model, ends)) return undefined;
  if (isDirect(seam) && isTorn(seam)) return 'The line breaks off inside of a word or a name';
  if (model.wrapped && isDirect(seam)) return judgeWrapped(seam, model, ends);
  return ends ? judgeSentenceAtFoot(seam, model) : judgeUnfinished(seam, model);
}

/** Whether a line breaks off where nothing ends, in prose and in verse alike. */
function isTorn({ upper, lower }: Seam): boolean {
  return isTornWord(upper, lower) || isTornName(upper, lower);
}

/**
 * How far the odds must speak for going on where a sentence ends at the foot of a page, as their logarithm (about seven
 * to one). More stands between two pages than between two lines, and two paragraphs in one are worse than one in two.
 * Set by hand, where every join of the held-back articles was still right.
 */
const oddsOverPage = 2;

/** Why a paragraph goes on behind a page that ends with a sentence; undefined where it hardly does. */
function judgeSentenceAtFoot(seam: Seam, model: WrapModel): string | undefined {
  const { upper, lower, page, begun, creditAs } = seam;
  if (!page || !begun || creditAs('lower') !== undefined || isCreditAbove(seam)) return undefined;
  if (isLeftOpen(seam)) return 'A quotation is still open at the foot of the page';
  if (!model.wrapped || !model.isFull(upper, lower)) return undefined;
  // blank lines say nothing here: the page ends either way
  return goesOnAfterSentence({ ...fullStop(seam, model), blanks: 0 }) > oddsOverPage
    ? 'The last line of the page is full, and what follows takes up what it says'
    : undefined;
}

/** Why a paragraph goes on over a page, a block of the site, a blank line or an unwrapped line break. */
function judgeUnfinished(seam: Seam, model: WrapModel): string | undefined {
  const { upper, length, creditAs } = seam;
  if (/[:;]$/u.test(upper) || (isDirect(seam) && length < shortestParagraph)) return undefined;
  if (isCreditAbove(seam) || creditAs('lower') !== undefined) return undefined;
  const ends = readEnds(seam, model);
  if (!mayGoOn(ends) || joinScore(ends) < scoreNeeded(ends)) return undefined;
  return whyUnfinished(ends);
}

/** Whether a paragraph may go on at all, before anything is weighed. */
function mayGoOn({ seam, model, goesOn, opened, full, hanging }: Ends): boolean {
  const { upper, lower, page, block, length, begun, verse } = seam;
  // a poem may go on behind a page
  if (verse && !full) return false;
  // a block of the site stands between paragraphs
  if (block && !goesOn && !full) return false;
  const cutByPage = page && (hanging || beginsWithDay(lower)) && length >= shortestParagraph;
  if (!goesOn && !begun && !opened && !cutByPage) return false;
  if (page) return true;
  // short lines of a text that is not wrapped are verse and entries, also where they end with a comma
  return model.wrapped
    ? length >= shortestWrapped || hanging
    : length >= shortestParagraph || neverEnds(upper);
}

/** The surest of what speaks for a join, in words. */
function whyUnfinished({ opened, goesOn, hanging }: Ends): string {
  if (opened) return 'A quotation or bracket is still open, and the sentence goes on after the break';
  if (goesOn) return 'The sentence has not ended, and the text goes on with a small letter';
  if (hanging) return 'The text breaks off after a word that cannot end a sentence';
  return 'The paragraph breaks off without an end at the foot of a page';
}
