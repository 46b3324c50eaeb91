import { begun, paragraph } from './exampleText';
import type { NoiseRule } from './rule';

/** A page number at the end of the last line of a page. */
export const folio: NoiseRule<'folio'> = {
  id: 'folio',
  title: 'Page number in a line',
  why: 'A converter put the number of the page at the end of the last line on it.',
  repair: 'delete',
  applicability: 'suggested',
  effect: 'markup',
  find: ({ pages }) => pages.folios,
  examples: {
    hit: [
      [14, 15, 16]
        .map(
          (page) =>
            `${paragraph} ${paragraph} ${paragraph} ${paragraph} ${begun}⟦ ${page}⟧\nit would be opened again.`,
        )
        .join('\n\n'),
    ],
    miss: [
      [14, 20, 16]
        .map(
          (page) =>
            `${paragraph} ${paragraph} ${paragraph} ${paragraph} ${begun} ${page}\nmen would open it again.`,
        )
        .join('\n\n'),
      `${begun} the 14\nmen would come. ${paragraph}`,
    ],
  },
};
