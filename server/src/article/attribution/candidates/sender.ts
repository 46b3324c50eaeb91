/** Who sent a message that is named beside the words. */
import { verbOf } from '../../language/cues';
import { subjectOf } from '../../language/subjectOf';
import type { Clause } from '../../language/types';
import type { NamedCandidate } from './candidate';

/** What somebody sends to be read. */
const messages =
  /^(?:letters?|posts?|e-?mails?|statements?|tweets?|memos?|memorandums?|messages?|notes?|texts?|releases?|newsletters?|leaflets?)$/u;

/** What somebody does with such a thing. */
const sends =
  /^(?:sent|sends?|sending|issued|issues|issuing|wrote|writes|writing|posted|posts|posting|released|releases|releasing|published|publishes|publishing|circulated|shared|tweeted|mailed|e-?mailed|put|left|signed|penned|read)$/u;

/** How far before a message its verb stands, in chunks: "sent its members on Friday a letter". */
const verbReach = 6;

/** "Durand sent a letter saying “…”": a message speaks for its sender; undefined where no message is named or nobody sends it. */
export function senderOf(clause: Clause, { phrase, cue }: NamedCandidate): NamedCandidate | undefined {
  const { chunks, words } = clause;
  const noun = words[(chunks[phrase.from]?.to ?? 0) - 1];
  if (cue === undefined || noun === undefined || noun.capital || !messages.test(noun.norm)) return undefined;
  for (let at = phrase.from - 1; at >= Math.max(0, phrase.from - verbReach); at--) {
    if (chunks[at]?.kind === 'Q') return undefined;
    const verb = chunks[at]?.kind === 'VP' ? verbOf(clause, at) : undefined;
    if (verb === undefined) continue;
    const subject = sends.test(words[verb.word]?.norm ?? '') ? subjectOf(clause, at) : undefined;
    return subject === undefined || subject.from >= phrase.from
      ? undefined
      : { pattern: 'message-sender', phrase: subject, cue };
  }
  return undefined;
}
