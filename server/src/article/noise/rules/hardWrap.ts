import { begun, wrappedLines } from './exampleText';
import { fromBreakModel } from './fromModels';
import type { NoiseRule } from './rule';

/** A line break at the width of a page. */
export const hardWrap: NoiseRule<'hard-wrap'> = {
  id: 'hard-wrap',
  title: 'Wrapped line',
  why: 'The lines of this paragraph were broken at the width of a page.',
  repair: 'join',
  applicability: 'suggested',
  effect: 'space',
  find: fromBreakModel('hard-wrap'),
  examples: {
    hit: [wrappedLines.join('⟦\n⟧')],
    miss: [
      'The bridge\nA poem\nof four lines\nthat ends here.',
      `${begun} it opens.\n${begun} it opens.\n${begun} it opens.`,
    ],
  },
};
