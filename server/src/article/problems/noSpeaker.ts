import { cueForms } from '../../rules/cues';
import { turnPatterns } from '../attribution/patternRows';
import { blockIn, isStory } from '../blocks/blockAt';
import type { ProblemRule, Speech } from './rule';
import { hasLineBreak } from '../text/whiteSpace';

/** So far beside a quotation is looked, in characters. */
const reach = 12;

/** So much of the paragraph before a quotation is read, in characters. */
const paragraph = 600;

/** Whether a text has a verb of saying. */
function speaks(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some((word) => cueForms.get(word)?.kind === 'speech');
}

/** A direct quotation that nobody is named for. */
export const noSpeaker: ProblemRule<Speech> = {
  id: 'no-speaker',
  title: 'Nobody named for a quotation',
  why: 'A reader cannot tell who said this.',
  severity: 'hint',
  find: ({ body, quotations, blocks }) =>
    quotations.flatMap(({ type, source, mention, parts, closed, pattern }) => {
      const [first] = parts;
      const last = parts[parts.length - 1];
      // where the closing mark is missing, that is what to look at
      // in an interview the letter before it says enough
      if (turnPatterns.has(pattern)) return [];
      if (type !== 'direct' || !closed || source !== undefined || mention !== undefined) return [];
      if (first === undefined || last === undefined) return [];
      const block = blockIn(blocks, first.start);
      if (block === undefined || !isStory(block.kind) || !isSentence(body, first.start, last.end)) return [];
      // somebody was quoted just before, by words that Copydesk does not understand
      if (speaks(body.slice(Math.max(block.span.start, first.start - paragraph), first.start))) return [];
      return [{ span: first, message: 'The text names nobody who said this.' }];
    }),
  examples: {
    hit: [
      'Ferry to stay\n\nThe hall was full on Tuesday, and the debate was long.\n\n⟦"The boat is all that the bakers have in the winter."⟧ The vote came at ten.\n',
    ],
    miss: [
      'Ferry to stay\n\n"The boat is old," said one of those who came and would not be named. "It is all that we have."\n',
      'Ferry to stay\n\n"The boat is all that we have," said Marta Oyelaran, the chairwoman.\n',
      '"The boat is all that we have"\n\nThe hall was full on Tuesday, and the debate was long.\n',
      'Ferry to stay\n\nQ: Will the boat stay with us?\n\nA: The boat is all that we have in the winter.\n',
    ],
  },
};

/** Whether a quotation is a sentence of its own: what stands beside it in its sentence may say whose it is. */
function isSentence(body: string, start: number, end: number): boolean {
  const left = body.slice(Math.max(0, start - reach), start);
  const before = left.trimEnd();
  const begins =
    before === '' || hasLineBreak(left.slice(before.length)) || /[.!?…]["”’']{0,2}$/u.test(before);
  const right = body.slice(end, end + reach);
  const after = right.trimStart();
  const gap = right.slice(0, right.length - after.length);
  // "- Anne Durand" on the line below says whose it is
  const ends =
    after === '' || (hasLineBreak(gap) ? !/^[–—-]/u.test(after) : gap !== '' && /^["“\p{Lu}]/u.test(after));
  return begins && ends && /[.!?…]\W{0,3}$/u.test(body.slice(end - 4, end));
}
