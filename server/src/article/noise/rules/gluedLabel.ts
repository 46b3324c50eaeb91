import { gluedLabels } from '../labels/glued';
import { story } from './exampleText';
import type { NoiseRule } from './rule';

/** Labels of a page that a program glued to each other or to the text beside them. */
export const gluedLabel: NoiseRule<'glued-label'> = {
  id: 'glued-label',
  title: 'Glued labels',
  why: 'A program took the texts of a page without what stood between them, and glued its labels together.',
  repair: 'delete',
  applicability: 'suggested',
  effect: 'furniture',
  find: ({ text, lines }) => gluedLabels(text, lines),
  examples: {
    hit: [
      `The bridge nobody opens again\n\n⟦ShareSaveShare⟧\n\n${story}\n\n⟦Related TopicsBridgesRiversMillbrook⟧`,
      `The bridge nobody opens again\n\n⟦2 days agoShareSave⟧Ada Morrow\n\n${story}`,
      `The bridge nobody opens again\n\n${story}⟦Advertisement⟧\n\n${story}`,
    ],
    miss: [
      `The bridge nobody opens again\n\nShare save prices\n\n${story}`,
      `The bridge nobody opens again\n\n${story}\n\nPrintSaver, a firm in Ayle, has made the signs.`,
    ],
  },
};
