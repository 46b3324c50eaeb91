import { paragraph } from './exampleText';
import { fromPageModel } from './fromModels';
import type { NoiseRule } from './rule';

/** The address of the page, as browsers print it in a footer. */
export const urlLine: NoiseRule<'url-line'> = {
  id: 'url-line',
  title: 'Web address of the page',
  why: 'A browser put the address of the page here when it was printed.',
  repair: 'delete-line',
  applicability: 'safe',
  effect: 'furniture',
  find: fromPageModel('url-line'),
  examples: {
    hit: [
      `${paragraph}\n\n⟦https://news.example/bridge-closed-af…   1/2⟧\n\n${paragraph}`,
      `${paragraph}\n\n⟦https://news.example/bridge⟧\n\n${paragraph}\n\n⟦https://news.example/bridge⟧`,
    ],
    miss: [
      `${paragraph} See https://news.example/bridge for the plan.`,
      `${paragraph}\n\nThe plan is here:\n\nhttps://council.example/plan\n\n${paragraph}`,
    ],
  },
};
