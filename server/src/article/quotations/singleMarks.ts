/** Quotations between single marks, in one paragraph: the same characters are apostrophes, which are told apart. */

import type { Marked, Scan } from './marks';
import { at, canClose, canOpen, isSpaceOrEdge, letterOrDigit, mayMark } from './marks';
import type { OpenMark } from './unclosed';
import { unclosed } from './unclosed';

/** Words that begin with an apostrophe: "'em", "'round". */
const elision = /^(?:em|til|tis|twas|twill|cause|bout|round|n|cos|scuse|nuff|neath|gainst)\b/iu;

/** So many characters hold the longest of them and what follows it. */
const longestElision = 9;

/** Finds the stretches between single marks in one paragraph. */
export function scanSingle(text: string): Scan {
  const marked: Marked[] = [];
  let open: OpenMark | undefined;
  for (let index = 0; index < text.length; index++) {
    if (!mayMark(text.charCodeAt(index)) || isApostrophe(text, index)) continue;
    if (open === undefined) {
      if (opens(text, index)) open = { start: index, char: at(text, index) };
    } else if (closes(text, index, open.char)) {
      marked.push({ start: open.start, end: index + 1, closed: true });
      open = undefined;
    }
  }
  // what is never closed is an apostrophe, unless it is a curly mark, or one where speech begins
  if (open !== undefined && (open.char === '‘' || open.start === 0 || announces(text, open.start)))
    marked.push(unclosed(text, open, text.length));
  return { marked, stray: [] };
}

/** Whether a mark is no single one, or stands where none opens or closes: inside a word, beside the "n" of rock 'n' roll. */
function isApostrophe(text: string, index: number): boolean {
  const char = at(text, index);
  if (char !== "'" && char !== '‘' && char !== '’' && char !== '‚') return true;
  const inside = letterOrDigit.test(at(text, index - 1)) && letterOrDigit.test(at(text, index + 1));
  return inside || isElidedAnd(text, index);
}

/** Whether a single mark opens a quotation where none is open. */
function opens(text: string, index: number): boolean {
  const char = at(text, index);
  if (char === '’' || !canOpen(text, index)) return false;
  // "'90s", "'em"
  return !(
    char === "'" &&
    (/\d/u.test(at(text, index + 1)) || elision.test(text.slice(index + 1, index + 1 + longestElision)))
  );
}

/** Whether a single mark closes a quotation that `opener` opens. */
function closes(text: string, index: number, opener: string): boolean {
  const char = at(text, index);
  if (!canClose(text, index) || isSpaceOrEdge(at(text, index - 1))) return false;
  if (opener === '‚' && char !== '‚') return true;
  if (char === '‘' || char === '‚' || (char === '’' && opener === "'")) return false;
  const possessive = /s/iu.test(at(text, index - 1)) && isSpaceOrEdge(at(text, index + 1));
  return !(possessive && closesLater(text, index + 1));
}

/** "said: 'The huts leak": a mark behind a comma or colon before a capital letter. */
function announces(text: string, index: number): boolean {
  return /[,:]\s$/u.test(text.slice(Math.max(0, index - 2), index)) && /\p{Lu}/u.test(at(text, index + 1));
}

/** The mark on either side of "rock 'n' roll". */
function isElidedAnd(text: string, index: number): boolean {
  return (
    /^\s['‘’]n['’]\s$/iu.test(text.slice(index - 1, index + 4)) ||
    /^\s['‘’]n['’]\s$/iu.test(text.slice(index - 3, index + 2))
  );
}

/** So far a closing mark is sought behind a possessive, in characters. Keeps the scan linear. */
const possessiveReach = 400;

/** Whether a mark after a stop follows before the next one that opens: then `s'` was a possessive. */
function closesLater(text: string, from: number): boolean {
  const end = Math.min(text.length, from + possessiveReach);
  for (let index = from; index < end; index++) {
    const char = at(text, index);
    if (char !== "'" && char !== '’' && char !== '‘') continue;
    if (letterOrDigit.test(at(text, index - 1)) && letterOrDigit.test(at(text, index + 1))) continue;
    if (char === '‘' || (char === "'" && canOpen(text, index))) return false;
    if (/[.,?!…]/u.test(at(text, index - 1))) return true;
  }
  return false;
}
