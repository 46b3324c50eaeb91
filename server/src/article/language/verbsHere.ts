/** Whether a word is a verb where it stands, though the tagger or its form says otherwise. */

import { cueForms } from '../../rules/cues';
import { roleNouns, titles } from '../../rules/titles';
import type { Word } from './types';
import { endsChunk, isNominal, isOwner, isSureVerb } from './wordTests';

/** A cue that the tagger took for a noun ("Smith notes", "she tweets") is a verb after a name or pronoun or before one. */
export function isVerbHere(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const after = words[at + 1];
  const word = words[at];
  if (word === undefined || word.capital || word.pos === 'pronoun') return false;
  if (before?.quote !== undefined)
    return after !== undefined && (after.capital || after.pos === 'determiner' || after.pos === 'pronoun');
  if (before === undefined) return false;
  const subject = before.capital || (before.pos === 'pronoun' && !isOwner(before.norm));
  if (
    !agrees(before, { ...word, form: word.form ?? (/(?:s|ed|ing)$/u.test(word.norm) ? 'present' : 'base') })
  )
    return false;
  if (word.pos === 'noun')
    return (
      subject &&
      !before.possessive &&
      (after === undefined ||
        after.quote !== undefined ||
        endsChunk(word) ||
        /^(?:that|in|on|to|the|a|an|he|she|it|they)$/u.test(after.norm))
    );
  return true;
}

/** More words before the verb are no headline's. */
const longestOffice = 3;

/** "Mayor calls plan …", "Police chief Slams …": an office without an article opens the line, and its verb says so. */
export function isHeadlineVerb(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const office = words[at - 1];
  const after = words[at + 1];
  if (word === undefined || office === undefined || after === undefined || at > longestOffice) return false;
  if (!/[^s]s$/u.test(word.norm) || !cueForms.has(word.norm) || word.possessive || endsChunk(office))
    return false;
  if (!(roleNouns.has(office.norm) || titles.has(office.norm)) || office.plural || office.possessive)
    return false;
  // "Captain Marks said" has a name
  const goesOn = (after.pos === 'verb' && after.form !== 'base') || after.pos === 'auxiliary';
  if (endsChunk(word) || goesOn || isSureVerb(after)) return false;
  return (
    words[0]?.capital === true &&
    words.slice(0, at).every((each) => each.quote === undefined && isNominal(each))
  );
}

/** "…, chanting", "Alleging …": the -ing form of a cue after a comma or at the start. */
export function opensWithIng(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return (
    /\p{L}{2}ing$/u.test(words[at]?.norm ?? '') &&
    (before === undefined || endsChunk(before) || before.quote !== undefined)
  );
}

/** Verbs whose past looks like the bare form. */
const sameInPast = /^(?:put|cut|set|hit|let|read|shut|cost|hurt|quit|split|spread|cast|bet|beat)$/u;

/** "Golf venture", "party nod": a bare verb after a singular noun does not agree with it, so it is a noun too. */
export function agrees(before: Word | undefined, verb: Word): boolean {
  if (before === undefined || verb.form !== 'base' || sameInPast.test(verb.norm)) return true;
  return (
    before.plural ||
    /(?:s|people|police|men|women)$/u.test(before.norm) ||
    before.pos === 'pronoun' ||
    before.pos === 'number' ||
    before.pos === 'determiner'
  );
}

/** "Called the use of executive orders …": an -s form after a common noun, in a sentence told in the past, is a noun. */
export function isCompound(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (
    word?.form !== 'present' ||
    !/[^s]s$/u.test(word.norm) ||
    before?.pos !== 'noun' ||
    before.capital ||
    before.plural
  )
    return false;
  if (/^(?:is|has|was|does|says|tells|writes|argues|insists|believes|thinks)$/u.test(word.norm)) return false;
  for (let earlier = at - 1; earlier >= 0 && earlier > at - 14; earlier--)
    if (words[earlier]?.form === 'past' && words[earlier]?.pos === 'verb') return true;
  return false;
}
