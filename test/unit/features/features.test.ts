import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../../../server/src/article/analyze';
import { makeBody } from '../../../server/src/article/cleaning/body';
import type {
  Article,
  Artifact,
  Attribution,
  Block,
  BlockKind,
  Quotation,
  QuotationType,
  Source,
  Span,
} from '../../../server/src/article/types';
import { codeActionsOf, fixesAt, wants } from '../../../server/src/features/codeActions/index';
import { findingsOf, speakersOf } from '../../../server/src/article/queries';
import { mentionsAt } from '../../../server/src/features/documentHighlight';
import { outlineOf, type Entry } from '../../../server/src/features/documentSymbol';
import { foldsOf } from '../../../server/src/features/foldingRange';
import { cardsAt, markdownOf, plainTextOf } from '../../../server/src/features/hover';
import { describeRule, ruleAddress } from '../../../server/src/wording/rules';
import { sureness } from '../../../server/src/wording/names';
import { createTagger } from '../../../server/src/nlp/tagger';
import { problemRules } from '../../../server/src/article/problems/problems';
import { noiseRules } from '../../../server/src/article/noise/rules/index';
import type { Reading } from '../../../server/src/desk';
import { profileOf } from '../../../server/src/lsp/client';
import { defaultSettings } from '../../../server/src/settings';
import { poorClient, richClient } from '../../protocol/harness';

const text = `Ferry to stay

"We need it," said Marta Oyelaran. "All winter."

The cost

Page 1 of 2
Share this

She said that <u>nobody</u> had asked "a soul".
`;

/** The nth place of a passage, from 0. */
function span(passage: string, nth = 0): Span {
  let start = -1;
  for (let k = 0; k <= nth; k++) start = text.indexOf(passage, start + 1);
  if (start < 0) throw new Error(`not in the text: ${passage}`);
  return { start, end: start + passage.length };
}

const block = (kind: BlockKind, passage: string): Block => ({ kind, span: span(passage) });
const quotation = (type: QuotationType, ...parts: string[]): Quotation => ({
  type,
  parts: parts.map((part) => span(part)),
  closed: true,
});
const noise = (rule: string, passage: string, applicability: Artifact['applicability']): Artifact => ({
  rule,
  span: span(passage),
  repair: 'delete',
  applicability,
  evidence: 'It stands alone between paragraphs',
});

const marta: Source = {
  id: 's1',
  name: 'Marta Oyelaran',
  role: 'chair of the [council](command:x)',
  kind: 'person',
  mentions: [
    { span: span('Marta Oyelaran'), kind: 'name' },
    { span: span('She'), kind: 'pronoun' },
  ],
};
const attributions: Attribution[] = [
  {
    quotation: 0,
    source: 's1',
    cue: { span: span('said'), lemma: 'say' },
    mention: { span: span('Marta Oyelaran'), kind: 'name' },
    pattern: 'quote-verb-speaker',
    confidence: 0.97,
    chain: [{ span: span('Marta Oyelaran'), kind: 'name' }],
    runnersUp: [],
  },
  {
    quotation: 1,
    source: 's1',
    cue: { span: span('said', 1), lemma: 'say' },
    mention: { span: span('She'), kind: 'pronoun' },
    pattern: 'reported-speech',
    confidence: 0.8,
    chain: [
      { span: span('She'), kind: 'pronoun' },
      { span: span('Marta Oyelaran'), kind: 'name' },
    ],
    runnersUp: [
      {
        name: 'Bo [Lind](command:y)',
        mention: { span: span('nobody'), kind: 'name' },
        reason: 'in-passing',
        weight: 0.6,
      },
      {
        name: 'Ines Ward',
        mention: { span: span('asked'), kind: 'name' },
        reason: 'other-gender',
        weight: 0,
      },
    ],
  },
  { quotation: 2, pattern: 'not-speech', confidence: 0, chain: [], runnersUp: [] },
];
const artifacts = [
  noise('page-counter', 'Page 1 of 2\n', 'safe'),
  noise('promo', 'Share this', 'suggested'),
  noise('tag', '<u>', 'safe'),
  noise('tag', '</u>', 'safe'),
];
const article: Article = {
  text,
  artifacts,
  body: makeBody(
    text,
    artifacts.map((artifact) => ({ span: artifact.span, text: '' })),
  ),
  blocks: [
    block('headline', 'Ferry to stay'),
    block('paragraph', '"We need it," said Marta Oyelaran. "All winter."'),
    block('subhead', 'The cost'),
    block('paragraph', 'She said that <u>nobody</u> had asked "a soul".'),
  ],
  quotations: [
    quotation('direct', '"We need it,"', '"All winter."'),
    quotation('indirect', 'that <u>nobody</u> had asked "a soul"'),
    quotation('scare', '"a soul"'),
  ],
  attributions,
  sources: [marta],
  problems: [],
};
const empty: Article = {
  ...article,
  text: '',
  artifacts: [],
  body: makeBody('', []),
  blocks: [],
  quotations: [],
  attributions: [],
  sources: [],
};

const hoverAt = (passage: string): string[] => cardsAt(article, span(passage).start, true).map(plainTextOf);

describe('what a hover says', () => {
  it('names the speaker of a quotation on each of its parts', () => {
    for (const part of ['"We need', '"All winter']) {
      const [card] = cardsAt(article, span(part).start, true);
      const said = card === undefined ? '' : plainTextOf(card);
      expect(said).toContain('Marta Oyelaran, chair of the');
      expect(said).toContain('Direct quotation');
      expect(said).toContain('How we know: “said Marta Oyelaran” in the middle of the quotation\n');
      expect(said).toContain('Almost certain (97%)');
      expect(said).toContain('in 2 parts');
      expect(said).not.toContain('Also possible');
    }
    expect(cardsAt(article, span('"All').start + 3, true)[0]?.span).toEqual(span('"All winter."'));
  });

  it('says the innermost thing first', () => {
    const titles = hoverAt('<u>').map((card) => card.split('\n')[0]);
    expect(titles[0]).toMatch(/^Noise: /u);
    expect(titles[1]).toMatch(/^Marta Oyelaran/u);
    expect(titles).toHaveLength(2);
  });

  it('says nothing of noise where that is not wanted, and nothing where there is nothing', () => {
    expect(cardsAt(article, span('Share this').start, false)).toEqual([]);
    expect(cardsAt(article, span('The cost').start, true)).toEqual([]);
    expect(cardsAt(empty, 0, true)).toEqual([]);
  });

  it('says whom a pronoun means and how often they are quoted', () => {
    const [card] = hoverAt('She');
    expect(card).toContain('Marta Oyelaran');
    expect(card).toContain('Here: “She”');
    expect(card).toContain('Speaker of 2 quotations in this article');
  });

  it('calls scare quotes no speech and gives them no speaker', () => {
    const [card] = hoverAt('"a soul"');
    expect(card).toMatch(/not speech/u);
    expect(card).not.toContain('Marta');
  });

  it('says that a speaker is unknown, and why', () => {
    const alone: Article = {
      ...article,
      attributions: [
        { quotation: 0, pattern: 'none', confidence: 0, chain: [], runnersUp: [] },
        ...attributions.slice(1),
      ],
    };
    const [card] = cardsAt(alone, span('"We need').start, true);
    const said = card === undefined ? '' : plainTextOf(card);
    expect(said).toMatch(/^Speaker unknown\n/u);
    expect(said).toContain('nothing in the text names a speaker for it');
    expect(said).not.toContain('%');
  });

  it('leads from a pronoun to the name, and tells who else came near', () => {
    const [card] = hoverAt('nobody');
    expect(card).toContain(
      'How we know: “She said” right before the reported words; “She” is Marta Oyelaran (one paragraph up)\n',
    );
    expect(card).toContain('Also possible: Bo [Lind](command:y) (named before, but only in passing)\n');
    expect(card).not.toContain('Ines Ward');
  });

  it('names nobody where the text leaves it open whom the words beside it mean', () => {
    const mention = { span: span('She'), kind: 'pronoun' } as const;
    const open: Article = {
      ...article,
      attributions: [
        ...attributions.slice(0, 1),
        { quotation: 1, mention, pattern: 'reported-speech', confidence: 0.6, chain: [], runnersUp: [] },
      ],
    };
    const [card] = cardsAt(open, span('nobody').start, false).map(plainTextOf);
    expect(card).toMatch(/^Speaker unknown\n/u);
    expect(card).toContain('; the text does not say whom “She” means');
  });

  it('shows a guess as a guess: in the hover, in the outline, and not as a speaker', () => {
    const guessed: Article = {
      ...article,
      attributions: attributions.map((one) => ({ ...one, confidence: one.confidence / 2 })),
    };
    const [card] = cardsAt(guessed, span('"We need').start, true).map(plainTextOf);
    expect(card).toMatch(/^Speaker unknown; perhaps Marta Oyelaran, chair of the/u);
    expect(card).toContain('What speaks for it: “said Marta Oyelaran”');
    expect(card).toContain('How sure: A guess (49%)');
    expect(speakersOf(guessed)).toEqual([{ perhaps: marta }, { perhaps: marta }, {}]);
    const [headline] = outlineOf(guessed);
    expect(headline?.children[0]?.children[0]?.detail).toBe('Speaker unknown; perhaps Marta Oyelaran');
    expect(cardsAt(guessed, span('She').start, true).map(plainTextOf)[0]).toContain('No quotation in this');
  });

  it('makes no link of what the article says', () => {
    const [reported] = cardsAt(article, span('nobody').start, true);
    expect(reported && markdownOf(reported)).toContain('Bo \\[Lind\\]\\(command\\:y\\) (named');
    const [card] = cardsAt(article, span('"We need').start, true);
    const said = card === undefined ? '' : markdownOf(card);
    expect(said).toContain('**Marta Oyelaran, chair of the \\[council\\]\\(command\\:x\\)**');
  });
});

it.each([
  [1, 'Almost certain (100%)'],
  [0.9, 'Very likely (90%)'],
  [0.7, 'Likely (70%)'],
  [0.5, 'Uncertain (50%)'],
  [0.2, 'A guess (20%)'],
  [7, 'Almost certain (100%)'],
  [-1, 'A guess (0%)'],
])('%d is put as %s', (confidence, words) => {
  expect(sureness(confidence)).toBe(words);
});

const drawn = (entries: readonly Entry[], indent = ''): string[] =>
  entries.flatMap((entry) => [
    `${indent}${entry.kind}: ${entry.name}${entry.detail === undefined ? '' : ` (${entry.detail})`}`,
    ...drawn(entry.children, `${indent}  `),
  ]);

describe('the outline', () => {
  it('shows headings, paragraphs and who is quoted in them, in the order of the text', () => {
    expect(drawn(outlineOf(article))).toEqual([
      'headline: Ferry to stay',
      '  paragraph: "We need it," said Marta Oyelaran. "All winter."',
      '    quotation: "We need it," (Marta Oyelaran)',
      'subhead: The cost',
      '  paragraph: She said that <u>nobody</u> had asked "a soul".',
      '    quotation: that <u>nobody</u> had asked "a soul" (Marta Oyelaran)',
    ]);
  });

  it('has every child within its parent and every selection within its entry', () => {
    const check = (entry: Entry): void => {
      expect(entry.selection.start).toBeGreaterThanOrEqual(entry.span.start);
      expect(entry.selection.end).toBeLessThanOrEqual(entry.span.end);
      for (const child of entry.children) {
        expect(child.span.start).toBeGreaterThanOrEqual(entry.span.start);
        expect(child.span.end).toBeLessThanOrEqual(entry.span.end);
        check(child);
      }
    };
    const crossing: Article = {
      ...article,
      quotations: [{ type: 'direct', closed: true, parts: [span('"We need it,"'), span('The cost')] }],
    };
    for (const entry of [...outlineOf(article), ...outlineOf(crossing)]) check(entry);
    expect(drawn(outlineOf(crossing))).toContain('    quotation: "We need it," (Marta Oyelaran)');
  });

  it('keeps quotations where no block holds them, and gives no empty name', () => {
    expect(drawn(outlineOf({ ...article, blocks: [] }))).toEqual([
      'quotation: "We need it," (Marta Oyelaran)',
      'quotation: that <u>nobody</u> had asked "a soul" (Marta Oyelaran)',
    ]);
    const blank: Article = {
      ...empty,
      text: '\n\n',
      blocks: [{ kind: 'headline', span: { start: 0, end: 2 } }],
    };
    expect(drawn(outlineOf(blank))).toEqual(['headline: Headline']);
    expect(outlineOf(empty)).toEqual([]);
  });
});

describe('folding', () => {
  it('folds noise that stands together as one, sections, and quotations', () => {
    const folded = foldsOf(article, true).map((fold) => [
      fold.kind,
      text.slice(fold.span.start, fold.span.end),
    ]);
    expect(folded).toContainEqual(['noise', 'Page 1 of 2\nShare this']);
    expect(folded).toContainEqual(['section', text.slice(0, span('The cost').start).trimEnd()]);
    expect(folded).toContainEqual(['section', text.slice(span('The cost').start).trimEnd()]);
    expect(foldsOf(article, false).some((fold) => fold.kind === 'noise')).toBe(false);
  });
});

describe('highlights', () => {
  it('are all mentions of the speaker who is named there', () => {
    expect(mentionsAt(article, span('Oyelaran').start)).toEqual([span('Marta Oyelaran'), span('She')]);
    expect(mentionsAt(article, span('winter').start)).toEqual([]);
  });
});

describe('fixes', () => {
  it('are offered for what the selection touches: one, alike, all', () => {
    const here = span('<u>');
    const fixes = fixesAt(article, { start: here.end, end: here.end });
    expect(fixes.map((fix) => fix.finding?.artifacts[0]?.rule)).toEqual(['tag', undefined, undefined]);
    expect(fixes[1]?.title).toContain('all 2');
    expect(fixes[2]?.title).toContain('all 4 pieces');
    expect(fixesAt(article, span('Ferry to stay'))).toEqual([]);
  });

  it('take a wrapped paragraph as one finding, at its first line break, no word of the story underlined', () => {
    const wrapped = readFileSync(
      new URL('../../../seeds/pdftotext.levee-inquiry.txt', import.meta.url),
      'utf8',
    );
    const whole = analyze(wrapped, createTagger());
    const breaks = whole.artifacts.filter((each) => each.rule === 'hard-wrap');
    const findings = findingsOf(whole).filter((each) => each.artifacts[0]?.rule === 'hard-wrap');
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
    expect(findingsOf(shown)).toHaveLength(1);
    const [card] = cardsAt(shown, span('Share this').start, true);
    expect(card?.facts).toContainEqual(['Shown only, never taken out']);
  });
});

describe('a fix that would change what somebody said', () => {
  const document = TextDocument.create('file:///a.txt', 'news-article', 3, text);
  const refusing: Article = { ...article, artifacts: [noise('promo', 'need it', 'suggested')] };
  const reading: Reading = {
    document,
    settings: defaultSettings,
    decision: { article: true, reason: 'You asked for it', forced: true },
    copy: refusing,
    article: refusing,
  };

  it('is shown with the reason and has no edit', () => {
    const client = profileOf({ capabilities: richClient });
    const actions = codeActionsOf(reading, span('need it'), undefined, client);
    expect(actions).toHaveLength(1);
    expect(actions[0]?.disabled?.reason).toMatch(/words of a quotation/u);
    expect(actions[0]).not.toHaveProperty('edit');
    expect(actions[0]).not.toHaveProperty('isPreferred');
  });

  it('is not shown to a client that would take it for a fix', () => {
    const client = profileOf({ capabilities: poorClient });
    expect(codeActionsOf(reading, span('need it'), undefined, client)).toEqual([]);
  });
});

it.each([
  [undefined, 'quickfix', true],
  [undefined, 'source.fixAll.copydesk', false],
  [['quickfix'], 'quickfix', true],
  [['quickfix.copydesk'], 'quickfix', false],
  [[''], 'source.fixAll.copydesk', true],
  [['source'], 'source.fixAll.copydesk', true],
  [['source.fixAll'], 'source.fixAll.copydesk', true],
  [['source.fixAll.copydesk'], 'source.fixAll.copydesk', true],
  [['source.fixAll.eslint', 'source.organizeImports'], 'source.fixAll.copydesk', false],
  [['source.fix'], 'source.fixAll.copydesk', false],
  [[], 'quickfix', false],
])('asked only for %j, %s is wanted: %s', (only, kind, wanted) => {
  expect(wants(only, kind)).toBe(wanted);
});

describe('the description of a rule', () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');

  it('stands in the README, where its address leads', () => {
    const anchors = new Set([...readme.matchAll(/<a id="([^"]+)"/gu)].map(([, anchor]) => `#${anchor}`));
    const ids = [...noiseRules, ...problemRules].map((rule) => rule.id);
    expect(ids.filter((id) => !anchors.has(new URL(ruleAddress(id)).hash))).toEqual([]);
  });

  it('is its id where nothing is known of it', () => {
    expect(describeRule('no-such-rule')).toEqual({ title: 'no-such-rule', why: '' });
  });
});
