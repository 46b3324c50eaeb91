import type { ChunkKind, Word } from './types';
import { agrees, isCompound, isHeadlineVerb, isVerbHere } from './verbsHere';
import { endsChunk, isNominal, isOwner, isPremodifier, isSureVerb, isTime } from './wordTests';

/** Words that may stand between the parts of a noun phrase: "the state's only", "his then wife". */
const insideNoun = /^(?:then|now|very|most|only|longtime|once|newly|also)$/u;

/** A question begins with one of these, and the bare verb behind the subject is its verb: "Did Anne Durand say". */
const asksWith = /^(?:did|does|do)$/u;

/**
 * Where a noun phrase ends that begins at a word: behind its head, "the state's only night ferry". Without a head it is an
 * adjective alone, or a determiner that stands for somebody. Gives the chunk and the index of the word behind it. `isCue`
 * tells which nouns may be verbs beside a quotation.
 */
export function nounPhrase(
  words: readonly Word[],
  from: number,
  isCue: (word: Word) => boolean,
): readonly [ChunkKind, number] {
  const start = words[from];
  const asked = asksWith.test(words[from - 1]?.norm ?? '');
  let at = from;
  let head = -1;
  for (let word = start; word !== undefined && word.quote === undefined; word = words[at]) {
    const bareNoun = at > from && word.pos === 'verb' && isNounHere(words, at);
    if (at > from && isSureVerb(word)) {
      // "the editorial said", "White said": what looked like an adjective is the noun or the name
      if (head < 0 && (at > from + 1 || start?.capital === true)) head = at - 1;
      break;
    }
    if (at === from ? !opensPhrase(word) : !goesOn(words, at, bareNoun)) break;
    if (head >= 0 && endsBefore(words, at, { bareNoun, asked }, isCue)) break;
    if (bareNoun || mayBeHead(word, words[at + 1], at === from)) head = at;
    at++;
    if (endsChunk(word)) break;
  }
  if (head >= 0) return ['NP', head + 1];
  if (start?.pos === 'determiner' && isPicked(words, from + 1)) return ['NP', from + 2];
  return [start?.pos === 'determiner' ? 'NP' : 'A', from + 1];
}

/** Adjectives that stand for somebody where no noun follows: "the youngest of them said", "the latter". */
const picks = /^(?:\p{L}{2,}est|latter|former|first|last|accused|deceased)$/u;

/** "The youngest of the stranded": an adjective picks one out, and its noun is left unsaid. */
function isPicked(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || word.quote !== undefined || !picks.test(word.norm)) return false;
  const next = words[at + 1];
  return next === undefined || next.norm === 'of' || endsChunk(word) || isSureVerb(next);
}

/** Whether a word that looks like a verb is a noun where it stands, behind the first word of a phrase. */
function isNounHere(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  // "the Falk campaign rejected it": a bare verb has no past one behind it
  const next = words[at + 1];
  const isBare = word.form === 'base' && next?.pos === 'verb' && next.form === 'past' && !endsChunk(word);
  return isBare || !agrees(words[at - 1], word) || isCompound(words, at);
}

/** Whether a noun phrase may begin with a word. */
function opensPhrase(word: Word): boolean {
  return word.pos === 'determiner' || word.pos === 'pronoun' || isOwner(word.norm) || isPremodifier(word);
}

/** Whether a word may stand in a noun phrase behind its first word. */
function goesOn(words: readonly Word[], at: number, bareNoun: boolean): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (word === undefined || !(isPremodifier(word) || bareNoun || insideNoun.test(word.norm))) return false;
  // "on Monday Smith said"
  const parted =
    word.capital && before !== undefined && isTime(before) && !before.possessive && !isTime(word);
  return !parted;
}

/** Whether a phrase that has a head already ends before a word: that is a verb, or names a time. */
function endsBefore(
  words: readonly Word[],
  at: number,
  { bareNoun, asked }: { readonly bareNoun: boolean; readonly asked: boolean },
  isCue: (word: Word) => boolean,
): boolean {
  const word = words[at];
  if (word === undefined || isHeadlineVerb(words, at)) return true;
  if (asked && word.form === 'base' && isCue(word)) return true;
  const owned = words[at - 1]?.possessive === true;
  if (!owned && isTime(word)) return true;
  if (word.pos === 'verb') return !owned && !bareNoun;
  return isCue(word) && isVerbHere(words, at);
}

/** Whether a word may be the head of a phrase: a noun, and a verb or pronoun where nothing of the phrase follows. */
function mayBeHead(word: Word, next: Word | undefined, first: boolean): boolean {
  if (isNominal(word)) return true;
  if (word.pos !== 'pronoun' && (word.pos !== 'verb' || first)) return false;
  return endsChunk(word) || next === undefined || next.quote !== undefined || !isPremodifier(next);
}
