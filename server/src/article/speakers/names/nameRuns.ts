/** Where does a run of words that may be a name begin and end? */
import { dottedTitles, headlineWords, nameJoins, nameParticles, nameSuffixes } from '../../../rules/names';
import { honorifics, organisationWords, sentenceStarters, titles } from '../../../rules/titles';
import type { RawWord } from './nameWords';
import { bareName, isPossessive } from './nameWords';
import { isLineBreak } from '../../text/whiteSpace';

/** End (index) of the run of name words that starts at an index; the index itself where none does. */
export function runEnd(body: string, words: readonly RawWord[], from: number): number {
  const first = words[from];
  if (first === undefined || !startsName(first)) return from;
  let to = from + 1;
  while (to < words.length) {
    const before = words[to - 1];
    const word = words[to];
    if (before === undefined || word === undefined) break;
    if (isPossessive(before.text) && !isGuild(before, words, to)) break;
    const over = overNickname(body, words, to) ?? overFurniture(body, words, to);
    if (over !== undefined) {
      to = over;
      continue;
    }
    if (!goesOn(body, before, word)) break;
    // a headline in capitals: "Premier On Taxes"
    if (word.capital && headlineWords.has(word.norm)) break;
    if (word.capital && word.sentence === before.sentence) {
      to++;
      continue;
    }
    const joined = overSmallWords(body, words, from, to);
    if (joined === undefined) break;
    to = joined;
  }
  return to;
}

/** Whether nothing stands between two words that would end a name: a space, the full stop of a short form. */
function goesOn(body: string, before: RawWord, word: RawWord): boolean {
  const gap = body.slice(before.end, word.start);
  const suffix = nameSuffixes.has(word.norm) && /^,? $/u.test(gap);
  if (!suffix && gap !== ' ' && gap !== '\u00a0' && gap !== '. ' && gap !== '.') return false;
  return (
    !gap.startsWith('.') ||
    before.text.length === 1 ||
    before.text.endsWith('.') ||
    dottedTitles.has(before.norm)
  );
}

/** What stands between two words. */
const gapBefore = (body: string, words: readonly RawWord[], at: number): string =>
  body.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0);

/** 'Walter "Buck" Orne': the index behind the name that has a nickname in marks; undefined where there is none. */
function overNickname(body: string, words: readonly RawWord[], at: number): number | undefined {
  const last = words[at + 1];
  if (words[at]?.capital !== true || last?.capital !== true || sentenceStarters.has(last.norm))
    return undefined;
  const marks = `${gapBefore(body, words, at)}…${gapBefore(body, words, at + 1)}`;
  return /^ (?:"…"|“…”|'…'|‘…’|\(…\)|''…'') $/u.test(marks) ? at + 2 : undefined;
}

/** A running head has no more words. */
const longestHead = 6;

/**
 * "Tomas Grant 12 THE WEEKLY POST Mulcahy": the index behind a page number and a running head in capitals that stand
 * inside a name; undefined where none do.
 */
function overFurniture(body: string, words: readonly RawWord[], at: number): number | undefined {
  if (!/^\s\d{1,4}\s$/u.test(gapBefore(body, words, at))) return undefined;
  let end = at;
  while (
    end < at + longestHead &&
    isShouted(words[end]) &&
    (end === at || gapBefore(body, words, end) === ' ')
  )
    end++;
  const next = words[end];
  const goes = next?.capital === true && !isShouted(next) && /^\s$/u.test(gapBefore(body, words, end));
  return end - at > 1 && goes && !sentenceStarters.has(next.norm) ? end : undefined;
}

const isShouted = (word: RawWord | undefined): boolean =>
  word !== undefined && /^[\p{Lu}&’'.-]{2,}$/u.test(word.text);

/** The words of a run that are the name's own, and the nickname among them. */
export function ownWords(
  body: string,
  words: readonly RawWord[],
  from: number,
  to: number,
): { readonly run: readonly RawWord[]; readonly nickname?: string } {
  const run: RawWord[] = [];
  let nickname: string | undefined;
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (word === undefined) break;
    const behind = at === from ? undefined : overFurniture(body, words, at);
    if (at > from && at < to - 1 && overNickname(body, words, at) !== undefined) nickname = word.text;
    else if (behind !== undefined && behind < to) at = behind - 1;
    else run.push(word);
  }
  return { run, ...(nickname === undefined ? {} : { nickname }) };
}

/** No name has more small words in a row: "de la van". */
const mostSmallWords = 3;

/**
 * "van den Broek", "of the Exchequer": the index behind the word with a capital letter that the small words from `at` on
 * lead to; undefined where the name ends before them.
 */
function overSmallWords(
  body: string,
  words: readonly RawWord[],
  from: number,
  at: number,
): number | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  let far = at + 1;
  while (
    far < at + mostSmallWords &&
    (isParticle(words[far]) || (word.norm === 'of' && words[far]?.norm === 'the'))
  )
    far++;
  const next = words[far];
  const spaced =
    next !== undefined &&
    next.capital &&
    /^ \S+(?: \S+)* $/u.test(` ${body.slice(word.start, next.start)}`) &&
    next.sentence === word.sentence;
  if (!spaced) return undefined;
  const joined =
    nameParticles.has(word.norm) ||
    (nameJoins.has(word.norm) && joinsName(words.slice(from, at), word.norm) && !honorifics.has(next.norm));
  return joined ? far + 1 : undefined;
}

const isParticle = (word: RawWord | undefined): boolean =>
  word !== undefined && !word.capital && nameParticles.has(word.norm);

/** "R-Utah", "D-Calif.": a party and a state behind a lawmaker's name. */
const partyTag = /^[RDI]-\p{Lu}/u;

function startsName(word: RawWord): boolean {
  if (
    !word.capital ||
    /^\d/u.test(word.text) ||
    word.norm === 'i' ||
    word.norm.startsWith("i'") ||
    partyTag.test(word.text)
  )
    return false;
  // "Will" and "May" are names where no sentence starts
  return (
    !sentenceStarters.has(word.norm) ||
    (!word.initial && /^(?:will|may|grant|mark|can|art|bill|an|so|van)$/u.test(word.norm))
  );
}

/** How many words behind "Pilots'" tell that an organisation's name goes on: "Pilots' and Sailors' Association". */
const guildReach = 3;

/** "Pilots' Association", "Children's Hospital": the possessive of an everyday word inside an organisation's name. */
function isGuild(owner: RawWord, words: readonly RawWord[], from: number): boolean {
  const bare = bareName(owner.norm);
  const saint = /^(?:st|saint)$/u.test(words[from - 2]?.norm ?? '');
  if (!saint && !/s['’]$/u.test(owner.text) && !/^(?:women|men|people|children)$/u.test(bare)) return false;
  for (let at = from; at < Math.min(words.length, from + guildReach) && words[at]?.capital; at++)
    if (organisationWords.has(words[at]?.norm ?? '')) return true;
  return false;
}

/** "Secretary of State", "Department of Health", "University of Iowa": the run goes on over the joining word. */
function joinsName(run: readonly RawWord[], join: string): boolean {
  const last = run[run.length - 1];
  if (last === undefined) return false;
  // "Ministry of Roads and Bridges"
  if (join === 'and')
    return run.some((word, at) => word.norm === 'of' && organisationWords.has(run[at - 1]?.norm ?? ''));
  return organisationWords.has(last.norm) || titles.has(last.norm) || last.norm === 'bank';
}

/** "KITWE, Zambia", "LONDON —": a place in capitals at the start of a paragraph. `to` is behind the run. */
export function isDateline(body: string, words: readonly RawWord[], from: number, to: number): boolean {
  const first = words[from];
  const last = words[to - 1];
  if (first === undefined || last === undefined || !first.initial) return false;
  if (first.start > 0 && !isLineBreak(body.charCodeAt(first.start - 1))) return false;
  return (
    words.slice(from, to).every((word) => word.text.length > 2 && word.text === word.text.toUpperCase()) &&
    /^(?:,|\s?[—–(-])/u.test(body.slice(last.end, last.end + 2))
  );
}
