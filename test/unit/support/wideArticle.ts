import fc from 'fast-check';

/**
 * Articles of every kind that cleaning meets, spoilt in every way that it mends: site blocks, prints, mail, archives,
 * broken lines, mangled characters, every kind of quotation mark. Wider and wilder than what one tool leaves.
 */

/** Marks of quotations: opening and closing. */
const quotationMarks = [
  ['"', '"'],
  ['“', '”'],
  ["'", "'"],
  ['‘', '’'],
  ['«', '»'],
  ['„', '“'],
  ['``', "''"],
  ['&quot;', '&quot;'],
  ['â€œ', 'â€\u009d'],
  ['“', '"'],
] as const;

const said = [
  'We have waited long enough',
  'The dam was never meant to hold so much water, and everybody on the board knew it',
  'Share the load and sign up for a shift',
  'I read more about it than I ever wanted to',
  'It will cost us 12 or 13 boats a year',
  'Nobody asked. Nobody came. Nobody will pay',
];
const speakers = [
  'Ada Morrow',
  'the harbour master',
  'Dr. Tomas Reed',
  'she',
  'Ines Ward, who chairs the board,',
];

/** A sentence with a quotation in it. */
const spoken = fc
  .tuple(
    fc.constantFrom(...quotationMarks),
    fc.constantFrom(...said),
    fc.constantFrom(...speakers),
    fc.constantFrom(...said),
    fc.nat(3),
  )
  .map(([[open, close], words, speaker, more, form]) => {
    if (form === 0) return `${open}${words},${close} said ${speaker}.`;
    if (form === 1) return `${open}${words},${close} said ${speaker}. ${open}${more}.${close}`;
    if (form === 2) return `It was, ${speaker} said, ${open}${words}${close} and no more.`;
    return `${open}${words}. ${more}.`;
  });

const plain = fc.constantFrom(
  'The council of Millbrook met on Monday to talk about the dam over the Ayle.',
  'Nobody could say when the road, which was closed after the flood, would be opened again.',
  'It will cost $4.5m, or 3/4 of what the town has.',
  'The work (it was planned in 2019) begins in May.',
  'The ferry of the island runs twice a day in winter and five times a day from June on, the company says.',
  'Three of the four boats are older than 30 years.',
  'A spokeswoman for the',
  'On 14 May the water rose to',
  'He left.',
);

const sentences = fc
  .array(fc.oneof({ weight: 3, arbitrary: plain }, { weight: 2, arbitrary: spoken }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' '));

/** Lines that are no part of the story, or look as if they were none. */
const lines = [
  ...[
    '1 of 4',
    '2 of 4',
    '2 of 4 11/03/21, 09:15',
    '4/4',
    '- 2 -',
    'Page 3',
    'Page 3 of 9',
    '12',
    '13',
    '- 13 -',
  ],
  ...['11/03/21, 09:15', '14.05.2022, 10:03', 'Monday, May 14, 2022', 'https://news.example/dam   2/4'],
  ...[
    'The dam that nobody mends | Millbrook Echo',
    'Millbrook Echo',
    'MILLBROOK ECHO 13',
    'The dam that nobody mends',
  ],
  ...[
    'Sign up to our morning newsletter',
    '♣ Sign up for our evening alerts',
    'X',
    '♣',
    'Advertisement',
    'ADVERTISEMENT',
  ],
  ...[
    'Related stories',
    'Read more: Five walks along the Ayle',
    'Share',
    'Share this article',
    'Facebook Twitter Email',
    'Print',
  ],
  ...[
    'Comments (12)',
    'Most read',
    'Follow us on Twitter',
    'Subscribe now for £1 a week',
    'Skip to content',
    'Menu',
    'Close',
  ],
  ...[
    'LENGTH: 512 words',
    'LOAD-DATE: May 14, 2022',
    'LANGUAGE: ENGLISH',
    'BYLINE: Ada Morrow',
    'Document ECHO000020220514ei5e0002',
  ],
  ...[
    'By Ada Morrow',
    'Photograph: Ben Okafor/Echo',
    'Copyright Millbrook Echo 2022. All rights reserved.',
    'End of Document',
  ],
  ...[
    'Continued on page 4',
    'See DAM, page A4',
    '(MORE)',
    '###',
    '-30-',
    '* * *',
    '_____',
    '---',
    '>>>',
    '>',
    '|',
    '•',
    '• A list',
    '[1]',
  ],
  ...[
    '\f',
    '\f2',
    '\u00a0',
    '\ufeff',
    '“',
    '”',
    '"',
    '(',
    '…',
    'FW: The dam',
    'From: Ada Morrow',
    'On Monday Ada Morrow wrote:',
  ],
  ...[
    '<b>-2-</b>',
    '<p>',
    '&nbsp;',
    '&nbsp;3 of 4&nbsp;',
    '**2 of 4**',
    '\\',
    '1-',
    '-',
    '<br>Share<br>',
    '# Share',
    '=20',
    '=',
  ],
] as const;

/** What stands inside of lines. */
const strewn = [
  ...[
    '<u>',
    '</u>',
    '<b>',
    '</b>',
    '<br>',
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<',
    '>',
    '&lt;b&gt;',
    '&lt;',
    '&gt;',
    '&amp;lt;b&amp;gt;',
  ],
  ...[
    '\\',
    '\\$',
    '\\_',
    '\\"',
    '\\u201c',
    '&amp;',
    '&quot;',
    '&nbsp;',
    '&#8217;',
    '&amp;amp;',
    '&amp;nbsp;',
    '&#32;',
  ],
  ...[
    'â€™',
    'Ã©',
    'Ãƒ',
    'Ã¢â‚¬â„¢',
    'ï¿½',
    'ﬁ',
    'ﬂ',
    '\u00ad',
    '\u200b',
    '\ufeff',
    '\u200e',
    '\u0000',
    '\ufffd',
    '\ud800',
  ],
  ...[
    '**',
    '__',
    '*',
    '_',
    '# ',
    '[a](https://b.example)',
    '](',
    '=20',
    '=\n',
    '=E2=80=99',
    '> ',
    '\n> ',
    '- ',
    '-\n',
    '-',
  ],
  ...[
    '"',
    '“',
    '”',
    "'",
    '‘',
    '’',
    '«',
    '»',
    '(',
    ')',
    '[',
    ']',
    '…',
    ' ',
    '  ',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '\n\n',
    '\f',
    '\u00a0',
    '\u2028',
  ],
];

const tail = fc.constantFrom(
  '\n\n',
  '\n\n',
  '\n',
  '\n\n\n',
  '\r\n\r\n',
  '\r\r',
  '\r',
  '\n\f',
  ' \n\n ',
  '\n \n',
  '\n\n\n\n',
  ' ',
  '',
);

/** Puts pieces into a text at places that are drawn. */
function strew(text: string, pieces: readonly (readonly [number, string])[]): string {
  return pieces.reduce((out, [at, piece]) => {
    const where = at % (out.length + 1);
    return out.slice(0, where) + piece + out.slice(where);
  }, text);
}

/** Breaks a text at a width, with a sign between the lines, and with hyphens in long words where wished. */
function broken(text: string, width: number, sign: string, hyphens: boolean): string {
  const out: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const full = line !== '' && line.length + 1 + word.length > width;
    if (full && hyphens && word.length > 7) {
      out.push(`${line} ${word.slice(0, 4)}-`);
      line = word.slice(4);
    } else if (full) {
      out.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...out, line].join(sign);
}

const signs = ['\n', '\r\n', '\r', '\n\n', '\n    ', '\n> ', '\n>> ', ' \n', '=\n', '\n\t'];

const strewnText = fc
  .tuple(sentences, fc.array(fc.tuple(fc.nat(900), fc.constantFrom(...strewn)), { maxLength: 6 }))
  .map(([text, pieces]) => strew(text, pieces));

const wrapped = fc
  .tuple(
    fc.oneof(sentences, strewnText),
    fc.integer({ min: 20, max: 90 }),
    fc.constantFrom(...signs),
    fc.boolean(),
  )
  .map(([text, width, sign, hyphens]) => broken(text, width, sign, hyphens));

/** A text cut at a space or inside a word by lines of noise. */
const cut = fc
  .tuple(
    fc.oneof(sentences, wrapped, strewnText),
    fc.nat(900),
    fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 3 }),
    fc.constantFrom('\n\n', '\n', '\r\n', '\r', '\n\f', ' '),
    fc.constantFrom('', '-', ' ', ','),
  )
  .map(([text, at, between, gap, end]) => {
    const space = end === '-' ? at % text.length : text.indexOf(' ', at % text.length);
    if (space < 0) return text;
    return `${text.slice(0, space)}${end}${gap}${between.join(gap)}${gap}${text.slice(space + (end === '-' ? 0 : 1))}`;
  });

const noiseLines = fc
  .tuple(
    fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('\n', '\n\n', '\r\n'),
  )
  .map(([some, gap]) => some.join(gap));

const part = fc.oneof(
  { weight: 3, arbitrary: sentences },
  { weight: 3, arbitrary: noiseLines },
  { weight: 3, arbitrary: cut },
  { weight: 2, arbitrary: wrapped },
  { weight: 2, arbitrary: strewnText },
);

/** An article of a few paragraphs, wrapped or whole, with all of that strewn in, and with a margin or mail's marks at times. */
export const wideArticle = fc
  .tuple(
    fc.constantFrom(
      'The dam that nobody mends\n\n',
      'War in the north\n',
      '',
      '\ufeff',
      '\r\n',
      'FLOOD IN THE NORTH\r\r',
    ),
    fc.array(fc.tuple(part, tail), { minLength: 1, maxLength: 6 }),
    fc.array(fc.tuple(fc.nat(4000), fc.constantFrom(...strewn, ...lines)), { maxLength: 4 }),
    fc.constantFrom('', '', '', '', '    ', '> ', '\t'),
  )
  .map(([head, parts, pieces, margin]) => {
    const text = strew(head + parts.map(([content, after]) => content + after).join(''), pieces);
    return margin === '' ? text : text.replace(/^(?=[^\n\r])/gmu, margin);
  });
