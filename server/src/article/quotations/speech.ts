import type { QuotationType, Span } from '../types';
import { wordCount } from '../text/words';
import { hasLineBreak } from '../text/whiteSpace';

const marks = '"“”„‟«»‹›\'‘’‚`´″＂';

/** The words between the marks of a part, without white space at the ends. */
function insideOf(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && (marks.includes(text.charAt(start)) || text.charAt(start) === ' ')) start++;
  while (end > start && (marks.includes(text.charAt(end - 1)) || text.charAt(end - 1) === ' ')) end--;
  return text.slice(start, end).trim();
}

/** What stands before the name of a work. */
const beforeWork =
  /(?:\p{L}[’']s|\b(?:on|told|program|programme|show|podcast|series|book|film|movie|song|album|novel|memoir|documentary|column|segment|article|essay|blog|newsletter|magazine|play|ad|titled|entitled|host of|in|of|by|from|with|and))$/iu;

/** How many words the name of a work has: one alone may be anything. */
const workWords = { fewest: 2, most: 8 } as const;
/** How far before a quotation it is looked what a work is, in characters. */
const workReach = 30;

/** How a marked part looks, seen from its sentence. */
export interface Shape {
  /** Ends in a comma, question mark or exclamation mark inside the marks, or a comma follows. */
  readonly goesOn: boolean;
  /** What stands between the marks. */
  readonly inside: string;
  /** Words inside the marks. */
  readonly words: number;
  /** Starts like a sentence: capital letter, bracket, ellipsis or figure. */
  readonly startsSentence: boolean;
  /** Every word that counts has a capital letter. */
  readonly title: boolean;
  /** A title that stands where the name of a work, a show or a paper stands: "on Channel 4's “…”". */
  readonly work: boolean;
}

/** How a marked part looks: where it stands in its sentence and what it begins and ends with. Body offsets. */
export function shapeOf(body: string, part: Span): Shape {
  const inside = insideOf(body.slice(part.start, part.end));
  const words = wordCount(inside);
  const next = body.slice(part.end, part.end + 3);
  return {
    goesOn: /[,?!—–-]$/u.test(inside) || /^\s?[,—–-]/u.test(next) || /[.…]$/u.test(inside),
    inside,
    words,
    startsSentence: /^(?:[\p{Lu}[…(\p{N}]|\.\.)/u.test(inside),
    title: isTitle(inside),
    work:
      words >= workWords.fewest &&
      words <= workWords.most &&
      isTitle(inside) &&
      !/[.?!]$/u.test(inside) &&
      beforeWork.test(body.slice(Math.max(0, part.start - workReach), part.start).trimEnd()),
  };
}

/** A title has no more words. */
const longestTitle = 10;

/** Words that need no capital letter in a title. */
const small = new Set('a an the of in on at to for and or but with from by as is it vs'.split(' '));

/** Every word that counts has a capital letter: a name of a work, a show, a programme. */
function isTitle(inside: string): boolean {
  if (/[.?!,]$/u.test(inside) && wordCount(inside) > 4 && !/,$/u.test(inside)) return false;
  const words = inside
    .replace(/[,.]$/u, '')
    .split(/\s+/u)
    .filter((word) => /\p{L}/u.test(word));
  if (words.length === 0 || words.length > longestTitle) return false;
  return words.every(
    (word, index) => /^[^\p{L}]*\p{Lu}/u.test(word) || (index > 0 && small.has(word.toLowerCase())),
  );
}

/** What stands before a name that is given, or the name of a work. */
const beforeName =
  /\b(?:so-called|known as|called|titled|entitled|dubbed|nicknamed|named|headlined|the (?:term|word|phrase|book|film|movie|song|show|series|novel|memoir|album|play|podcast|magazine|documentary|program|programme))(?:,| the| a| an)?$/iu;

/** How far before a quotation its context is read, in characters. */
const contextReach = 60;

/** Where nobody is there to have said it, a title has no more words. */
const unsaidTitle = 8;
/** Where somebody may have said it, a title has no more words, and stands behind a word that gives a name. */
const saidTitle = 6;
/** So few words that nobody said are only set off. */
const setOffWords = 3;
/** More words that begin like a sentence are one, whatever stands before them. */
const sentenceWords = 5;
/** More words behind a comma or a colon are speech in their own right. */
const ledWords = 3;

/** Direct, mixed, scare or title, from where the quotation stands and whether anybody is there to have said it. */
export function typeOf(body: string, parts: readonly Span[], hasSpeaker: boolean): QuotationType {
  const first = parts[0];
  if (first === undefined) return 'scare';
  const shape = shapeOf(body, first);
  const context = body.slice(Math.max(0, first.start - contextReach), first.start);
  const before = context.trimEnd();
  const startsLine = before === '' || hasLineBreak(context.slice(before.length));
  if (!hasSpeaker) {
    if (shape.title && shape.words <= unsaidTitle) return 'title';
    if (shape.words <= setOffWords) return 'scare';
    return shape.startsSentence ? 'direct' : 'mixed';
  }
  if (shape.title && shape.words <= saidTitle && beforeName.test(before)) return 'title';
  if (/\bso-called$/iu.test(before)) return 'scare';
  const opens = startsLine || /(?:[,:.?!—–”"]|\bthat|\bsaid|\bsays)$/u.test(before);
  if (shape.startsSentence && (opens || shape.words > sentenceWords)) return 'direct';
  if (parts.length > 1 || (/[,:]$/u.test(before) && shape.words > ledWords)) return 'direct';
  return 'mixed';
}
