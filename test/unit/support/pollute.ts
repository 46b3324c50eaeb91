import fc from 'fast-check';
import { rowsOf } from '../../bench/wrap';

/** Pieces of articles and of noise, put together at random: what the properties of cleaning are tried on. */
const sentences = [
  'The council of Millbrook met on Monday to talk about the bridge over the Ayle.',
  'Nobody could say when the road, which was closed after the flood, would be opened again.',
  '"We have waited long enough," said Ada Morrow, who runs the bakery at the corner.',
  'Dr. Tomas Reed called it “a bridge too far”, and the members laughed.',
  "Three of four members voted for the plan; the mayor, Ines Ward, 'did not vote'.",
  'It will cost $4.5m, or 3/4 of what the town has.',
  'The work (it was planned in 2019) begins in May.',
  '“The mill,” he added, “stays where it is.”',
];

const noise = [
  '1 of 4',
  '2 of 4',
  '3 of 4 11/03/21, 09:15',
  '11/03/21, 09:15',
  '14.05.2022, 10:03',
  '4/4',
  '- 2 -',
  'Page 3',
  '12',
  'https://news.example/millbrook-bridge',
  'https://news.example/millbrook-bridge   2/4',
  'The bridge that nobody opens | Millbrook Echo',
  'Sign up to our morning newsletter',
  '♣ Sign up for our evening alerts',
  'X',
  '♣',
  'Advertisement',
  'Related stories',
  'Share',
  'LENGTH: 512 words',
  'LOAD-DATE: May 14, 2022',
  'LANGUAGE: ENGLISH',
  '\f',
];

const marks = [
  '<u>',
  '</u>',
  '<br>',
  '<p>',
  '</p>',
  '\\',
  '\\$',
  '\\_',
  '&amp;',
  '&lt;',
  '&gt;',
  '&quot;',
  '&amp;lt;u&gt;',
  'â€™',
  'Ã©',
  'Ãƒ',
  'ﬁ',
  '\u00ad',
  '\u200b',
  '\ufeff',
  '**',
  '# ',
  '[a](https://b.example)',
  '-',
  '"',
  '“',
  '”',
  '(',
  ' ',
  '\n',
  '\f',
  '\ufffd',
];

const sentence = fc.constantFrom(...sentences);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));

/** A paragraph with marks of markup strewn into it. */
const strewn = fc
  .tuple(paragraph, fc.array(fc.tuple(fc.nat(400), fc.constantFrom(...marks)), { maxLength: 6 }))
  .map(([text, strews]) =>
    strews.reduce(
      (out, [at, mark]) => out.slice(0, at % out.length) + mark + out.slice(at % out.length),
      text,
    ),
  );

/** A paragraph cut in two by page furniture. */
const cut = fc.tuple(paragraph, fc.nat(300), fc.constantFrom(...noise)).map(([text, at, between]) => {
  const space = text.indexOf(' ', at % text.length);
  return space < 0 ? text : `${text.slice(0, space)}\n\n${between}\n\n${text.slice(space + 1)}`;
});

/** A paragraph broken at a width. */
const wrapped = fc
  .tuple(paragraph, fc.integer({ min: 30, max: 90 }))
  .map(([text, width]) => rowsOf(text, width).join('\n'));

const gap = fc.constantFrom('\n\n', '\n', '\n\n\n', '\r\n\r\n', '\n\n\n\n', '\n\f', ' \n\n ');

/** A whole polluted article. */
export const pollutedArticle = fc
  .tuple(
    fc.constantFrom('The bridge that nobody opens', 'War in the north', ''),
    fc.array(
      fc.tuple(
        fc.oneof(
          { weight: 4, arbitrary: paragraph },
          { weight: 3, arbitrary: fc.constantFrom(...noise) },
          { weight: 2, arbitrary: cut },
          { weight: 2, arbitrary: wrapped },
          { weight: 2, arbitrary: strewn },
        ),
        gap,
      ),
      { minLength: 1, maxLength: 14 },
    ),
  )
  .map(([headline, parts]) => `${headline}\n\n${parts.map(([text, after]) => text + after).join('')}`);

/** Text without any sense, made of what the rules look for. */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...marks, ...noise, ...sentences),
      fc.string({ maxLength: 6 }),
      fc.constantFrom(
        '\r',
        '\r\n',
        '\t',
        '\u0000',
        '\ud800',
        '\udc00',
        '\u2028',
        "''",
        '1',
        '/',
        'of',
        'said',
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));
