import { paragraph } from './exampleText';
import { fromPageModel } from './fromModels';
import type { NoiseRule } from './rule';

/** The number of a page: "3 of 4", "Seite 2 von 5". */
export const pageCounter: NoiseRule<'page-counter'> = {
  id: 'page-counter',
  title: 'Page number',
  why: 'A browser or printer put the number of the page here.',
  repair: 'delete-line',
  applicability: 'safe',
  effect: 'furniture',
  find: fromPageModel('page-counter'),
  examples: {
    hit: [
      `${paragraph}\n\n⟦1 of 3⟧\n\n${paragraph}\n\n⟦2 of 3⟧`,
      `${paragraph}\n\n⟦3 of 4 11/03/21, 09:15⟧\n\n${paragraph}`,
      `${paragraph}\n\n⟦Seite 2 von 5⟧\n\n${paragraph}`,
      `${paragraph}\n${paragraph}\n${paragraph}\n\n⟦1/2⟧\n\n${paragraph}\n${paragraph}\n${paragraph}\n\n⟦2/2⟧`,
      `${paragraph}\n\n⟦- 1 -⟧\n\n${paragraph}\n${paragraph}\n${paragraph}\n\n⟦- 2 -⟧`,
    ],
    miss: [
      `${paragraph}\n\nIt won with a score of only\n3 of 4\npossible points.`,
      `${paragraph}\n\n9/11\n\n${paragraph}`,
      `${paragraph}\n\n24/7\n\n${paragraph}`,
      'Film: The Lake\n\n3/5\n\nFilm: The Road\n\n2/5\n\nFilm: The Wood\n\n4/5',
      `${paragraph} Three of four voters agreed, 3 of 4 in the north.`,
    ],
  },
};
