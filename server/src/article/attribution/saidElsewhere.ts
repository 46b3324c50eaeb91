/** Pull quotes: a paragraph that is only a quotation and repeats what somebody says elsewhere in the article. */
import { blockIn } from '../blocks/blockAt';
import { wordingAt } from '../quotations/wordings';
import { isStepsEnd, mapInSteps, type Steps } from '../text/inSteps';
import type { Block, Span } from '../types';
import { alsoSaidBy } from './saidBelow';
import type { Draft } from './draft';
import { isWeighed } from './patternRows';
import type { SpeakerBook } from '../speakers/sources';

/** So many words in a row are nobody else's by chance. */
const run = 5;

/**
 * Gives, in steps, a quotation that stands alone in its paragraph the speaker of the same words elsewhere. Words are looked up by
 * runs of five, so that it takes no longer than the text is long.
 */
export function* withSaidElsewhere(
  body: string,
  blocks: readonly Block[],
  drafts: readonly Draft[],
  book: SpeakerBook,
): Steps<readonly Draft[]> {
  const isPulled = drafts.map((draft) => mayBePulled(body, blocks, draft));
  if (!isPulled.includes(true)) return drafts;
  /** How many quotations each mention stands for, by where it begins. */
  const beside = new Map<number, number>();
  for (const { mention } of drafts)
    if (mention !== undefined) beside.set(mention.span.start, (beside.get(mention.span.start) ?? 0) + 1);
  const said = yield* runsSaid(body, drafts, isPulled);
  return yield* mapInSteps(drafts, (own, index) => {
    if (isPulled[index] !== true) return own;
    const { words } = wordingAt(body, own.parts);
    const first = said.get(runAt(words, 0));
    const same = first !== undefined && said.get(runAt(words, words.length - run)) === first;
    const known = drafts[same ? first : -1];
    if (words.length < run || known?.speaker === undefined || known.mention === undefined) return own;
    if (own.speaker === known.speaker) return own;
    const isOnly = (beside.get(own.mention?.span.start ?? -1) ?? 0) < 2;
    if (isOnly && own.speaker !== undefined && own.mention !== undefined)
      book.withdraw(own.speaker, own.mention);
    return alsoSaidBy(own, known, 'direct', 'said-elsewhere');
  });
}

/** Whether a quotation is all of a paragraph of the story, and no sentence of its own tells who speaks. */
function mayBePulled(body: string, blocks: readonly Block[], { type, parts, pattern }: Draft): boolean {
  const [part] = parts;
  if (part === undefined || parts.length > 1 || type === 'indirect') return false;
  if (pattern !== 'none' && pattern !== 'previous-paragraph' && pattern !== 'not-speech') return false;
  const block = blockIn(blocks, part.start);
  return block?.kind === 'paragraph' && isAllOf(body, part, block.span);
}

/** So much white space may stand at the ends of a paragraph. Characters; keeps the look at a long one short. */
const edge = 8;

const isAllOf = (body: string, part: Span, { start, end }: Span): boolean =>
  part.start - start <= edge &&
  end - part.end <= edge &&
  body.slice(start, part.start).trim() === '' &&
  body.slice(part.end, end).trim() === '';

/** For each run of words that somebody says by a sentence of their own, the first such quotation. */
function* runsSaid(
  body: string,
  drafts: readonly Draft[],
  isPulled: readonly boolean[],
): Steps<ReadonlyMap<string, number>> {
  const out = new Map<string, number>();
  for (const [index, { parts, pattern, speaker }] of drafts.entries()) {
    if (isStepsEnd(index)) yield undefined;
    if (isPulled[index] === true || speaker === undefined || !isWeighed(pattern)) continue;
    const { words } = wordingAt(body, parts);
    for (let at = 0; at + run <= words.length; at++) {
      const key = runAt(words, at);
      if (!out.has(key)) out.set(key, index);
    }
  }
  return out;
}

const runAt = (words: readonly string[], at: number): string => words.slice(at, at + run).join(' ');
