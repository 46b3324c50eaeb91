/** Any string in, a sound Article out: whatever the text is, nothing throws, hangs or points outside of it. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { analyze } from '../../../server/src/article/analyze';
import type { AnalyzeOptions } from '../../../server/src/article/options';
import { defaultAnalyzeOptions } from '../../../server/src/article/options';
import { createTagger } from '../../../server/src/nlp/tagger';
import { casesOf } from './cases/load';
import { hostileText, pollutedArticle } from '../support/pollute';
import { expectSound } from '../support/sound';
import { tries } from '../../../.config/draws.mjs';

const tagger = createTagger();

/** Words and marks that news is made of, in any order: deeper into the rules than text without sense. */
const pieces =
  `" " " ' “ ” ‘ ’ « » „ '' \`\` , . ? ! : ; — – - ( ) [ ] … \n \n\n \r\n said says told added asked according to as put it
that who which whose of by in a an the Anne Durand Max Pell Mrs Mr. Dr. Sen. Durand's he she they it I we her his their minister official spokesman
company ministry report police Monday reporters statement called "nonsense" said Q: A: PELL: 12" 6'2" '90s 'n' workers' 11/03/21, 09:15 1/2 <u> \\$`
    .split(/ /u)
    .map((piece) => piece.replace('\\n', '\n'));

/** What no news is made of, but files hold it: beyond 16 bits, directions, ends of lines, nothing, and a line without end. */
const rarities = [
  ...[
    '😀',
    '𝐇𝐚𝐫𝐛𝐨𝐮𝐫',
    '👩‍👧',
    '\ud83d',
    '\ude00',
    '\u202e',
    '\u202c',
    '\u2066',
    '\u2069',
    '\u200f',
    '\ufeff',
    '\u0000',
  ],
  ...['\r', '\r\n', '\u2028', '\u0085', '\f', 'a'.repeat(3000), 'It leaks, said Max Pell '.repeat(200)],
];

const news = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 15, arbitrary: fc.constantFrom(...pieces, '\n\n', '\n') },
        { weight: 1, arbitrary: fc.constantFrom(...rarities) },
      ),
      fc.constantFrom(' ', ' ', ' ', ''),
    ),
    {
      maxLength: 120,
    },
  )
  .map((parts) => parts.map(([piece, gap]) => piece + gap).join(''));

/** Real sentences, cut at random places and put together again. */
const stories = casesOf('stories').map(({ text }) => text);
const torn = fc
  .array(fc.tuple(fc.constantFrom(...stories), fc.nat(4000), fc.integer({ min: 1, max: 400 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((cuts) =>
    cuts.map(([text, at, length]) => text.slice(at % text.length, (at % text.length) + length)).join(''),
  );

/** UTF-16 code units without sense, halves of surrogate pairs among them. */
const units = fc.array(fc.nat(0xffff), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes));

const options: fc.Arbitrary<AnalyzeOptions> = fc.record({
  disabledRules: fc.constant([]),
  marks: fc.constantFrom('auto', 'double', 'single'),
  indirect: fc.boolean(),
});

test.each([
  ['news out of order', news, 300],
  ['stories torn to pieces', torn, 120],
  ['articles with noise', pollutedArticle, 60],
  ['text without sense', hostileText, 150],
  ['code units', units, 150],
] as const)('%s', (_, texts, numRuns) => {
  fc.assert(
    fc.property(texts, options, (text, chosen) => expectSound(analyze(text, tagger, chosen), text)),
    { numRuns: tries(numRuns) },
  );
});

describe('hostile articles', () => {
  const paragraph = 'Anne Durand said: "It leaks." ';
  test.each([
    ['nothing', ''],
    [
      'a name that one mark has whole and the next in part',
      'round and it was gone," the man told officers, according to the report. The boat was found on Saturday, tied to a different post.\n\n"It happens," said Her coach, Brother Colm Rafferty, said she had "F',
    ],
    ['a line break', '\n'],
    [
      'a comma behind a mark that a comma stands in',
      'It came.\n\n"I hate it," wrote Ebba Sund, of Mill Lane. "It looks like her uncle.", said',
    ],
    ['one mark', '"'],
    ['NUL', `${paragraph}\u0000"It \u0000 leaks," said Max\u0000 Pell.`],
    ['half a surrogate pair', `${paragraph}"\ud800It leaks\udc00," said \udfffMax Pell.\ud83d`],
    ['a byte order mark', `\ufeff${paragraph}`],
    [
      'every control character',
      String.fromCharCode(...Array.from({ length: 160 }, (_, code) => code)) + paragraph,
    ],
    ['10,000 straight marks', '"'.repeat(10_000)],
    ['10,000 straight marks with spaces', '" '.repeat(10_000)],
    ['10,000 marks that open', '“'.repeat(10_000)],
    ['10,000 marks that close', '”'.repeat(10_000)],
    ['10,000 apostrophes', "'".repeat(10_000)],
    ['10,000 backquotes', '`'.repeat(10_000)],
    ['10,000 marks about words', '"no" '.repeat(5_000)],
    ['3,000 quotations of one sentence', 'He said "no, not now" '.repeat(3_000)],
    ['3,000 quotations that are never closed', '"No, said Max Pell.\n\n'.repeat(3_000)],
    ['3,000 nested quotations', `${'“She said ‘'.repeat(3_000)}no${'’ he said.”'.repeat(3_000)}`],
    ['3,000 brackets', `${'('.repeat(3_000)}"It leaks"${')'.repeat(3_000)} said Max Pell.`],
    ['2,000 tags in one sentence', `"It leaks," ${'said Max Pell, who '.repeat(2_000)}left.`],
    ['3,000 commas', `Max Pell${', a lock-keeper'.repeat(3_000)}, said "it leaks".`],
    [
      '3,000 names',
      `${Array.from({ length: 3_000 }, (_, at) => `Max Pell${String.fromCharCode(97 + (at % 26))}`).join(', ')} said "no".`,
    ],
    ['2,000 paragraphs with he', 'Max Pell left. "It leaks," he said.\n\n'.repeat(2_000)],
    ['3,000 transcript lines', 'PELL: It leaks.\n'.repeat(3_000)],
    ['a line of 200 kB', paragraph.repeat(200_000 / paragraph.length)],
    ['a line of 100 kB without a full stop', `Max Pell said ${'the lock and '.repeat(8_000)}"leaks".`],
    ['a word of 200 kB', `"${'a'.repeat(200_000)}," said Max Pell.`],
    ['a quotation of 200 kB', `"${'It leaks. '.repeat(20_000)}" said Max Pell.`],
    ['200 kB of spaces', `"It leaks,"${' '.repeat(200_000)}said Max Pell.`],
    ['20,000 line breaks', `"It leaks,"${'\n'.repeat(20_000)}said Max Pell.`],
    ['20,000 carriage returns', `"It leaks,"${'\r'.repeat(20_000)}said Max Pell.`],
    ['20,000 capital letters', `${'A '.repeat(20_000)}said "it leaks".`],
    ['right-to-left marks', `\u202e${paragraph}\u202c\u200f"No," said \u2066Max Pell\u2069.`],
  ])('%s', (_, text) => {
    expectSound(analyze(text, createTagger()), text);
  });

  test.each([
    ['10,000 single marks', "'".repeat(10_000)],
    ['10,000 single marks with spaces', "' ".repeat(10_000)],
    ['10,000 curly single marks', '‘ ’'.repeat(5_000)],
    ['5,000 plural possessives', "'The workers' huts " + "and the owners' ".repeat(5_000)],
    ['2,000 single quotations that are never closed', "'No, said Max Pell.\n\n".repeat(2_000)],
  ])('read with single marks: %s', (_, text) => {
    expectSound(analyze(text, createTagger(), { ...defaultAnalyzeOptions, marks: 'single' }), text);
  });
});

it('names of things that every object has are names like others', () => {
  const text =
    'constructor Constructor said: "It leaks." Hasownproperty Valueof said: "No." __proto__ said: "Yes." Tostring Prototype told Constructor: "It drips."';
  const article = analyze(text, createTagger());
  expectSound(article, text);
  expect(article.sources.map(({ name }) => name)).toEqual([
    'Constructor',
    'Hasownproperty Valueof',
    'Tostring Prototype',
  ]);
});
