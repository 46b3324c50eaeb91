/**
 * Cleaning holds its word, on texts that are drawn: to clean twice is to clean once, no piece in doubt keeps the rest from
 * being cleaned, and what somebody said is left as it was. 10,000 texts.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCopy } from '../../../../server/src/article/analyze';
import { clean, type Cleaning } from '../../../../server/src/article/cleaning/clean';
import { atLevel, withCompanions, type CleanLevel } from '../../../../server/src/article/cleaning/levels';
import type { Artifact, Copy, Span } from '../../../../server/src/article/types';
import { hostileText, pollutedArticle } from '../../support/pollute';
import { wideArticle } from '../../support/wideArticle';
import { tries } from '../../../../.config/draws.mjs';

const levels: readonly CleanLevel[] = ['safe', 'suggested'];

const blank = /[\u0000-\u0020\u00a0\u2000-\u200b\u2028\u2029\u202f\u3000\ufeff]+/gu;
const squeeze = (text: string): string => text.replace(blank, '');

/** What must be left of a stretch, white space aside: the stretch less what is taken out, with what is mended. */
function expected(text: string, { start, end }: Span, repaired: readonly Artifact[]): string {
  let out = '';
  let at = start;
  for (const { span, repair, text: by } of repaired) {
    if (span.end <= start || span.start >= end) continue;
    out += text.slice(at, Math.max(at, span.start));
    if (repair === 'replace' || repair === 'join') out += by ?? '';
    at = Math.min(end, span.end);
  }
  return squeeze(out + text.slice(at, end));
}

/** What of an article's noise is repaired: all of the level, with what goes along, but what is told to be left. */
function repairedIn({ text, artifacts }: Copy, level: CleanLevel, { left }: Cleaning): readonly Artifact[] {
  const stays = new Set(left.map(({ artifact }) => artifact));
  return withCompanions(text, artifacts, atLevel(artifacts, level)).filter(
    (artifact) => !stays.has(artifact),
  );
}

function holdsItsWord(text: string): void {
  const { copy } = readCopy(text);
  for (const level of levels) {
    const cleaning = clean(copy, level);
    const repaired = repairedIn(copy, level, cleaning);
    const whole = squeeze(cleaning.text);
    expect(whole, `${level}: all but what is left is repaired`).toBe(
      expected(text, { start: 0, end: text.length }, repaired),
    );
    let from = 0;
    // between two parts of a quotation may stand what only goes when it is asked for
    for (const part of copy.quotations.flatMap(({ parts }) => parts)) {
      const words = expected(text, part, repaired);
      from = whole.indexOf(words, from);
      expect(from, `${level}: ${JSON.stringify(words)} is still said`).toBeGreaterThanOrEqual(0);
    }
    const again = clean(readCopy(cleaning.text).copy, level);
    expect(again.text, `${level}: cleaned twice is cleaned once`).toBe(cleaning.text);
  }
}

test.each([
  ['articles spoilt in every way', wideArticle, 3000],
  ['printed articles', pollutedArticle, 1000],
  ['text without sense', hostileText, 6000],
] as const)('%s', (_, texts, numRuns) => {
  fc.assert(fc.property(texts, holdsItsWord), { numRuns: tries(numRuns) });
});

test.each([
  ['a line of marks that only become one when a mark is gone', '1-\n\n<b>-2-\n\nfx'],
  ['a mend at the end of a quotation that is longer than what it mends', "''1-'x r/</p>/ﬁ\u0000"],
  [
    'a suggested break over a form feed',
    'It was cut and than \n\f♣ Sign up here\n\f**2 of 4**\n\fI ever wanted to.',
  ],
  [
    'marks around a line that goes, in the midst of a sentence',
    'The harbour of Millbrook, they said at noon, belongs to the\n\n<br>Share<br>\n\n&nbsp;3 of 4&nbsp;\n\ntown and to nobody else, whatever the company says.',
  ],
  [
    'lone carriage returns around furniture in a quotation',
    'The mayor said: "Nobody on the board of the ferry company was ever asked about the \rSkip to content\rShare\rpier or the road to it, and everybody in town knew it." Then they left.\r',
  ],
  [
    'a page counter that only is one when the line above is gone',
    'The\n\f\n\f1 of 4\n\fSubscribe now\n\f2 of 4\n\fcouncil of Millbrook met on Monday to talk about the dam over the Ayle.',
  ],
])('%s', (_, text) => {
  holdsItsWord(text);
});
