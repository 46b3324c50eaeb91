/** What tells the kind of a named thing: its words, and what stands beside it wherever the article names it. */
import { cueForms } from '../../../rules/cues';
import { documentNouns, organisationWords, roleNouns, titles } from '../../../rules/titles';
import { wordFacts } from '../../../nlp/wordFacts';
import { givenOf } from './nameKinds';
import type { NameMention } from './nameWords';
import { foldName, isPlainWord } from './nameWords';
import type { NameGroup } from './samePerson';

/** How many characters before and behind a name are read. */
const reach = 30;
/** No more places of one name are looked at: what they tell is the same. */
const mostPlaces = 24;
/** Letters at the end of a word that are a sign: "-ville", "-ist". */
const endings = [2, 3, 4];

/** Every sign of the kind of a named thing, each once. Linear in its places, which are bounded. */
export function kindSigns(body: string, group: NameGroup, names: readonly NameMention[]): readonly string[] {
  const signs = new Set<string>(['any', `rule ${group.kind}`]);
  wordSigns(group.words, signs);
  if (group.gender !== undefined) signs.add('gender');
  if ((group.role ?? '') !== '') signs.add('role');
  if (group.appositive !== undefined) signs.add('appositive');
  for (const at of group.mentions.slice(0, mostPlaces)) {
    const mention = names[at];
    if (mention !== undefined) placeSigns(body, mention, signs);
  }
  return [...signs];
}

/** What the words of the name are. */
function wordSigns(words: readonly string[], signs: Set<string>): void {
  const count = Math.min(words.length, 4);
  const folded = words.map(foldName);
  signs.add(`words ${String(count)}`);
  const first = folded[0] ?? '';
  const last = folded[folded.length - 1] ?? '';
  const given = givenOf(words[0] ?? '');
  if (given !== undefined) signs.add(`given ${String(count)}`);
  for (const [name, word] of [
    ['first', first],
    ['last', last],
  ] as const) {
    const facts = wordFacts(word);
    if (facts.place) signs.add(`${name} place`);
    if (facts.demonym) signs.add(`${name} people`);
    if (facts.organisation) signs.add(`${name} organisation`);
    if (facts.given !== undefined) signs.add(`${name} given`);
    signs.add(`${name} ${isPlainWord(word) ? 'everyday' : 'no word'} ${String(count)}`);
    if (organisationWords.has(word)) signs.add(`${name} of organisations`);
    if (documentNouns.has(word)) signs.add(`${name} of documents`);
    if (titles.has(word) || roleNouns.has(word)) signs.add(`${name} of persons`);
  }
  const whole = wordFacts(folded.join(' '));
  if (whole.place) signs.add('whole place');
  if (whole.organisation) signs.add('whole organisation');
  if (whole.demonym) signs.add('whole people');
  // names themselves tell of the texts that were fitted on, not of kinds
  for (const word of folded) if (isPlainWord(word) || organisationWords.has(word)) signs.add(`word ${word}`);
  for (const length of endings) if (last.length > length) signs.add(`ends ${last.slice(-length)}`);
  if (words.every((word) => /^[\p{Lu}&.-]{2,}$/u.test(word))) signs.add('capitals');
  if (folded.some((word) => /^(?:of|for|and)$/u.test(word))) signs.add('joined');
  if (words.some((word) => /^\p{Lu}\.?$/u.test(word))) signs.add('initial');
  if (words.some((word) => /\d/u.test(word))) signs.add('digit');
  if (folded.some((word) => word.includes('-'))) signs.add('hyphen');
  if (last.endsWith('s')) signs.add('plural');
}

/** The last word before a place, and the one before that with a space between; lower case, empty where there is none. */
function wordsBefore(body: string, at: number): readonly [string, string] {
  const from = Math.max(0, at - reach);
  const end = body.charAt(at - 1) === ' ' ? at - 1 : at;
  const last = wordEnding(body, from, end);
  const start = end - last.length;
  const further = last !== '' && body.charAt(start - 1) === ' ' ? wordEnding(body, from, start - 1) : '';
  return [last.toLowerCase(), further.toLowerCase()];
}

/** The letters that end at an offset, back to another one. */
function wordEnding(body: string, from: number, end: number): string {
  let start = end;
  while (start > from && /\p{L}/u.test(body.charAt(start - 1))) start--;
  return body.slice(start, end);
}

/** What stands beside one place of a name. */
function placeSigns(body: string, mention: NameMention, signs: Set<string>): void {
  if (mention.title !== '') signs.add('title');
  if (mention.gender !== undefined) signs.add('called by sex');
  if (mention.possessive) signs.add('owns');
  const [beside, further] = wordsBefore(body, mention.full.start);
  signs.add(`before ${beside}`);
  if (roleNouns.has(beside) || titles.has(beside)) signs.add('behind a role');
  if (beside === 'the' || beside === 'a') signs.add(`before ${further} ${beside}`);
  const after = body.slice(mention.span.end, mention.span.end + reach);
  const [mark = ''] = /^['’]?\s?[^\p{L}\s]?/u.exec(after) ?? [];
  signs.add(`mark ${mark.trim()}`);
  const next = /^['’]?s? ?(\p{L}+)/u.exec(after)?.[1]?.toLowerCase();
  if (next !== undefined) {
    signs.add(`behind ${next}`);
    if (cueForms.has(next)) signs.add(`says ${cueForms.get(next)?.kind ?? ''}`);
    if (/^(?:who|whose|whom)$/u.test(next)) signs.add('who');
  }
  const apposed = /^, (who|which|where|whose|an? \p{L}+|the \p{L}+|\p{Lu}\p{L}+|\d+)/u.exec(after)?.[1];
  if (apposed !== undefined)
    signs.add(`apposed ${/^[\p{Lu}\d]/u.test(apposed) ? 'name' : apposed.toLowerCase()}`);
}
