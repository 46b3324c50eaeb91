import { creditRules } from '../../server/src/article/noise/credits/rules';

/**
 * The one expression that finding all noise is timed against: the one by which a rule tells a picture's caption or
 * credit. It looks for several words anywhere in a line, as whatever looks for one thing in a text must; those that are
 * tied to the start of a line say little about its length. Of the expressions that rules try on single lines it is the
 * dearest, by about a quarter before the next.
 */
export const bareRule = 'caption';

/** A bare pass: the expression tried on each line, and nothing else. Gives the number of lines that it fits. */
export function barePass(lines: readonly string[]): number {
  const rule = creditRules.find(({ kind }) => kind === bareRule);
  if (rule === undefined) throw new Error(`no rule for lines kept as ${bareRule}`);
  return lines.reduce((count, line) => count + (rule.shape.test(line) ? 1 : 0), 0);
}
