import { story } from './exampleText';
import { fromLabelModel } from './fromModels';
import type { NoiseRule } from './rule';

/** What a live report puts around its posts: the list of key events, buttons, the time of the last change. */
export const liveUpdate: NoiseRule<'live-update'> = {
  id: 'live-update',
  title: 'Label of a live report',
  why: 'A live report puts labels, buttons and the time of the last change around its posts.',
  repair: 'delete-line',
  applicability: 'suggested',
  effect: 'furniture',
  find: fromLabelModel('live-update'),
  examples: {
    hit: [
      `Bridge talks: latest\n\n⟦Key events⟧\n⟦12m ago Mayor leaves the talks⟧\n⟦1h ago Mayor arrives⟧\n⟦Show key events only⟧\n\n10.42 GMT\nMayor leaves the talks\n\n${story}`,
      `Bridge talks: latest\n\n${story}\n\n⟦Updated at 10.51 GMT⟧\n\n9.37 GMT\n\n${story}`,
    ],
    miss: [
      `The bridge nobody opens again\n\n${story}\n\nKey events\n\n${story}`,
      `The bridge nobody opens again\n\nUpdated at 10.51 GMT\n\n${story}`,
    ],
  },
};
