/**
 * Kinds of text that are made to take long, each at any size: what rules look for, over and over, in rows, alone in lines,
 * nested, never closed. `size` is about how many UTF-16 code units a text has.
 */

/** A kind of hostile text: its name, and how it is written in a size. */
export type HostileKind = readonly [name: string, write: (size: number) => string];

/** The same again as often as it fits. */
const again =
  (piece: string) =>
  (size: number): string =>
    piece.repeat(Math.max(1, Math.floor(size / piece.length)));

/** Pieces that differ by a number. */
const numbered =
  (piece: (k: number) => string) =>
  (size: number): string => {
    const out: string[] = [];
    for (let k = 1, length = 0; length < size; k++) {
      const next = piece(k);
      out.push(next);
      length += next.length;
    }
    return out.join('');
  };

/** So many openings, then as many closings. */
const nested =
  (open: string, close: string) =>
  (size: number): string => {
    const depth = Math.max(1, Math.floor(size / (open.length + close.length)));
    return open.repeat(depth) + close.repeat(depth);
  };

/** What stands before and after a stretch of any length. */
const around =
  (before: string, write: (size: number) => string, after: string) =>
  (size: number): string =>
    before + write(size) + after;

const sentence = 'The council of Millbrook met on Monday to talk about the dam over the Ayle. ';

/** Runs of one sign, without anything else. */
const runs: readonly HostileKind[] = [
  ...[
    '"',
    "'",
    '“',
    '”',
    '‘',
    '’',
    '«',
    '»',
    '„',
    '`',
    '(',
    ')',
    '[',
    ']',
    '<',
    '>',
    '&',
    '#',
    '*',
    '_',
    '\\',
    '/',
    '|',
    '-',
    '–',
    '=',
    '.',
    ',',
    ':',
    '…',
    '•',
    '0',
    'a',
    'A',
    'é',
    ' ',
    '\t',
    '\n',
    '\r',
    '\f',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u200d',
    '\u202e',
    '\ufeff',
    '\ufffd',
    '\ud800',
    '\u0000',
    'Ã',
    'ﬁ',
    '😀',
  ],
].map((sign) => [`a run of ${JSON.stringify(sign)}`, again(sign)]);

/** Signs that stand apart, in one line. */
const spaced: readonly HostileKind[] = [
  ...[
    '" ',
    "' ",
    '“ ',
    '( ',
    '- ',
    '* ',
    '# ',
    'A ',
    'A. ',
    'a ',
    '1 ',
    '1/2 ',
    '> ',
    '& ',
    '| ',
    '@ ',
    '\\ ',
    '\u200b ',
  ],
].map((piece) => [`${JSON.stringify(piece)} in one line`, again(piece)]);

/** Signs alone in lines. */
const lined: readonly HostileKind[] = [
  ...[
    '"\n',
    '“\n',
    '-\n',
    '*\n',
    '•\n',
    '>\n',
    'X\n',
    'A.\n',
    'J. K.\n',
    '1\n',
    '12\n\n',
    '♣\n',
    '|\n',
    '\f\n',
    ' \n',
    '    \n',
    '\t\n',
    ',\n',
    'a\n',
    'a-\n',
    'the\n',
    '(\n',
    'a\r',
    '\r\n',
    '\\\n',
    '<p>\n',
    '&nbsp;\n',
    '- - -\n',
  ],
].map((piece) => [`${JSON.stringify(piece)} in lines`, again(piece)]);

/** Markup, names of characters and codes. */
const marked: readonly HostileKind[] = [
  ['tags that are never closed', again('<b>')],
  ['tags that close nothing', again('</b>')],
  ['tags in tags', nested('<b>', '</b>')],
  ['tags of two kinds across each other', again('<b><i></b></i>')],
  ['beginnings of tags', again('<a href="')],
  ['comments that do not end', again('<!-- ')],
  ['tags between letters', again('a<b>')],
  ['names of characters', again('&amp;')],
  ['names of names', (size) => `&${'amp;'.repeat(Math.floor(size / 4))}`],
  ['names without an end', again('&amp')],
  ['numbers of characters', again('&#8217;')],
  ['tags written by names', again('&lt;b&gt;')],
  ['Markdown links', again('[a](https://b.example)')],
  ['beginnings of Markdown links', again('[a](')],
  ['bold that is not closed', again('**a ')],
  ['escaped marks', again('\\$')],
  ['escaped characters', again('\\u201c')],
  ['quoted-printable', again('=E2=80=9C')],
  ['soft line ends', again('word=\n')],
  ['mangled marks', again('â€™')],
  ['marks mangled twice', again('Ã¢â‚¬â„¢')],
];

/** Furniture of pages, agencies and sites. */
const furniture: readonly HostileKind[] = [
  ['page counters', numbered((k) => `${k} of 99999\n\n`)],
  ['page counters in one line', numbered((k) => `${k} of 99999 `)],
  ['page numbers between sentences', numbered((k) => `${sentence}\n\n- ${k} -\n\n`)],
  [
    'page numbers in the midst of sentences',
    numbered((k) => `The council of Millbrook met on\n\n${k}\n\nMonday to talk about the dam. `),
  ],
  ['print stamps', again('11/03/21, 09:15\n')],
  ['print stamps in one line', again('11/03/21, 09:15 ')],
  ['beginnings of print stamps', again('11/03/21 ')],
  ['web addresses in lines', numbered((k) => `https://news.example/${k}\n`)],
  ['web addresses in one line', again('https://news.example/a ')],
  ['one web address', (size) => `https://news.example/${'a/'.repeat(Math.floor(size / 2))}`],
  ['the headline again and again', again('The dam that nobody mends | Millbrook Echo\n\n')],
  [
    'headlines that differ by a number',
    numbered((k) => `The dam that nobody mends ${k} | Millbrook Echo\n\n`),
  ],
  ['lines of a site', again('Sign up for our newsletter\n')],
  ['lines of a site between sentences', again(`${sentence}\n\nSign up for our newsletter\n\n`)],
  ['labels of an archive', again('LENGTH: 512 words\n')],
  ['bylines', again('By Ada Morrow\n')],
  ['captions', again('Photograph: Ben Okafor/Echo\n')],
  ['jump lines', numbered((k) => `Continued on page ${1 + (k % 90)}\n`)],
  ['form feeds between sentences', again(`${sentence}\n\f`)],
  ['lines with a margin', again(`    ${sentence}\n`)],
  ['lines with a margin, with a form feed at the end', (size) => `${again(`    ${sentence}\n`)(size)}\f`],
  ['lines that are only indented', again('      a\n')],
  ['handles', again('@handle ')],
  ['marks of mail', again('> ')],
  ['marks of mail in lines', again(`>> ${sentence}\n`)],
  ['by by by', again('by ')],
  ['said said said', again('said ')],
  ['hash signs in lines', again('###\n')],
];

/** Words, sentences and quotations. */
const texts: readonly HostileKind[] = [
  ['one word', again('abcdefghij')],
  ['one hyphenated word', again('ab-')],
  ['one line of words', again('council ')],
  ['one line of sentences', again(sentence)],
  ['short lines', again('a b c\n')],
  [
    'wrapped lines',
    again('The council of Millbrook met on Monday to talk about the dam\nover the Ayle and the\n'),
  ],
  [
    'lines that end with a hyphen',
    again('The council of Millbrook met on Mon-\nday to talk about the dam over the Ay-\n'),
  ],
  ['lines that differ', numbered((k) => `Line ${k} of the council says that ${k * 7} boats came.\n`)],
  ['lines without an end', again('The council of Millbrook met on Monday to talk about the\n\n')],
  ['a quotation that is never closed', (size) => `"${again(`${sentence}\n\n"`)(size)}`],
  ['quotations that never open', again(`${sentence}”\n\n`)],
  ['quotations in quotations', nested('“She said ‘', '’ he said.”')],
  ['straight quotations of one word', again('"no" ')],
  ['single marks around words', again("'no' ")],
  ['plural possessives', again("the workers' huts ")],
  ['elisions', again("'n' the '70s ")],
  ['brackets in brackets', nested('(', ')')],
  ['brackets that do not close', again('(a ')],
  [
    'names',
    numbered((k) => `Max ${String.fromCharCode(65 + (k % 26))}${'ell'.repeat(1 + (k % 5))} said "no". `),
  ],
  ['initials and names', again('J. R. Morrow ')],
  ['capitalised words', again('Millbrook ')],
  ['questions and answers', again('Q: Why?\nA: No.\n')],
  ['speakers of a transcript', numbered((k) => `SPEAKER ${k}: It leaks.\n`)],
  ['a sentence of tags', around('"It leaks," ', again('said Max Pell, who '), 'left.')],
  ['commas', again('a, ')],
  ['pronouns', again('"It leaks," he said. ')],
];

/** More than a hundred kinds. */
export const hostileKinds: readonly HostileKind[] = [
  ...runs,
  ...spaced,
  ...lined,
  ...marked,
  ...furniture,
  ...texts,
];
