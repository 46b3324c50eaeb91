import { findLostSigns, findSilentLosses } from '../characters/lostLetters';
import type { NoiseRule } from './rule';

/** "of cer", "the \ufffdrst": letters that a font draws as one sign were lost. */
export const lostLetters: NoiseRule<'lost-letters'> = {
  id: 'lost-letters',
  title: 'Lost letters',
  why: 'A PDF drew two or three letters as one sign, and the converter did not know it.',
  repair: 'replace',
  applicability: 'suggested',
  effect: 'mend',
  *find({ text }) {
    const silent = yield* findSilentLosses(text);
    return [...findLostSigns(text), ...silent].sort((a, b) => a.span.start - b.span.start);
  },
  examples: {
    hit: [
      'The ⟦\ufffd⟧rm said it had an o⟦\ufffd⟧ce.',
      'the ⟦\u0000⟧rst ⟦\uf002⟧ight',
      'The of⟦ ⟧cer con⟦ ⟧rmed that the ⟦r⟧st alarm was ignored.',
    ],
    miss: [
      'the mayor\ufffds caf\ufffd',
      'a \ufffdat at the end of the road',
      'The con men left, and the rst of it is a mistake.',
      'The office of the first officer: he con rmed the of cer and the rst of cial.',
    ],
  },
};
