import { wrappedLines } from './exampleText';
import { fromBreakModel } from './fromModels';
import type { NoiseRule } from './rule';

/** A word that was broken at the end of a line. */
export const hyphenation: NoiseRule<'hyphenation'> = {
  id: 'hyphenation',
  title: 'Word broken by a hyphen',
  why: 'The word was broken at the end of a line; it stands elsewhere in one piece.',
  repair: 'join',
  applicability: 'suggested',
  effect: 'mend',
  find: fromBreakModel('hyphenation'),
  examples: {
    hit: [
      [...wrappedLines.slice(0, 4), 'mayor and the coun⟦-\n⟧cil left before the end.']
        .join('⟦\n⟧')
        .replace(/⟦\n⟧/gu, '\n'),
    ],
    miss: [[...wrappedLines.slice(0, 4), 'mayor of the high-\nquality town left.'].join('\n')],
  },
};
