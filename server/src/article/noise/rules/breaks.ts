import type { Break } from '../breaks/breaks';
import { findMargin } from '../breaks/margin';
import type { NoiseRule } from './rule';

/** The breaks that the model of gaps gives to a rule. */
function ofGaps(rule: Break['rule']): NoiseRule['find'] {
  return ({ gaps }) => gaps.breaks.filter((found) => found.rule === rule);
}

const begun = 'The council of Millbrook met on Monday to talk about the bridge, and nobody could say when';
const rest = 'it would be opened again. The mayor left before the end of the meeting.';
const wrapped = [
  'The council of Millbrook met on Monday to talk',
  'about the bridge. It was closed after the flood',
  'and has been closed since then, and nobody in the',
  'town could say when it would be opened again. The',
  'mayor left before the end.',
];

/** Breaks inside a paragraph. */
export const breakRules: readonly NoiseRule[] = [
  {
    id: 'page-join',
    title: 'Paragraph cut in two',
    why: 'A page ended inside this paragraph, and the two halves were left apart.',
    repair: 'join',
    applicability: 'safe',
    effect: 'space',
    find: ofGaps('page-join'),
    examples: {
      hit: [
        `${begun}⟦\n\n⟧3 of 4 11/03/21, 09:15\n\n${rest}`,
        `${begun}⟦\n\n⟧${rest}`,
        `${begun} the people of⟦\n\n\f⟧Millbrook would walk over it again.`,
        `${begun} they would "walk over it with the people of⟦\n\n⟧2 of 4 11/03/21, 09:15\n\nMillbrook".`,
      ],
      miss: [
        `${begun} it opens.\n\n3 of 4 11/03/21, 09:15\n\nThe mayor left.`,
        `The bridge of Millbrook in May © Echo Pictures\n\n3 of 4 11/03/21, 09:15\n\nthe mayor left.`,
        `${begun} it opens.\n\nThe bridge and the town\n\nThe mayor left.`,
      ],
    },
  },
  {
    id: 'hard-wrap',
    title: 'Wrapped line',
    why: 'The lines of this paragraph were broken at the width of a page.',
    repair: 'join',
    applicability: 'suggested',
    effect: 'space',
    find: ofGaps('hard-wrap'),
    examples: {
      hit: [wrapped.join('⟦\n⟧')],
      miss: [
        'The bridge\nA poem\nof four lines\nthat ends here.',
        `${begun} it opens.\n${begun} it opens.\n${begun} it opens.`,
      ],
    },
  },
  {
    id: 'hyphenation',
    title: 'Word broken by a hyphen',
    why: 'The word was broken at the end of a line; it stands elsewhere in one piece.',
    repair: 'join',
    applicability: 'suggested',
    effect: 'mend',
    find: ofGaps('hyphenation'),
    examples: {
      hit: [
        [...wrapped.slice(0, 4), 'mayor and the coun⟦-\n⟧cil left before the end.']
          .join('⟦\n⟧')
          .replace(/⟦\n⟧/gu, '\n'),
      ],
      miss: [[...wrapped.slice(0, 4), 'mayor of the high-\nquality town left.'].join('\n')],
    },
  },
  {
    id: 'page-margin',
    title: 'Page margin',
    why: 'A converter kept the left margin of the page as spaces.',
    repair: 'delete',
    applicability: 'suggested',
    effect: 'space',
    find: ({ text, lines, taken, gaps }) =>
      findMargin(text, lines, taken, new Set(gaps.breaks.map(({ span }) => span.end))),
    examples: {
      hit: [Array.from({ length: 6 }, (_, k) => `⟦    ⟧Part ${k}: ${begun} it opens.`).join('\n\n')],
      miss: [`${begun} it opens.\n\n    The mayor left.\n\n${begun} it opens.\n\n${begun} it opens.`],
    },
  },
  {
    id: 'form-feed',
    title: 'Page break',
    why: 'A converter marks the end of a page with this character.',
    repair: 'delete',
    applicability: 'safe',
    effect: 'space',
    find: ({ text }) => {
      const out = [];
      for (let at = text.indexOf('\f'); at >= 0; at = text.indexOf('\f', at + 1)) {
        // without a space beside it, it is all that parts two words
        const alone = /^\S\f\S$/u.test(text.slice(at - 1, at + 2));
        out.push({
          span: { start: at, end: at + 1 },
          evidence: 'The sign for the end of a page',
          ...(alone && { repair: 'replace' as const, text: ' ' }),
        });
      }
      return out;
    },
    examples: {
      hit: [`${begun} it opens.\n\n⟦\f⟧The mayor left.`, `${begun}⟦\f⟧it would be opened again.`],
      miss: [`${begun} it opens.\n\nThe mayor left.`],
    },
  },
];
