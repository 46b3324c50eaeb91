import { story } from './exampleText';
import { fromSiteModel } from './fromModels';
import type { NoiseRule } from './rule';

/** What a site asks of its visitors, and its menus, labels and links to other stories. */
export const promo: NoiseRule<'promo'> = {
  id: 'promo',
  title: 'Site block',
  why: 'A site asks its readers to subscribe, share, follow or read something else. It is not part of the story.',
  repair: 'delete-line',
  applicability: 'suggested',
  effect: 'furniture',
  find: fromSiteModel('promo'),
  examples: {
    hit: [
      `The bridge nobody opens again\n\n⟦Sign up to our morning newsletter⟧\n\n${story}`,
      `The bridge nobody opens again\n\n${story}\n\n⟦Advertisement⟧\n\n${story}`,
      `The bridge nobody opens again\n\n${story}\n\n⟦Share⟧\n⟦Save⟧\n\n${story}`,
      `The bridge nobody opens again\n\n${story}\n\n⟦We use cookies to improve your experience. Manage your preferences here.⟧\n\n${story}`,
      `The bridge nobody opens again\n\n${story}\n\n⟦Related stories⟧\n⟦Flood took the old mill⟧\n⟦Who pays for the bridge⟧`,
    ],
    miss: [
      `Newsletters win readers back\n\n${story}\n\nThe newsletter has 40,000 subscribers, the publisher said.`,
      `The bridge nobody opens again\n\n${story}\n\nWhat happens next\n\n${story}`,
      `The bridge nobody opens again\n\nBy Ada Morrow in Millbrook\n\n${story}`,
      `The bridge nobody opens again\n\n${story}\n\n“Share the road,” she said.`,
    ],
  },
};
