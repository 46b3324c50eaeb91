import { cueForms } from '../../../rules/cues';
import { nameSuffixes } from '../../../rules/names';
import { isStepsEnd, type Steps } from '../../text/inSteps';
import type { Gender, NameMention } from './nameWords';
import { foldName } from './nameWords';
import { genderOfGiven, givenOf } from './nameKinds';
import { roleAfter, roleBefore } from './roles';
import { wordFacts } from '../../../nlp/wordFacts';

/** Names that are taken for one, while they are gathered; an `Entity` once they are. */
export interface NameGroup {
  /** The fullest form. */
  words: readonly string[];
  kind: NameMention['kind'];
  gender: Gender | undefined;
  /** What stands before a name: "harbour spokesperson". */
  role: string | undefined;
  /** What stands behind a name in full: "a harbour pilot". */
  appositive: string | undefined;
  /** Indexes into the names, in the order in which they were found. */
  readonly mentions: number[];
}

/** What each name of an article was taken for. */
export interface NameGroups {
  readonly groups: readonly NameGroup[];
  /** For each name the index of its group, or -1 for a word that is no name after all. */
  readonly groupOf: readonly number[];
}

/** The groups while they grow, and where each is looked up. Keys are folded words. */
interface Grouping {
  readonly body: string;
  readonly groups: NameGroup[];
  readonly groupOf: number[];
  readonly bySurname: Map<string, number[]>;
  readonly byGiven: Map<string, number[]>;
  readonly byWhole: Map<string, number>;
}

/** Groups the names of an article, in steps. Linear, but for people of one surname. */
export function* groupNames(body: string, names: readonly NameMention[]): Steps<NameGroups> {
  const grouping: Grouping = {
    body,
    groups: [],
    groupOf: names.map(() => -1),
    bySurname: new Map(),
    byGiven: new Map(),
    byWhole: new Map(),
  };
  yield* groupFullNames(grouping, names);
  yield* groupSingleNames(grouping, names);
  return grouping;
}

/** Names of two words and more. */
function* groupFullNames(grouping: Grouping, names: readonly NameMention[]): Steps<void> {
  for (const [at, mention] of names.entries()) {
    if (isStepsEnd(at)) yield undefined;
    if (mention.words.length < 2) continue;
    const same =
      grouping.byWhole.get(wholeOf(mention)) ??
      (mention.kind === 'person' || mention.kind === 'unknown' ? samePerson(grouping, mention) : undefined);
    if (same === undefined) begin(grouping, mention, at);
    else join(grouping, same, mention, at);
  }
}

/** Names of one word: a surname, a given name, the same word again, initials, or somebody new. */
function* groupSingleNames(grouping: Grouping, names: readonly NameMention[]): Steps<void> {
  const { body, bySurname, byGiven, byWhole } = grouping;
  const initials = initialsOf(grouping.groups);
  const mixedCase = inMixedCase(names);
  const fitting = (groups: readonly number[] | undefined, mention: NameMention): number | undefined =>
    groups?.find((index) => fits(grouping.groups[index], mention));
  for (const [at, mention] of names.entries()) {
    if (isStepsEnd(at)) yield undefined;
    const [word] = mention.words;
    if (mention.words.length !== 1 || word === undefined) continue;
    const key = foldName(word);
    const same =
      fitting(bySurname.get(key), mention) ??
      fitting(byGiven.get(key), mention) ??
      byWhole.get(key) ??
      initials.get(word);
    if (same !== undefined) join(grouping, same, mention, at);
    else if (isSurelyName(mention, key) || speaks(body, mention, key)) {
      // "KITWE" above and "Kitwe" below is no acronym
      const shouted = mention.kind === 'organisation' && mixedCase.has(key);
      begin(grouping, shouted ? { ...mention, kind: 'unknown' } : mention, at);
    }
  }
}

/** A first mention that fits nothing before it. */
function begin(grouping: Grouping, mention: NameMention, at: number): void {
  const { words, kind, gender } = mention;
  const index =
    grouping.groups.push({ words, kind, gender, role: undefined, appositive: undefined, mentions: [] }) - 1;
  grouping.byWhole.set(wholeOf(mention), index);
  if (kind !== 'organisation' && kind !== 'place') {
    addTo(grouping.bySurname, surname(words), index);
    if (words.length > 1) addTo(grouping.byGiven, foldName(words[0] ?? ''), index);
    if (mention.nickname !== undefined) addTo(grouping.byGiven, foldName(mention.nickname), index);
  }
  join(grouping, index, mention, at);
}

/** One more mention of a group, which may tell more than those before. */
function join({ body, groups, groupOf }: Grouping, index: number, mention: NameMention, at: number): void {
  const group = groups[index];
  if (group === undefined) return;
  groupOf[at] = index;
  group.mentions.push(at);
  group.gender ??= mention.gender;
  if (mention.words.length > group.words.length && group.kind !== 'organisation') group.words = mention.words;
  if (group.kind === 'unknown' && mention.kind !== 'unknown') group.kind = mention.kind;
  if (group.role === undefined) {
    const role = roleBefore(body, mention);
    if (role !== '') group.role = role;
  }
  group.appositive ??= mention.words.length > 1 ? roleAfter(body, mention) : undefined;
}

function addTo(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

const wholeOf = (mention: NameMention): string => mention.words.map(foldName).join(' ');

/** The family name: the last word that is no suffix, lower case. */
function surname(words: readonly string[]): string {
  for (let at = words.length - 1; at >= 0; at--) {
    const word = foldName(words[at] ?? '');
    if (!nameSuffixes.has(word)) return word;
  }
  return '';
}

/** Longest given name that may be an initial with its full stop: "J.", "Jo". */
const initialLength = 2;
/** From so many equal letters on, two given names are forms of one: "Dave" and "David", "Ben" and "Benjamin". */
const shortForm = 3;

/** Index of the person of the same surname whose given name fits. */
function samePerson({ body, bySurname, groups }: Grouping, mention: NameMention): number | undefined {
  const ours = foldName(mention.words[0] ?? '');
  return bySurname.get(surname(mention.words))?.find((index) => {
    const group = groups[index];
    const known = group?.words ?? [];
    const theirs = foldName(known[0] ?? '');
    if (!fits(group, mention)) return false;
    if (known.length === 1) return true;
    if (areTwo(known, mention.words) || isKinOf(body, mention, known)) return false;
    if (ours === theirs) return true;
    const shorter = Math.min(ours.length, theirs.length);
    if (shorter <= initialLength && ours.charAt(0) === theirs.charAt(0)) return true;
    return shorter >= shortForm && ours.slice(0, shortForm) === theirs.slice(0, shortForm);
  });
}

/**
 * Whether two names of one family are two people's: "Eric" and "Erica", "J. B." and "J. T.", "Jr." and "Sr.". A name
 * that leaves out what the other has may be the same.
 */
function areTwo(one: readonly string[], other: readonly string[]): boolean {
  const given = [one, other].map((words) => words[0] ?? '');
  const [a = '', b = ''] = given.map(foldName).sort((x, y) => x.length - y.length);
  const [first, second] = given.map((word) => genderOfGiven(word, givenOf(word)));
  if (a !== b && a.length > initialLength && first !== undefined && second !== undefined && first !== second)
    return true;
  if (a.length > initialLength && b === `${a}a`) return true;
  return differ(middleOf(one), middleOf(other)) || differ(suffixOf(one), suffixOf(other));
}

const differ = (one: string, other: string): boolean => one !== '' && other !== '' && one !== other;

/** The first letter of an initial between given name and family name: "W" of "George W. Bush". */
const middleOf = (words: readonly string[]): string =>
  words.length > 2 && /^\p{Lu}\.?(?:\p{Lu}\.)?$/u.test(words[1] ?? '') ? (words[1] ?? '').charAt(0) : '';

const suffixOf = (words: readonly string[]): string => {
  const last = foldName(words[words.length - 1] ?? '');
  return nameSuffixes.has(last) ? last : '';
};

/** How far behind a name it is told whose father somebody is, in characters. */
const kinReach = 40;

/** "J. Mason, Jeremiah's father": a name whose description names another of the family. */
function isKinOf(body: string, { span }: NameMention, known: readonly string[]): boolean {
  const behind = body.slice(span.end, span.end + kinReach).replace(/’/gu, "'");
  const given = known[0] ?? '';
  return given.length > initialLength && behind.startsWith(`, ${given}'s `);
}

/** No gender is known of one, or both have the same. */
const fits = (group: NameGroup | undefined, { gender }: NameMention): boolean =>
  group !== undefined && (gender === undefined || group.gender === undefined || group.gender === gender);

/** The first group that each row of initials stands for, people aside: "BBC". */
function initialsOf(groups: readonly NameGroup[]): ReadonlyMap<string, number> {
  const initials = new Map<string, number>();
  groups.forEach(({ words, kind }, index) => {
    if (words.length < 2 || kind === 'person') return;
    const letters = words
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word.charAt(0))
      .join('');
    if (!initials.has(letters)) initials.set(letters, index);
  });
  return initials;
}

/** The one-word names that stand somewhere with small letters, folded. */
const inMixedCase = (names: readonly NameMention[]): ReadonlySet<string> =>
  new Set(
    names
      .filter(({ words }) => words.length === 1 && /\p{Ll}/u.test(words[0] ?? ''))
      .map(({ words }) => foldName(words[0] ?? '')),
  );

/** Whether one word is a name although nothing in full fits it: its capital letter must not be that of its sentence. */
const isSurelyName = ({ title, gender, initial, words }: NameMention, key: string): boolean =>
  title !== '' || gender !== undefined || !initial || (!wordFacts(key).common && words[0]?.length !== 1);

/** How far behind a name its verb is read, in characters: longer than any verb of saying. */
const verbReach = 16;

/** "White said": an adjective that opens a sentence and says something is somebody's family name. */
function speaks(body: string, { span, quoted }: NameMention, key: string): boolean {
  if (quoted || !wordFacts(key).adjective) return false;
  const verb = /^ (\p{Ll}+)[\s:,]/u.exec(body.slice(span.end, span.end + verbReach))?.[1];
  return verb !== undefined && cueForms.get(verb)?.kind === 'speech';
}
