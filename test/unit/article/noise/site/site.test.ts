import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findArtifacts } from '../../../../../server/src/article/noise/findNoise';
import { makeBody } from '../../../../../server/src/article/cleaning/body';
import { clean } from '../../../../../server/src/article/cleaning/clean';
import { sharedWith, stemsIn, timesInStory } from '../../../../../server/src/article/noise/site/cohesion';
import type { Shared } from '../../../../../server/src/article/noise/site/cohesion';
import { countPhrases, phrasesWith } from '../../../../../server/src/article/noise/site/phrases';
import { ownNames } from '../../../../../server/src/article/noise/site/ownNames';
import { readOwnSigns } from '../../../../../server/src/article/noise/site/ownSigns';
import { sitePhrases } from '../../../../../server/src/article/noise/site/data/labels';
import { editsOf } from '../../../../../server/src/article/cleaning/edits';
import { likeness } from '../../../../../server/src/article/noise/site/storySigns';
import { dimensions, meaningOf } from '../../../../../server/src/article/noise/site/wordVectors';
import { tries } from '../../../../../.config/draws.mjs';

const options = { disabledRules: [] };
const stemsOf = (text: string): readonly number[] => [...new Set(stemsIn(text))];
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
      'Sign up to read on. Already have an account? Log in',
      'Get our market letter in your inbox every Friday',
      'Follow our reporters on Bluesky and Mastodon',
      'We and our 212 partners use cookies to measure how you use this page.',
    ];
    for (const promo of promos)
      expect(taken(page('The bridge nobody opens', first, second, promo, third, fourth)), promo).toEqual([
        promo,
      ]);
  });

  it('is told where it is a question to the readers, alone between two paragraphs', () => {
    const promo = 'Do you have a story for us? Write to our newsroom and tell us what you saw.';
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
    sharedWith(stemsOf(line), timesInStory(story.map(stemsOf)), own);
  const shares = (line: string): number => told(line, paragraphs).share;

  it('is told by words that are about something, whatever their endings', () => {
    expect(shares('Councils and bakeries')).toBe(1);
    expect(shares('Bridges, floods and orchards')).toBeCloseTo(2 / 3);
    expect(shares('A goat on the roof')).toBe(0);
    expect(shares('What they would do about it')).toBe(0);
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
  const sign = (line: string, name: (typeof ownNames)[number]): number =>
    readOwnSigns(line).values[ownNames.indexOf(name)] ?? NaN;

  it('are one number for each name', () => {
    for (const line of [
      'Share',
      '“Wait,” she said, and he waited.',
      '14 May 2022 | Updated 3 hours ago',
      '—',
      '',
    ])
      expect(readOwnSigns(line).values).toHaveLength(ownNames.length);
  });

  it('say what they are called after', () => {
    expect(sign('Sign up for our newsletter', 'asks')).toBe(1);
    expect(sign('Sign up for our newsletter', 'small letter first')).toBe(0);
    expect(sign('Home | News | Sport', 'parts')).toBe(2);
    expect(sign('Home | News | Sport', 'small words')).toBeGreaterThan(0);
    expect(sign('She said that he had left.', 'said')).toBe(1);
    expect(sign('She said that he had left.', 'ended')).toBe(1);
    expect(sign('By Ada Morrow', 'byline')).toBe(1);
    expect(sign('READ MORE', 'shouted')).toBe(1);
  });

  it('are numbers for any line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (line) => {
        const { values, meaning } = readOwnSigns(line);
        expect([...values, ...meaning].every(Number.isFinite)).toBe(true);
      }),
    );
  });
});

describe('what words mean', () => {
  const meaning = (text: string): Float32Array => {
    const out = new Float32Array(dimensions);
    meaningOf(text, out);
    return out;
  };
  const alike = (one: string, other: string): number => likeness(meaning(one), meaning(other));

  it('brings together what is about the same, though no word is', () => {
    expect(alike('The senator lost the election', 'Voters rejected their governor')).toBeGreaterThan(
      alike('The senator lost the election', 'Roast the onions in butter'),
    );
  });

  it('does not mind capitals, accents and words that are not in the table', () => {
    expect(alike('ÉLECTION Résumé', 'election resume')).toBeCloseTo(1, 5);
    expect(likeness(meaning('unforeseeablenesses'), meaning('unforeseeablenesses'))).toBeCloseTo(1, 5);
  });

  it('is nothing where no word is', () => {
    expect([...meaning('')].every((value) => value === 0)).toBe(true);
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
      { numRuns: tries(300) },
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
