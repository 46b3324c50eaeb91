import { findScanMarks } from '../characters/scanMarks';
import type { NoiseRule } from './rule';

/** A bar before or behind the lines of a scanned page. */
export const scanMark: NoiseRule<'scan-mark'> = {
  id: 'scan-mark',
  title: 'Leaving of a scan',
  why: 'Text recognition took a line between two columns, or the edge of the paper, for a character.',
  repair: 'delete',
  applicability: 'suggested',
  effect: 'markup',
  find: ({ text }) => findScanMarks(text),
  examples: {
    hit: [
      '⟦| ⟧The bridge of Millbrook is open\n⟦| ⟧again, and nobody in the town⟦ |⟧\n⟦| ⟧could say why.\n⟦|⟧\n⟦| ⟧The mayor left.',
      'The bridge of Millbrook⟦ ¦⟧\nis open again, and nobody⟦ ¦⟧\nin the town could say⟦ ¦⟧\nwhy.',
      '⟦| ⟧The bridge of Millbrook⟦ i⟧\n⟦| ⟧is open again, and nobody\n⟦| ⟧in the town could say why.',
    ],
    miss: [
      '| bridge | open |\n| road | closed |\n| ford | closed |',
      'News |\nSport |\nWeather |\nOpinion |',
      'The bridge is open |\nagain, said the mayor.',
    ],
  },
};
