import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findArtifacts } from '../../../../server/src/article/noise/findNoise';
import { makeBody, toFile } from '../../../../server/src/article/cleaning/body';
import { atLevel } from '../../../../server/src/article/cleaning/levels';
import { clean, cleanOnly } from '../../../../server/src/article/cleaning/clean';
import type { Artifact, Quotation } from '../../../../server/src/article/types';
import { hostileText, pollutedArticle } from '../../support/pollute';
import { editsOf } from '../../../../server/src/article/cleaning/edits';
import type { Article } from '../../../../server/src/article/article';

/** An article with its noise and with everything between straight or curly double marks as its quotations. */
function read(text: string): Article {
  const artifacts = findArtifacts(text, { disabledRules: [] });
  const body = makeBody(text, editsOf(text, artifacts));
  const quotations: Quotation[] = [];
  for (const match of body.text.matchAll(/"[^"\n]{1,300}"|“[^“”\n]{1,300}”/gu)) {
    const span = { start: match.index, end: match.index + match[0].length };
    quotations.push({ type: 'direct', parts: toFile(body, text, span), closed: true });
  }
  return { text, artifacts, body, blocks: [], quotations, attributions: [], sources: [], problems: [] };
}

const blank = /[\u0000-\u0020\u00a0\u2000-\u200b\u2028\u2029\u202f\u3000\ufeff]+/gu;
const squeeze = (text: string): string => text.replace(blank, '');

/** What must be left of a text, white space aside: the text less what is taken out, with what is mended. */
function expected(text: string, artifacts: readonly Artifact[]): string {
  let out = '';
  let at = 0;
  for (const { span, repair, text: by } of artifacts) {
    out += text.slice(at, span.start);
    if (repair === 'replace' || repair === 'join') out += by ?? '';
    at = span.end;
  }
  return squeeze(out + text.slice(at));
}

// ten properties: 10,000 cases together
const runs = { numRuns: 1000 };

describe.each([
  ['polluted articles', pollutedArticle],
  ['text without sense', hostileText],
] as const)('%s', (_, texts) => {
  test('noise is in order, does not overlap and lies inside of the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const { span } of findArtifacts(text, { disabledRules: [] })) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      runs,
    );
  });

  test.each(['safe', 'suggested'] as const)(
    'cleaning what is %s takes out nothing but what is flagged',
    (level) => {
      fc.assert(
        fc.property(texts, (text) => {
          const article = read(text);
          const cleaning = clean(article, level);
          if (cleaning.refused !== undefined)
            expect(cleaning).toMatchObject({ text, edits: [], repaired: 0 });
          else expect(squeeze(cleaning.text)).toBe(expected(text, atLevel(article.artifacts, level)));
        }),
        runs,
      );
    },
  );
});

test.each(['safe', 'suggested'] as const)(
  'an article cleaned of what is %s has nothing more of it',
  (level) => {
    fc.assert(
      fc.property(pollutedArticle, (text) => {
        const cleaning = clean(read(text), level);
        fc.pre(cleaning.refused === undefined);
        const again = read(cleaning.text);
        expect(
          atLevel(again.artifacts, level).map(({ rule, span }) => [
            rule,
            cleaning.text.slice(span.start, span.end),
          ]),
        ).toEqual([]);
        expect(clean(again, level).text).toBe(cleaning.text);
      }),
      runs,
    );
  },
);

test('every quotation of a cleaned article says what it said', () => {
  fc.assert(
    fc.property(pollutedArticle, (text) => {
      const article = read(text);
      const cleaning = clean(article, 'suggested');
      fc.pre(cleaning.refused === undefined);
      const mends = atLevel(article.artifacts, 'suggested');
      let from = 0;
      for (const { parts } of article.quotations) {
        const words = parts
          .map((part) =>
            expected(
              text.slice(part.start, part.end),
              mends
                .filter(({ span }) => span.start >= part.start && span.end <= part.end)
                .map((mend) => ({
                  ...mend,
                  span: { start: mend.span.start - part.start, end: mend.span.end - part.start },
                })),
            ),
          )
          .join('');
        const at = squeeze(cleaning.text).indexOf(words, from);
        expect(at).toBeGreaterThanOrEqual(0);
        from = at;
      }
    }),
    runs,
  );
});

test('mending one thing leaves every word that was not part of it', () => {
  fc.assert(
    fc.property(pollutedArticle, fc.nat(30), (text, pick) => {
      const article = read(text);
      const all = atLevel(article.artifacts, 'suggested');
      const one = all[pick % Math.max(1, all.length)];
      fc.pre(one !== undefined);
      const cleaning = cleanOnly(article, [one]);
      fc.pre(cleaning.refused === undefined);
      // words are not glued: each word of the text less the noise is still a word, or was mended
      const kept = new Set(cleaning.text.split(blank));
      const flagged = all.map(({ span }) => span);
      let glued = 0;
      for (const match of text.matchAll(
        /[^\u0000-\u0020\u00a0\u2000-\u200b\u2028\u2029\u202f\u3000\ufeff]+/gu,
      )) {
        const [word, start, end] = [match[0], match.index, match.index + match[0].length];
        if (flagged.some((span) => span.start <= end && span.end >= start)) continue;
        if (!kept.has(word)) glued++;
      }
      expect(glued).toBe(0);
    }),
    runs,
  );
});
