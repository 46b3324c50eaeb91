import type { QuotationType, Span } from '../types';
import type { Shape } from '../attribution/found';
import { wordCount } from '../text/words';

const marks = '"“”„‟«»\'‘’‚`´″＂';

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
      words >= 2 &&
      words <= 8 &&
      isTitle(inside) &&
      !/[.?!]$/u.test(inside) &&
      beforeWork.test(body.slice(Math.max(0, part.start - 30), part.start).trimEnd()),
  };
}

const small = new Set('a an the of in on at to for and or but with from by as is it vs'.split(' '));

/** Every word that counts has a capital letter: a name of a work, a show, a programme. */
function isTitle(inside: string): boolean {
  if (/[.?!,]$/u.test(inside) && wordCount(inside) > 4 && !/,$/u.test(inside)) return false;
  const words = inside
    .replace(/[,.]$/u, '')
    .split(/\s+/u)
    .filter((word) => /\p{L}/u.test(word));
  if (words.length === 0 || words.length > 10) return false;
  return words.every(
    (word, index) => /^[^\p{L}]*\p{Lu}/u.test(word) || (index > 0 && small.has(word.toLowerCase())),
  );
}

const naming =
  /\b(?:so-called|known as|called|titled|entitled|dubbed|nicknamed|named|headlined|the (?:term|word|phrase|book|film|movie|song|show|series|novel|memoir|album|play|podcast|magazine|documentary|program|programme))(?:,| the| a| an)?$/iu;

/** How far before a quotation its context is read, in characters. */
const contextReach = 60;

/** Direct, mixed, scare or title, from where the quotation stands and whether anybody is there to have said it. */
export function typeOf(
  body: string,
  parts: readonly Span[],
  pattern: string,
  hasSpeaker: boolean,
): QuotationType {
  const first = parts[0];
  if (first === undefined) return 'scare';
  const shape = shapeOf(body, first);
  const context = body.slice(Math.max(0, first.start - contextReach), first.start);
  const before = context.trimEnd();
  const startsLine = before === '' || context.slice(before.length).includes('\n');
  if (!hasSpeaker || pattern === 'not-speech') {
    if (shape.title && shape.words <= 8) return 'title';
    if (shape.words <= 3) return 'scare';
    return shape.startsSentence ? 'direct' : 'mixed';
  }
  if (shape.title && shape.words <= 6 && naming.test(before)) return 'title';
  if (/\bso-called$/iu.test(before)) return 'scare';
  const opens = startsLine || /(?:[,:.?!—–”"]|\bthat|\bsaid|\bsays)$/u.test(before);
  if (shape.startsSentence && (opens || shape.words > 5)) return 'direct';
  if (parts.length > 1 || (/[,:]$/u.test(before) && shape.words > 3)) return 'direct';
  return 'mixed';
}
