import { blockIn, isStory } from './places';
import type { ProblemRule, Speech } from './rule';

/** So far beside a quotation is looked, in characters. */
const reach = 12;

/** A direct quotation that nobody is named for. */
export const noSpeaker: ProblemRule<Speech> = {
  id: 'no-speaker',
  title: 'Nobody named for a quotation',
  why: 'A reader cannot tell who said this.',
  severity: 'hint',
  find: ({ body, quotations, blocks }) =>
    quotations.flatMap(({ type, source, mention, parts, closed }) => {
      const [first] = parts;
      const last = parts[parts.length - 1];
      // where the closing mark is missing, that is what to look at
      if (type !== 'direct' || !closed || source !== undefined || mention !== undefined) return [];
      if (first === undefined || last === undefined) return [];
      if (!isStory(blockIn(blocks, first.start)?.kind) || !isSentence(body, first.start, last.end)) return [];
      return [{ span: first, message: 'The text names nobody who said this.' }];
    }),
  examples: {
    hit: [
      'Ferry to stay\n\nThe hall was full on Tuesday, and the debate was long.\n\n⟦"The boat is all that the bakers have in the winter."⟧ The vote came at ten.\n',
    ],
    miss: [
      'Ferry to stay\n\n"The boat is all that we have," said Marta Oyelaran, the chairwoman.\n',
      '"The boat is all that we have"\n\nThe hall was full on Tuesday, and the debate was long.\n',
    ],
  },
};

/** Whether a quotation is a sentence of its own: what stands beside it in its sentence may say whose it is. */
function isSentence(body: string, start: number, end: number): boolean {
  const left = body.slice(Math.max(0, start - reach), start);
  const before = left.trimEnd();
  const begins =
    before === '' || left.slice(before.length).includes('\n') || /[.!?…]["”’']{0,2}$/u.test(before);
  const right = body.slice(end, end + reach);
  const after = right.trimStart();
  const gap = right.slice(0, right.length - after.length);
  // "- Anne Durand" on the line below says whose it is
  const ends =
    after === '' || (gap.includes('\n') ? !/^[–—-]/u.test(after) : gap !== '' && /^["“\p{Lu}]/u.test(after));
  return begins && ends && /[.!?…]\W{0,3}$/u.test(body.slice(end - 4, end));
}
