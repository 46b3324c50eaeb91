import type { Finding } from '../finding';
import type { NoiseRule } from './rule';

/** The sign for a lost character beside a letter; a box or a font's own character beside a small one: before others they are bullets and icons. */
const lost = /\ufffd(?:(?<=\p{L}\ufffd)|(?=\p{L}))|[\u25a1\u25af\ue000-\uf8ff](?:(?<=\p{Ll}.)|(?=\p{Ll}))/gu;

/** The sign for a character that was lost, beside a letter. */
export const unreadable: NoiseRule<'unreadable'> = {
  id: 'unreadable',
  title: 'Lost character',
  why: 'A character could not be read when the text was converted. Which one it was, only the original can tell.',
  repair: 'delete',
  applicability: 'display',
  effect: 'markup',
  find: ({ text, presence }) => (presence.lost ? findLost(text) : []),
  examples: {
    hit: ['the mayor⟦\ufffd⟧s bridge', 'the caf⟦\u25a1⟧ by the river', 'a ⟦\ue0a1⟧at by the river'],
    miss: ['the mayor’s bridge', 'a \ufffd b', '\u25a1 A box to tick', '\uf099Follow us'],
  },
};

function findLost(text: string): readonly Finding[] {
  return Array.from(text.matchAll(lost), ({ index }) => ({
    span: { start: index, end: index + 1 },
    evidence: 'The sign for a character that was lost',
  }));
}
