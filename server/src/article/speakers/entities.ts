import { wordFacts } from '../../nlp/wordFacts';
import { honorifics, kin, roleNouns, sentenceStarters, titles } from '../../rules/titles';
import { cueForms } from '../../rules/cues';
import type { Gender, NameMention } from './names';

/** Somebody or something that the article names. */
export interface Entity {
  /** Index into the registry. */
  readonly index: number;
  /** The fullest form of the name, without titles. */
  readonly name: string;
  readonly kind: 'person' | 'organisation' | 'place' | 'unknown';
  readonly gender?: Gender;
  readonly role?: string;
  /** Places that the name is said to be from, lower case: "of Ohio", "R-Utah". */
  readonly from: readonly string[];
  /** Indexes into the name mentions, in order. */
  readonly mentions: readonly number[];
}

/** Who is named, and which mention names whom. */
export interface Registry {
  readonly names: readonly NameMention[];
  readonly entities: readonly Entity[];
  /** For each name mention the index of its entity, or -1. */
  readonly entityOf: readonly number[];
}

interface Draft {
  words: readonly string[];
  kind: Entity['kind'];
  gender: Gender | undefined;
  role: string | undefined;
  appositive: string | undefined;
  readonly mentions: number[];
}

const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/iu;

/** The family name: the last word that is no suffix, lower case. */
export function surname(words: readonly string[]): string {
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at];
    if (word !== undefined && !suffix.test(word)) return fold(word);
  }
  return '';
}

const fold = (word: string): string => word.toLowerCase().replace(/’/gu, "'").replace(/\.$/u, '');

/** Groups the names of an article: full names first, then surnames, forenames and initials that point to them. */
export function registryOf(body: string, names: readonly NameMention[]): Registry {
  const drafts: Draft[] = [];
  const entityOf: number[] = names.map(() => -1);
  const bySurname = new Map<string, number[]>();
  const byGiven = new Map<string, number[]>();
  const byWhole = new Map<string, number>();
  const add = (map: Map<string, number[]>, key: string, value: number): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [value]);
    else if (!list.includes(value)) list.push(value);
  };
  const create = (mention: NameMention, at: number): number => {
    const index = drafts.length;
    drafts.push({
      words: mention.words,
      kind: mention.kind,
      gender: mention.gender,
      role: undefined,
      appositive: undefined,
      mentions: [],
    });
    byWhole.set(mention.words.map(fold).join(' '), index);
    if (mention.kind !== 'organisation' && mention.kind !== 'place') {
      add(bySurname, surname(mention.words), index);
      if (mention.words.length > 1) add(byGiven, fold(mention.words[0] ?? ''), index);
    }
    assign(index, mention, at);
    return index;
  };
  const assign = (index: number, mention: NameMention, at: number): void => {
    const draft = drafts[index];
    if (draft === undefined) return;
    entityOf[at] = index;
    draft.mentions.push(at);
    draft.gender ??= mention.gender;
    if (mention.words.length > draft.words.length && draft.kind !== 'organisation')
      draft.words = mention.words;
    if (draft.kind === 'unknown' && mention.kind !== 'unknown') draft.kind = mention.kind;
    if (draft.role === undefined) {
      const role = roleBefore(body, mention);
      if (role !== '') draft.role = role;
    }
    draft.appositive ??= mention.words.length > 1 ? roleAfter(body, mention) : undefined;
  };
  const mixedCase = new Set(
    names
      .filter((name) => name.words.length === 1 && /\p{Ll}/u.test(name.words[0] ?? ''))
      .map((name) => fold(name.words[0] ?? '')),
  );
  // full names
  names.forEach((mention, at) => {
    if (mention.words.length < 2) return;
    const whole = byWhole.get(mention.words.map(fold).join(' '));
    const same =
      whole ??
      (mention.kind === 'person' || mention.kind === 'unknown'
        ? sameperson(mention, bySurname, drafts)
        : undefined);
    if (same !== undefined) assign(same, mention, at);
    else create(mention, at);
  });
  const initials = new Map<string, number>();
  drafts.forEach((draft, index) => {
    if (draft.words.length < 2 || draft.kind === 'person') return;
    const letters = draft.words
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word.charAt(0))
      .join('');
    if (!initials.has(letters)) initials.set(letters, index);
  });
  // one-word names
  names.forEach((mention, at) => {
    if (mention.words.length !== 1) return;
    const key = fold(mention.words[0] ?? '');
    const first = bySurname.get(key)?.filter((index) => fits(drafts[index], mention)) ?? [];
    const given = byGiven.get(key)?.filter((index) => fits(drafts[index], mention)) ?? [];
    const found =
      first[0] ??
      (given.length > 0 ? given[0] : undefined) ??
      byWhole.get(key) ??
      initials.get(mention.words[0] ?? '');
    if (found !== undefined) assign(found, mention, at);
    else if (
      mention.title !== '' ||
      mention.gender !== undefined ||
      !mention.initial ||
      (!wordFacts(key).common && mention.words[0] !== undefined && !isShout(mention))
    )
      // "KITWE" above and "Kitwe" below is no acronym
      create(
        mention.kind === 'organisation' && mixedCase.has(key) ? { ...mention, kind: 'unknown' } : mention,
        at,
      );
  });
  for (const draft of drafts)
    if (draft.kind !== 'organisation' && isCompany(body, draft, names)) draft.kind = 'organisation';
  const entities = drafts.map((draft, index): Entity => {
    const role = draft.role ?? draft.appositive;
    // "his wife, Robin Ashgrove"
    const told = kin.get(headOf(draft.role)) ?? kin.get(headOf(draft.appositive));
    const gender =
      draft.kind === 'person' || draft.kind === 'unknown' ? (told ?? draft.gender) : draft.gender;
    return {
      index,
      name: draft.words.join(' '),
      kind: draft.kind,
      ...(gender === undefined ? {} : { gender }),
      ...(role === undefined ? {} : { role }),
      from: draft.mentions.flatMap((at) => placeAfter(body, names[at])),
      mentions: [...draft.mentions].sort((a, b) => a - b),
    };
  });
  return { names, entities, entityOf };
}

/** Two words that end in an everyday one ("Lake Reach"), never a given name before and never shortened to the last. */
function isCompany(body: string, draft: Draft, names: readonly NameMention[]): boolean {
  const [first, last] = draft.words.map(fold);
  if (first === undefined || draft.gender !== undefined || wordFacts(first).given !== undefined) return false;
  if (draft.mentions.some((at) => names[at]?.gender !== undefined || (names[at]?.title ?? '') !== ''))
    return false;
  // "Kansa Copper, which employs …", "Full Plates, a charity", "the salmon company Norska"
  const told = draft.mentions.some((at) => {
    const span = names[at]?.full;
    if (span === undefined) return false;
    return (
      /^(?:, which\b|, an? (?:[\p{L}-]+ ){0,2}?(?:charity|company|firm|group|brand|chain|start-?up|think tank|agency|non-?profit)\b)/u.test(
        body.slice(span.end, span.end + 60),
      ) ||
      /\b(?:charity|company|firm|group|brand|chain|start-?up|band|retailer|airline|maker|agency|newspaper|magazine|website)\s$/u.test(
        body.slice(Math.max(0, span.start - 12), span.start),
      )
    );
  });
  if (told) return true;
  const role = draft.role !== undefined && draft.role !== '';
  const whole = draft.mentions.every((at) => names[at]?.words.length === 2 || names[at]?.initial === true);
  return (
    !role && draft.words.length === 2 && whole && last !== undefined && isEveryday(first) && isEveryday(last)
  );
}

/** A word of everyday language, plural or not. */
const isEveryday = (word: string): boolean =>
  wordFacts(word).common || wordFacts(word.replace(/s$/u, '')).common;

/** A word of everyday language in a headline set in capitals. */
const isShout = (mention: NameMention): boolean => mention.words[0]?.length === 1;

function fits(draft: Draft | undefined, mention: NameMention): boolean {
  if (draft === undefined) return false;
  return mention.gender === undefined || draft.gender === undefined || draft.gender === mention.gender;
}

function sameperson(
  mention: NameMention,
  bySurname: ReadonlyMap<string, readonly number[]>,
  drafts: readonly Draft[],
): number | undefined {
  for (const index of bySurname.get(surname(mention.words)) ?? []) {
    const draft = drafts[index];
    if (draft === undefined) continue;
    const ours = fold(mention.words[0] ?? '');
    const theirs = fold(draft.words[0] ?? '');
    if (draft.words.length === 1 || ours === theirs) return index;
    if ((ours.length <= 2 || theirs.length <= 2) && ours.charAt(0) === theirs.charAt(0)) return index;
    // "Dave" and "David", "Ben" and "Benjamin"
    if (ours.length >= 3 && theirs.length >= 3 && ours.slice(0, 3) === theirs.slice(0, 3)) return index;
  }
  return undefined;
}

/** Furthest that a role before a name is sought, in characters. */
const roleReach = 90;
/** Words that may stand inside a role and are neither nouns nor names. */
const roleInside = new Set(['of', 'for', 'and']);

/** "Harbour spokesperson" before "Anne Durand": the words before the name back to what cannot belong to a role. */
function roleBefore(body: string, mention: NameMention): string {
  const from = Math.max(0, mention.full.start - roleReach);
  const before = body.slice(from, mention.full.start);
  const clean = before.slice(lastOf(before, '.!?;:,()"“”‘—\n') + 1);
  const words = clean.split(/\s+/u).filter((word) => word !== '');
  const taken: string[] = [];
  for (let at = words.length - 1; at >= 0 && taken.length < 6; at--) {
    const word = words[at] ?? '';
    const norm = fold(word).replace(/'s$/u, '');
    const inside = roleInside.has(norm) && taken.length > 0 && at > 0;
    if (!inside && (sentenceStarters.has(norm) || cueForms.has(norm))) break;
    if (taken.length === 0 && mention.title === '' && !titles.has(norm) && !roleNouns.has(norm)) break;
    taken.unshift(word);
  }
  while (taken[0] !== undefined && roleInside.has(fold(taken[0]))) taken.shift();
  const title = mention.title
    .split(' ')
    .filter((word) => !honorifics.has(fold(word)))
    .join(' ');
  const role = [...taken, title].filter((word) => word !== '').join(' ');
  return role === ''
    ? nominalBefore(body.slice(Math.max(0, mention.full.start - roleReach), mention.full.start))
    : role;
}

/** Index of the last of some characters in a text, or -1. */
function lastOf(text: string, characters: string): number {
  let at = text.length - 1;
  while (at >= 0 && !characters.includes(text.charAt(at))) at--;
  return at;
}

/** "Its head of mission, Anne Durand": what stands before the name and a comma. */
function nominalBefore(before: string): string {
  if (!before.endsWith(', ')) return '';
  const apposed = before.slice(0, -2);
  const clause = apposed.slice(lastOf(apposed, '.!?"“”\n,;:') + 1).trim();
  const owned = /^[\p{L}’']+['’]s\s/u.test(clause);
  const text = owned ? clause : clause.replace(/^(?:its|his|her|their|the|an?|one)\s/iu, '');
  if (!owned && text === clause) return '';
  const words = text.split(/\s+/u);
  if (words.length > 8 || words.some((word) => cueForms.get(fold(word))?.kind === 'speech')) return '';
  const head = words.findIndex((word) => /^(?:of|for|at|in|from|who|with)$/u.test(word));
  const noun = fold(words[(head < 0 ? words.length : head) - 1] ?? '');
  return roleNouns.has(noun) || titles.has(noun) ? text : '';
}

/** "a harbour pilot" in "Anne Durand, a harbour pilot, said". */
function roleAfter(body: string, mention: NameMention): string | undefined {
  const after = body.slice(mention.span.end, mention.span.end + 140);
  const found =
    /^(?: \p{Lu}{2,4})?,(?:\s\d{1,3},)?\s((?:an?|the|his|her|its|their|who (?:is|was) (?:an?|the))\s)?([^,.;:()"“”\n—]{3,80})[,.]/u.exec(
      after,
    );
  const text = found?.[2]?.replace(/\s(?:who|whose|which|that|and (?:has|had|is|was))\s.*$/u, '').trim();
  if (text === undefined || text === '') return undefined;
  const words = text.split(/\s+/u).map(fold);
  if (words.length > 12 || words.some((word) => sureVerb.test(word))) return undefined;
  const known = words.slice(0, 8).some((word) => roleNouns.has(word) || titles.has(word));
  const led =
    found?.[1] !== undefined &&
    !/^(?:day|week|month|year|first|second|same|latest|two|three|other)$/u.test(words[0] ?? '');
  const bare = titles.has(words[0] ?? '') || roleNouns.has(words[0] ?? '') || /^\p{Lu}/u.test(text);
  return led || (known && bare) ? text : undefined;
}

/** Where "Anne Durand of Ohio", "Anne Durand (R-Utah)" and "Anne Durand, D-Utah," are from. */
function placeAfter(body: string, mention: NameMention | undefined): readonly string[] {
  if (mention === undefined) return [];
  const found = /^(?: (?:of|from) |,? \(?[RDI]-)(\p{Lu}[\p{L}.]*(?: \p{Lu}\p{L}+)?)/u.exec(
    body.slice(mention.span.end, mention.span.end + 40),
  );
  return found?.[1] === undefined ? [] : [found[1].toLowerCase()];
}

/** The head of a description: "mother" of "a mother of two", "wife" of "his second wife". */
function headOf(role: string | undefined): string {
  const words = (role ?? '').split(/\s+/u).map(fold);
  const end = words.findIndex((word) => /^(?:of|for|at|in|from|who|with|to)$/u.test(word));
  return words[(end < 0 ? words.length : end) - 1] ?? '';
}

const sureVerb = /^(?:said|says|told|is|was|were|are|had|has|have|did|does|will|would|could|can)$/u;
