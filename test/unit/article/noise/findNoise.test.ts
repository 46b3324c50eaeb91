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
import { tries } from '../../../../.config/draws.mjs';

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

const runs = { numRuns: tries(500) };

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
          const stays = new Set(cleaning.left.map(({ artifact }) => artifact));
          const gone = atLevel(article.artifacts, level).filter((artifact) => !stays.has(artifact));
          expect(squeeze(cleaning.text)).toBe(expected(text, gone));
        }),
        runs,
      );
    },
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
