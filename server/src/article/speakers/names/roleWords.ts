/** Which words can be a role, "harbour pilot", and which only stand beside a name: "put", "week", "leaves"? */
import { cueForms } from '../../../rules/cues';
import { noPersons, personNouns, roleParticiples } from '../../../rules/roles';
import { honorifics, roleNouns, sentenceStarters, titles } from '../../../rules/titles';
import { wordFacts } from '../../../nlp/wordFacts';
import { singular } from '../speakingNouns';
import { foldName } from './nameWords';

/** Titles that are no role before they have another word: "the party Max Pell". */
const halfTitles = /^(?:party|press|opposition|supreme|labour|private|general|vice|police|people)$/u;

/** Whether a folded word tells what somebody is. */
export const isRoleNoun = (word: string): boolean =>
  !halfTitles.test(word) && (titles.has(word) || roleNouns.has(word) || personNouns.has(word));

/** "gynecologist", "campaigner", "trustee": nouns of those who do something. */
const actor = /(?:ist|ian|[^m]ent|man|woman|person|er|[st]or|ee|ant|smith|wright|old)s?$|(?:men|people)$/u;

/** Whether a description ends in somebody: its head, before "of" and the like, is a person by trade, office or kin. */
export function isRole(text: string): boolean {
  const head = headOf(text);
  const one = singular(head);
  if (noPersons.has(one)) return false;
  const parts = head.split('-');
  return (
    [head, one, parts[0] ?? '', parts[parts.length - 1] ?? ''].some(isRoleNoun) ||
    (actor.test(head) && !wordFacts(head).date)
  );
}

/** Whether a word before `next` can belong to the same role. */
export function staysInRole(word: string, next: string): boolean {
  const norm = foldName(word).replace(/['’]s$/u, '');
  if (!/\p{L}/u.test(word) || /\d/u.test(word) || isGlued(word)) return false;
  if (sentenceStarters.has(norm) || /^(?:including|whom|whose|the|via|per|amid|that|than)$/u.test(norm))
    return false;
  if (wordFacts(norm).date) return false;
  const capital = /^\p{Lu}/u.test(word);
  const officeNext = /^\p{Lu}/u.test(next) && (titles.has(foldName(next)) || honorifics.has(foldName(next)));
  if (capital || roleParticiples.has(norm)) return true;
  // "his opponent Sen. Pell" is two descriptions
  if (isRoleNoun(norm)) return !officeNext && !cueForms.has(norm);
  const facts = wordFacts(norm);
  if (isSurelyVerb(norm) || cueForms.has(norm) || /^\p{Ll}+ed$/u.test(norm)) return false;
  // "leaves Senator Pell", but "former Senator Pell", "campaign spokesman Max Pell"
  return !/^\p{Lu}/u.test(next) || facts.adjective || /^(?:ex|then|now|vice)\b/u.test(norm);
}

/** Words that lost the space between them: "PRESSOhio". */
const isGlued = (word: string): boolean => /\p{Lu}{3}\p{Ll}{2}|\p{Ll}\p{Lu}{3}/u.test(word);

/** Whether a word is a form that only verbs have: "met", but not "transport". */
function isSurelyVerb(norm: string): boolean {
  const { verb, infinitive } = wordFacts(norm);
  return verb && !infinitive;
}

/** Verbs that tell a clause from a description. */
const sureVerb =
  /^(?:said|says|told|tells|is|was|were|are|had|has|have|did|does|will|would|could|can|may|might|must|should|asked|added|wrote|made|took|went|came|got|put|hit|won|lost)$/u;

/** Whether a verb stands among the words of what may be a role, or before its noun. */
export function holdsVerb(words: readonly string[]): boolean {
  const norms = words.map(foldName);
  if (norms.some((norm) => sureVerb.test(norm))) return true;
  return norms
    .slice(0, headEnd(norms))
    .some(
      (norm, at) =>
        /^\p{Ll}/u.test(words[at] ?? '') &&
        isSurelyVerb(norm) &&
        !roleParticiples.has(norm) &&
        !isRoleNoun(norm),
    );
}

/** What stands behind the head of a description. */
const joins = /^(?:of|for|at|in|from|who|with|to|on|by|under|behind|near|against|and)$/u;

/** Index behind the head of a description: of "of" in "mother of two", of "assisting" in "counsel assisting the court". */
function headEnd(norms: readonly string[]): number {
  const end = norms.findIndex(
    (word, at) =>
      joins.test(word) ||
      (at > 0 && /^\p{L}+ing$/u.test(word) && isRoleNoun(norms[at - 1] ?? '') && !roleParticiples.has(word)),
  );
  return end < 0 ? norms.length : end;
}

/** The head of a description: "mother" of "a mother of two", "wife" of "his second wife". Empty where there is none. */
export function headOf(role: string | undefined): string {
  const words = (role ?? '').split(/\s+/u).map(foldName);
  return words[headEnd(words) - 1] ?? '';
}
