/** What the words of a name and those before it tell: whether it is a person's at all, and a woman's or a man's. */
import { organisationWords } from '../../../rules/titles';
import { wordFacts } from '../../../nlp/wordFacts';
import type { Cast } from '../cast';
import { genderOfGiven, givenOf } from '../names/nameKinds';
import type { Gender, NameMention } from '../names/nameWords';
import { isEnglishWord } from '../../text/dictionary';
import { isPlainWord } from '../names/nameWords';

/** Signs of a name that don't hang on the pronoun, and the gender that its first word tells where nothing surer does. */
export interface Traits {
  readonly signs: readonly string[];
  readonly forename: Gender | undefined;
  /** No person at all: a place, a people, a paper, a plain word with a capital letter. */
  readonly nobody: boolean;
}

/** How many mentions of a name are looked at. */
const mostMentions = 4;
/** So many UTF-16 code units before a name hold "the" or "in". */
const reach = 8;
/** People's names have two or three words. */
const longName = 3;

/** The chance of being a person, in steps. */
const chanceSteps = [0, 0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.97];
/** Below this chance of being a person nobody is asked for. */
const least = 0.05;

/** The traits of an entity. */
export function traitsOf(body: string, { registry }: Cast, key: number): Traits {
  const entity = registry.entities[key];
  // one who is only described is somebody as surely as one with a full name
  if (entity === undefined)
    return { signs: ['trait:person 2', 'trait:person 2 untold'], forename: undefined, nobody: false };
  const words = entity.name.split(/\s+/u);
  const lower = words.map((word) => word.toLowerCase());
  const [first = ''] = words;
  const mentions = entity.mentions.slice(0, mostMentions).flatMap((at) => registry.names[at] ?? []);
  const last = lower[lower.length - 1] ?? '';
  const given = givenOf(first);
  const size = words.length > longName ? 'long' : String(words.length);
  const kind = entity.kind === 'person' ? 'person' : 'unknown';
  const told = entity.gender === undefined ? 'untold' : 'told';
  const chance = String(chanceSteps.findLast((each) => each <= entity.personal) ?? 0);
  const signs = [
    `trait:${kind} ${size}`,
    `trait:${kind} ${size} ${told}`,
    `trait:chance ${chance}`,
    `trait:chance ${chance} ${kind}`,
    `trait:chance ${chance} ${size}`,
  ];
  if (given !== undefined) signs.push(`trait:given ${size}`);
  if (mentions.some(({ title }) => title !== '')) signs.push('trait:title');
  if (entity.role !== undefined) signs.push('trait:role');
  signs.push(...placeSigns(body, mentions, kind));
  if (lower.some((word) => wordFacts(word).demonym)) signs.push('trait:demonym', `trait:demonym ${size}`);
  if (lower.some((word) => wordFacts(word).place)) signs.push(`trait:place ${size}`);
  if (organisationWords.has(last)) signs.push('trait:organisation');
  if (wordFacts(last).common) signs.push(`trait:common ${size} ${given === undefined ? '' : 'given'}`);
  if (wordFacts(first.toLowerCase()).common) signs.push(`trait:common first ${size}`);
  if (lower.includes('of') || lower.includes('and') || lower.includes('the')) signs.push('trait:joined');
  if (/^[\p{Lu}\p{N}&.]{2,}$/u.test(first)) signs.push('trait:capitals');
  if (/[^s]s$/u.test(last)) signs.push(`trait:plural ${size}`);
  const surer = given !== undefined || entity.gender !== undefined || entity.role !== undefined;
  return {
    signs,
    nobody:
      !surer &&
      (entity.personal < least || entity.kind === 'organisation' || isEverydayWord(lower, mentions)),
    forename: entity.gender === undefined ? genderOfGiven(first, given) : undefined,
  };
}

/** "Ferry to stay": a word of everyday language that has a capital letter only because a sentence begins there. */
const isEverydayWord = (
  [only = '', ...others]: readonly string[],
  mentions: readonly NameMention[],
): boolean =>
  others.length === 0 &&
  (isPlainWord(only) || (isEnglishWord(only) && mentions.every(({ initial }) => initial)));

const opened = /(?<!\p{L})the\s$/iu;
const placed = /(?<!\p{L})(?:in|at|near|on|into|from|outside|across)\s$/iu;

/** What stands before the mentions of a name. */
function placeSigns(body: string, mentions: readonly NameMention[], kind: string): readonly string[] {
  const before = mentions.map(({ full }) => body.slice(Math.max(0, full.start - reach), full.start));
  return [
    ...(before.some((text) => opened.test(text)) ? ['trait:the', `trait:the ${kind}`] : []),
    ...(before.some((text) => placed.test(text)) ? [`trait:in ${kind}`] : []),
    ...(before.some((text) => /["“‘`]$/u.test(text)) ? [`trait:marked ${kind}`] : []),
  ];
}
