import { findTags } from '../characters/htmlTags';
import type { NoiseRule } from './rule';

/** An HTML tag. */
export const tag: NoiseRule<'tag'> = {
  id: 'tag',
  title: 'HTML tag',
  why: 'A web page marks links and emphasis with tags; a converter left this one.',
  repair: 'delete',
  applicability: 'safe',
  effect: 'markup',
  find: ({ text }) => findTags(text),
  examples: {
    hit: ['to ⟦<u>⟧end the conflict⟦</u>⟧.', 'one⟦<br>⟧two', '⟦<a href="https://news.example">⟧here⟦</a>⟧'],
    miss: ['a rate of <5% and >3%', 'if a < b and b > c', 'the list<of things>'],
  },
};
