import type { Finding } from '../finding';
import type { NoiseRule } from './rule';

const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** Two or three letters in one sign. */
export const ligature: NoiseRule<'ligature'> = {
  id: 'ligature',
  title: 'Ligature',
  why: 'A PDF draws some pairs of letters as one sign; searching does not find them.',
  repair: 'replace',
  applicability: 'safe',
  effect: 'mend',
  find: ({ text, presence }) => (presence.ligature ? findLigatures(text) : []),
  examples: { hit: ['the ⟦ﬁ⟧rst o⟦ﬃ⟧ce'], miss: ['the first office', 'Æsir and œuvre'] },
};

function findLigatures(text: string): readonly Finding[] {
  return Array.from(text.matchAll(/[ﬀ-ﬆ]/gu), ({ 0: sign, index }) => ({
    span: { start: index, end: index + sign.length },
    text: ligatures[sign] ?? sign,
    evidence: 'Two letters stand here as one sign',
  }));
}
