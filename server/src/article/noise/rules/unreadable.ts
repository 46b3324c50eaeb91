import type { Finding } from '../finding';
import type { NoiseRule } from './rule';

/** The sign for a character that was lost, beside a letter. */
export const unreadable: NoiseRule<'unreadable'> = {
  id: 'unreadable',
  title: 'Lost character',
  why: 'A character could not be read when the text was converted. Which one it was, only the original can tell.',
  repair: 'delete',
  applicability: 'display',
  effect: 'markup',
  find: ({ text, presence }) => (presence.lost ? findLost(text) : []),
  examples: { hit: ['the mayor⟦\ufffd⟧s bridge'], miss: ['the mayor’s bridge', 'a \ufffd b'] },
};

function findLost(text: string): readonly Finding[] {
  return Array.from(text.matchAll(/\ufffd(?:(?<=\p{L}\ufffd)|(?=\p{L}))/gu), ({ index }) => ({
    span: { start: index, end: index + 1 },
    evidence: 'The sign for a character that was lost',
  }));
}
