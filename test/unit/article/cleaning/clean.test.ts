import { describe, expect, test } from 'vitest';
import { readCopy } from '../../../../server/src/article/analyze';
import { leftPieces } from '../../../../server/src/wording/leftPieces';
import { findArtifacts } from '../../../../server/src/article/noise/findNoise';
import { makeBody, toBody, toFile } from '../../../../server/src/article/cleaning/body';
import { clean, cleanOnly } from '../../../../server/src/article/cleaning/clean';
import type { AnalyzeOptions } from '../../../../server/src/article/options';
import type { Artifact, Quotation, Span } from '../../../../server/src/article/types';
import { defaultAnalyzeOptions } from '../../../../server/src/article/options';
import { editsOf } from '../../../../server/src/article/cleaning/edits';
import type { Article } from '../../../../server/src/article/article';

const printed = [
  'Flood in the north',
  '',
  'The bridge that nobody opens',
  '',
  'The mayor says that the town has waited long enough',
  '',
  '1 of 3',
  '',
  '',
  '',
  'The bridge of Millbrook in May © Echo Pictures',
  '',
  'Ada Morrow in Millbrook and Tomas Reed in Port Ayle TODAY',
  '',
  'Keep up with the latest flood news',
  '',
  '♠ Get email alerts',
  '',
  'X',
  '',
  'The council of Millbrook met on Monday to talk about the bridge, which <u>was closed</u> after the flood and will cost \\$5m.',
  '',
  '11/02/23, 09:15',
  '',
  'Ines Ward, the mayor, "rejected the idea that the town could wait in',
  '',
  '2 of 3 11/02/23, 09:15',
  '',
  'Millbrook for years".',
  '',
  'Additional reporting by Ben Okafor',
  '',
  'Copyright Millbrook Echo 2023. All rights reserved.',
  '',
  '3 of 3',
].join('\n');

const mended = [
  'Flood in the north',
  'The bridge that nobody opens',
  'The mayor says that the town has waited long enough',
  'The bridge of Millbrook in May © Echo Pictures',
  'Ada Morrow in Millbrook and Tomas Reed in Port Ayle TODAY',
  'The council of Millbrook met on Monday to talk about the bridge, which was closed after the flood and will cost $5m.',
  'Ines Ward, the mayor, "rejected the idea that the town could wait in Millbrook for years".',
  'Additional reporting by Ben Okafor',
  'Copyright Millbrook Echo 2023. All rights reserved.',
];

function read(text: string, quotations: readonly Quotation[] = []): Article {
  const artifacts = findArtifacts(text, { disabledRules: [] });
  const body = makeBody(text, editsOf(text, artifacts));
  return { text, artifacts, body, blocks: [], quotations, attributions: [], sources: [], problems: [] };
}

function spanOf(text: string, part: string): Span {
  const start = text.indexOf(part);
  expect(start).toBeGreaterThanOrEqual(0);
  return { start, end: start + part.length };
}

const quote = (...parts: readonly Span[]): Quotation => ({ type: 'direct', parts, closed: true });

describe('an article as a browser printed it', () => {
  test('is mended in one go, and keeps byline, caption, credit and copyright', () => {
    expect(clean(read(printed), 'suggested').text).toBe(`${mended.join('\n\n')}\n`);
  });

  test('keeps site blocks where only what is safe is asked for', () => {
    const { text } = clean(read(printed), 'safe');
    expect(text).toContain('Keep up with the latest flood news');
    expect(text).not.toContain('2 of 3');
    expect(text).toContain('could wait in Millbrook for years".');
  });

  test.each(['\r\n', '\r'])('keeps its line ends: %j', (sign) => {
    const text = printed.replaceAll('\n', sign);
    expect(clean(read(text), 'suggested').text).toBe(mended.join(sign + sign) + sign);
  });

  test('keeps its byte order mark', () => {
    expect(clean(read(`\ufeff1 of 3 11/02/23, 09:15\n\n${printed}`), 'suggested').text).toBe(
      `\ufeff${mended.join('\n\n')}\n`,
    );
  });

  test('has one quotation where a page cut it in two, and the furniture is no part of it', () => {
    const { body } = read(printed);
    const said = '"rejected the idea that the town could wait in Millbrook for years"';
    const at = body.text.indexOf(said);
    const parts = toFile(body, printed, { start: at, end: at + said.length });
    expect(parts.map(({ start, end }) => printed.slice(start, end))).toEqual([
      '"rejected the idea that the town could wait in',
      'Millbrook for years"',
    ]);
    expect(toBody(body, printed.indexOf('Millbrook for years'))).toBe(
      body.text.indexOf('Millbrook for years'),
    );
  });
});

test('a repair that begins with a line break is made beside a line that goes', () => {
  const text = 'It rained all day.\nSign up\n1 of 4 The bridge.\nThe market was closed.\n';
  const at = (content: string, repair: Artifact['repair']): Artifact => {
    const start = text.indexOf(content);
    const span = { start, end: start + content.length };
    return { rule: 'promo', span, repair, applicability: 'suggested', evidence: 'test' };
  };
  const edits = editsOf(text, [at('Sign up', 'delete-line'), at('\n1 of 4 The bridge.', 'delete')]);
  expect(makeBody(text, edits).text).toBe('It rained all day.\n\nThe market was closed.\n');
});

test('what is safe is mended in a line that may only be noise, and is not left for the next time', () => {
  const header = 'The bridge that nobody opens | Millbrook Echo';
  const half = 'council of Millbrook met on Monday to talk about the bridge over the Ayle.';
  const text = [
    'War in the north',
    '&amp;Nobody could say when the road, which was closed after the flood, would be opened again.',
    ...['The', header, half],
    ...['The', header, half],
    '1 of 4',
    '',
  ].join('\n\n');
  const cleaned = clean(read(text), 'safe').text;
  expect(cleaned).toContain('\n&Nobody could say');
  expect(clean(read(cleaned), 'safe').text).toBe(cleaned);
});

describe('a fix for one thing', () => {
  const article = read(printed);
  const only = (rule: string, content: string): Artifact => {
    const found = article.artifacts.find(
      (artifact) =>
        artifact.rule === rule && printed.slice(artifact.span.start, artifact.span.end).includes(content),
    );
    if (found === undefined) throw new Error(`no ${rule}`);
    return found;
  };

  test('takes the page number out of a cut sentence and leaves the cut to be found', () => {
    const { text, repaired } = cleanOnly(article, [only('page-counter', '2 of 3')]);
    expect(repaired).toBe(1);
    expect(text).toContain('could wait in\n\nMillbrook for years');
    expect(read(text).artifacts.map(({ rule }) => rule)).toContain('page-join');
  });

  test('mends the cut together with the page number that stands in it', () => {
    const { text, repaired } = cleanOnly(article, [only('page-join', '\n')]);
    expect(repaired).toBe(2);
    expect(text).toContain('could wait in Millbrook for years');
    expect(text).toContain('3 of 3');
  });

  test('leaves one gap where a line was', () => {
    const { text } = cleanOnly(article, [only('print-stamp', '11/02/23')]);
    expect(text).toContain('will cost \\$5m.\n\nInes Ward');
  });
});

describe('a repair that would alter what somebody said', () => {
  const text =
    'The bridge that nobody opens\n\nThe mayor said: "Share the road,\n\nSign up for our newsletter\n\nand wait."\n\nThe council met on Monday.';

  const quoted = quote(spanOf(text, '"Share the road,\n\nSign up for our newsletter\n\nand wait."'));

  test('is not made, and the piece is named', () => {
    const cleaning = clean(read(text, [quoted]), 'suggested');
    expect(cleaning).toMatchObject({ text, edits: [], repaired: 0 });
    expect(leftPieces(text, cleaning.left).join('\n')).toContain(
      'left in line 5: “Sign up for our newsletter” (Site block), because taking it out would change the words of a quotation',
    );
  });

  test('leaves the rest to be cleaned', () => {
    const more = `${text}\n\nThe plan &amp; its cost <u>were</u> read out.`;
    const cleaning = clean(read(more, [quoted]), 'suggested');
    expect(cleaning.text).toBe(`${text}\n\nThe plan & its cost were read out.`);
    expect(cleaning.left).not.toEqual([]);
  });

  test('is only shown by the whole reading, which says why, and stays however often the article is cleaned', () => {
    const cut = (of: string): string =>
      `The bridge that nobody opens\n\nThe council of Millbrook met on Monday to talk about the flood ${of} the bridge.\n\nThe mayor said: “Nobody on the council of Millbrook could say when the 2 of 4 11/03/21, 09:15 bridge would be opened again, and nobody asked.”`;
    const options: AnalyzeOptions = {
      ...defaultAnalyzeOptions,
      applicability: { 'print-stamp': 'suggested' },
    };
    const { copy } = readCopy(cut('&amp;'), options);
    expect(
      copy.artifacts.map(({ rule, applicability, evidence }) => [rule, applicability, evidence]),
    ).toEqual([
      ['entity', 'safe', expect.anything()],
      ['print-stamp', 'display', expect.stringContaining('would change words of a quotation')],
    ]);
    const cleaned = clean(copy, 'suggested');
    expect(cleaned.text).toBe(cut('&'));
    expect(cleaned.left).toHaveLength(1);
    expect(clean(readCopy(cleaned.text, options).copy, 'suggested').text).toBe(cleaned.text);
    // what is only suggested would not go with what is safe anyway
    expect(clean(copy, 'safe').left).toEqual([]);
  });

  test('is made where the block stands between two parts of a quotation', () => {
    const parts = [spanOf(text, '"Share the road,'), spanOf(text, 'and wait."')];
    const cleaning = clean(read(text, [quote(...parts)]), 'suggested');
    expect(cleaning.left).toEqual([]);
    expect(cleaning.text).not.toContain('newsletter');
  });

  test('is no repair of its marks and characters', () => {
    const mangled = 'The mayor said: &quot;We canâ€™t wait for the ﬂood.&quot;';
    const article = read(mangled, [quote({ start: 16, end: mangled.length })]);
    expect(clean(article, 'safe')).toMatchObject({ text: 'The mayor said: "We can’t wait for the flood."' });
  });
});

test('what a program knows of an article made by somebody else cannot make it cut words', () => {
  const text = 'The council met. "We wait," she said.';
  const wrong: Artifact = {
    rule: 'promo',
    span: spanOf(text, 'wait,"'),
    repair: 'delete',
    applicability: 'safe',
    evidence: 'made up',
  };
  const article: Article = {
    ...read(text),
    artifacts: [wrong],
    quotations: [quote(spanOf(text, '"We wait,"'))],
  };
  expect(clean(article, 'safe')).toMatchObject({ text, left: [{ artifact: wrong, doubt: 'quotation' }] });
});

describe('bad input', () => {
  test.each([
    ['nothing', ''],
    ['white space', ' \n\n\t\r\n'],
    ['NUL', 'a\u0000b\u0000'],
    ['halves of characters', 'a\ud800b\udc00'],
    ['only noise', '1 of 2\n\n2 of 2\n\n11/03/21, 09:15'],
    ['marks', '"'.repeat(10_000)],
  ])('%s is read and cleaned', (_, text) => {
    const { text: cleaned, left } = clean(read(text), 'suggested');
    expect(left).toEqual([]);
    expect(cleaned.length).toBeLessThanOrEqual(text.length);
  });
});

test('a mended character at the start of a wrapped line is no reason to refuse', () => {
  const wrapped = [
    'The council of Millbrook met on Monday to talk',
    'about the bridge. It was closed after the flood',
    'and has been closed since then, and nobody in the',
    '&lt; council said when it would be opened again. The',
    'mayor left before the end.',
  ];
  const { text, left } = clean(read(wrapped.join('\n')), 'suggested');
  expect(left).toEqual([]);
  expect(text).toContain('nobody in the < council said');
});
