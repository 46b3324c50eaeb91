import { story } from './exampleText';
import { fromLabelModel } from './fromModels';
import type { NoiseRule } from './rule';

/** Who wrote the story and how to reach them, below the story. */
export const authorNote: NoiseRule<'author-note'> = {
  id: 'author-note',
  title: 'About the author',
  why: 'A site says here who wrote the story and how to reach them.',
  repair: 'delete-line',
  applicability: 'suggested',
  effect: 'furniture',
  find: fromLabelModel('author-note'),
  examples: {
    hit: [
      `The bridge nobody opens again\n\nBy Ada Morrow\n\n${story}\n\n${story}\n\n⟦Ada Morrow is a correspondent based in Ayle. More about Ada Morrow⟧`,
      `The bridge nobody opens again\n\nBy Ada Morrow\n\n${story}\n\n${story}\n\n⟦Ada has been writing about bridges since 2009 and owns two boats. Follow her on X.⟧`,
      `The bridge nobody opens again\n\nBy Ada Morrow\n\n${story}\n\n${story}\n\n⟦Ada Morrow is a baker and the author of “Bread at Four.” She lives in Ayle.⟧`,
      `The bridge nobody opens again\n\n${story}\n\n${story}\n\n⟦Ada Morrow can be reached at ada@mill.example.⟧`,
    ],
    miss: [
      `The bridge nobody opens again\n\nBy Ada Morrow\n\n${story}\n\nInes Ward is a nurse in Ayle.`,
      `The bridge nobody opens again\n\nBy Ada Morrow\n\nInes Ward is a reporter who lives on the bridge, and who has written a book about it.\n\n${story}\n\n${story}`,
    ],
  },
};
