import { findDropCaps } from '../characters/dropCaps';
import { ending } from './exampleText';
import type { NoiseRule } from './rule';

/** The large first letter of a story, torn from its word. */
export const dropCap: NoiseRule<'drop-cap'> = {
  id: 'drop-cap',
  title: 'Torn first letter',
  why: 'A layout drew the first letter of the story large, and a converter set it apart from its word.',
  repair: 'delete',
  applicability: 'suggested',
  effect: 'mend',
  find: ({ text }) => findDropCaps(text),
  examples: {
    hit: [
      'T⟦\n⟧he council of Millbrook met on Monday to talk about the bridge.',
      'A⟦\n\n⟧council of three towns met on Monday to talk about the bridge.',
      'T⟦ ⟧he council of Millbrook met on Monday to talk about the bridge.',
      'W⟦ ⟧HEN the council met on Monday, nobody talked about the bridge.',
      `“I⟦ ⟧T IS over,” said the mayor of Millbrook to the council. ${ending}`,
    ],
    miss: [
      'A council of three towns met on Monday to talk about the bridge.',
      'I HAVE seen the bridge, said the mayor, and nobody believed her.',
      'B\n\nThe council of Millbrook met on Monday to talk about the bridge.',
      'X marks the spot where the bridge of Millbrook stood in March.',
      'J Pell, the mayor of Millbrook, met the council on Monday.',
    ],
  },
};
