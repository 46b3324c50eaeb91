import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../server/src/article/analyze';
import { listedNoise } from '../../../../server/src/article/listedNoise';
import { fixesAt } from '../../../../server/src/features/codeActions/fixNoise';
import { createTagger } from '../../../../server/src/nlp/tagger';
import { cardsAt } from '../../../../server/src/wording/cards';
import { article, noise, span } from '../../support/smallArticle';
import type { Article } from '../../../../server/src/article/article';

describe('fixes', () => {
  it('are offered for what the selection touches: one, alike, all', () => {
    const here = span('<u>');
    const fixes = fixesAt(article, { start: here.end, end: here.end });
    expect(fixes.map((fix) => fix.noise?.artifacts[0]?.rule)).toEqual(['tag', undefined, undefined]);
    expect(fixes[1]?.title).toContain('all 2');
    expect(fixes[2]?.title).toContain('all 4 pieces');
    expect(fixesAt(article, span('Ferry to stay'))).toEqual([]);
  });

  it('take a wrapped paragraph as one finding, at its first line break, no word of the story underlined', () => {
    const wrapped = readFileSync(
      new URL('../../../../seeds/pdftotext.levee-inquiry.txt', import.meta.url),
      'utf8',
    );
    const whole = analyze(wrapped, createTagger());
    const breaks = whole.artifacts.filter((each) => each.rule === 'hard-wrap');
    const findings = listedNoise(whole).filter((each) => each.artifacts[0]?.rule === 'hard-wrap');
    expect(findings.flatMap((each) => each.artifacts)).toEqual(breaks);
    expect(findings.length).toBeLessThan(breaks.length / 2);
    for (const finding of findings)
      expect(wrapped.slice(finding.span.start, finding.span.end).trim()).toBe('');
    const long = findings.find((each) => each.artifacts.length > 1);
    if (long === undefined) throw new Error('no paragraph of several lines');
    const [fix] = fixesAt(whole, long.span);
    expect(fix?.title).toContain(`Join the ${long.artifacts.length + 1} lines`);
    expect(fix?.cleaning.repaired).toBe(long.artifacts.length);
  });

  it('are not offered for what is only shown', () => {
    const shown: Article = { ...article, artifacts: [noise('caption', 'Share this', 'display')] };
    expect(fixesAt(shown, span('Share this'))).toEqual([]);
    expect(listedNoise(shown)).toHaveLength(1);
    const [card] = cardsAt(shown, span('Share this').start, true);
    expect(card?.facts).toContainEqual(['Shown only, never taken out']);
  });
});
