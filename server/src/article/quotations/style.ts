/** Which marks open a quotation in an article. */

import type { Span } from '../types';
import type { SingleRole } from './apostrophes';
import { isClipped, singleMarksAt } from './apostrophes';
import { scanDouble } from './doubleMarks';
import { at, markPlaces } from './marks';
import { scanSingle } from './singleMarks';

/** Which marks open a quotation in an article. */
export type MarkStyle = 'double' | 'single';

/** So many single marks that open make an article that is set with them, whatever stands between them. Set by hand. */
const fewestSingle = 4;
/** And so many for each double one, which may stand inside of them. Set by hand. */
const singlePerDouble = 2;
/** With more double marks for each single one that opens, some double one stands outside. Costs only time. */
const doublePerSingle = 4;

/** Decides from the whole article: single marks are primary only where there are (almost) no double ones. */
export function markStyle(text: string, places = markPlaces(text)): MarkStyle {
  const single = singleMarksAt(text, places).filter(({ index, role }) => opensWord(text, index, role)).length;
  const double = countDouble(text, places);
  if (single >= fewestSingle && double <= single / singlePerDouble) return 'single';
  return double <= doublePerSingle * Math.max(1, single) ? styleOfFew(text, places) : 'double';
}

const opensWord = (text: string, index: number, role: SingleRole): boolean =>
  role === 'open' && /\p{L}/u.test(at(text, index + 1));

function countDouble(text: string, places: readonly number[]): number {
  let double = 0;
  let end = 0;
  for (const index of places) {
    if (index < end) continue;
    const char = at(text, index);
    const twice = char === "'" && at(text, index + 1) === char;
    if (!twice && !/["“”«„]/u.test(char)) continue;
    double++;
    if (twice) end = index + 2;
  }
  return double;
}

/**
 * An article with few marks of either kind: single ones count where something stands between a pair of them, and
 * every double one inside of such a pair.
 */
function styleOfFew(text: string, places: readonly number[]): MarkStyle {
  let found = false;
  for (const { line, inLine } of linesWithMarks(text, places)) {
    const single = scanSingle(line, inLine).marked.filter(({ closed }) => closed);
    const double = scanDouble(line, inLine).marked;
    if (double.some((outer) => !single.some((pair) => holds(pair, outer)))) return 'double';
    found ||= single.some((pair) => isPair(line, pair));
  }
  return found ? 'single' : 'double';
}

const holds = (outer: Span, inner: Span): boolean => outer.start < inner.start && inner.end < outer.end;

/** Whether what closes a stretch is a mark beyond doubt: no apostrophe of "the farmers'". */
const isPair = (line: string, { end }: Span): boolean =>
  /[.,?!…]/u.test(at(line, end - 2)) || !isClipped(line, end - 1);

/** The lines of a text that have marks, with the places of these in their line. */
function linesWithMarks(
  text: string,
  places: readonly number[],
): readonly { readonly line: string; readonly inLine: readonly number[] }[] {
  const out: { line: string; inLine: number[] }[] = [];
  let from = 0;
  let to = -1;
  for (const index of places) {
    if (index >= to || to < 0) {
      from = text.lastIndexOf('\n', index) + 1;
      to = (text.indexOf('\n', index) + 1 || text.length + 1) - 1;
      out.push({ line: text.slice(from, to), inLine: [] });
    }
    out[out.length - 1]?.inLine.push(index - from);
  }
  return out;
}
