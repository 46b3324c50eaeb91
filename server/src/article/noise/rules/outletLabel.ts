import { story } from './exampleText';
import { fromLabelModel } from './fromModels';
import type { NoiseRule } from './rule';

/** Labels, buttons and notices of well-known news sites, and the names of other pages below a label. */
export const outletLabel: NoiseRule<'outlet-label'> = {
  id: 'outlet-label',
  title: 'Label of a news site',
  why: 'A news site puts labels, buttons and notices like this one between the paragraphs of its pages.',
  repair: 'delete-line',
  applicability: 'suggested',
  effect: 'furniture',
  find: fromLabelModel('outlet-label'),
  examples: {
    hit: [
      `The bridge nobody opens again\n\n${story}\n\n⟦list 1 of 2⟧\n⟦Flood took the old mill⟧\n⟦list 2 of 2⟧\n⟦Who pays for the bridge⟧\n⟦end of list⟧\n\n${story}`,
      `The bridge nobody opens again\n\nBy Ada Morrow\n\n⟦Published⟧\n⟦3 hours ago⟧\n\n${story}`,
      `The bridge nobody opens again\n\n${story}\n\n⟦More on this story⟧\n⟦Flood took the old mill⟧\n⟦Published⟧\n⟦12 May⟧`,
      `The bridge nobody opens again\n\n${story}\n\n⟦Our Standards: The Thomson Reuters Trust Principles.⟧\n\n⟦Purchase Licensing Rights⟧`,
      `The bridge nobody opens again\n\n${story}\n\n⟦View image in fullscreen⟧\n\n${story}`,
    ],
    miss: [
      `The bridge nobody opens again\n\nPublished 14 May 2022\n\n${story}\n\nThe mayor had published two plans, 3 hours apart.`,
      `The bridge nobody opens again\n\n${story}\n\nThe shop opens new tabs for its regulars, as it has since March.`,
      `The bridge nobody opens again\n\n${story}\n\nThe BBC is not the only one who asked, the mayor said.`,
    ],
  },
};
