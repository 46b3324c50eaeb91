import { lostSeams } from '../labels/glued';
import { story } from './exampleText';
import type { NoiseRule } from './rule';

/** A line break that was lost between a name, a credit or a label and the text behind it. */
export const lostBreak: NoiseRule<'lost-break'> = {
  id: 'lost-break',
  title: 'Lost line break',
  why: 'A program took the texts of a page without what stood between them, and glued a name to an office or a credit to a caption.',
  repair: 'replace',
  applicability: 'suggested',
  effect: 'space',
  find: ({ text, lines }) => lostSeams(text, lines),
  examples: {
    hit: [
      `The bridge nobody opens again\n\nBy Ada Morro⟦w⟧BBC News, Ayle\n\n${story}`,
      `The bridge nobody opens again\n\nImage source, Getty Image⟦s⟧Image caption, The bridge in May\n\n${story}`,
      `The bridge nobody opens again\n\nGetty Image⟦s⟧The bridge was closed in March\n\n${story}`,
    ],
    miss: [
      `The bridge nobody opens again\n\nBy Ada McMorrow\n\n${story}`,
      `The bridge nobody opens again\n\n${story}\n\nReuters reported it first.`,
    ],
  },
};
