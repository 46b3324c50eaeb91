import { findEntities, findEscapes, findInvisible } from '../characters/escapes';
import { findMarkdown } from '../characters/markdown';
import { findMojibake } from '../characters/mojibake';
import { findTags } from '../characters/htmlTags';
import type { NoiseRule } from './rule';
import type { Finding } from '../lines/contentLines';

const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** Every match of an expression as a finding. */
function matches(
  text: string,
  expression: RegExp,
  evidence: string,
  replace?: (match: string) => string,
): readonly Finding[] {
  const out: Finding[] = [];
  for (const match of text.matchAll(expression)) {
    const span = { start: match.index, end: match.index + match[0].length };
    out.push({ span, evidence, ...(replace === undefined ? {} : { text: replace(match[0]) }) });
  }
  return out;
}

/** What stands inside of a line and holds no word. */
export const inlineRules: readonly NoiseRule[] = [
  {
    id: 'mojibake',
    title: 'Mangled characters',
    why: 'The text was read in another encoding than it was written in.',
    repair: 'replace',
    applicability: 'safe',
    effect: 'mend',
    find: ({ text, signs }) => (signs.mangled ? findMojibake(text) : []),
    examples: {
      hit: [
        'The mayor⟦â€™⟧s bridge',
        'It costs ⟦Â£⟧5m',
        'A caf⟦Ã©⟧ by the river',
        'the ⟦â€œ⟧bridge⟦â€\u009d⟧',
        'the ⟦â\u0080\u009c⟧bridge⟦â\u0080\u009d⟧',
        'the mayor⟦‚Äô⟧s caf⟦√©⟧ costs ⟦¬£⟧5m',
        'the mayor⟦вЂ™⟧s caf⟦Г©⟧',
        '⟦â€ś⟧the bridge⟦â€ť⟧ at the caf⟦Ă©⟧',
        'mangled twice: the mayor⟦Ã¢â‚¬â„¢⟧s caf⟦ÃƒÂ©⟧',
      ],
      miss: [
        'SÃO PAULO opens a bridge',
        'Ålesund has a bridge',
        'At the CAFÉ… it was said',
        'MANHÃ” is a word',
        'VERSÃO, MANHÃ… and ÂNGELO',
        'CĂȚEL, MĂ… and ĂŞTIA',
        'Вы сказали: “Да”, и Гёте – тоже',
        'a check mark √ and a root of √π',
      ],
    },
  },
  {
    id: 'entity',
    title: 'HTML character name',
    why: 'A web page writes some characters with a name; a converter left the name.',
    repair: 'replace',
    applicability: 'safe',
    effect: 'mend',
    find: ({ text }) => findEntities(text),
    examples: {
      hit: [
        'Stone ⟦&amp;⟧ Sons',
        'the mayor⟦&#8217;⟧s bridge',
        'open⟦&nbsp;⟧again',
        'Stone ⟦&amp;amp;⟧ Sons',
      ],
      miss: ['AT&T; and others', 'Stone & Sons', 'R&D;'],
    },
  },
  {
    id: 'tag',
    title: 'HTML tag',
    why: 'A web page marks links and emphasis with tags; a converter left this one.',
    repair: 'delete',
    applicability: 'safe',
    effect: 'markup',
    find: ({ text }) => findTags(text),
    examples: {
      hit: ['to ⟦<u>⟧end the conflict⟦</u>⟧.', 'one⟦<br>⟧two', '⟦<a href="https://news.example">⟧here⟦</a>⟧'],
      miss: ['a rate of <5% and >3%', 'if a < b and b > c', 'the list<of things>'],
    },
  },
  {
    id: 'escape',
    title: 'Escaped character',
    why: 'A converter put a backslash before a mark, as programs need it.',
    repair: 'delete',
    applicability: 'safe',
    effect: 'markup',
    find: ({ text }) => findEscapes(text),
    examples: {
      hit: ['It costs ⟦\\⟧$5 million', 'the file⟦\\⟧_name', 'the mayor⟦\\u2019⟧s bridge'],
      miss: ['C:\\_files', 'and/or', 'a line \\ another line', '\\\\server\\_share'],
    },
  },
  {
    id: 'ligature',
    title: 'Ligature',
    why: 'A PDF draws some pairs of letters as one sign; searching does not find them.',
    repair: 'replace',
    applicability: 'safe',
    effect: 'mend',
    find: ({ text, signs }) =>
      signs.ligature
        ? matches(text, /[ﬀ-ﬆ]/gu, 'Two letters stand here as one sign', (sign) => ligatures[sign] ?? sign)
        : [],
    examples: { hit: ['the ⟦ﬁ⟧rst o⟦ﬃ⟧ce'], miss: ['the first office', 'Æsir and œuvre'] },
  },
  {
    id: 'invisible',
    title: 'Invisible character',
    why: 'Web pages and converters use such characters for line breaks and direction.',
    repair: 'delete',
    applicability: 'safe',
    effect: 'markup',
    find: ({ text, signs }) => (signs.invisible ? findInvisible(text) : []),
    examples: {
      hit: ['the min⟦\u00ad⟧ister', 'the⟦\u200b⟧ minister', 'a⟦\u0000⟧b', 'a⟦\u200d⟧b'],
      miss: ['\ufeffThe minister', '👩\u200d🚒', 'می\u200cخواهم', 'the\u00a0minister', 'שלום\u200f (a)'],
    },
  },
  {
    id: 'unreadable',
    title: 'Lost character',
    why: 'A character could not be read when the text was converted. Which one it was, only the original can tell.',
    repair: 'delete',
    applicability: 'display',
    effect: 'markup',
    find: ({ text, signs }) =>
      signs.lost
        ? matches(text, /\ufffd(?:(?<=\p{L}\ufffd)|(?=\p{L}))/gu, 'The sign for a character that was lost')
        : [],
    examples: { hit: ['the mayor⟦\ufffd⟧s bridge'], miss: ['the mayor’s bridge', 'a \ufffd b'] },
  },
  {
    id: 'markdown',
    title: 'Markdown mark',
    why: 'A converter wrote bold type, headings and links with the marks of Markdown.',
    repair: 'delete',
    applicability: 'suggested',
    effect: 'markup',
    find: ({ text }) => findMarkdown(text),
    examples: {
      hit: ['The ⟦**⟧bridge⟦**⟧ is closed', '⟦## ⟧The bridge', 'the ⟦[⟧plan⟦](https://news.example)⟧ for it'],
      miss: ['5 ** 3', 'the [closed] bridge (2020)', '#bridge is trending', 'a * b * c'],
    },
  },
];
