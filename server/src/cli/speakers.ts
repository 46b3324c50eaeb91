/** The whole analysis for the command line. Loaded only where speakers are asked for: the tagger is most of it. */
import { analyze } from '../article/analyze';
import type { AnalyzeOptions, Article } from '../article/types';
import { createTagger } from '../nlp/tagger';

/** Analyses one text. The tagger's memory is for the versions of one text: each file gets its own. */
export function readArticle(text: string, options: AnalyzeOptions): Article {
  return analyze(text, createTagger(), options);
}
