/** What stands beside a name or a pronoun, told by a look at the few words around it: no sentence is tagged for it. */
import { isVerbForm } from '../../../nlp/wordFacts';

/** What stands before a place. */
export type Before = 'start' | 'sub' | 'conj' | 'comma' | 'prep' | 'verb' | 'other';
/** What stands behind a place. */
export type Behind = 'verb' | 'who' | 'comma' | 'and' | 'prep' | 'stop' | 'possessive' | 'other';

/** What somebody is in the clause that mentions them, as far as the words beside the mention tell. */
export type Role = 'subject' | 'object' | 'prep' | 'possessive' | 'conjunct' | 'apposed' | 'other';

/** A place among its neighbours. */
export interface Beside {
  readonly role: Role;
  /** The preposition before it; empty where none is. */
  readonly preposition: string;
}

/** So many UTF-16 code units are looked at on either side. */
const reach = 40;
/** How many words back a preposition or a verb is sought: "with the former harbour pilot Anne Durand". */
const wordsBack = 4;

const prepositions =
  /^(?:of|with|to|by|for|from|in|on|at|about|against|between|like|than|under|over|into|behind|beside|towards?|without|including|through|near|opposite|alongside|via|upon|among|amongst|despite|beyond|unlike)$/u;
const subordinators =
  /^(?:when|while|because|that|if|although|though|where|after|before|until|since|whether|once|how|why|as|but|which|what)$/u;
const helpers =
  /^(?:is|was|has|had|does|did|will|would|could|can|may|might|must|should|are|were|have|do|also|then|never|later|soon|now|himself|herself|first|still|often|subsequently|eventually|finally|always|already|once|initially|immediately|quickly|actually|only|said|says)$/u;

/** The next word from an offset on, lower case, and what stands before it. */
export function wordFrom(body: string, offset: number): { readonly gap: string; readonly word: string } {
  const found = /^([^\p{L}]*)(\p{L}[\p{L}’'-]*)/u.exec(body.slice(offset, offset + reach));
  return { gap: found?.[1] ?? body.slice(offset, offset + 1), word: (found?.[2] ?? '').toLowerCase() };
}

/** Whether a word, lower case, is a verb or stands where one follows. */
const isVerb = (word: string): boolean =>
  helpers.test(word) || isVerbForm(word) || (word.length > shortestPast && word.endsWith('ed'));
/** "red", "bed": no past. */
const shortestPast = 4;

interface BeforePlace {
  readonly before: Before;
  readonly preposition: string;
  /** Right before it, with no other word between. */
  readonly near: boolean;
}

/** What stands before an offset, and the preposition if it is one. */
function beforeOf(body: string, start: number): BeforePlace {
  const text = body.slice(Math.max(0, start - reach), start);
  const words = [...text.matchAll(/\p{L}[\p{L}’'-]*/gu)].slice(-wordsBack);
  let right = text.length;
  const no = { preposition: '', near: false };
  for (let at = words.length - 1; at >= 0; at--) {
    const match = words[at];
    if (match === undefined) break;
    const gap = text.slice(match.index + match[0].length, right);
    const near = at === words.length - 1;
    if (/[.!?\n\r:;"“”]/u.test(gap)) return { before: 'start', ...no };
    if (/[,(—–]/u.test(gap)) return { before: 'comma', ...no };
    // "In May 2010 Durand went"
    if (/\p{N}/u.test(gap)) return { before: 'start', ...no };
    const word = match[0].toLowerCase();
    if (prepositions.test(word)) return { before: 'prep', preposition: word, near };
    if (subordinators.test(word)) return { before: 'sub', ...no };
    if (near && /^(?:and|or|nor)$/u.test(word)) return { before: 'conj', ...no };
    if (/^(?:and|or)$/u.test(word)) return { before: 'sub', ...no };
    if (isVerb(word) && !(at < words.length - 1 && /(?:er|or)$/u.test(word)))
      return { before: 'verb', ...no };
    right = match.index;
  }
  return { before: text.length < reach && words.length < wordsBack ? 'start' : 'other', ...no };
}

function behindOf(body: string, end: number): Behind {
  const next = body.slice(end, end + 2);
  if (/^['’]s?/u.test(next)) return 'possessive';
  const { gap, word } = wordFrom(body, end);
  if (/[.!?\n\r;:]/u.test(gap)) return 'stop';
  if (/^who/u.test(word)) return 'who';
  if (/[,(—–]/u.test(gap)) return 'comma';
  if (/^(?:and|or)$/u.test(word)) return 'and';
  if (prepositions.test(word) || subordinators.test(word)) return 'prep';
  return isVerb(word) || /[^s]s$/u.test(word) ? 'verb' : 'other';
}

/** What somebody mentioned in a stretch of the body is in the clause there. */
export function besideOf(body: string, start: number, end: number, possessive: boolean): Beside {
  const { before, preposition, near } = beforeOf(body, start);
  const behind = possessive ? 'possessive' : behindOf(body, end);
  // "For years the pilot Durand went"
  if (before === 'prep' && !near && behind === 'verb') return { role: 'subject', preposition: '' };
  return { role: roleOf(before, behind), preposition };
}

function roleOf(before: Before, behind: Behind): Role {
  if (behind === 'possessive') return 'possessive';
  if (before === 'prep') return 'prep';
  if (before === 'verb') return 'object';
  if (before === 'conj') return behind === 'verb' ? 'subject' : 'conjunct';
  if (behind === 'verb' && before !== 'comma') return 'subject';
  if (before === 'start' || before === 'sub') return behind === 'stop' ? 'other' : 'subject';
  if (before === 'comma') return behind === 'verb' ? 'subject' : 'apposed';
  return 'other';
}
