import { everydayNames, givenNames } from '../../../rules/given';
import { nameJoins } from '../../../rules/names';
import { organisationWords } from '../../../rules/titles';
import type { Gender, NameMention, RawWord } from './nameWords';
import { wordFacts } from '../../../nlp/wordFacts';

/** Lower case without accents, as the tagger's list has it. */
const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The sex that a given name tells; `either` for a name that both have, undefined for no given name. */
export function givenOf(text: string): Gender | 'either' | undefined {
  const name = plain(text);
  const known = wordFacts(name).given;
  return known === undefined && everydayNames.has(name) ? undefined : (givenNames.get(name) ?? known);
}

/** Whether a word is a given name by the lists. */
export const isGiven = (word: RawWord | undefined): boolean =>
  word !== undefined && givenOf(word.text) !== undefined;

/**
 * The sex of a person whose name begins with a word, of which `givenOf` told `given`. "Hope" and "Grant" tell it too,
 * although they do not tell that something is a name.
 */
export function genderOfGiven(text: string, given: Gender | 'either' | undefined): Gender | undefined {
  if (given === 'either') return undefined;
  return given ?? givenNames.get(plain(text));
}

/** What the name of a road ends in: "Mill Street". "Alice Street" is somebody. */
const streets = /^(?:street|road|avenue|boulevard|square|terrace|crescent)$/u;

/** With more words a name is no person's. */
const longestName = 4;

/**
 * What bears a name of these words. `titled`: a title or an honorific stands before it; `given`: it begins with a given
 * name. `unknown` where only the other mentions of the article can tell.
 */
export function kindOf(words: readonly string[], titled: boolean, given: boolean): NameMention['kind'] {
  const lower = words.map((word) => word.toLowerCase().replace(/[’]/gu, "'"));
  if (titled && !lower.some((word) => organisationWords.has(word))) return 'person';
  const whole = wordFacts(lower.join(' '));
  if (whole.place) return 'place';
  if (whole.organisation || isOrganisation(words, lower, given)) return 'organisation';
  if (words.length < 2 || words.length > longestName) return 'unknown';
  if (!given && streets.test(lower[lower.length - 1] ?? '')) return 'place';
  return given ? 'person' : personOrPlace(lower);
}

/** By the words alone: "Bank of Kells", "Harbour Trust", "NATO". */
function isOrganisation(words: readonly string[], lower: readonly string[], given: boolean): boolean {
  const last = lower[lower.length - 1] ?? '';
  if (lower.some((word) => nameJoins.has(word))) return true;
  // "Jack House" is somebody, "Victoria University" is not
  const mayBePerson = given && lower.length === 2 && !/^(?:party|times|university)$/u.test(last);
  // "Kim Jong Un" is not the UN
  const isUnion = last !== 'un' || words[words.length - 1] === 'UN';
  if (organisationWords.has(last) && isUnion && !mayBePerson) return true;
  if (lower.length > 1 && lower.slice(0, -1).some((word) => organisationWords.has(word)) && !given)
    return true;
  return words.length === 1 && /^[\p{Lu}&-]{2,6}$/u.test(words[0] ?? '');
}

/** Two to four words of which the first is no given name. */
function personOrPlace(lower: readonly string[]): NameMention['kind'] {
  const first = wordFacts(lower[0] ?? '');
  if (first.place) return 'place';
  if (wordFacts(lower[lower.length - 1] ?? '').place) return first.common ? 'place' : 'person';
  return lower.every((word) => wordFacts(word).common) ? 'unknown' : 'person';
}
