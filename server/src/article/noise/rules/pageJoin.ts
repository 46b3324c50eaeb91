import { begun, ending } from './exampleText';
import { fromBreakModel } from './fromModels';
import type { NoiseRule } from './rule';

/** A paragraph that a page, or what stood on it, cut in two. */
export const pageJoin: NoiseRule<'page-join'> = {
  id: 'page-join',
  title: 'Paragraph cut in two',
  why: 'A page ended inside this paragraph, and the two halves were left apart.',
  repair: 'join',
  applicability: 'safe',
  effect: 'space',
  find: fromBreakModel('page-join'),
  examples: {
    hit: [
      `${begun}⟦\n\n⟧3 of 4 11/03/21, 09:15\n\n${ending}`,
      `${begun}⟦\n\n⟧${ending}`,
      `${begun} the people of⟦\n\n\f⟧Millbrook would walk over it again.`,
      `${begun} they would "walk over it with the people of⟦\n\n⟧2 of 4 11/03/21, 09:15\n\nMillbrook".`,
    ],
    miss: [
      `${begun} it opens.\n\n3 of 4 11/03/21, 09:15\n\nThe mayor left.`,
      `The bridge of Millbrook in May © Echo Pictures\n\n3 of 4 11/03/21, 09:15\n\nthe mayor left.`,
      `${begun} it opens.\n\nThe bridge and the town\n\nThe mayor left.`,
    ],
  },
};
