import { describe, expect, it } from 'vitest';
import type { Article } from '../../../server/src/article/article';
import type { TwoReadings } from '../../../server/src/article/opinions';
import { cardsAt, markdownOf, plainTextOf } from '../../../server/src/wording/cards';
import { article, span } from '../support/smallArticle';

const she = { who: 'somebody', mention: span('She'), share: 0.714 } as const;
const marta = { who: 'somebody', mention: span('Marta Oyelaran'), share: 0.62 } as const;

/** What a hover on a quotation says where two readers have read it. */
function said(passage: string, readings: TwoReadings, of: Article = article): readonly string[] {
  const at = span(passage).start;
  const index = of.quotations.findIndex(({ parts }) => parts.some((part) => part.start === at));
  const attributions = of.attributions.map((one, k) => (k === index ? { ...one, readings } : one));
  const [card] = cardsAt({ ...of, attributions }, at, false);
  return card === undefined ? [] : plainTextOf(card).split('\n');
}

const about = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => line.includes('second reading'));

describe('a hover on what the rules left open', () => {
  it('says that the second reading agrees, after how it is known', () => {
    const lines = said('"We need', { effect: 'supports', rules: marta, model: marta });
    expect(lines[1]).toMatch(/^How we know: /u);
    expect(about(lines)).toEqual(['A second reading by the language model on this computer agrees']);
  });

  it('says what each reads and how sure it is, where they differ', () => {
    expect(about(said('"We need', { effect: 'outweighed', rules: marta, model: she }))).toEqual([
      'A second reading by the language model on this computer would rather name “She” (71 of 100); the rules name “Marta Oyelaran” (62 of 100)',
    ]);
    const elsewhere = { who: 'elsewhere', share: 0.5 } as const;
    expect(about(said('"We need', { effect: 'followed', rules: elsewhere, model: marta }))).toEqual([
      'A second reading by the language model on this computer has changed this: it would name “Marta Oyelaran” (62 of 100); the rules alone would look for the speaker in other sentences (50 of 100)',
    ]);
  });

  it('says it of words that nobody is thought to say, too', () => {
    const nobody = { who: 'nobody', share: 0.9 } as const;
    expect(about(said('"a soul"', { effect: 'followed', rules: she, model: nobody }))).toEqual([
      'A second reading by the language model on this computer has changed this: it would take this for nobody’s words (90 of 100); the rules alone would name “She” (71 of 100)',
    ]);
  });

  it('says nothing of it where nobody has read it, or a person has put it right', () => {
    const [card] = cardsAt(article, span('"We need').start, false);
    expect(card === undefined ? '' : plainTextOf(card)).not.toContain('second reading');
    const byHand = { correction: 'urn:test:1', was: null };
    const corrected = {
      ...article,
      attributions: article.attributions.map((one) => ({ ...one, byHand })),
    };
    expect(about(said('"We need', { effect: 'supports', rules: marta, model: marta }, corrected))).toEqual(
      [],
    );
  });

  it('makes nothing of the article’s words', () => {
    const text = '[here](x) said so. "No."';
    const mention = { start: 0, end: '[here](x)'.length };
    const hostile: Article = {
      ...article,
      text,
      body: {
        text,
        fileLength: text.length,
        runs: [{ start: 0, end: text.length, file: { start: 0, end: text.length }, verbatim: true }],
      },
      artifacts: [],
      blocks: [{ kind: 'paragraph', span: { start: 0, end: text.length } }],
      sources: [],
      quotations: [{ type: 'direct', parts: [{ start: 19, end: 24 }], closed: true }],
      attributions: [
        {
          quotation: 0,
          pattern: 'none',
          confidence: 0.5,
          chain: [],
          runnersUp: [],
          readings: {
            effect: 'outweighed',
            rules: { who: 'nobody', share: 0.6 },
            model: { who: 'somebody', mention, share: 0.7 },
          },
        },
      ],
    };
    const [card] = cardsAt(hostile, 20, false);
    const markdown = card === undefined ? '' : markdownOf(card);
    expect(markdown).toContain('would rather name “');
    expect(markdown).not.toContain('[here](x)');
  });
});
