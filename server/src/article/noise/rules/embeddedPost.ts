import { story } from './exampleText';
import { fromLabelModel } from './fromModels';
import type { NoiseRule } from './rule';

/** What a network puts around the words of a post that is shown in an article. */
export const embeddedPost: NoiseRule<'embedded-post'> = {
  id: 'embedded-post',
  title: 'Around a post',
  why: 'A network, or the site that shows its post, put this around the words of the post. The words stay, and who signs them.',
  repair: 'delete-line',
  applicability: 'suggested',
  effect: 'furniture',
  find: fromLabelModel('embedded-post'),
  examples: {
    hit: [
      `The bridge nobody opens again\n\n${story}\n\n“It held.” — Ada Morrow (@adamorrow) May 14, 2022\n\n⟦pic.twitter.com/aB3dE5fG7h⟧\n\n${story}`,
      `The bridge nobody opens again\n\n${story}\n\nIt held for ninety years.\n\n⟦2:14 PM · May 14, 2022⟧\n\n⟦1.2K Retweets 318 Quotes 9,841 Likes⟧\n\n${story}`,
      `The bridge nobody opens again\n\n${story}\n\n⟦Skip twitter post by Ada Morrow⟧\n\n⟦Allow Twitter content?⟧\n\nIt held for ninety years.\n\n⟦End of twitter post by Ada Morrow⟧\n\n${story}`,
      `The bridge nobody opens again\n\n${story}\n\n⟦View this post on Instagram⟧\n\n⟦A post shared by Ada Morrow (@adamorrow)⟧\n\n${story}`,
    ],
    miss: [
      `The bridge nobody opens again\n\n${story}\n\nA post shared by the mayor on Monday showed the bridge under water.\n\n${story}`,
      `The bridge nobody opens again\n\n${story}\n\nThe video had 3,000 views by noon, and the mayor saw it on X.\n\n${story}`,
      `The bridge nobody opens again\n\n${story}\n\nFollow\n\n${story}`,
    ],
  },
};
