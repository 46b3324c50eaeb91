/** Where a quotation ends whose mark is never closed. */

import type { Marked } from './marks';

/** A mark that is open: where it stands, and which it is. */
export interface OpenMark {
  readonly start: number;
  readonly char: string;
}

/** 'The offer was "an insult': what begins within a sentence ends in its paragraph, and goes on in no other. */
export function isFragment(text: string, start: number): boolean {
  return (
    /^.{1,2}\p{Ll}/u.test(text.slice(start, start + 4)) &&
    /[\p{L}\p{N}]\s$/u.test(text.slice(Math.max(0, start - 2), start))
  );
}

/** A tag inside a paragraph whose mark was never closed: the quotation ends before it. */
const tagInside =
  /[,?!]['’]?\s+(?:(?:(?:\p{Lu}[\p{L}.'’-]*|he|she|they)\s+){1,4}(?:said|says|added|told|wrote|asked)\b|(?:said|says|added|asked)\s+(?:he|she|(?:the\s+\p{Ll}+\s+)?\p{Lu}[\p{L}.'’-]+)(?![\p{L}\p{N}]))/u;

/** A paragraph from here on is not searched for a tag: none is written so long. Characters; costs only time. */
const longestParagraph = 20_000;

/** Where the last thing to read before an offset ends. */
export function readEnd(text: string, before: number): number {
  let end = before;
  while (end > 0 && /\s/u.test(text.charAt(end - 1))) end--;
  return end;
}

/** The stretch behind a mark that nothing closes up to `limit`: it ends before a tag, else at the last thing to read. */
export function unclosed(text: string, open: OpenMark, limit: number): Marked {
  const inside = text.slice(open.start, limit);
  const tag = inside.length < longestParagraph ? tagInside.exec(inside) : null;
  const end = tag === null ? open.start + inside.trimEnd().length : open.start + tag.index + 1;
  return { start: open.start, end: Math.max(end, open.start + 1), closed: false };
}

/** Further behind its mark a quotation is not asked whether a tag ended it. Characters; keeps a scan linear. */
const spokenReach = 2000;

/** Whether a quotation that is open is not over before `index`: no tag stands between. */
export function isStillOpen(text: string, open: OpenMark, index: number): boolean {
  return index - open.start > spokenReach || unclosed(text, open, index).end === readEnd(text, index);
}
