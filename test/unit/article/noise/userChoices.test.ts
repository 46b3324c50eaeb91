import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { analyze } from '../../../../server/src/article/analyze';
import { findArtifacts } from '../../../../server/src/article/noise/findNoise';
import { clean } from '../../../../server/src/article/cleaning/clean';
import { pieceOf } from '../../../../server/src/article/noise/keptPieces';
import type { NoiseOptions } from '../../../../server/src/article/options';
import type { Artifact, KeptPiece, NoiseLevel } from '../../../../server/src/article/types';
import { defaultAnalyzeOptions } from '../../../../server/src/article/options';
import { createTagger } from '../../../../server/src/nlp/tagger';
import { noiseRules } from '../../../../server/src/article/noise/rules/index';
import { pollutedArticle } from '../../support/pollute';
import { expectSound } from '../../support/sound';
import type { Article } from '../../../../server/src/article/article';
import { tries } from '../../../../.config/draws.mjs';

const tagger = createTagger();
const story =
  'The council of Millbrook met on Monday to talk about the bridge. It was closed after the flood and has been closed since then.';
const text = [
  'The bridge that nobody opens',
  story,
  'Sign up to our morning newsletter',
  '1 of 3',
  'Ines Ward, the mayor, "rejected the idea that the town could wait in',
  '2 of 3 11/02/23, 09:15',
  'Millbrook for years". It costs \\$5m, or \\$6m with the <u>new</u> road.',
  'Share this   story',
  '3 of 3',
  'Copyright Millbrook Echo 2023. All rights reserved.',
].join('\n\n');

function read(of: string, options: Partial<NoiseOptions> = {}): Article {
  return analyze(of, tagger, { ...defaultAnalyzeOptions, ...options });
}

const shown = ({ text: of, artifacts }: Article): readonly string[] =>
  artifacts.map(({ span, rule }) => `${rule}: ${of.slice(span.start, span.end).trim()}`);

function find({ artifacts, text: of }: Article, rule: string, says = ''): Artifact {
  const found = artifacts.find(
    (each) => each.rule === rule && of.slice(each.span.start, each.span.end).includes(says),
  );
  if (found === undefined) throw new Error(`no ${rule} “${says}”`);
  return found;
}

/** The piece that a user keeps by choosing “Keep” on a finding. */
function keep(article: Article, rule: string, says = ''): KeptPiece {
  const piece = pieceOf(article, find(article, rule, says));
  if (piece === undefined) throw new Error(`${rule} cannot be kept`);
  return piece;
}

describe('what a user keeps in an article', () => {
  it.each([
    ['promo', 'Sign up'],
    ['promo', 'Share this'],
    ['page-counter', '1 of 3'],
    ['tag', '<u>'],
    ['escape', '\\'],
    ['page-join', ''],
  ])('a %s “%s” is no noise any more, and the rest is', (rule, says) => {
    const before = read(text);
    const kept = [keep(before, rule, says)];
    const after = read(text, { kept });
    const gone = shown(before).filter((each) => !shown(after).includes(each));
    expect(shown(after)).toHaveLength(before.artifacts.length - 1);
    expect(gone.length).toBeLessThanOrEqual(1);
    expect(() => find(after, rule, says === '\\' ? 'none' : says === '' ? '\n' : says)).toThrow();
    const cleaned = clean(after, 'suggested');
    expect(cleaned.left).toEqual([]);
    expect(cleaned.text).toContain(says);
    // and so it stays, also when the rest is gone
    expect(shown(read(cleaned.text, { kept }))).toEqual([]);
  });

  it('takes part in the quotations again', () => {
    const named = text.replace(
      'our morning newsletter',
      '“The Bridge”, our free morning newsletter, and get it in your inbox',
    );
    const marked = ({ quotations }: Article): readonly string[] =>
      quotations.flatMap(({ parts }) => parts.map(({ start, end }) => named.slice(start, end)));
    const before = read(named);
    expect(marked(before)).not.toContain('“The Bridge”');
    const after = read(named, { kept: [keep(before, 'promo', 'Sign up')] });
    expect(marked(after)).toContain('“The Bridge”');
    expect(after.body.text).toContain('Sign up to “The Bridge”, our free');
  });

  it('is not lost where a sentence would go on behind it', () => {
    const kept = [keep(read(text), 'page-counter', '2 of 3')];
    const cleaned = clean(read(text, { kept }), 'suggested').text;
    expect(cleaned).toMatch(/wait in\s+2 of 3 11\/02\/23, 09:15\s+Millbrook/u);
  });

  it('is the same after other parts of the article have changed', () => {
    const before = read(text);
    const kept = [keep(before, 'promo', 'Share this'), keep(before, 'page-join')];
    const edited = `Flood news\n\n${text.replace('Share this   story', 'Share this story').replace('It was closed', 'It is closed')}`;
    const rules = read(edited, { kept }).artifacts.map(({ rule }) => rule);
    expect(rules).toContain('page-counter');
    expect(rules).not.toContain('page-join');
    expect(shown(read(edited, { kept }))).not.toContain('promo: Share this story');
  });

  it('is one of several breaks, not all of them', () => {
    const cut = text.replace('It was closed after the flood', '\n\nit was closed after the flood');
    const before = read(cut.replace('the bridge. \n\nit', 'the bridge which\n\nit'));
    const joins = before.artifacts.filter(({ rule }) => rule === 'page-join');
    expect(joins).toHaveLength(2);
    const [first] = joins;
    const kept = first && pieceOf(before, first);
    const after = read(before.text, { kept: kept === undefined ? [] : [kept] });
    expect(after.artifacts.filter(({ rule }) => rule === 'page-join')).toEqual(joins.slice(1));
  });

  it('holds for a page break after the page furniture around it was taken out', () => {
    const paged = `${story}\n\n1 of 2\n\n\f${story}\n\n2 of 2`;
    const kept = [keep(read(paged), 'form-feed')];
    const cleaned = clean(read(paged, { kept }), 'suggested').text;
    expect(cleaned).toContain('\f');
    expect(shown(read(cleaned, { kept }))).toEqual([]);
  });

  it('cannot be as long as an article', () => {
    const long = find(read(text), 'promo', 'Sign up');
    const whole = { ...long, span: { start: 0, end: 5000 } };
    expect(pieceOf({ ...read(''), text: 'x'.repeat(5000) }, whole)).toBeUndefined();
  });
});

describe('what a user never wants flagged', () => {
  it('is left alone wherever it stands, in any case and with any white space', () => {
    const neverFlag = ['SHARE THIS STORY', '  1 of\n3 ', 'of'];
    const { artifacts } = read(text, { neverFlag });
    const left = artifacts.map(({ span }) => text.slice(span.start, span.end));
    expect(left).not.toContain('Share this   story');
    expect(left).not.toContain('1 of 3');
    expect(left).toContain('3 of 3');
    expect(left).toContain('Sign up to our morning newsletter');
  });

  it('is not the same as what merely holds it', () => {
    expect(shown(read(text, { neverFlag: ['Share', '', ' ', '3'] }))).toEqual(shown(read(text)));
  });

  it('covers the marks in it', () => {
    const marked = text.replace('Share this   story', 'Share \\_this\\_ story');
    const found = shown(read(marked, { neverFlag: ['share \\_this\\_ story'] }));
    expect(found.filter((each) => each.startsWith('escape'))).toHaveLength(2);
  });
});

describe('what is allowed for a class', () => {
  const levelOf = (rule: string, level: NoiseLevel, says = ''): string | undefined => {
    const { artifacts } = read(text, { applicability: { [rule]: level } });
    return artifacts.find(
      (each) => each.rule === rule && text.slice(each.span.start, each.span.end).includes(says),
    )?.applicability;
  };

  it.each(['safe', 'suggested', 'display'] as const)('may be %s', (level) => {
    expect(levelOf('promo', level)).toBe(level);
    expect(levelOf('page-counter', level)).toBe(level);
    expect(levelOf('page-join', level)).toBe(level);
    expect(levelOf('tag', level)).toBe(level);
  });

  it('is as good as switched off where it is off', () => {
    for (const { id } of noiseRules)
      expect(findArtifacts(text, { disabledRules: [], applicability: { [id]: 'off' } })).toEqual(
        findArtifacts(text, { disabledRules: [id] }),
      );
    expect(levelOf('promo', 'off')).toBeUndefined();
    expect(read(text, { disabledRules: ['promo'], applicability: { promo: 'safe' } }).artifacts).toEqual(
      read(text, { disabledRules: ['promo'] }).artifacts,
    );
  });

  it('decides what is taken out on save', () => {
    const safe = clean(read(text, { applicability: { promo: 'safe', escape: 'suggested' } }), 'safe').text;
    expect(safe).not.toContain('Sign up');
    expect(safe).toContain('\\$5m');
  });

  it('has breaks mended on save at once, also what only turns up when the lines in another break are gone', () => {
    const line = 'The keeper of the harbour spoke on Friday to ask about the ferry over the Sound.';
    const of = `The ferry that nobody takes\n\n${line} ${line}\n\nThe trip (it was cut in 2019) starts in May. ${line} The keeper\n\nSign up for our newsletter\n\nof the harbour spoke on Friday to ask about the ferry over the Sound.\n\nNobody could\n\n1 of 4\n\nsay when the ferry, which was sold after the storm, would be replaced again.\n\n`;
    const options = { applicability: { 'page-join': 'safe' } } as const;
    const cleaned = clean(read(of, options), 'safe').text;
    expect(cleaned).toContain('Nobody could say when');
    expect(cleaned).not.toContain('newsletter');
    expect(clean(read(cleaned, options), 'safe').text).toBe(cleaned);
  });

  it('never has a lost character taken out, nor a copyright line', () => {
    const lost = `${text}\n\nThe mayor\ufffds bridge © Echo Pictures`;
    const applicability = Object.fromEntries(noiseRules.map(({ id }) => [id, 'safe' as const]));
    const cleaned = clean(read(lost, { applicability }), 'safe').text;
    expect(cleaned).toContain('mayor\ufffds bridge © Echo Pictures');
    expect(cleaned).toContain('Copyright Millbrook Echo 2023. All rights reserved.');
  });

  it('leaves what is only shown where it stands, and joins nothing to it', () => {
    const article = read(text, { applicability: { 'page-counter': 'display' } });
    expect(find(article, 'page-counter', '2 of 3').applicability).toBe('display');
    const { text: cleaned, left } = clean(article, 'suggested');
    expect(left).toEqual([]);
    expect(cleaned).toContain('could wait in\n\n2 of 3 11/02/23, 09:15\n\nMillbrook for years');
    expect(cleaned).not.toContain('Share this');
  });

  it('may differ between lines that stand together', () => {
    const together = `${story}\n\n11/02/23, 09:15\n\n1 of 2\n\nhttps://news.example/bridge\n\n${story}\n\n11/02/23, 09:15\n\n2 of 2\n\nhttps://news.example/bridge\n`;
    const article = read(together, { applicability: { 'page-counter': 'display' } });
    expect(clean(article, 'suggested').text).toBe(`${story}\n\n1 of 2\n\n${story}\n\n2 of 2\n`);
  });
});

const ids = noiseRules.map(({ id }) => id);
const said: fc.Arbitrary<NoiseOptions> = fc.record({
  disabledRules: fc.constant([]),
  applicability: fc.dictionary(fc.constantFrom(...ids), fc.constantFrom<NoiseLevel>('safe', 'suggested'), {
    maxKeys: 6,
  }),
  neverFlag: fc.subarray(['share', 'advertisement', '1 of 4', '11/03/21, 09:15', '<u>', 'x', '12']),
});

const harbour = 'The harbour office counted nine boats on Friday and ten the day after.';

it.each([
  [
    'a tag whose signs were named twice',
    `${story}\n\n“The council of Millbrook met on Monday to talk about the bridge.\n\fT&amp;lt;u&gt;he mayor stayed away.\n\n${story}\n`,
    '\fT',
  ],
  [
    'a name with a sign in it that nobody sees',
    `Boats come back\n\n“${harbour} So said Tom Fell, &amp;lt\ufeff;u&gt;who minds the boats at \nthe berth. ${harbour}\n`,
    '\nthe berth',
  ],
  [
    'a line without a letter, which another break is mended before',
    `Boats come back\n\n2 of 3\n\n3 of 3\n\n<u>&quot;${harbour}\n\f</u>&\nquot;${harbour}\n\n${harbour}\n`,
    '\nquot',
  ],
])('knows a kept break again beside %s', (_, of, at) => {
  const first = read(of);
  const join = first.artifacts.find(
    ({ repair, span }) => repair === 'join' && span.start <= of.indexOf(at) && of.indexOf(at) < span.end,
  );
  const piece = join && pieceOf(first, join);
  const kept = piece === undefined ? [] : [piece];
  expect(kept).toHaveLength(1);
  const cleaned = clean(read(of, { kept }), 'suggested').text;
  expect(cleaned).not.toBe(of);
  expect(cleaned).toContain(at.trim());
  expect(clean(read(cleaned, { kept }), 'suggested').text).toBe(cleaned);
});

test('whatever lines and breaks are kept, an article that was cleaned has nothing more to clean', () => {
  fc.assert(
    fc.property(
      pollutedArticle,
      said,
      fc.constantFrom('safe' as const, 'suggested' as const),
      fc.array(fc.nat(40), { maxLength: 3 }),
      (of, options, level, picks) => {
        const first = read(of, options);
        const kept = picks.flatMap((pick) => {
          const artifact = first.artifacts[pick];
          const isLine = artifact?.repair === 'delete-line' || artifact?.repair === 'join';
          const piece = artifact && isLine ? pieceOf(first, artifact) : undefined;
          return piece === undefined ? [] : [piece];
        });
        const article = read(of, { ...options, kept });
        expectSound(article, of);
        const cleaning = clean(article, level);
        const again = clean(read(cleaning.text, { ...options, kept }), level);
        expect(again.text).toBe(cleaning.text);
      },
    ),
    { numRuns: tries(150) },
  );
});

test('what is only shown stays as it is, whatever stands around it', () => {
  const shownOnly = fc.dictionary(
    fc.constantFrom(...ids),
    fc.constantFrom<NoiseLevel>('display', 'safe', 'suggested'),
    { minKeys: 1, maxKeys: 8 },
  );
  const squeeze = (of: string): string => of.replace(/[\s\u0000-\u001f\u200b\ufeff]+/gu, '');
  fc.assert(
    fc.property(pollutedArticle, shownOnly, (of, applicability) => {
      const article = read(of, { applicability });
      for (const { rule, applicability: level } of article.artifacts)
        if (applicability[rule] === 'display') expect(level).toBe('display');
      expectSound(article, of);
      const cleaning = clean(article, 'suggested');
      // what somebody said may forbid it, but never is a word of the story in danger
      expect(cleaning.left.filter(({ doubt }) => doubt === 'story')).toEqual([]);
      const stays = new Set(cleaning.left.map(({ artifact }) => artifact));
      let expected = '';
      let at = 0;
      for (const artifact of article.artifacts) {
        const { span, repair, text: by, applicability: level } = artifact;
        if (level === 'display' || stays.has(artifact)) continue;
        expected += of.slice(at, span.start);
        if (repair === 'replace' || repair === 'join') expected += by ?? '';
        at = span.end;
      }
      expect(squeeze(cleaning.text)).toBe(squeeze(expected + of.slice(at)));
    }),
    { numRuns: tries(150) },
  );
});
