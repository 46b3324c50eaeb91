import type { Cue, QuotationType, Span } from './types';
import type { Shape } from './patterns';

const marks = /^["“”„«»'‘’`]+|["“”«»'’`]+$/gu;

/** How a marked part looks: where it stands in its sentence and what it begins and ends with. Body offsets. */
export function shapeOf(body: string, part: Span): Shape {
  const inside = body.slice(part.start, part.end).replace(marks, '').trim();
  const words = wordCount(inside);
  const next = body.slice(part.end, part.end + 3);
  return {
    goesOn: /[,?!—–-]$/u.test(inside) || /^\s?[,—–-]/u.test(next) || /[.…]$/u.test(inside),
    words,
    startsSentence: /^(?:[\p{Lu}[…(\p{N}]|\.\.)/u.test(inside),
    title: isTitle(inside),
  };
}

function wordCount(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/\S+/gu)) count++;
  return count;
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
  /\b(?:so-called|known as|called|titled|entitled|dubbed|nicknamed|named|headlined|the (?:term|word|phrase|book|film|movie|song|show|series|novel|memoir|album|play|podcast|magazine|documentary|program|programme))(?:,| the| a| an)?\s*$/iu;

/** Direct, mixed, scare or title, from where the quotation stands and whether anybody is there to have said it. */
export function typeOf(
  body: string,
  parts: readonly Span[],
  pattern: string,
  hasSpeaker: boolean,
  cue: Cue | undefined,
): QuotationType {
  const first = parts[0];
  if (first === undefined) return 'scare';
  const shape = shapeOf(body, first);
  const before = body.slice(Math.max(0, first.start - 60), first.start);
  if (!hasSpeaker || pattern === 'not-speech') {
    if (shape.title && shape.words <= 8) return 'title';
    if (shape.words <= 3) return 'scare';
    return shape.startsSentence ? 'direct' : 'mixed';
  }
  if (shape.title && shape.words <= 6 && naming.test(before)) return 'title';
  if (/\bso-called\s*$/iu.test(before)) return 'scare';
  void cue;
  const opens = /(?:^|[,:.?!—–”"\n]|\bthat|\bsaid|\bsays)\s*$/u.test(before);
  return shape.startsSentence && (opens || shape.words > 5)
    ? 'direct'
    : parts.length > 1
      ? 'direct'
      : opens && /[,:]\s*$/u.test(before) && shape.words > 3
        ? 'direct'
        : 'mixed';
}
