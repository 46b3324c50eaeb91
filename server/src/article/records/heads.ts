import { foldWhiteSpace } from '../text/whiteSpace';
import type { Span } from '../types';
import type { RecordLine } from './recordLine';

const pageNumber = /^page \d{1,4}$/iu;
/** So much of a headline tells that it stands again. */
const enough = 16;
/** A long headline with newspaper and date takes so many lines. */
const most = 4;

/**
 * What LexisNexis puts at the top of each further page of a record: the number of the page, and below it headline,
 * newspaper and date. Lines `from` up to `to` are looked at.
 */
export function headsIn(
  lines: readonly RecordLine[],
  from: number,
  to: number,
  title: string,
): readonly Span[] {
  const opening = keyOf(title).slice(0, enough);
  if (opening.length < enough) return [];
  const out: Span[] = [];
  for (let i = from; i < to; i++) {
    const line = lines[i];
    const next = lines[i + 1];
    if (line === undefined || next === undefined || !pageNumber.test(line.text)) continue;
    if (!keyOf(next.text).startsWith(opening)) continue;
    out.push(line, next);
    for (let k = i + 2; k < Math.min(to, i + most) && lines[k]?.apart === false; k++)
      out.push(lines[k] ?? next);
  }
  return out.map(({ start, end }) => ({ start, end }));
}

function keyOf(text: string): string {
  return foldWhiteSpace(text).toLowerCase();
}
