/** Can a noun phrase be somebody who says something, and is it a person or a group at all? */
import type { Clause, Phrase } from '../language/types';
import { apposedWord } from '../language/apposition';
import type { Cast } from './cast';
import { nameEnding, oneOf, phrasePartsOf } from './phraseParts';
import { nounSpeaks } from './speakingNouns';

/** Whether a noun phrase can speak: a name, a pronoun, a person by trade, an organisation, a document. */
export function canSpeak(clause: Clause, phrase: Phrase): boolean {
  const noun = phrasePartsOf(clause, phrase)?.noun;
  if (noun === undefined) return false;
  if (noun.norm === 'there' || noun.norm === 'here') return false;
  if (noun.norm === 'another' || noun.norm === 'one') return true;
  if (noun.pos === 'pronoun') return !/^(?:that|this|what|which)$/u.test(noun.norm);
  if (
    noun.pos === 'number' ||
    /^(?:those|respondents|majority|half|percent|most|many|some|others|both|all|few)$/u.test(noun.norm)
  )
    return true;
  if (noun.capital || nounSpeaks(noun) || oneOf(clause, phrase, noun) !== undefined) return true;
  return apposedWord(clause, phrase, noun) !== undefined;
}

/** Whether a noun phrase is a person or a group, as far as its words tell: no place, no thing, not "it". */
export function isSomebody(cast: Cast, clause: Clause, phrase: Phrase): boolean {
  const parts = phrasePartsOf(clause, phrase);
  if (parts === undefined) return false;
  const { noun } = parts;
  if (noun.pos === 'pronoun') return /^(?:he|she|they|i|we|who)$/u.test(noun.norm);
  const kind = cast.registry.entities[nameEnding(cast, parts)?.entity ?? -1]?.kind;
  return kind === 'person' || kind === 'organisation' || (kind === undefined && nounSpeaks(noun));
}
