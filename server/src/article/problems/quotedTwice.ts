import { blockIn, isHeading } from '../blocks/blockAt';
import type { ProblemRule, Speech, Worth } from './rule';
import { alikePairs } from './alikeQuotations';

/** Below a headline, shorter ones are alike by chance. Words. */
const fewest = 6;

/** The same words given twice, and not alike. */
export const quotedTwice: ProblemRule<Speech> = {
  id: 'quoted-twice',
  title: 'Quoted twice in different words',
  why: 'The article gives what seems to be the same quotation in two wordings. One of them may not be what was said.',
  severity: 'hint',
  *find(speech) {
    const { blocks, quotations, sources } = speech;
    const people = new Set(sources.filter(({ kind }) => kind === 'person').map(({ id }) => id));
    return (yield* alikePairs(speech)).flatMap(([a, b]): readonly Worth[] => {
      const [one, two] = [quotations[a.index], quotations[b.index]];
      const [first, second] = [one?.parts[0], two?.parts[0]];
      if (first === undefined || second === undefined) return [];
      const speakers = [one?.source ?? '', two?.source ?? ''];
      if (speakers.every((id) => people.has(id)) && speakers[0] !== speakers[1]) return [];
      const [above, below] = [blockIn(blocks, first.start), blockIn(blocks, second.start)];
      // somebody who says a thing again in the same breath
      if (above === below) return [];
      if (!isHeading(above?.kind) && Math.min(a.wording.words.length, b.wording.words.length) < fewest)
        return [];
      return [
        {
          span: second,
          message: 'The article quotes this before, in other words.',
          related: [{ span: first, message: 'The other wording.' }],
        },
      ];
    });
  },
  examples: {
    hit: [
      'Chairwoman: "We need this old boat in winter"\n\nThe hall was full on Tuesday.\n\n⟦"We need this boat in the winter,"⟧ said Marta Oyelaran, who leads the council.\n',
      'Ferry to stay\n\n"Nobody has told us who will pay for the night ferry," said Piet Vandermolen, the deputy.\n\nThe vote was close. ⟦"Nobody has ever told us who pays for the night ferry,"⟧ Vandermolen said.\n',
    ],
    miss: [
      // word for word, and an excerpt
      'Chairwoman: "We need this boat in the winter"\n\n"We need this boat in the winter," said Marta Oyelaran, who leads the council.\n',
      'Chairwoman: "We need this boat … in the winter"\n\n"We need this boat, and we need it most in the winter," said Marta Oyelaran, who leads the council.\n',
      // two people
      'Ferry to stay\n\n"We will never give up this boat in winter," said Marta Oyelaran, the chairwoman.\n\n"We will never again pay for this boat in winter," said Piet Vandermolen, her deputy.\n',
    ],
  },
};
