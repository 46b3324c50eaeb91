/** Can a noun stand for somebody who speaks: a person by trade, an organisation, a document? */
import { documentNouns, organisationWords, roleNouns, titles } from '../../rules/titles';
import type { Word } from '../language/types';

/** Whether a noun (lower case) can stand for somebody who speaks. */
export function speaksAs(noun: string): boolean {
  return roleNouns.has(noun) || documentNouns.has(noun) || organisationWords.has(noun) || titles.has(noun);
}

/** Whether the noun of a phrase can speak: a person by trade, an organisation, a document. */
export function nounSpeaks(noun: Word): boolean {
  return (
    speaksAs(noun.norm) ||
    speaksAs(singular(noun.norm)) ||
    noun.actor ||
    /(?:men|women|people|ists?|ers|ors|ians?)$/u.test(noun.norm)
  );
}

/** A noun without its plural ending, lower case. */
export function singular(word: string): string {
  if (/(?:ss|us|is)$/u.test(word)) return word;
  return word.replace(/men$/u, 'man').replace(/ies$/u, 'y').replace(/s$/u, '');
}
