import { codeAt } from '../../text/codeUnits';
import { isDigit, isLetter, isUpper } from './wordHashes';

/** The letters and marks of a line, counted. */
export interface MarkCounts {
  readonly letters: number;
  readonly capitals: number;
  readonly digits: number;
  readonly commas: number;
  readonly parts: number;
  readonly quotes: number;
}

const comma = 44;
/** Marks that part the links of a row. */
const parting: ReadonlySet<number> = new Set([...'|»›→·•/'].map((sign) => sign.charCodeAt(0)));
const slash = 47;
const quoting: ReadonlySet<number> = new Set([...'"“”„«»'].map((sign) => sign.charCodeAt(0)));

/** Counts the letters and marks of a line. */
export function countMarks(line: string): MarkCounts {
  let letters = 0;
  let capitals = 0;
  let digits = 0;
  let commas = 0;
  let parts = 0;
  let quotes = 0;
  const { length } = line;
  for (let at = 0; at < length; at++) {
    const code = codeAt(line, at);
    if (isLetter(code)) {
      letters++;
      if (isUpper(code)) capitals++;
    } else if (isDigit(code)) digits++;
    else if (code === comma) commas++;
    else if (code === slash || (code > slash && parting.has(code))) parts++;
    else if (quoting.has(code)) quotes++;
  }
  return { letters, capitals, digits, commas, parts, quotes };
}
