import { findBrokenWords } from '../characters/brokenWords';
import type { NoiseRule } from './rule';

/** "de- fendant": a word that was broken at the end of a line, and the line was joined to the next one. */
export const brokenWord: NoiseRule<'broken-word'> = {
  id: 'broken-word',
  title: 'Word with a hyphen inside',
  why: 'The word was broken at the end of a line, and the lines were put together with the hyphen left in.',
  repair: 'delete',
  applicability: 'suggested',
  effect: 'mend',
  find: ({ text }) => findBrokenWords(text),
  examples: {
    hit: [
      'The de⟦- ⟧fendant left, and the defendant came back.',
      'There was no evi⟦- ⟧dence of that.',
      'Judge Olive Hinds⟦- ⟧Radix said so.',
      'The Brook-Pell line is closed, and Brook⟦- ⟧Pell is angry.',
      'The gov⟦¬ ⟧ernment left.',
      'They co-operate, and would co⟦- ⟧operate again.',
    ],
    miss: [
      'Short- and long-term plans',
      'two- to three-year terms',
      'He is a man- age is no matter to him.',
      'She went home- nobody followed.',
      'A pre- as well as a post-war plan',
      'He flew to Paris- London was next.',
    ],
  },
};
