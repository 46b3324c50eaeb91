import { paragraph } from './exampleText';
import { fromPageModel } from './fromModels';
import type { NoiseRule } from './rule';

/** The headline again, as a page header or footer prints it. */
export const runningTitle: NoiseRule<'running-title'> = {
  id: 'running-title',
  title: 'Headline in a page header',
  why: 'The headline stands here again because every printed page begins or ends with it.',
  repair: 'delete-line',
  applicability: 'safe',
  effect: 'furniture',
  find: fromPageModel('running-title'),
  examples: {
    hit: [
      `The bridge that nobody opens\n\n${paragraph}\n\n⟦The bridge that nobody opens⟧\n\n${paragraph}`,
      `The bridge that nobody opens\n\n${paragraph}\n\n⟦The bridge that nobody opens | Millbrook Echo⟧\n\n${paragraph}`,
    ],
    miss: [
      `The bridge that nobody opens\n\n${paragraph}\n\nNobody opens the bridge\n\n${paragraph}`,
      `Bridge\n\n${paragraph}\n\nBridge\n\n${paragraph}`,
    ],
  },
};
