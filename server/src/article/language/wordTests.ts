/** What a word is by itself, as far as it matters for cutting a sentence into chunks. */

import type { Word } from './types';

const weekdays = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u;
const timeNouns = new Set(
  'today yesterday tomorrow tonight morning afternoon evening night week month year weekend monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

/** Whether a word names a time, never a speaker. */
export function isTime(word: Word): boolean {
  return (
    word.name === 'date' ||
    weekdays.test(word.norm) ||
    timeNouns.has(word.norm) ||
    (/^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec)$/u.test(
      word.norm,
    ) &&
      word.capital)
  );
}

/** Whether a word may be the head of a noun phrase: a noun, a name, a number. */
export function isNominal({ pos }: Word): boolean {
  return pos === 'noun' || pos === 'name' || pos === 'number';
}

/** Whether a word may stand before the head of a noun phrase: "the leaking old ferry". */
export function isPremodifier(word: Word): boolean {
  return (
    isNominal(word) ||
    word.pos === 'adjective' ||
    (word.pos === 'verb' && (word.form === 'gerund' || word.form === 'past' || word.form === 'participle'))
  );
}

/** Whether a word belongs to somebody and stands before what he has: "his", "their". Lower case. */
export function isOwner(norm: string): boolean {
  return /^(?:his|her|its|their|my|our|your)$/u.test(norm);
}

/** Words that the tagger takes for adjectives or verbs and that only say when or which way: "later said", "fired back". */
const smallAdverbs =
  /^(?:later|earlier|then|also|once|soon|again|now|still|back|recently|repeatedly|simply|merely|even|just)$/u;

/** Whether a word is a small adverb, lower case. */
export function isSmallAdverb(norm: string): boolean {
  return smallAdverbs.test(norm);
}

/** Verbs of saying in forms that are hardly ever anything else, whatever the tagger thinks. */
const sureVerbs =
  /^(?:said|says|told|tells|wrote|writes|added|adds|asked|asks|argued|argues|insisted|insists|explained|explains|recalled|recalls|replied|replies|responded|describes|described|warned|warns|noted|declared|declares|acknowledged|acknowledges|admits|admitted|concluded|concludes|conceded|concedes|tweeted|announced|announces|suggested|suggests|believes|thinks|quipped|remarked|observed|stated)$/u;

/** Whether a word is a verb of saying whatever the tagger thinks. */
export function isSureVerb(word: Word): boolean {
  return sureVerbs.test(word.norm) && word.quote === undefined && !word.possessive;
}

/** Whether a chunk ends behind a word: a comma, a dash, a bracket, or the end of the sentence. */
export function endsChunk(word: Word | undefined): boolean {
  return word === undefined || /[,;:()—–]|--|\s-\s/u.test(word.after);
}
