/** The analysis for the command line, without what only speakers need. Loaded only when a subcommand needs it. */
import { readCopy as read, readEach } from '../article/analyze';
import { clean, type Cleaning } from '../article/cleaning/clean';
import type { CleanLevel } from '../article/cleaning/levels';
import type { AnalyzeOptions } from '../article/options';
import type { Copy } from '../article/types';
import { problemRules } from '../article/problems/problems';
import { noiseRules } from '../article/noise/rules/index';
import { asking, type ReadAgain } from './secondReading';

/** Ids of all noise rules. */
export const ruleIds: readonly string[] = noiseRules.map((rule) => rule.id);

/** Ids of all kinds of problems. */
export const problemIds: readonly string[] = problemRules.map((rule) => rule.id);

/** Finds the noise and the marks of the text of a file. */
export function readCopy(
  file: string,
  text: string,
  options: AnalyzeOptions,
  again: ReadAgain,
): Promise<Copy> {
  return again(file, text.length, (opinions) => read(text, asking(options, opinions)).copy);
}

/** Cleans each article of an archive's export by itself; a text of one article is cleaned as it is. */
export async function cleanEach(
  file: string,
  text: string,
  options: AnalyzeOptions,
  level: CleanLevel,
  again: ReadAgain,
): Promise<readonly { readonly copy: Copy; readonly cleaning: Cleaning }[]> {
  const each = await again(file, text.length, (opinions) => readEach(text, asking(options, opinions)));
  return each.map(({ copy }) => ({ copy, cleaning: clean(copy, level) }));
}
