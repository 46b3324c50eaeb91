import { blockIn, isHeading } from './places';
import type { ProblemRule, Speech, Worth } from './rule';
import { alikePairs } from './twice';

/** Below a headline, shorter ones are alike by chance. Words. */
const fewest = 6;

/** The same words given twice, and not alike. */
export const quotedTwice: ProblemRule<Speech> = {
  id: 'quoted-twice',
  title: 'Quoted twice in different words',
  why: 'The article gives what seems to be the same quotation in two wordings. One of them may not be what was said.',
  severity: 'hint',
  find: (speech) =>
    alikePairs(speech).flatMap(([a, b]): readonly Worth[] => {
      const { blocks, quotations } = speech;
      const [one, two] = [quotations[a.index], quotations[b.index]];
      const [first, second] = [one?.parts[0], two?.parts[0]];
      if (first === undefined || second === undefined) return [];
      if (one?.source !== undefined && two?.source !== undefined && one.source !== two.source) return [];
      const [above, below] = [blockIn(blocks, first.start), blockIn(blocks, second.start)];
      // somebody who says a thing again in the same breath
      if (above === below) return [];
      if (!isHeading(above?.kind) && Math.min(a.said.words.length, b.said.words.length) < fewest) return [];
      return [
        {
          span: second,
          message: 'The article quotes this before, in other words.',
          related: [{ span: first, message: 'The other wording.' }],
        },
      ];
    }),
  examples: { hit: [], miss: [] },
};
