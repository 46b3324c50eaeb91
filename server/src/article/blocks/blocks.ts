import type { Block, BlockKind } from '../types';
import { linesOf } from '../text/lines';
import { wordCount } from '../text/words';
import { creditKindOf, isReadForSpeech } from '../noise/credits/kindOf';
import type { CreditKind } from '../noise/credits/rules';

/** What a line that is kept is among the blocks of an article. */
const blockOf: Readonly<Record<CreditKind, BlockKind>> = {
  byline: 'byline',
  dateline: 'dateline',
  caption: 'caption',
  contributor: 'credit',
  copyright: 'credit',
};
const terminal = /[.!?…]["'”’»)\]]*$/u;
/** A headline rarely has more words, nor more characters. Set by hand, as are those below, in words. */
const longHeadline = 24;
const longHeadlineCharacters = 200;
/** The name of a section above the headline. */
const longKicker = 3;
/** A line below the headline without a full stop. */
const longStandfirst = 40;
/** A heading inside the story. */
const longSubhead = 12;

/**
 * The blocks of a body: one for each line with something in it. Spans are body offsets. `known` tells what a line is that
 * begins at an offset, where an archive says so.
 */
export function blocksOf(
  body: string,
  known: ReadonlyMap<number, BlockKind> = new Map<number, BlockKind>(),
): readonly Block[] {
  const lines = linesOf(body).flatMap(({ start, end }) => {
    const line = body.slice(start, end);
    const text = line.trim();
    return text === '' ? [] : [{ start: start + line.indexOf(text), text }];
  });
  const blocks: Block[] = [];
  let opened = false;
  let headline = false;
  lines.forEach((line, index) => {
    const { start, text } = line;
    const span = { start, end: start + text.length };
    const kind = known.get(start) ?? kindOf(text, { opened, headline, next: lines[index + 1]?.text });
    if (kind === 'paragraph' || kind === 'dateline') opened = true;
    if (kind === 'headline') headline = true;
    blocks.push({ kind, span });
  });
  return blocks;
}

/** Where among the blocks a line stands: whether the story and the headline were seen, and the line after it. */
interface Place {
  readonly opened: boolean;
  readonly headline: boolean;
  readonly next: string | undefined;
}

/** What a line is, by its form and by what stood before it. */
function kindOf(text: string, place: Place): BlockKind {
  // the words are counted last: most lines fail before
  const atMost = (most: number): boolean => wordCount(text) <= most;
  const kept = creditKindOf(text);
  if (kept !== undefined && !isReadForSpeech(kept, text)) return blockOf[kept];
  const ends = terminal.test(text);
  if (place.opened) {
    const label = !ends && !/[:,;]$/u.test(text) && !/["“”]/u.test(text) && atMost(longSubhead);
    return label ? 'subhead' : 'paragraph';
  }
  if (!place.headline) {
    const words = wordCount(text);
    const titleLike = words <= longHeadline && text.length <= longHeadlineCharacters;
    if (!titleLike) return 'paragraph';
    // a line of one to three words above another title is the section's name
    const nextIsTitle =
      place.next !== undefined && wordCount(place.next) <= longHeadline && !terminal.test(place.next);
    if (words <= longKicker && nextIsTitle && wordCount(place.next ?? '') > words) return 'kicker';
    return 'headline';
  }
  if (!ends && !/[:]$/u.test(text) && atMost(longStandfirst)) return 'standfirst';
  return 'paragraph';
}
