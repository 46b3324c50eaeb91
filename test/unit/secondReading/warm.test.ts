/** Whatever was read before, and of which texts: the article is the one that is found by reading it for the first time. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AttributedText } from '../../../server/src/article/article';
import { fakeReader } from '../support/deskReader';
import { openArticle } from '../support/openArticle';
import { secondDesk } from '../support/secondDesk';
import { tries } from '../../../.config/draws.mjs';

const texts = [
  ['three quotations left open', openArticle],
  ['a copied page', readFileSync('seeds/web-copy.dinner-money.txt', 'utf8')],
  ['a printed page', readFileSync('seeds/firefox-print.bridge-records.txt', 'utf8')],
  ['an export', readFileSync('seeds/lexisnexis.copper-spill.txt', 'utf8')],
] as const;

/** An edit: where (as a share of the text), how much is taken out, what is put in, and whether anybody waits behind it. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  out: fc.integer({ min: 0, max: 60 }),
  put: fc.constantFrom(
    '',
    '“',
    '”',
    '\n\n',
    ' he said',
    'Ada Brook ',
    '“It swims,” ',
    'the plan that she gave ',
  ),
  rests: fc.boolean(),
});

const cold = (text: string): Promise<AttributedText> =>
  secondDesk(fakeReader({ noisy: true })).readTwice(text);

test.each(texts)('%s, edited at random', async (_, first) => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 5 }), async (edits) => {
      const warm = secondDesk(fakeReader({ noisy: true }));
      let text = first;
      await warm.readTwice(text);
      for (const { at, out, put, rests } of edits) {
        const start = Math.floor(at * text.length);
        text = text.slice(0, start) + put + text.slice(start + out);
        warm.type(text);
        if (rests) await warm.readTwice(text);
        else await warm.shown();
      }
      expect(await warm.readTwice(text)).toEqual(await cold(text));
    }),
    { numRuns: tries(8) },
  );
});
