import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../server/src/article/analyze';
import { createTagger } from '../../../../server/src/nlp/tagger';

const tagger = createTagger();
const readIn = (text: string) => analyze(`Ferry to stay\n\n${text}\n`, tagger);

describe('what is only thought to be somebody’s', () => {
  it('is the trade of a person who was named without one, and the link from it', () => {
    const { sources, attributions } = readIn(
      'Marta Oyelaran came late. "It rained all night," said Marta Oyelaran. "I am tired," the nurse said.',
    );
    expect(sources).toEqual([
      expect.objectContaining({ name: 'Marta Oyelaran', role: 'nurse', guessedRole: true }),
    ]);
    expect(attributions.map(({ guessedLink }) => guessedLink)).toEqual([undefined, true]);
  });

  it('is not what the text says of them', () => {
    const { sources, attributions } = readIn(
      'Marta Oyelaran, a nurse, came late. "It rained all night," said Marta Oyelaran. "I am tired," the nurse said.',
    );
    expect(sources).toEqual([expect.objectContaining({ name: 'Marta Oyelaran', role: 'nurse' })]);
    expect(sources[0]).not.toHaveProperty('guessedRole');
    expect(attributions.map(({ guessedLink }) => guessedLink)).toEqual([undefined, undefined]);
  });

  it('is a company that nothing calls one, not one whose name does', () => {
    const guessed = (name: string) =>
      readIn(
        `${name} builds ferries. "We are proud," said ${name}. The hall was full. "We build on," the company said.`,
      ).attributions.at(-1);
    expect(guessed('Kestrel Lines Company')).not.toHaveProperty('guessedLink');
  });
});
