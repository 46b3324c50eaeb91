/**
 * What does the text around a name tell of who it is: "harbour spokesperson" before it, "a harbour pilot" or "of Ohio"
 * behind it?
 */
import { cueForms } from '../../../rules/cues';
import { dottedTitles, nameJoins } from '../../../rules/names';
import { opensRole, roleParticiples } from '../../../rules/roles';
import { honorifics, roleNouns } from '../../../rules/titles';
import { wordFacts } from '../../../nlp/wordFacts';
import { singular } from '../speakingNouns';
import { headOf, holdsVerb, isRole, isRoleNoun, staysInRole } from './roleWords';
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
  const words = wordsOf(before.slice(edgeIn(before, clauseEdges)));
  const office = withoutHonorifics(mention.title);
  const taken: string[] = [];
  for (let at = words.length - 1; at >= 0 && taken.length < mostWords; at--) {
    const word = words[at] ?? '';
    const next = taken[0] ?? office;
    // "put Ms Odell": a form of address is no office
    const belongs =
      next === ''
        ? isRoleNoun(foldName(word))
        : staysInRole(word, next) || (at > 0 && joinsRole(word, next, words[at - 1] ?? ''));
    if (!belongs) break;
    taken.unshift(word);
  }
  while (taken[0] !== undefined && nameJoins.has(foldName(taken[0]))) taken.shift();
  const role = [...taken, office].filter((word) => word !== '').join(' ');
  return role === '' ? descriptionBefore(before, behindOf(body, mention)) : ofOne(role);
}

/** The two characters behind a name. */
const behindOf = (body: string, { span }: NameMention): string => body.slice(span.end, span.end + 2);

/** "Head of mission", "owner and editor": a small word between two of a role. */
const joinsRole = (word: string, next: string, before: string): boolean =>
  nameJoins.has(foldName(word)) &&
  // "his endorsement of Senator Pell" is no office
  (isRoleNoun(foldName(before)) || !isSmall(before)) &&
  (foldName(word) !== 'and' ||
    (isRoleNoun(foldName(before)) && (isSmall(next) || (!isSmall(before) && !isRoleNoun(foldName(next))))));

const isSmall = (word: string): boolean => /^\p{Ll}/u.test(word);

/** What a title says of an office: "Judge" of "Judge Dr.". */
const withoutHonorifics = (title: string): string =>
  title
    .split(' ')
    .filter((word) => !honorifics.has(foldName(word)))
    .join(' ');

/** "Candidates Anne Durand and Max Pell": each of them is one. */
const ofOne = (role: string): string =>
  wordsOf(role)
    .map((word, at, all) =>
      at === all.length - 1 && /^\p{Ll}/u.test(word) && isRole(word) ? singular(word) : word,
    )
    .join(' ');

const wordsOf = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');

/** What a role before a name does not reach over. */
const clauseEdges = '!?;:,()[]"“”‘`—–…|/_\n\r';
/** The same for a description that a comma sets off. */
const apposedEdges = '!?;:,"“”`—–…|\n\r';

/** Index behind the last edge in a text: one of some characters, "''", a dash, or a full stop that ends a sentence. */
function edgeIn(text: string, edges: string): number {
  for (let at = text.length - 1; at >= 0; at--) {
    const character = text.charAt(at);
    if (edges.includes(character)) return at + 1;
    if (character === '.' && !isShortForm(text.slice(Math.max(0, at - longestShort), at))) return at + 1;
    if (character === "'" && text.charAt(at - 1) === "'") return at + 1;
    if (character === '-' && /[\s-]/u.test(text.charAt(at - 1))) return at + 1;
  }
  return 0;
}

/** No short form before a full stop has more letters, with what tells where it begins. */
const longestShort = 7;

/** Whether a text ends in a word that a full stop makes short: "Mr", "U.S", "D.C". */
function isShortForm(before: string): boolean {
  const last = /(?:^|[^\p{L}])(\p{L}+)$/u.exec(before)?.[1];
  return last !== undefined && (/^\p{Lu}$/u.test(last) || dottedTitles.has(last.toLowerCase()));
}

/** A description before a comma has no more words: with more it is a clause. */
const mostDescribing = 8;

/** "Its head of mission, Anne Durand": what stands before the name and a comma. */
function descriptionBefore(before: string, behind: string): string {
  if (!before.endsWith(', ')) return '';
  const apposed = before.slice(0, -2);
  const words = wordsOf(apposed.slice(edgeIn(apposed, apposedEdges)));
  // inside its clause only where a mark closes the name: "said the vicar, Anne Durand."
  const inside = /^['’]?(?:[,.;:"”]|$)/u.test(behind);
  for (let at = words.length - 1; at >= 0 && words.length - at <= mostDescribing + 1; at--) {
    const word = words[at] ?? '';
    const owner = /['’]s$/u.test(word);
    if ((!owner && !opensDescription.test(word)) || (at > 0 && !inside)) continue;
    // "the company's chief executive": whose it is belongs to it
    if (owner && at > 0 && opensDescription.test(words[at - 1] ?? '')) continue;
    const rest = words.slice(owner ? at : at + 1);
    const ofMany = /^(?:one|some) of the$/iu.test(words.slice(Math.max(0, at - 2), at + 1).join(' '));
    const text = describedBy(rest, ofMany);
    if (text !== '') return text;
  }
  return '';
}

/** A word that begins a description. */
const opensDescription = /^(?:its|his|her|their|my|our|the|an?|one)$/iu;

/** The words of a description as a role; empty where they are none. `ofMany`: "one of the" stands before them. */
function describedBy(words: readonly string[], ofMany: boolean): string {
  const spoken = words.some((word) => cueForms.get(foldName(word))?.kind === 'speech');
  if (words.length > mostDescribing || spoken || holdsVerb(words) || !isRole(words.join(' '))) return '';
  const head = headOf(words.join(' '));
  if (!ofMany) return isMany(head) ? '' : words.join(' ');
  const own = /^(?:two|three|four|five|six|seven|eight|nine|ten|many)$/u.test(words[0] ?? '')
    ? words.slice(1)
    : words;
  return ofOne(own.join(' '));
}

/** "Officials", "fishermen". */
const isMany = (head: string): boolean =>
  singular(head) !== head && (roleNouns.has(singular(head)) || /men$/u.test(head));

/** How many characters behind a name are read for an appositive, an age and room included. */
const reachBehind = 140;
/** An appositive has no more characters. */
const longestApposed = 90;
/** An appositive has no more words: with more it is a clause. */
const mostApposed = 13;

/** "a harbour pilot" in "Anne Durand, a harbour pilot, said". */
export function roleAfter(body: string, mention: NameMention): string | undefined {
  const after = body.slice(mention.span.end, mention.span.end + reachBehind);
  const comma =
    /^\.?(?: \p{Lu}{2,4})?(?: \([^()\n]{1,30}\))?,(?:\s\d{1,3},)?\s((?:who (?:is|was) )?(?:an?|the|his|her|its|their)\s)?/u.exec(
      after,
    );
  if (comma === null) return undefined;
  const text = apposedIn(after.slice(comma[0].length))
    ?.replace(
      /\s(?:who|whose|whom|which|that|and (?:has|had|is|was)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b.*$/iu,
      '',
    )
    .trim();
  if (text === undefined || text === '') return undefined;
  const words = wordsOf(text);
  if (words.length > mostApposed || holdsVerb(words) || !isRole(text)) return undefined;
  const first = foldName(words[0] ?? '');
  const bare =
    isRoleNoun(first) ||
    /^\p{Lu}/u.test(text) ||
    wordFacts(first).adjective ||
    opensRole.has(first) ||
    isOfTrade(words);
  return comma[1] !== undefined || bare ? text : undefined;
}

/** "Managing director of Northline", "acting head", but not "acting like a man in a hurry". */
function isOfTrade(words: readonly string[]): boolean {
  const norms = words.map(foldName);
  const head = norms.indexOf(headOf(words.join(' ')));
  return (
    head > 0 &&
    roleParticiples.has(norms[0] ?? '') &&
    !norms.slice(1, head).some((norm) => /^(?:an?|the|like|as|one|his|her|its|their|some|this)$/u.test(norm))
  );
}

/** What stands before the mark that ends an appositive; undefined where none ends it or something else stands in it. */
function apposedIn(text: string): string | undefined {
  for (let at = 0; at < Math.min(text.length, longestApposed); at++) {
    const character = text.charAt(at);
    if (',.:;('.includes(character)) {
      if (
        character === '.' &&
        isShortForm(text.slice(Math.max(0, at - longestShort), at)) &&
        text.charAt(at + 1) !== '\n'
      )
        continue;
      return text.slice(0, at);
    }
    if (')"“”\n\r—–'.includes(character)) return undefined;
    if (character === "'" && text.charAt(at + 1) === "'") return undefined;
  }
  return undefined;
}

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
