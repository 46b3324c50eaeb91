/** Who has spoken so far? The book that is kept while quotations are given their speakers, in the order of the text. */
import type { Steps } from '../text/inSteps';
import type { Block } from '../types';
import { backgroundOf } from './background';
import type { BlockReader } from './antecedents/sentencesRead';
import { canSpeak, isSomebody } from './canSpeak';
import { claim, withdraw } from './cast';
import type { Registry } from './names/entities';
import { afterQuotation, afterSentence, noFocus } from './focus';
import { leaderIn } from './leaders';
import { meaningIfChosen, meaningOf, meaningOfNameAt, withRelative } from './resolve';
import type { Resolved, SpeakerBook } from './sources';
import { spokenIn } from './sources';
import { topicOf } from './topic';
import { speakerOfTurn } from './turnSpeakers';

/**
 * A book for one article, made in steps: its text without noise, its blocks and its names. `quoted` tells whether an offset lies inside
 * a quotation, `read` gives the sentences of a block where pronouns are to be told by them.
 */
export function* speakerBook(
  body: string,
  blocks: readonly Block[],
  registry: Registry,
  quoted: (offset: number) => boolean,
  read: BlockReader = () => [],
): Steps<SpeakerBook> {
  const background = yield* backgroundOf(body, blocks, registry, quoted, read);
  const { cast } = background;
  let focus = noFocus;

  const claimed = (found: Resolved | undefined): Resolved | undefined => {
    if (found !== undefined) claim(cast, found.speaker, found.mention);
    return found;
  };

  return {
    resolve(clause, phrase) {
      const resolved = claimed(meaningOf(background, focus, clause, phrase));
      return resolved === undefined ? undefined : withRelative(clause, phrase, resolved);
    },
    called: (turn, first) => claimed(speakerOfTurn(background, turn, first)),
    named: (offset) => claimed(meaningOfNameAt(cast, offset)),
    leader: (span) => claimed(leaderIn(cast, span)),
    consider: (clause, phrase) => meaningIfChosen(background, clause, phrase),
    canSpeak,
    isSomebody: (clause, phrase) => isSomebody(cast, clause, phrase),
    spoke(speaker, offset) {
      focus = afterQuotation(focus, speaker, offset);
    },
    about(clause, phrase) {
      focus = afterSentence(focus, topicOf(background, focus, clause, phrase));
    },
    withdraw: (speaker, mention) => {
      withdraw(cast, speaker, mention);
    },
    roleOf: (speaker) => cast.speakers[speaker]?.role,
    finish: () => spokenIn(cast, body),
  };
}
