import type { Marks, ProblemRule } from './rule';

/** A mark without its partner. */
export const unbalancedMark: ProblemRule<Marks> = {
  id: 'unbalanced-mark',
  title: 'Mark without its partner',
  why: 'A quotation mark is opened and never closed, or closed and never opened, in its paragraph.',
  severity: 'warning',
  find: ({ unbalanced }) =>
    unbalanced.map((span) => ({
      span,
      message: 'This quotation mark has no partner in its paragraph.',
    })),
  examples: {
    hit: [
      'Ferry to stay\n\n⟦"⟧We need the boat, said Marta Oyelaran, who leads the council.\n\nThe hall was full.\n',
    ],
    miss: [
      'Ferry to stay\n\n"We need the boat," said Marta Oyelaran, who leads the council.\n',
      // the mark that a paragraph leaves open is taken up by the next one
      'Ferry to stay\n\nMarta Oyelaran said: "We need the boat.\n\n"And we need a pier."\n',
    ],
  },
};
