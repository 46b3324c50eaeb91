/** Whom is a sentence about? The pronouns of the next one go by it. */
import { apposedWord } from '../language/apposition';
import type { Clause, Phrase } from '../language/types';
import type { Background } from './background';
import type { Focus, Recent } from './focus';
import { phrasePartsOf } from './phraseParts';
import { meaningOf } from './resolve';
import { nounSpeaks } from './speakingNouns';

/** Whom a sentence with this subject is about, for the pronouns of the next; undefined where it is about nobody. */
export function topicOf(
  background: Background,
  focus: Focus,
  clause: Clause,
  subject: Phrase | undefined,
): Recent | undefined {
  const parts = subject === undefined ? undefined : phrasePartsOf(clause, subject);
  if (subject === undefined || parts === undefined || parts.first.pos === 'pronoun') return undefined;
  // "The sexton, Anne Durand, wants to …"
  const isNamed = apposedWord(clause, subject, parts.noun) !== undefined;
  if (!parts.noun.capital && !nounSpeaks(parts.noun) && !isNamed) return undefined;
  const resolved = meaningOf(background, focus, clause, subject);
  if (resolved?.speaker === undefined) return undefined;
  const { speaker, mention } = resolved;
  return { speaker, offset: mention.span.start, mention };
}
