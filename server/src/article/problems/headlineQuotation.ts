import { mapInSteps } from '../text/inSteps';
import { blockIn, isHeading } from '../blocks/blockAt';
import type { ProblemRule, Speech, Worth } from './rule';
import { alikePairs } from './alikeQuotations';
import { wordingAt, wordingOf } from '../quotations/wordings';

/** More marks than a headline has are no headline's. */
const most = 8;
/** Shorter ones that the story has without marks are names and notions. Words. */
const sentence = 4;

/** Words in marks above the story that nobody says in it. */
export const headlineQuotation: ProblemRule<Speech> = {
  id: 'headline-quotation',
  title: 'Quoted only in the headline',
  why: 'The headline or the lines below it quote words that no quotation in the article has.',
  severity: 'hint',
  *find(speech) {
    const { body, blocks, quotations } = speech;
    const isAbove = (index: number): boolean =>
      isHeading(blockIn(blocks, quotations[index]?.parts[0]?.start ?? 0)?.kind);
    const marked = quotations.flatMap(({ type }, index) => (type === 'indirect' ? [] : [index]));
    const above = marked.filter(isAbove).slice(0, most);
    if (above.length === 0) return [];
    const quoted = yield* mapInSteps(
      marked.filter((index) => !isAbove(index)),
      (index) => wordingAt(body, quotations[index]?.parts ?? []).line,
    );
    const below = quoted.join('|');
    const lines = yield* mapInSteps(
      blocks.filter(({ kind }) => !isHeading(kind)),
      ({ span }) => wordingOf(body.slice(span.start, span.end)).line,
    );
    const story = lines.join('|');
    // what the story quotes in other words is listed there
    const alike = new Set((yield* alikePairs(speech)).map(([first]) => first.index));
    return above.flatMap((index): readonly Worth[] => {
      const [first] = quotations[index]?.parts ?? [];
      if (first === undefined || alike.has(index)) return [];
      const { words, runs } = wordingAt(body, [first]);
      if (words.length < 2 || runs.every((run) => below.includes(run))) return [];
      const told = runs.every((run) => story.includes(run));
      if (told && words.length < sentence) return [];
      const message = told
        ? 'The article has these words, but not as a quotation.'
        : 'No quotation in the article has these words.';
      return [{ span: first, message }];
    });
  },
  examples: {
    hit: [
      'Night ferry ⟦"a lifeline for bakers"⟧\n\n"The boat is all that we have," said Marta Oyelaran, who leads the council.\n',
    ],
    miss: [
      'Night ferry "all that we have"\n\n"The boat is all that we have," said Marta Oyelaran, who leads the council.\n',
      // a name that the story sets without marks
      'Council keeps "Sea Lark"\n\nThe council keeps the Sea Lark. "The boat is all that we have," said Marta Oyelaran, the chairwoman.\n',
      // what the story quotes in other words is another kind of problem
      'Chairwoman: "We need this old boat in winter"\n\n"We need this boat in the winter," said Marta Oyelaran, who leads the council.\n',
    ],
  },
};
