/** Article text is hostile: what of it goes into a page or a document of XML goes through here. */
import { escapeUTF8 } from 'entities';
import { foldWhiteSpace } from '../article/text/whiteSpace';

/** What XML forbids: controls but for tab and line breaks, halves of surrogate pairs, and two code points that are no characters. */
const forbidden = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu;

/** How many characters of a text XML forbids. */
export function forbiddenIn(text: string): number {
  return text.match(forbidden)?.length ?? 0;
}

/** A text as HTML and XML may hold it, in elements and in attributes; U+FFFD stands for what they may not hold. */
export function safe(text: string): string {
  return escapeUTF8(text.replace(forbidden, '\ufffd'));
}

/** A text on one line, white space folded, with U+FFFD for every control character and half of a pair. */
export function visibleControls(text: string): string {
  return foldWhiteSpace(text.replace(/[\0-\x08\v\f\x0e-\x1f\x7f-\x9f]|\p{Cs}/gu, '\ufffd'));
}
