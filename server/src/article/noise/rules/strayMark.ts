import type { Finding } from '../finding';
import type { ContentLine } from '../lines/contentLines';
import { standsInSentence } from '../lines/contentLines';
import { begun, ending, paragraph } from './exampleText';
import type { NoiseRule } from './rule';

/** What text recognition makes of dirt, a fold or a rule; a small letter alone is no word. */
const stray = /^(?!\.{2,3}$)(?:[~'`´’‘^_.,;:•°"|¦\\/*=<>«»·-]{1,3}|[b-hj-z]|[il])$/u;

/** A mark or a letter alone in a line, in the midst of a sentence. */
export const strayMark: NoiseRule<'stray-mark'> = {
  id: 'stray-mark',
  title: 'Stray mark',
  why: 'Text recognition took dirt or a fold of the paper for a character.',
  repair: 'delete-line',
  applicability: 'suggested',
  effect: 'furniture',
  find: ({ text, lines }) => findStray(text, lines),
  examples: {
    hit: [`${begun}\n⟦~⟧\n${ending}`, `${begun}\n⟦i⟧\n${ending}`, `${begun}\n\n⟦'⟧\n\n${ending}`],
    miss: [`${paragraph}\n\n*\n\n${paragraph}`, `${begun}\na\n${ending}`, `${paragraph}\n-\n${paragraph}`],
  },
};

/** Shorter lines are entries and labels: an index of letters is none of dirt. */
const shortestLine = 25;

function isLong(line: ContentLine | undefined): boolean {
  return line !== undefined && line.end - line.start >= shortestLine;
}

function findStray(text: string, lines: readonly ContentLine[]): readonly Finding[] {
  const out: Finding[] = [];
  lines.forEach(({ start, end }, index) => {
    if (end - start > 3 || !stray.test(text.slice(start, end))) return;
    if (!isLong(lines[index - 1]) || !isLong(lines[index + 1]) || !standsInSentence(text, lines, index))
      return;
    out.push({ span: { start, end }, evidence: 'It stands alone between two lines of one sentence' });
  });
  return out;
}
