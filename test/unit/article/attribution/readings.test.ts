import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../server/src/article/analyze';
import { toBody } from '../../../../server/src/article/cleaning/body';
import type { SourceOpinion } from '../../../../server/src/article/opinions';
import { defaultAnalyzeOptions } from '../../../../server/src/article/options';
import type { Span } from '../../../../server/src/article/types';
import { createTagger } from '../../../../server/src/nlp/tagger';

const seeds = new URL('../../../../seeds/', import.meta.url);
/** Articles that leave something open: speech beside and words that are only set off. */
const texts = ['chrome-print.harbour-strike', 'web-copy.dinner-money', 'safari-print.lake-drones'].map(
  (name) => readFileSync(new URL(`${name}.clean.txt`, seeds), 'utf8'),
);

/** The words of quotations of one part that a second reader was asked about, and of those that tell what it made of them. */
function askedAndTold(
  text: string,
  opinion: SourceOpinion,
): { readonly asked: readonly string[]; readonly told: readonly string[] } {
  const parts: Span[] = [];
  const options = {
    ...defaultAnalyzeOptions,
    opinions: {
      ofQuotation: (_: string, part: Span) => {
        parts.push(part);
        return opinion;
      },
      ofLines: () => [],
    },
  };
  const { quotations, attributions, body } = analyze(text, createTagger(), options);
  const wordsOf = (keep: (start: number, index: number) => boolean): readonly string[] =>
    quotations.flatMap(({ parts: [first, second] }, index) =>
      first !== undefined && second === undefined && keep(toBody(body, first.start), index)
        ? [text.slice(first.start, first.end)]
        : [],
    );
  return {
    asked: wordsOf((start) => parts.some((part) => part.start === start)),
    told: wordsOf((_, index) => attributions[index]?.readings !== undefined),
  };
}

describe('what two readers make of a quotation', () => {
  it.each([
    ['nobody', 1],
    ['somebody elsewhere', 0],
  ])('is told wherever the second was asked, and it says %s', (_, nobody) => {
    const all = texts.map((text) => askedAndTold(text, { nobody, pieces: [] }));
    expect(all.flatMap(({ asked }) => asked).length).toBeGreaterThan(5);
    for (const { asked, told } of all) expect(told).toEqual(asked);
  });
});
