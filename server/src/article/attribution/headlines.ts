import { typeOf } from '../quotations/speech';
import { mapInSteps, type Steps } from '../text/inSteps';
import type { Block } from '../types';
import type { Draft } from './draft';
import { alsoSaidBy, isClear, isNamedByRole, saidBelow } from './saidBelow';
import type { SpeakerBook } from '../speakers/sources';

/** What the lines above the story quote is given the speaker of these words in it, unless they name one themselves. In steps. */
export function* withSaidBelow(
  body: string,
  blocks: readonly Block[],
  drafts: readonly Draft[],
  book: SpeakerBook,
): Steps<readonly Draft[]> {
  const below = yield* saidBelow(body, blocks, drafts);
  return yield* mapInSteps(drafts, (own, index) => {
    const same = drafts[below.get(index) ?? -1];
    if (same?.speaker === undefined || same.mention === undefined || isClear(own)) return own;
    if (own.speaker !== undefined && own.mention !== undefined) book.withdraw(own.speaker, own.mention);
    // "says mayor", where the mayor is introduced below
    if (
      own.cue !== undefined &&
      own.mention !== undefined &&
      isNamedByRole(body, own.mention, book.roleOf(same.speaker))
    )
      return { ...own, speaker: same.speaker, evidence: same.evidence ?? same.mention };
    const type = same.type === 'mixed' ? 'mixed' : typeOf(body, own.parts, true);
    return alsoSaidBy(own, same, type, 'said-below');
  });
}
