import type { Finding } from '../finding';
import { begun } from './exampleText';
import type { NoiseRule } from './rule';

/** The sign for the end of a page. */
export const formFeed: NoiseRule<'form-feed'> = {
  id: 'form-feed',
  title: 'Page break',
  why: 'A converter marks the end of a page with this character.',
  repair: 'delete',
  applicability: 'safe',
  effect: 'space',
  find: ({ text }) => {
    const out: Finding[] = [];
    for (let at = text.indexOf('\f'); at >= 0; at = text.indexOf('\f', at + 1)) {
      // without a space beside it, it is all that parts two words
      const alone = /^\S\f\S$/u.test(text.slice(at - 1, at + 2));
      out.push({
        span: { start: at, end: at + 1 },
        evidence: 'The sign for the end of a page',
        ...(alone && { repair: 'replace', text: ' ' }),
      });
    }
    return out;
  },
  examples: {
    hit: [`${begun} it opens.\n\n⟦\f⟧The mayor left.`, `${begun}⟦\f⟧it would be opened again.`],
    miss: [`${begun} it opens.\n\nThe mayor left.`],
  },
};
