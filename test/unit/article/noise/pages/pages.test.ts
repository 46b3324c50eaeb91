/** What browsers print on pages, in the forms in which converters leave it; and what only looks like it. */
import { describe, expect, it, test } from 'vitest';
import { findArtifacts } from '../../../../../server/src/article/noise/findNoise';

const paragraph =
  'The council of Millbrook met on Monday to talk about the bridge. It was closed after the flood and has been closed since then, and nobody could say when it would be opened again.';
const page = [paragraph, paragraph, paragraph].join('\n\n');

/** The lines of a text that are taken out, with how sure that is. */
function taken(text: string): readonly (readonly [string, string])[] {
  return findArtifacts(text, { disabledRules: [] })
    .filter(({ repair }) => repair === 'delete-line')
    .map(({ span, applicability }) => [text.slice(span.start, span.end), applicability] as const);
}

const safe = (...lines: readonly string[]): readonly (readonly [string, string])[] =>
  lines.map((line) => [line, 'safe'] as const);

/** Pages with something below each of them. */
const printed = (...footers: readonly string[]): string =>
  footers.map((footer) => `${page}\n\n${footer}`).join('\n\n');

describe('a print stamp', () => {
  const locales = [
    'en-US',
    'en-GB',
    'en-CA',
    'en-ZA',
    'de',
    'fr',
    'es',
    'it',
    'nl',
    'sv',
    'fi',
    'pl',
    'cs',
    'ja',
    'ko',
  ];
  test.each(locales)('of the locale %s is known where it is repeated', (locale) => {
    const stamp = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' }).format(
      new Date(2022, 10, 3, 9, 15),
    );
    expect(taken(printed(stamp, stamp))).toEqual(safe(stamp, stamp));
  });

  it('is found in a long text among figures that are none', () => {
    const figures = 'It won 3:2 in 2019, cost 1.5m, ran from 10.30 to 11:45 and ended 14-12 on 5/6.';
    const text = `${printed('11/03/21, 09:15', '11/03/21, 09:15')}\n\n${figures}`;
    expect(taken(text)).toEqual(safe('11/03/21, 09:15', '11/03/21, 09:15'));
  });

  it('stays where a live blog gives its entries a time', () => {
    expect(taken(`10:03\n\n${paragraph}\n\n10:17\n\n${paragraph}\n\n10:30\n\n${paragraph}`)).toEqual([]);
  });
});

describe('page furniture', () => {
  it('may survive in halves: a number below one page, the time below another', () => {
    expect(taken(printed('1 of 4', '11/03/21, 09:15', '3 of 4', '11/03/21, 09:15'))).toEqual(
      safe('1 of 4', '11/03/21, 09:15', '3 of 4', '11/03/21, 09:15'),
    );
  });

  it('may have its number first here and the time alone there', () => {
    expect(
      taken(printed('1 of 4 11/03/21, 09:15', '2 of 4', '3 of 4 11/03/21, 09:15', '11/03/21, 09:15')),
    ).toEqual(safe('1 of 4 11/03/21, 09:15', '2 of 4', '3 of 4 11/03/21, 09:15', '11/03/21, 09:15'));
  });

  it('may stand on one line, address, number and time', () => {
    const lines = [1, 2, 3].map((n) => `https://news.example/bridge ${n}/3 11/03/21, 09:15`);
    expect(taken(printed(...lines))).toEqual(safe(...lines));
  });

  it('may stand far apart on one line, as a converter that keeps the layout leaves it', () => {
    const lines = [1, 2, 3].map((n) => `https://news.example/bridge                    ${n}/3`);
    expect(taken(printed(...lines))).toEqual(safe(...lines));
  });

  it('may have its number first and the title far off', () => {
    const title = 'The bridge that nobody opens, and who pays for it';
    const lines = [1, 2, 3].map((n) => `Page ${n} of 3        ${title}`);
    expect(taken(printed(...lines))).toEqual(safe(...lines));
  });

  it('may stand on one line, number, time, title and address', () => {
    const title = 'The bridge that nobody opens, and who pays for it';
    const lines = [1, 2, 3].map((n) => `${n} of 3 11/24/26, 9:05 AM ${title} https://news.example/bridge`);
    expect(taken(printed(...lines))).toEqual(safe(...lines));
  });

  it.each([
    ['the name of the site', (n: number) => [`The Echo - Page ${n}`]],
    ['a number before the name of the site', (n: number) => [`${n} | The Echo`]],
    ['an address that was wrapped', (n: number) => ['https://news.example/bri', `dge-of-millbrook ${n}/5`]],
    ['a date and a time on two lines', (n: number) => [`${n} of 5`, '11/24/26,', '9:05 AM']],
    ['a number and how many on two lines', (n: number) => [`${n} of`, '5', '11/24/26, 9:05 AM']],
  ])('may be, in the midst of sentences, %s', (_, footer) => {
    const cut = paragraph.indexOf('flood and');
    const speakers = ['', 'Agneta', 'Tomas', 'Ines', 'Malmgren'];
    const text = [1, 2, 3, 4]
      .map(
        (n) =>
          `${page}\n\n${speakers[n]} remembers it. ${paragraph.slice(0, cut).trim()}\n\n${footer(n).join('\n')}\n\n${paragraph.slice(cut)}`,
      )
      .join('\n\n');
    expect(taken(text)).toEqual(safe(...[1, 2, 3, 4].flatMap((n) => footer(n))));
  });

  it('may be the headline cut behind what parts it from the name of the site', () => {
    const title = 'The bridge that nobody opens, and who pays for it';
    for (const cut of ['|…', '—…', '• Mi…'])
      expect(taken(`${title}\n\n${page}\n\n1 of 4\n\n${title} ${cut}\n\n${page}`)).toContainEqual([
        `${title} ${cut}`,
        'safe',
      ]);
  });

  it('is seen with the line ends of Windows', () => {
    const text = printed('1 of 2 11/03/21, 09:15', '2 of 2 11/03/21, 09:15').replaceAll('\n', '\r\n');
    expect(taken(text)).toEqual(safe('1 of 2 11/03/21, 09:15', '2 of 2 11/03/21, 09:15'));
  });
});

describe('what only looks like a page number', () => {
  const sureOf = (text: string): readonly string[] =>
    taken(text).flatMap(([line, applicability]) => (applicability === 'safe' ? [line] : []));

  it.each([
    ['scores', ['3/4', '1/4', '4/4', '2/4']],
    ['prices', ['12', '15', '9', '22']],
    ['results', ['2-1', '0-0', '3-2']],
    ['shares of a vote', ['24/7', '50/50', '9/11']],
    ['years', ['2019', '2020', '2021', '2022']],
  ])('%s are not taken out on save', (_, lines) => {
    expect(sureOf(lines.map((line) => `The mill\n\n${line}`).join('\n\n'))).toEqual([]);
    expect(sureOf(printed(...lines))).toEqual([]);
  });

  it.each(['Day', 'Question', 'Lesson'])('subheads that count stay: %s', (word) => {
    const text = [1, 2, 3, 4, 5].map((n) => `${word} ${n}\n\n${page}`).join('\n\n');
    expect(taken(text)).toEqual([]);
  });

  it('the end of a wrapped sentence stays', () => {
    expect(taken(`${page}\n\nIt had won by only\n3 of 4\npossible points.\n\n${page}`)).toEqual([]);
  });
});
