import type { LeftPiece } from '../article/cleaning/clean';
import { linesOf } from '../article/text/lines';
import { lastAtMost } from '../article/text/lastAtMost';
import { oneLine } from './markup';
import { describeRule } from './rules';

/** So much of a piece is shown, in UTF-16 code units. */
const shown = 40;

/** Why a piece that looks like noise was not taken out. */
export const leftBecause = {
  quotation: 'taking it out would change the words of a quotation',
  story: 'taking it out would change words of the story',
} as const;

/** For each piece of noise of a text that cleaning left, what it is, where, and why, without a full stop. */
export function leftPieces(text: string, left: readonly LeftPiece[]): readonly string[] {
  if (left.length === 0) return [];
  const lines = linesOf(text);
  return left.map(({ artifact: { span, rule }, doubt }) => {
    const line = lastAtMost(lines.length, (index) => lines[index]?.start ?? 0, span.start) + 1;
    const content = oneLine(text.slice(span.start, span.end), shown).trim();
    const what = content === '' ? '' : ` “${content}”`;
    return `left in line ${line}:${what} (${describeRule(rule).title}), because ${leftBecause[doubt]}`;
  });
}
