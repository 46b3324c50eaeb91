import { askingVerbs, labels, promoCues, promoStems, siteWords } from '../../rules/artifacts/promoWords';
import { iconCharacters } from './icons';

/** Longer lines are the story. */
export const longestPromo = 320;

const leadingIcons = new RegExp(`^(?:(?:${iconCharacters}|[+›»►▶◀‹«])\\s*)+`, 'u');
/** What sites say to their readers: without any of it a whole sentence is not weighed further. */
const address = /\b(?:you|your|our|us|we|cookies?|subscri|newsletter|sign|log in|advert|article|comments?)/u;
/** The voice of the story: somebody spoke. */
const reported =
  /\b(?:said|says|told(?! about)|added|according to|announced|argued|warned|insisted|replied|denied)\b/u;

/** How much a line reads like the furniture of a site; the story is below zero. */
export function promoScore(line: string): number {
  if (line.length > longestPromo) return -5;
  const bare = line.replace(leadingIcons, '');
  if (bare.length <= 40 && labels.test(bare)) return 3.5;
  const small = bare.toLowerCase();
  const ends = /[.]["'”’)]*$/u.test(bare.slice(-4));
  const count = bare.split(' ').length;
  // most lines of a story are told from furniture without a closer look
  if (bare.length > 60 && (reported.test(small) || (ends && !address.test(small)))) return -3;
  let score = bare.length < line.length ? 1 : 0;
  if (promoStems.test(small))
    for (const { weight, words } of promoCues) if (words.test(small)) score += weight;
  if (count <= 16) score += siteWordsIn(small);
  if (asks(small) && count > 1) score += 1;
  if (!ends && count <= 12) score += 0.5;
  if (ends && count > 8) score -= 0.5;
  if (count > 22) score -= count > 32 ? 3 : 1.5;
  // a question to somebody in an interview
  if (bare.endsWith('?')) score -= 1;
  if (/[›»>→]$/u.test(bare)) score += 1;
  return score;
}

/** What the words of sites in a line are worth together. */
function siteWordsIn(small: string): number {
  let words = 0;
  for (const word of small.split(/[^\p{L}-]+/u)) if (siteWords.has(word)) words++;
  return 0.6 * Math.min(words, 3);
}

/** Whether a line begins as sites do when they ask for something. */
export function asks(line: string): boolean {
  const small = line.slice(0, 24).toLowerCase();
  const end = small.search(/[^\p{L}'’-]/u);
  return askingVerbs.has((end < 0 ? small : small.slice(0, end)).replace(/’/gu, "'"));
}
