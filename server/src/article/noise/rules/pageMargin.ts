import type { Finding } from '../finding';
import type { ContentLine } from '../lines/contentLines';
import { begun } from './exampleText';
import type { NoiseRule } from './rule';

/** Fewer lines do not make a margin. */
const fewest = 5;

/** The left margin of a page, kept as spaces. */
export const pageMargin: NoiseRule<'page-margin'> = {
  id: 'page-margin',
  title: 'Page margin',
  why: 'A converter kept the left margin of the page as spaces.',
  repair: 'delete',
  applicability: 'suggested',
  effect: 'space',
  find: ({ text, lines, taken, gaps }) =>
    findMargin(text, lines, taken, new Set(gaps.breaks.map(({ span }) => span.end))),
  examples: {
    hit: [Array.from({ length: 6 }, (_, k) => `⟦    ⟧Part ${k}: ${begun} it opens.`).join('\n\n')],
    miss: [`${begun} it opens.\n\n    The mayor left.\n\n${begun} it opens.\n\n${begun} it opens.`],
  },
};

/**
 * The left margin of a page that a converter kept as spaces, where nearly every line has it. Lines that are taken out
 * or joined to the one before are left aside: their white space goes with them.
 */
function findMargin(
  text: string,
  lines: readonly ContentLine[],
  taken: Uint8Array,
  joined: ReadonlySet<number>,
): readonly Finding[] {
  const left = lines.filter((_, k) => taken[k] !== 1);
  const indented = left.filter((line) => line.start - startOfLine(text, line) >= 2).length;
  if (left.length < fewest || indented < left.length * 0.9) return [];
  const out: Finding[] = [];
  for (const line of left) {
    const start = startOfLine(text, line);
    const end = line.start;
    // a form feed is noise of its own kind, and what stands before it is the end of the page
    const from = start + text.slice(start, end).lastIndexOf('\f') + 1;
    if (end > from && !joined.has(end))
      out.push({ span: { start: from, end }, evidence: 'Nearly every line begins with such a margin' });
  }
  return out;
}

/** Where the line of a content line begins: after the line break before it. */
function startOfLine(text: string, line: ContentLine): number {
  let start = line.start;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}
