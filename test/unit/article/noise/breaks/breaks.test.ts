/** Which lines are joined to one paragraph, and which are not. */
import { describe, expect, it } from 'vitest';
import { findArtifacts } from '../../../../../server/src/article/noise/findNoise';
import { makeBody } from '../../../../../server/src/article/cleaning/body';
import { editsOf } from '../../../../../server/src/article/cleaning/edits';

/** A text as it is read, with all that is suggested taken out. */
function read(text: string): string {
  return makeBody(text, editsOf(text, findArtifacts(text, { disabledRules: [] }))).text;
}

/** What stands in a line by itself after the joins. */
function lines(text: string): readonly string[] {
  return read(text)
    .split(/[\r\n\f]+/u)
    .map((line) => line.trim());
}

const paragraphs = [
  'The council of Millbrook met on Monday to talk about the bridge. It was closed after the flood and has been closed since then, and nobody in the town could say when it would be opened again.',
  'The mayor left before the end. She had been asked by the farmers on the far bank, who drive an hour longer to the mill, why the planks were still lying beside the road.',
  'Nobody had an answer for them. The river has been low since the summer, the money was voted in March, and the only firm that builds in oak has no work until the winter.',
];

/** Paragraphs in lines of some width. */
function wrap(text: string, width: number): readonly string[] {
  return text.split(' ').reduce<readonly string[]>((out, word) => {
    const last = out[out.length - 1];
    return last === undefined || last.length + 1 + word.length > width
      ? [...out, word]
      : [...out.slice(0, -1), `${last} ${word}`];
  }, []);
}

describe('a text with a blank line after every line', () => {
  const wrapped = paragraphs.map((paragraph) => wrap(paragraph, 46));

  it('has its paragraphs where there are more blank lines', () => {
    const text = wrapped.map((paragraph) => paragraph.join('\n\n')).join('\n\n\n\n');
    expect(lines(text)).toEqual(paragraphs);
  });

  it('is not one whose paragraphs stand on one line each', () => {
    const text = [...paragraphs, ...paragraphs, ...paragraphs, ...paragraphs].join('\n\n');
    expect(read(text)).toBe(text);
  });
});

describe('a page break between two words', () => {
  it('leaves a space between them', () => {
    const [first = ''] = paragraphs;
    expect(read(first.replace(' flood ', ' flood\f'))).toBe(first);
  });
});

describe('short lines between paragraphs on one line each', () => {
  it('are verse, also where they end with a comma', () => {
    const verse = ['The mill is still,', 'and the river is low;', 'and nobody comes,', 'not even the snow.'];
    const text = [...paragraphs, ...verse, ...paragraphs].join('\n\n');
    expect(read(text)).toBe(text);
  });
});

describe('wrapped lines', () => {
  const wide = paragraphs.map((paragraph) => wrap(paragraph, 60));

  it('keep their width where menus beside them are wider', () => {
    const menu =
      'News Sport Weather Opinion Letters Culture Science Travel Health Jobs Homes Cars Archive Shop';
    const text = [menu, ...wide.flat(), menu, `${menu} Help`].join('\n');
    const found = lines(text).join('\n');
    for (const paragraph of paragraphs) expect(found).toContain(paragraph);
  });

  it('go on with a name or a number where the line is full', () => {
    const story =
      'The oldest house of the town was built by a miller and stands at No. 47. It belongs to Professor Agneta Malmgren, who has lived there for at least 34 years, and to her sister.';
    const text = [...wide.flat(), ...wrap(story, 60)].join('\n');
    expect(lines(text)).toContain(story);
  });

  it('are verse or a list where none of them reaches the edge', () => {
    const verse = ['the mill is still', 'and the river is low', 'and nobody comes', 'over the hill'];
    const text = [...wide.slice(0, 2).flat(), '', ...verse, '', ...(wide[2] ?? [])].join('\n');
    expect(lines(text)).toEqual(expect.arrayContaining(verse));
  });

  it('are verse also behind the foot of a page', () => {
    const verse = ['the mill is still', 'and the river is low', 'and nobody comes', 'over the hill'];
    const footers = [1, 2].map((n) => `https://echo.example/news/the-bridge-of-millbrook ${n}/2`);
    const [one = '', two = ''] = footers;
    const text = [...wide.slice(0, 2).flat(), '', ...verse.slice(0, 3), one, ...verse.slice(3), '']
      .concat(wide[2] ?? [], two)
      .join('\n');
    expect(lines(text)).toEqual(expect.arrayContaining(verse));
  });

  it('are entries where each has its name and its figure', () => {
    const entries = [
      'High water, Millbrook: 14.37, 5.9 m',
      'High water, Ayle: 14.51, 6.2 m',
      'Sunset: 19.04',
      'Moon over the valley: not seen',
    ];
    const narrow = paragraphs.flatMap((paragraph) => wrap(paragraph, 36));
    expect(lines([...narrow, ...entries].join('\n'))).toEqual(expect.arrayContaining(entries));
  });

  it('end where a credit is whole and go on where a name is missing', () => {
    const whole = 'The bridge of Millbrook in the summer. Picture: Tomas Reed';
    const begun = ['The bridge of Millbrook from the far bank. Photograph: Ines', 'Ward'];
    const text = [...begun, '', whole, ...wide.flat()].join('\n');
    expect(lines(text)).toEqual(expect.arrayContaining([begun.join(' '), whole]));
  });

  it.each([
    'Correction, 3 November: An earlier version of this article gave a wrong name to the mill.',
    'This article was amended on 3 November because it gave a wrong name to the mill.',
    '14:05 The mayor has left the hall, and nobody knows whether she will come back.',
  ])('end before what stands apart: %s', (note) => {
    // the last line of the story is full
    const last = 'She says that he has the money for it and that he is late.';
    const text = [...wide.flat(), last, ...wrap(note, 60), ...wide.flat()].join('\n');
    const found = lines(text);
    expect(found.some((line) => line.startsWith(note))).toBe(true);
  });

  it('end before the answer to a question', () => {
    const question = 'Q: Why has the council not opened the bridge to anybody?';
    const answer = 'A: Because there is no money for it, the mayor said today.';
    const text = [...wide.flat(), question, answer, ...wide.flat()].join('\n');
    expect(lines(text)).toEqual(expect.arrayContaining([question]));
  });
});

describe('a hyphen at the end of a line', () => {
  const broken = (upper: string, lower: string): string =>
    [...wrap(paragraphs[0] ?? '', 46), upper, lower].join('\n');

  it('stays after a number', () => {
    expect(
      read(broken('Nobody wants to buy the government\u2019s new 10-', 'year bond at such a price.')),
    ).toContain('10-year bond');
  });

  it('goes where no word begins as the second half does', () => {
    expect(read(broken('The bridge will be built in oak, acco-', 'rding to the plan.'))).toContain(
      'according to the plan',
    );
  });
});

describe('page furniture inside a line of the story', () => {
  const url = 'https://echo.example/news/2022/11/the-bridge-of-millbrook';
  const title = 'The bridge of Millbrook | The Echo';
  const [first = '', second = '', third = ''] = paragraphs;
  const cut = first.indexOf('flood');

  it('is an address with a page number and the title of the next page', () => {
    const woven = `${first.slice(0, cut)}${url} 1/3 03/11/2022, 09:15 ${title} ${first.slice(cut)}`;
    const header = `03/11/2022, 09:15 ${title}`;
    const text = [header, woven, second, `${url} 2/3`, header, third, `${url} 3/3`].join('\n\n');
    expect(lines(text)).toEqual(expect.arrayContaining([first, second, third]));
    expect(read(text)).not.toContain('echo.example');
  });

  it('is no address that the story names once', () => {
    const text = `${first} The plans are at ${url} and in the library.\n\n${second}`;
    expect(read(text)).toBe(text);
  });

  it('does not make a line look full', () => {
    const narrow = paragraphs.map((paragraph) => wrap(paragraph, 46));
    const last = `${narrow[0]?.[narrow[0].length - 1] ?? ''} ${url} 1/2`;
    const text = [...(narrow[0]?.slice(0, -1) ?? []), last, ...narrow.slice(1).flat(), `${url} 2/2`].join(
      '\n',
    );
    expect(lines(text)).toContain(first);
  });
});

describe('a line without a stop', () => {
  const story = [...paragraphs, ...paragraphs];
  const [begun = '', rest = ''] = [
    'The council of Millbrook met on Monday. Nobody in the town could say when the people who live on the far bank and',
    'the farmers of the valley would walk over the bridge again.',
  ];
  const footer = 'https://echo.example/news/the-bridge-of-millbrook 2/4';
  const pages = (...pieces: readonly string[]): string =>
    [...story, 'https://echo.example/news/the-bridge-of-millbrook 1/4', ...pieces, ...story].join('\n\n');

  it('goes on behind the foot of a page', () => {
    expect(lines(pages(begun, footer, rest))).toContain(`${begun} ${rest}`);
  });

  it('goes on with a name behind a name, and with a day', () => {
    const name =
      'The planks were cut last week. They lie beside the road, said the engineer of the council, Agneta';
    expect(lines(pages(name, footer, 'Malmgren, who drew the bridge.'))).toContain(
      `${name} Malmgren, who drew the bridge.`,
    );
    const day =
      'The bridge that the farmers of the valley have waited for since the flood was opened before sunrise';
    expect(lines(pages(day, footer, 'Tuesday, and nobody came.'))).toContain(
      `${day} Tuesday, and nobody came.`,
    );
  });

  it.each([
    [
      'a name in two words',
      'The farmers of the valley sell their oak to a mill in New',
      'Ayle, which pays more for it.',
    ],
    [
      'a title before a name',
      'The bridge was drawn in the spring by the friend of Governor',
      'Agneta Malmgren.',
    ],
    ['a short title before a name', 'In the end it was Mrs.', 'Malmgren who drew the bridge.'],
    [
      'a quotation before its speaker',
      '“The farmers of the valley have waited for it long enough,”',
      'Reed said.',
    ],
  ])('goes on with %s', (_, upper, lower) => {
    // paragraphs on one line each, none of them without its stop
    const whole = [...story, ...story, ...story].join('\n\n');
    const text = [whole, footer, whole, upper, footer.replace('2/4', '3/4'), lower, whole].join('\n\n');
    expect(lines(text)).toContain(`${upper} ${lower}`);
  });

  it('is a caption where the next page begins with a sentence', () => {
    const caption =
      'Farmers of the valley wait beside the planks of the old bridge in the evening of the first day of March';
    const text = pages(caption, footer, 'Engineers have drawn the bridge anew.');
    expect(lines(text)).toContain(caption);
  });

  it('is a heading where it is short, even if it ends with a word that asks for more', () => {
    const heading = 'What the council will have to pay for';
    const text = pages(heading, footer, 'Oak costs twice as much as it did.');
    expect(lines(text)).toContain(heading);
  });

  it('ends at a block of the site, which stands between paragraphs', () => {
    const block = ['Sign up to our newsletter', 'Your email address', 'Subscribe'];
    const caption =
      'Farmers of the valley wait beside the planks. In the evening they go home to their houses in Upper Ayle';
    const text = [...story, caption, ...block, 'Malmgren, the engineer, drew the bridge.', ...story].join(
      '\n\n',
    );
    expect(lines(text)).toContain(caption);
    expect(lines(text)).not.toContain('Subscribe');
  });
});

describe('a page that ends with a sentence', () => {
  const address = 'https://echo.example/news/the-bridge-of-millbrook';
  const story = [...paragraphs, ...paragraphs];
  const pages = (upper: string, lower: string): string =>
    [...story, `${address} 1/3`, ...story, upper, `${address} 2/3`, lower, ...story, `${address} 3/3`].join(
      '\n\n',
    );

  it('goes on behind it where a quotation is still open', () => {
    const [upper, lower] = [
      '“The planks have been lying beside the road since the summer. Nobody has told us why.',
      'I drive an hour longer to the mill,” said Tomas Reed, a farmer.',
    ];
    const text = pages(upper, lower);
    expect(lines(text)).toContain(`${upper} ${lower}`);
    const join = findArtifacts(text, { disabledRules: [] }).find(
      ({ repair, span }) => repair === 'join' && span.start === text.indexOf(upper) + upper.length,
    );
    expect(join?.applicability).toBe('suggested');
  });

  it('ends there where the next paragraph opens the quotation anew', () => {
    const upper = '“The planks have been lying beside the road since the summer. Nobody has told us why.';
    const lower = '“I drive an hour longer to the mill,” said Tomas Reed, a farmer.';
    expect(lines(pages(upper, lower))).toEqual(expect.arrayContaining([upper, lower]));
  });

  it('ends there where nothing is open', () => {
    const upper = 'The planks have been lying beside the road since the summer. Nobody says why.';
    const lower = 'Tomas Reed, a farmer, drives an hour longer to the mill.';
    expect(lines(pages(upper, lower))).toEqual(expect.arrayContaining([upper, lower]));
  });
});
