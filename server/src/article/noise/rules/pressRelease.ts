import { story } from './exampleText';
import { fromLabelModel } from './fromModels';
import type { NoiseRule } from './rule';

/** What a press release has around its story: when it may be used, who can be asked, who sends it. */
export const pressRelease: NoiseRule<'press-release'> = {
  id: 'press-release',
  title: 'Frame of a press release',
  why: 'A press release says here from when it may be used, who can be asked, and who sends it.',
  repair: 'delete-line',
  applicability: 'suggested',
  effect: 'furniture',
  find: fromLabelModel('press-release'),
  examples: {
    hit: [
      `⟦FOR IMMEDIATE RELEASE⟧\n\nThe bridge nobody opens again\n\n${story}\n\n${story}\n\n⟦Media contact:⟧\n⟦Ada Morrow⟧\n⟦press@mill.example⟧`,
      `The bridge nobody opens again\n\n${story}\n\n${story}\n\nENDS\n\n⟦Notes to editors⟧\n\n⟦1. The bridge was built in 1931.⟧`,
    ],
    miss: [
      `The bridge nobody opens again\n\n${story}\n\nContact: 555 0100\n\n${story}`,
      `The bridge nobody opens again\n\n${story}\n\nAbout the bridge\n\n${story}`,
    ],
  },
};
