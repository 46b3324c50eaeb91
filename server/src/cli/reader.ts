/** The analysis for the command line. Loaded only when a subcommand needs it: it is nine tenths of the program. */
import { analyze } from '../article/analyze';
import type { AnalyzeOptions, Article } from '../article/types';
import { createTagger } from '../nlp/tagger';
import { noiseRules } from '../rules/artifacts';

/** Ids of all noise rules. */
export const ruleIds: readonly string[] = noiseRules.map((rule) => rule.id);

/** Analyses one text. The tagger's memory is for the versions of one text: each file gets its own. */
export function readArticle(text: string, options: AnalyzeOptions): Article {
  return analyze(text, createTagger(), options);
}
