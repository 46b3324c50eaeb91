/** Articles of our own for the tests of the exports. */
import { analyze } from '../../../server/src/article/analyze';
import type { Article } from '../../../server/src/article/article';
import type { ExportSource } from '../../../server/src/export/format';
import { createTagger } from '../../../server/src/nlp/tagger';

/** A print of two pages: noise between and within, speech of several kinds, a formula, a tag, an emoji. */
export const quarry = `Quarry "will not open", council says

By Odile Brandreth

The old slate quarry above Penmorfa will stay shut until spring, the town council announced on Monday. 😀

"We cannot keep the lower road open," said Tamsin Ollery, who chairs the roads committee. "There is no money left."

4/2/24, 9:15 AM

1 of 2

4/2/24, 9:15 AM

Mr. Idris Pugh, a slate splitter for 22 years, said the plan was "=2+5+cmd|x" and a so-called "upgrade". He left early.

"It is a mess & <b>worse</b>," a mine inspector said. "@SUM(1)," Pugh added.

"Somebody has to pay for all of this in the end."

2 of 2
`;

/** An article as it is read. */
export function read(text: string): Article {
  return analyze(text, createTagger());
}

/** The same as it is handed to a format. */
export function sourceOf(text: string, file = 'desk/quarry.txt', before = 0): ExportSource {
  return { article: read(text), file, before };
}

/** The quarry after a person has put the first quotation right and compared two with a transcript. */
export function checked(): ExportSource {
  const article = read(quarry);
  const index = (words: string): number =>
    article.quotations.findIndex(({ parts }) =>
      parts.some(({ start, end }) => article.text.slice(start, end).includes(words)),
    );
  const first = index('We cannot keep');
  return {
    file: 'quarry.txt',
    before: 0,
    article: {
      ...article,
      attributions: article.attributions.map((one) =>
        one.quotation === first
          ? {
              ...one,
              pattern: 'by-hand',
              confidence: 1,
              byHand: { correction: 'c1', was: 'Odile <Brandreth>' },
            }
          : one,
      ),
      checks: [
        {
          quotation: first,
          verdict: 'edited',
          date: '2026-11-28',
          note: '=cmd()',
          place: { file: 'minutes.txt', span: { start: 120, end: 156 }, line: 4 },
        },
        { quotation: index('It is a mess'), verdict: 'not-found', date: '2026-11-28' },
      ],
    },
  };
}

/** Pieces of text that are hard on a format: they are put together at random. */
export const hardPieces: readonly string[] = [
  '"We will see," said Ada Marsh, a botanist.',
  '“=1+1,” she said. “I went ‘home’ early.”',
  'Tom Reed said that "the 😀 of 🏴󠁧󠁢󠁥󠁮󠁧󠁿" was <b>bold</b>.',
  '"-2+3" and "@SUM(A1)" and "\t=1" and "＝1"',
  '</script><script>alert(1)</script>',
  ']]>',
  '<!-- --> &amp; &#0; %s \\',
  '\ud800 \udc00 lone \0 nul \x07 bell \x85 \u2028',
  '\u202etfel\u202c \u200frtl\u200f',
  '\n\n',
  '\r\n\r\n',
  '\f1 of 3\n\n',
  '4/2/24, 9:15 AM\n\n1 of 2\n\n',
  'He added: “It goes\non and on,” he said, “and on.”',
  'Ms Marsh: Nothing at all.',
  '* [x](javascript:alert(1)) `code` #tag',
];
