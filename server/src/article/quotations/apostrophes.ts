/** Single marks of a paragraph, each with what it can be: the same characters are quotation marks and apostrophes. */

import { at, canClose, canOpen, isSpaceOrEdge, letterOrDigit } from './marks';

/**
 * What a single mark can be. `open`, `close`: nothing else; `stop`: a closing one behind a stop or a comma, which no
 * apostrophe is; `elided`: an apostrophe before what is left of a word ("'em", "'70s"), or an opening mark; `clipped`:
 * one behind what is left of a word, or behind a plural ("foolin'", "farmers'"), or a closing mark.
 */
export type SingleRole = 'open' | 'close' | 'stop' | 'elided' | 'clipped';

/** A single mark that is not plainly an apostrophe. */
export interface SingleMark {
  readonly index: number;
  readonly char: string;
  readonly role: SingleRole;
  /** It stands where one opens and where one closes: what is open decides. */
  readonly either: boolean;
}

/** Words that lose their beginning: "'em", "'round", "'Tis". */
const elided =
  /^(?:em|er|til|till|tis|tisn|twas|twasn|twere|twill|twould|twixt|tween|cause|cos|coz|cuz|bout|round|n|an|nd|scuse|nuff|neath|gainst|kay|sup|ere|ullo|ello|appen|fraid|course|zat|s|ave)(?![\p{L}\p{N}])/iu;
/** A year or a decade without its century: "'76", "'70s". */
const year = /^\d\ds?(?![\p{L}\p{N}])/iu;
/** What is left of a Dutch article: "'s-Gravenhage", "'t Hof", "in 't Veld". */
const dutch = /^(?:[st]|[nk])[-\s]\p{L}/u;
/** Longer than any of them, with the letter that follows. Characters. */
const longestElided = 9;

/** What an apostrophe ends: "foolin'", "o'", "ol'", "wi'"; a plural is asked for in its own line. */
const clipped = /(?:\p{L}{2}in|(?<![\p{L}\p{N}])(?:o|an|th|ol|wi|fo|mo|y|d|t|li|lil|goin))$/iu;
/** The end of a word in so many characters tells. */
const longestClipped = 6;

const stops = /[.,?!…;:—–\-)\]"”]/u;

/** The single marks of a paragraph that can open or close something, in order. Linear. */
export function singleMarksAt(text: string, places: readonly number[]): readonly SingleMark[] {
  return places.flatMap((index): readonly SingleMark[] => {
    const mark = singleMarkAt(text, index);
    return mark === undefined ? [] : [mark];
  });
}

function singleMarkAt(text: string, index: number): SingleMark | undefined {
  const char = at(text, index);
  if (!isSingle(char) || isInside(text, index) || isElidedAnd(text, index)) return undefined;
  const opens = canOpen(text, index);
  const closes = canClose(text, index) && !isSpaceOrEdge(at(text, index - 1));
  const mark = (role: SingleRole): SingleMark => ({ index, char, role, either: opens && closes });
  if (opens && !(closes && (char === '’' || char === '´'))) {
    // a mark that closes by its form and stands where one opens: an elision, or typed with the wrong key
    if (isElided(text, index) || char === '’') return mark('elided');
    return mark('open');
  }
  if (!closes || char === '‚') return undefined;
  if (stops.test(at(text, index - 1))) return mark('stop');
  return mark(isClipped(text, index) ? 'clipped' : 'close');
}

const isSingle = (char: string): boolean =>
  char === "'" || char === '‘' || char === '’' || char === '‚' || char === '`' || char === '´';

const isInside = (text: string, index: number): boolean =>
  letterOrDigit.test(at(text, index - 1)) && letterOrDigit.test(at(text, index + 1));

/** The mark on either side of "rock 'n' roll". */
function isElidedAnd(text: string, index: number): boolean {
  const and = /^[\s-]['‘’`´]n['’‘`´][\s-]$/iu;
  return and.test(text.slice(index - 1, index + 4)) || and.test(text.slice(index - 3, index + 2));
}

function isElided(text: string, index: number): boolean {
  const word = text.slice(index + 1, index + 1 + longestElided);
  return year.test(word) || elided.test(word) || dutch.test(word);
}

/** Whether a mark stands behind a plural or what is left of a word: it may be an apostrophe. */
export function isClipped(text: string, index: number): boolean {
  const word = text.slice(Math.max(0, index - longestClipped), index);
  return /s$/iu.test(word) || clipped.test(word);
}
