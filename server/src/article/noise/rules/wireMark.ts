import { findInline } from '../labels/inline';
import { story } from './exampleText';
import { fromLabelModel } from './fromModels';
import type { NoiseRule } from './rule';

/** Slugs, takes and notes to desks with which agencies send their stories. */
export const wireMark: NoiseRule<'wire-mark'> = {
  id: 'wire-mark',
  title: 'Mark of an agency',
  why: 'An agency marks what it sends with slugs, numbers of versions and notes to desks.',
  repair: 'delete-line',
  applicability: 'suggested',
  effect: 'furniture',
  find: (context) => [
    ...fromLabelModel('wire-mark')(context),
    ...findInline('wire-mark', context.text, context.lines),
  ],
  examples: {
    hit: [
      `⟦BC-EU--Bridge Talks,2nd Ld-Writethru, 0512⟧\n⟦Eds: Updates with quotes from the mayor.⟧\n\nThe bridge nobody opens again\n\nMILLBROOK (AP) — ${story}\n\n⟦AP-WF-05-14-22 1210GMT⟧`,
      `The bridge nobody opens again\n\n${story}\n\n${story}\n\n⟦kh/jj⟧`,
      `⟦UPDATE 2-⟧Mayor leaves talks on bridge\n\n${story}\n\n${story}`,
      `The bridge nobody opens again\n\n⟦^⟧By ADA MORROW⟦=⟧\n\n${story}`,
    ],
    miss: [
      `The bridge nobody opens again\n\n${story}\n\nhis/her\n\n${story}`,
      `The bridge nobody opens again\n\n${story}\n\nUpdate: the bridge is open again\n\n${story}`,
    ],
  },
};
