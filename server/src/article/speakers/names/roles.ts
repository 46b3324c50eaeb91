/**
 * What does the text around a name tell of who it is: "harbour spokesperson" before it, "a harbour pilot" or "of Ohio"
 * behind it?
 */
import { cueForms } from '../../../rules/cues';
import { nameJoins } from '../../../rules/names';
import { honorifics, roleNouns, sentenceStarters, titles } from '../../../rules/titles';
import type { NameMention } from './nameWords';
import { foldName } from './nameWords';

/** Furthest that a role before a name is sought, in characters: longer than any of `mostWords` words. */
const reachBefore = 90;
/** A role before a name has no more words: with more it is a clause that has run into the name. */
const mostWords = 6;

/**
 * "Harbour spokesperson" before "Anne Durand": the words before the name back to what cannot belong to a role. Empty
 * where there are none.
 */
export function roleBefore(body: string, mention: NameMention): string {
  const before = body.slice(Math.max(0, mention.full.start - reachBefore), mention.full.start);
  const clean = before.slice(lastOf(before, '.!?;:,()"“”‘—\n\r') + 1);
  const words = clean.split(/\s+/u).filter((word) => word !== '');
  const taken: string[] = [];
  for (let at = words.length - 1; at >= 0 && taken.length < mostWords; at--) {
    const word = words[at] ?? '';
    const norm = foldName(word).replace(/'s$/u, '');
    const inside = nameJoins.has(norm) && taken.length > 0 && at > 0;
    if (!inside && (sentenceStarters.has(norm) || cueForms.has(norm))) break;
    if (taken.length === 0 && mention.title === '' && !titles.has(norm) && !roleNouns.has(norm)) break;
    taken.unshift(word);
  }
  while (taken[0] !== undefined && nameJoins.has(foldName(taken[0]))) taken.shift();
  const title = mention.title
    .split(' ')
    .filter((word) => !honorifics.has(foldName(word)))
    .join(' ');
  const role = [...taken, title].filter((word) => word !== '').join(' ');
  return role === '' ? descriptionBefore(before) : role;
}

/** Index of the last of some characters in a text, or -1. */
function lastOf(text: string, characters: string): number {
  let at = text.length - 1;
  while (at >= 0 && !characters.includes(text.charAt(at))) at--;
  return at;
}

/** A description before a comma has no more words: with more it is a clause. */
const mostDescribing = 8;

/** "Its head of mission, Anne Durand": what stands before the name and a comma. */
function descriptionBefore(before: string): string {
  if (!before.endsWith(', ')) return '';
  const apposed = before.slice(0, -2);
  const clause = apposed.slice(lastOf(apposed, '.!?"“”\n\r,;:') + 1).trim();
  const owned = /^[\p{L}’']+['’]s\s/u.test(clause);
  const text = owned ? clause : clause.replace(/^(?:its|his|her|their|the|an?|one)\s/iu, '');
  if (!owned && text === clause) return '';
  const words = text.split(/\s+/u);
  if (words.length > mostDescribing || words.some((word) => cueForms.get(foldName(word))?.kind === 'speech'))
    return '';
  const head = words.findIndex((word) => /^(?:of|for|at|in|from|who|with)$/u.test(word));
  const noun = foldName(words[(head < 0 ? words.length : head) - 1] ?? '');
  return roleNouns.has(noun) || titles.has(noun) ? text : '';
}

/** How many characters behind a name are read for an appositive: the 80 that its pattern takes, an age, and room. */
const reachBehind = 140;
/** An appositive has no more words: with more it is a clause. */
const mostApposed = 12;
/** Its noun is among so many first words: what comes later describes something else. */
const nounWithin = 8;

/** "a harbour pilot" in "Anne Durand, a harbour pilot, said". */
export function roleAfter(body: string, mention: NameMention): string | undefined {
  const after = body.slice(mention.span.end, mention.span.end + reachBehind);
  const found =
    /^(?: \p{Lu}{2,4})?,(?:\s\d{1,3},)?\s((?:an?|the|his|her|its|their|who (?:is|was) (?:an?|the))\s)?([^,.;:()"“”\n\r—]{3,80})[,.]/u.exec(
      after,
    );
  const text = found?.[2]?.replace(/\s(?:who|whose|which|that|and (?:has|had|is|was))\s.*$/u, '').trim();
  if (text === undefined || text === '') return undefined;
  const words = text.split(/\s+/u).map(foldName);
  if (words.length > mostApposed || words.some((word) => sureVerb.test(word))) return undefined;
  const known = words.slice(0, nounWithin).some((word) => roleNouns.has(word) || titles.has(word));
  const led =
    found?.[1] !== undefined &&
    !/^(?:day|week|month|year|first|second|same|latest|two|three|other)$/u.test(words[0] ?? '');
  const bare = titles.has(words[0] ?? '') || roleNouns.has(words[0] ?? '') || /^\p{Lu}/u.test(text);
  return led || (known && bare) ? text : undefined;
}

/** Verbs that tell a clause from an appositive. */
const sureVerb = /^(?:said|says|told|is|was|were|are|had|has|have|did|does|will|would|could|can)$/u;

/** How many characters behind a name are read for a place: "of New Hampshire" and its like, with room. */
const placeReach = 40;

/** Where "Anne Durand of Ohio" and "Anne Durand (R-Utah)" are from: one place, lower case, or none. */
export function placeAfter(body: string, mention: NameMention | undefined): readonly string[] {
  if (mention === undefined) return [];
  const found = /^(?: (?:of|from) |,? \(?[RDI]-)(\p{Lu}[\p{L}.]*(?: \p{Lu}\p{L}+)?)/u.exec(
    body.slice(mention.span.end, mention.span.end + placeReach),
  );
  return found?.[1] === undefined ? [] : [found[1].toLowerCase()];
}

/** The head of a description: "mother" of "a mother of two", "wife" of "his second wife". Empty where there is none. */
export function headOf(role: string | undefined): string {
  const words = (role ?? '').split(/\s+/u).map(foldName);
  const end = words.findIndex((word) => /^(?:of|for|at|in|from|who|with|to)$/u.test(word));
  return words[(end < 0 ? words.length : end) - 1] ?? '';
}
