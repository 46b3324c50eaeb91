import { findInline } from '../labels/inline';
import { story } from './exampleText';
import { fromLabelModel } from './fromModels';
import type { NoiseRule } from './rule';

/** What an agency tells the editors who buy a picture. Who must be named stays. */
export const photoNotice: NoiseRule<'photo-notice'> = {
  id: 'photo-notice',
  title: 'Terms of a picture',
  why: 'An agency tells editors here how they may use a picture.',
  repair: 'delete-line',
  applicability: 'suggested',
  effect: 'furniture',
  find: (context) => [
    ...fromLabelModel('photo-notice')(context),
    ...findInline('photo-notice', context.text, context.lines),
  ],
  examples: {
    hit: [
      `The bridge nobody opens again\n\n${story}\n\n⟦EDITORIAL USE ONLY. NO RESALES. NO ARCHIVES⟧\n\n${story}`,
      `The bridge nobody opens again\n\nThe bridge of Millbrook, May 14, 2022. Ada Morrow/Handout via REUTERS⟦ ATTENTION EDITORS - THIS IMAGE WAS PROVIDED BY A THIRD PARTY.⟧\n\n${story}`,
    ],
    miss: [
      `The bridge nobody opens again\n\n${story}\n\nMANDATORY CREDIT: MILLBROOK ECHO\n\n${story}`,
      `The bridge nobody opens again\n\n${story}\n\nNo resale, the shop says.`,
    ],
  },
};
