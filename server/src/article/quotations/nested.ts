/** Whether a mark inside a quotation opens another one inside it, and what closes what is open. */

import type { Mark } from './doubleMark';
import { at } from './marks';
import { anyTagBegins } from './tags';

/** The mark that opened a quotation. */
export type Opener = Pick<Mark, 'char' | 'family'>;

/** What a mark does inside of a quotation; undefined where it does nothing, or nothing can be told. */
export function doesInside({ char, family, role }: Mark, opener: Opener): 'open' | 'close' | undefined {
  if (family !== opener.family) return undefined;
  if (family === 'quote') return role;
  if (family === 'accent') return role === 'close' ? 'close' : undefined;
  // « » and ‹ › as in French; » « and › ‹ as in German, and » » as in Swedish
  const french = family === 'guillemet' ? '«' : '‹';
  if (opener.char === french) return char === french ? 'open' : 'close';
  return char === french ? (role === 'open' ? undefined : 'close') : role === 'close' ? 'close' : undefined;
}

/** So many marks are looked at ahead of one: more tell nothing, and keep the scan linear. */
const lookAhead = 12;

/** The next mark behind the one at `k` that closes what `opener` opens. */
export function closerAhead(marks: readonly Mark[], k: number, opener: Opener): Mark | undefined {
  const end = Math.min(marks.length, k + 1 + lookAhead);
  for (let next = k + 1; next < end; next++) {
    const mark = marks[next];
    if (mark === undefined || mark.family !== opener.family) continue;
    const does = doesInside(mark, opener);
    if (does === 'close') return mark;
    // the next one after a bullet opens: then the bullet is none
    if (does === undefined && opener.family !== 'quote') return undefined;
  }
  return undefined;
}

/**
 * Whether what the mark at `k` opens inside a quotation, and that quotation too, are closed behind it. Where not, a
 * closing mark is missing before it. A tag behind a closing mark tells that the speech is over with it.
 */
export function isNested(text: string, marks: readonly Mark[], k: number, opener: Opener): boolean {
  let depth = 2;
  const end = Math.min(marks.length, k + 1 + lookAhead);
  for (let next = k + 1; next < end; next++) {
    const mark = marks[next];
    const does = mark === undefined ? undefined : doesInside(mark, opener);
    if (mark === undefined || does === undefined) continue;
    depth += does === 'open' ? 1 : -1;
    if (depth === 0) return true;
    if (depth === 1 && endsSpeech(text, mark)) return false;
  }
  return false;
}

/** Whether a comma or a stop stands before a closing mark, and a tag behind it. */
export const endsSpeech = (text: string, { index, length }: Mark): boolean =>
  /[,.?!…]/u.test(at(text, index - 1)) && anyTagBegins(text, index + length);
