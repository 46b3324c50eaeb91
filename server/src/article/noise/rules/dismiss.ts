import { story } from './exampleText';
import { fromSiteModel } from './fromModels';
import type { NoiseRule } from './rule';

/** The button that closes a block of the site. */
export const dismiss: NoiseRule<'dismiss'> = {
  id: 'dismiss',
  title: 'Close button',
  why: 'The button that closes a block of the site became a letter.',
  repair: 'delete-line',
  applicability: 'suggested',
  effect: 'furniture',
  find: fromSiteModel('dismiss'),
  examples: {
    hit: [`The bridge nobody opens again\n\nSign up for our evening newsletter\n\n⟦X⟧\n\n${story}`],
    miss: [`The bridge nobody opens again\n\n${story}\n\nX\n\n${story}`],
  },
};
