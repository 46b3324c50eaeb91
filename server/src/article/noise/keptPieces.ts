import { toBody } from '../cleaning/body';
import { foldWhiteSpace, isSpace } from '../text/whiteSpace';
import type { Artifact, Body, Copy, KeptPiece, Span } from '../types';
import { isBetweenLines } from './breaks/betweenLines';

/** Longest piece that can be named by its text, in UTF-16 code units. */
export const longestPiece = 1000;
/** A longer stretch may be mostly white space and is not looked at. */
export const longestRaw = 2 * longestPiece;
/** So far they are sought on a line. */
const reach = 160;
/** So many letters and digits on each side of a piece tell where it stands. */
const lettersBeside = 24;
/** So many letters of one side tell a place, where nothing is known of the other: an ordinary word. */
const lettersAlone = 8;

/** Accented letters may come from an encoding that was mistaken, and cleaning mends them. */
const notPlain = /(?:[\u0080-\u036f]|[^\p{L}\p{N}])+/gu;
const ligature = /[ﬀ-ﬆ]/gu;
const hasWord = /[\p{L}\p{N}]/u;
/** Names of "<" and ">", also where the sign of a name was itself named: what they stand around is taken out as a tag. */
const namedOpening = /&(?:amp;){0,3}lt;/gu;
const namedClosing = /&(?:amp;){0,3}gt;/gu;
const markup = /<[^<>]{0,160}>|&(?:amp;){0,3}#?\w{1,10};|\]\([^()\s]{0,160}\)/gu;
const lineEnd = /[\n\r]/u;

/** What a stretch says, white space folded; undefined where it is too long to be named by it. */
export function textOf(text: string, span: Span): string | undefined {
  if (span.end - span.start > longestRaw) return undefined;
  const content = foldWhiteSpace(text.slice(span.start, span.end));
  return content.length > longestPiece ? undefined : content;
}

/** Whether a text has a letter or a digit. */
export function saysSomething(text: string): boolean {
  return hasWord.test(text);
}

/** Where the text before a piece ends and where it goes on behind it, noise left out. */
export interface Sides {
  readonly above: number;
  readonly below: number;
}

/** A piece without a word, told by what stands on both of its sides. */
export function pieceBetween(text: string, marks: string, { above, below }: Sides): KeptPiece {
  const before =
    text
      .slice(Math.max(0, above - reach), above)
      .split(lineEnd)
      .at(-1) ?? '';
  const after = text.slice(below, below + reach).split(lineEnd)[0] ?? '';
  return {
    text: marks,
    before: lettersOf(before).slice(-lettersBeside),
    after: lettersOf(after).slice(0, lettersBeside),
  };
}

/** The letters and digits of a line that cleaning leaves as they are; it may take out or put in what is between them. */
function lettersOf(line: string): string {
  return line
    .replace(ligature, (sign) => sign.normalize('NFKC'))
    .replace(namedOpening, '<')
    .replace(namedClosing, '>')
    .replace(markup, '')
    .replace(notPlain, '');
}

/**
 * Whether two pieces that say the same stand at the same place, as far as both know what is around them. Cleaning may
 * mend a break further off, so that one of them knows more letters of a side: fewer are no contradiction, and none are
 * enough where the other side tells the place.
 */
export function standAlike(a: KeptPiece, b: KeptPiece): boolean {
  if (a.before === b.before && a.after === b.after) return true;
  if (!(a.before.endsWith(b.before) || b.before.endsWith(a.before))) return false;
  if (!(a.after.startsWith(b.after) || b.after.startsWith(a.after))) return false;
  const before = Math.min(a.before.length, b.before.length);
  const after = Math.min(a.after.length, b.after.length);
  return (before > 0 && after > 0) || before + after >= lettersAlone;
}

/** How a piece of an article's noise is told again after the article has changed; undefined for one that is too long. */
export function pieceOf(
  { text, body }: Pick<Copy, 'text' | 'body'>,
  { repair, span, rule }: Artifact,
): KeptPiece | undefined {
  // the marks beside a break may be noise themselves: it is told by the letters that cleaning leaves
  if (isBetweenLines(rule)) return pieceBetween(body.text, '', sidesIn(body, span));
  const content = textOf(text, span);
  if (content === undefined) return undefined;
  if (repair === 'delete-line' || saysSomething(content)) return { text: content, before: '', after: '' };
  return pieceBetween(text, content, { above: span.start, below: span.end });
}

/** The sides in the body of a piece that stood between lines of the file. */
function sidesIn(body: Body, span: Span): Sides {
  const { text } = body;
  let above = toBody(body, span.start);
  let below = toBody(body, span.end);
  while (above > 0 && isSpace(text.charCodeAt(above - 1))) above--;
  while (below < text.length && isSpace(text.charCodeAt(below))) below++;
  return { above, below };
}
