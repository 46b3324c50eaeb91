import { paragraph } from './exampleText';
import { fromPageModel } from './fromModels';
import type { NoiseRule } from './rule';

const stampLines = fromPageModel('print-stamp');

/** The date and time of printing, in a line of its own or woven into one of the story. */
export const printStamp: NoiseRule<'print-stamp'> = {
  id: 'print-stamp',
  title: 'Time of printing',
  why: 'A browser put the date and time of printing here.',
  repair: 'delete-line',
  applicability: 'safe',
  effect: 'furniture',
  find: (context) => [...stampLines(context), ...context.pages.woven],
  examples: {
    hit: [
      `${paragraph}\n\n⟦11/03/21, 09:15⟧\n\n${paragraph}\n\n⟦11/03/21, 09:15⟧`,
      `⟦14.05.2022, 10:03⟧\n\n1/2\n\n${paragraph}`,
      `The bridge was ⟦2 of 4 11/03/21, 09:15 ⟧closed after the flood.`,
    ],
    miss: [
      `The bridge fails\n\n14/05/2022, 10:03\n\n${paragraph}`,
      `${paragraph} The call came on 11/03/21, 09:15 in the morning.`,
      '10:03\n\nThe mayor speaks.\n\n10:17\n\nThe mayor leaves.',
    ],
  },
};
