import { story } from './exampleText';
import { fromSiteModel } from './fromModels';
import type { NoiseRule } from './rule';

/** A picture of the site that became a symbol. */
export const icon: NoiseRule<'icon'> = {
  id: 'icon',
  title: 'Icon',
  why: 'A picture of the site became a symbol when the text was converted.',
  repair: 'delete-line',
  applicability: 'safe',
  effect: 'furniture',
  find: fromSiteModel('icon'),
  examples: {
    hit: [
      `The bridge nobody opens again\n\n⟦♣⟧\n\n${story}`,
      `The bridge nobody opens again\n\n⟦\ue001⟧\n\n${story}`,
    ],
    miss: [`The bridge nobody opens again\n\n• ${story}`, `${story}\n\n■ ■ ■\n\n${story}`, `${story} ♥`],
  },
};
