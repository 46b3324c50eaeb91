import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findArtifacts } from '../../../../../server/src/article/noise/findNoise';
import { makeBody } from '../../../../../server/src/article/cleaning/body';
import { clean } from '../../../../../server/src/article/cleaning/clean';
import { likelihoods } from '../../../../../server/src/article/noise/site/chain';
import { sharedWith, stemsOf, storyStems } from '../../../../../server/src/article/noise/site/cohesion';
import type { Shared } from '../../../../../server/src/article/noise/site/cohesion';
import { countPhrases, phrasesWith } from '../../../../../server/src/article/noise/site/phrases';
import { glimpse, readSigns } from '../../../../../server/src/article/noise/site/shape';
import { sitePhrases } from '../../../../../server/src/article/noise/site/data/labels';
import { lineWeights } from '../../../../../server/src/article/noise/site/data/weights';
import { editsOf } from '../../../../../server/src/article/cleaning/edits';
import { signNames, signTable, weighWords } from '../../../../../server/src/article/noise/site/wordSigns';

const options = { disabledRules: [] };
const paragraphs = [
  'The council of Millbrook met on Monday to talk about the bridge, which has been closed since the flood in March.',
  '“We have waited long enough,” said Ada Morrow, who runs the bakery at the corner of the market.',
  'Nobody could say when it would be opened again, and the mayor left before the end of the meeting.',
  'The work was planned in 2019, and it was stopped when the money that the county had promised did not come.',
];
const [first = '', second = '', third = '', fourth = ''] = paragraphs;

/** The lines of a text that would be taken out. */
function taken(text: string): readonly string[] {
  return findArtifacts(text, options)
    .filter(({ repair, applicability }) => repair === 'delete-line' && applicability !== 'display')
    .map(({ span }) => text.slice(span.start, span.end));
}

/** A text as it is when all its noise is gone. */
function cleaned(text: string): { readonly text: string; readonly left: readonly unknown[] } {
  const artifacts = findArtifacts(text, options);
  const body = makeBody(text, editsOf(text, artifacts));
  return clean({ text, artifacts, body, blocks: [], quotations: [], problems: [] }, 'suggested');
}

const page = (...blocks: readonly string[]): string => blocks.join('\n\n');

describe('furniture of a site that no list holds', () => {
  it('is told by its words in the midst of a story', () => {
    const promos = [
      'You have read your last free story this month. Choose a plan to go on.',
      'Get the market letter in your mailbox every Friday',
      'Follow our reporters on Bluesky and Mastodon',
      'We and our 212 partners use cookies to measure how you use this page.',
    ];
    for (const promo of promos)
      expect(taken(page('The bridge nobody opens', first, second, promo, third, fourth)), promo).toEqual([
        promo,
      ]);
  });

  it('is told where it is a question to the readers, alone between two paragraphs', () => {
    const promo = 'Do you live beside the river? Write and tell us what you saw.';
    expect(taken(page('The bridge nobody opens', first, second, promo, third, fourth))).toEqual([promo]);
  });

  it('is told by what stands beside it', () => {
    const bar = ['Home', 'News', 'Sport', 'Weather', 'Log in', 'Subscribe'];
    const text = page(bar.join('\n'), 'The bridge nobody opens', 'By Ada Morrow', ...paragraphs);
    expect(taken(text)).toEqual(bar);
  });

  it('takes the titles of other stories with the label that announces them, and nothing above it', () => {
    const list = [
      'Most read',
      'Goat found on a roof in Ayle',
      'Ten soups for a cold week',
      'Why the mill burned',
    ];
    expect(taken(page('The bridge nobody opens', ...paragraphs, list.join('\n')))).toEqual(list);
  });
});

describe('what belongs to an article', () => {
  it('stays among furniture: kicker, headline, standfirst, byline, caption, contributors, copyright', () => {
    const kept = [
      'The bridge nobody opens',
      'After the flood a town waits for its road, and for somebody to pay for it',
      'By Ada Morrow, transport correspondent',
      'The bridge of Millbrook in May. Photograph: Tomas Reed/Echo Pictures',
      ...paragraphs,
      'Additional reporting by Ines Ward',
      '© 2023 Millbrook Echo Limited. All rights reserved.',
    ];
    const [headline = '', standfirst = '', byline = '', caption = ''] = kept;
    const text = page(
      'Menu\nHome\nNews\nSign in',
      headline,
      standfirst,
      'Share\nSave\nCopy link',
      byline,
      caption,
      '4 min read',
      ...paragraphs,
      'Additional reporting by Ines Ward',
      'Sign up for our newsletter\nYour email address\nSubscribe',
      '© 2023 Millbrook Echo Limited. All rights reserved.',
    );
    expect(cleaned(text).text.split(/\n+/u)).toEqual(kept);
  });

  it('stays though it is set line by line: verse, scores, the times of a live report', () => {
    const inserts = [
      'O river, carry me\nbeyond the mill,\nbeyond the bridge,\nand further still',
      'Ayle 3, Millbrook 1\nBarrow 0, Stow 0\nWick 2, Port Ayle 5',
    ];
    for (const insert of inserts)
      expect(taken(page('The bridge nobody opens', first, second, insert, third, fourth)), insert).toEqual(
        [],
      );
    const report = paragraphs.flatMap((paragraph, k) => [`1${k}:05`, paragraph]);
    expect(taken(page('The flood: as it happened', ...report))).toEqual([]);
  });

  it('keeps a line of the site with a mended character in it from stopping the cleaning', () => {
    const text = page(
      'The bridge nobody opens',
      first,
      second,
      'Be the ﬁrst to know: get our app',
      third,
      fourth,
    );
    expect(cleaned(text).left).toEqual([]);
    expect(cleaned(text).text.trim()).toBe(page('The bridge nobody opens', first, second, third, fourth));
  });
});

describe('what a line has in common with the story', () => {
  const told = (line: string, story: readonly string[], own = false): Shared =>
    sharedWith(stemsOf(line), storyStems(story.map(stemsOf), [stemsOf(line)]), own);
  const shares = (line: string): string => told(line, paragraphs).share;

  it('is told by words that are about something, whatever their endings', () => {
    expect(shares('Councils and bakeries')).toBe('most');
    expect(shares('Bridges, floods and orchards')).toBe('half');
    expect(shares('A goat on the roof')).toBe('none');
    expect(shares('What they would do about it')).toBe('wordless');
  });

  it('leaves a paragraph of the story itself out of the count', () => {
    expect(told(fourth, paragraphs, true).topic).toBe(0);
    expect(told('The meeting of the council', [...paragraphs, first]).topic).toBe(2);
  });

  it('keeps a subhead and a caption between lines of the site', () => {
    const kept = ['The flood and the market', 'The bakery at the corner of the market in Millbrook'];
    for (const line of kept)
      expect(
        taken(page('The bridge nobody opens', first, second, 'Advertisement', line, third, fourth)),
        line,
      ).toEqual(['Advertisement']);
  });
});

describe('the signs of a line', () => {
  it('are not mixed up where a mark is a word by itself', () => {
    const table = signTable([['$ 0', 1]]);
    const hashes = (line: string): readonly number[] => readSigns(line).hashes;
    expect(weighWords(hashes('$ 4'), table)).toBe(1);
    expect(weighWords(hashes('sold for 4'), table)).toBe(0);
  });

  it('weigh the same by hash, as articles are read, and by name, as they were fitted', () => {
    const weights = lineWeights
      .trim()
      .split('\n')
      .flatMap((row): (readonly [string, number])[] => {
        const [weight = '', ...rest] = row.split(' ');
        return rest
          .join(' ')
          .split('\t')
          .map((sign) => [sign, Number(weight)] as const);
      })
      .filter(([sign]) => !sign.startsWith('#'));
    const byName = new Map(weights);
    const table = signTable(weights);
    const words = fc.constantFrom(
      ...'Sign up to our newsletter today don’t miss 12 4.50 £3 a month share on Facebook | › the mayor said É Ålesund'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (line) => {
        const text = line.join(' ');
        const { hashes } = readSigns(text);
        const names = hashes.length > 0 ? signNames(glimpse(text)) : [];
        const sum = names.reduce((all, name) => all + (byName.get(name) ?? 0), 0);
        expect(weighWords(hashes, table)).toBeCloseTo(sum, 6);
      }),
    );
  });
});

describe('the phrases of sites', () => {
  const all = 2 ** sitePhrases.length - 1;

  it('are at most as many as a number has bits for', () => {
    expect(sitePhrases.length).toBeLessThanOrEqual(31);
  });

  it.each(sitePhrases)('are found by the words that are given for them: $words', ({ shape }) => {
    // what the expression fits, as far as strings can be made for it: without edges of words, with letters of English
    const source = shape.source
      .replace(/\\b/gu, '')
      .replace(/\[\\p\{L\}/gu, '[a-z')
      .replace(/\\p\{L\}/gu, '[a-z]');
    fc.assert(
      fc.property(
        fc.stringMatching(new RegExp(`^(?:${source})$`, 'u')),
        fc.constantFrom('', 'So '),
        (made, before) => {
          const line = `${before}${made}`;
          expect(countPhrases(line, phrasesWith(line))).toBe(countPhrases(line, all));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what a text is about', () => {
  it.each([
    ['plurals and tenses', 'Bridges reopened', 'bridge reopening'],
    ['plurals of short words', 'Boats, dams’ reeds', 'BOAT dams reed'],
    ['what stands behind an apostrophe', 'Ardenne’s mayor', "Ardenne mayor's"],
    ['words that are in every text, numbers and marks', 'It has 4,500 about £30 ferry', 'ferry'],
  ])('is told by how its words begin, without regard to %s', (_what, text, other) => {
    expect([...stemsOf(text)].sort()).toEqual([...stemsOf(other)].sort());
  });

  it('differs where words begin otherwise', () => {
    expect(stemsOf('river rivers rift')).toHaveLength(2);
    expect(stemsOf('ferry')).not.toEqual(stemsOf('fern'));
  });
});

describe('the chain of units', () => {
  it('gives each unit the share of all ways to tell the units apart in which it is the site’s', () => {
    const steps = { storyStory: 0.4, storySite: -0.7, siteStory: -0.2, siteSite: 1.1 };
    const weight = (weights: readonly number[], ways: number): number => {
      let sum = 0;
      weights.forEach((own, k) => {
        const site = (ways >> k) & 1;
        if (site === 1) sum += own;
        if (k === 0) return;
        const before = (ways >> (k - 1)) & 1;
        sum += [steps.storyStory, steps.storySite, steps.siteStory, steps.siteSite][2 * before + site] ?? 0;
      });
      return Math.exp(sum);
    };
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 1, maxLength: 7 }),
        (weights) => {
          const all = Array.from({ length: 2 ** weights.length }, (_, ways) => weight(weights, ways));
          const total = all.reduce((sum, one) => sum + one, 0);
          const { site } = likelihoods(weights, steps);
          weights.forEach((_, k) => {
            const share =
              all.reduce((sum, one, ways) => sum + (((ways >> k) & 1) === 1 ? one : 0), 0) / total;
            expect(site[k]).toBeCloseTo(share, 9);
          });
        },
      ),
    );
  });
});
