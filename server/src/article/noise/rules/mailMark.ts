import { findMailMarks } from '../characters/mailMarks';
import type { NoiseRule } from './rule';

/** The ">" before every line of a mail that was answered or forwarded. */
export const mailMark: NoiseRule<'mail-mark'> = {
  id: 'mail-mark',
  title: 'Mark of a quoted mail',
  why: 'A mail program puts this mark before every line of what is answered or forwarded.',
  repair: 'delete',
  applicability: 'suggested',
  effect: 'markup',
  find: ({ text }) => findMailMarks(text),
  examples: {
    hit: [
      '⟦> ⟧The bridge opens\n⟦>⟧\n⟦> ⟧The bridge is open again, and nobody in the\n⟦> ⟧town could say why.',
      '⟦>⟧The bridge is open, and\n⟦>> ⟧nobody could say why.',
      '⟦> > ⟧The bridge is open, and\n⟦> > ⟧nobody could say why.',
      'On Tue, 3 May 2011 at 9:12, Ann Pell wrote:\n\n⟦> ⟧The bridge is open.',
      '⟦> ⟧The bridge of Millbrook is open again after the flood, and ⟦> ⟧nobody could say why.\n⟦>⟧\n⟦> ⟧The mayor left.',
    ],
    miss: [
      '> The bridge opens\n> The mayor leaves\n> A flood in May',
      'The level is > 5 m\nand it rises.',
      'The bridge opens\n> Read more about it here.',
    ],
  },
};
