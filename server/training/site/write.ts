/** The file of weights of the site. */
import { rows } from '../weightRows';

const head = `/**
 * What tells the furniture of a site from a story: weights, fitted by server/training/site/fit.ts and not made by hand.
 * Above zero speaks for the site. A row is a weight and the signs that have it.
 */
`;

/** The source of the file. */
export function sourceOf(line: ReadonlyMap<string, number>, context: ReadonlyMap<string, number>): string {
  return `${head}
/** Words and shapes of a line: "word", "two words", "~word" in a label, "^first", "$last", "=the whole line", "#shape". */
export const lineWeights = \`
${rows(line, 10, 0.2)}
\`;

/** Where a unit stands and what stands around it. */
export const contextWeights = \`
${rows(context, 20, 0.06)}
\`;
`;
}
