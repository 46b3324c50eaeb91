/** The analysis for the command line, without what only speakers need. Loaded only when a subcommand needs it. */
import { readCopy as read } from '../article/analyze';
import type { AnalyzeOptions, Copy } from '../article/types';
import { problemRules } from '../article/problems/problems';
import { noiseRules } from '../article/noise/rules/index';

/** Ids of all noise rules. */
export const ruleIds: readonly string[] = noiseRules.map((rule) => rule.id);

/** Ids of all kinds of problems. */
export const problemIds: readonly string[] = problemRules.map((rule) => rule.id);

/** Finds the noise and the marks of one text. */
export function readCopy(text: string, options: AnalyzeOptions): Copy {
  return read(text, options).copy;
}
