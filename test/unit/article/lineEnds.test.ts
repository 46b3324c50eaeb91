/** A text says the same with the line ends of Windows as with others: the same is found, at the places that have moved. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tries } from '../../../.config/draws.mjs';
import { finish, readCopy } from '../../../server/src/article/analyze';
import { clean } from '../../../server/src/article/cleaning/clean';
import { createTagger } from '../../../server/src/nlp/tagger';
import { hostileText, pollutedArticle } from '../support/pollute';
import { wideArticle } from '../support/wideArticle';

const tagger = createTagger();

/** All that is found in a text, and the text as it is cleaned. */
function foundIn(text: string): unknown {
  const { copy, attribute } = readCopy(text);
  const { attributed, problems } = finish(attribute(tagger));
  const { blocks, quotations, attributions, sources } = attributed;
  return {
    ...{ artifacts: copy.artifacts, blocks, quotations, attributions, sources, problems: finish(problems()) },
    cleaned: (['safe', 'suggested'] as const).map((level) => clean(copy, level).text),
  };
}

/** What was found with the line ends of Windows, as it stands in the same text with others. */
function movedBack(found: unknown, text: string): unknown {
  const before = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) before[at + 1] = (before[at] ?? 0) + (text[at] === '\r' ? 1 : 0);
  return JSON.parse(JSON.stringify(found), (key, value: unknown) => {
    if ((key === 'start' || key === 'end') && typeof value === 'number') return value - (before[value] ?? 0);
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value;
  });
}

test.each([
  ['printed articles', pollutedArticle, 60],
  ['articles spoilt in every way', wideArticle, 100],
  ['text without sense', hostileText, 200],
] as const)('%s', (_, texts, numRuns) => {
  fc.assert(
    fc.property(texts, (drawn) => {
      const text = drawn.replaceAll(/\r\n?/gu, '\n');
      const windows = text.replaceAll('\n', '\r\n');
      expect(movedBack(foundIn(windows), windows)).toEqual(JSON.parse(JSON.stringify(foundIn(text))));
    }),
    { numRuns: tries(numRuns) },
  );
});
