/** The whole analysis for the command line. Loaded only where speakers are asked for: the tagger is most of it. */
import { analyze, readCopy } from '../article/analyze';
import type { AnalyzeOptions } from '../article/types';
import { createTagger } from '../nlp/tagger';
import type { Article, AttributedText } from '../article/article';

/**
 * Finds who says what in one text, without looking for problems. The tagger's memory is for the versions of one text:
 * each file gets its own.
 */
export function attributeText(text: string, options: AnalyzeOptions): AttributedText {
  return readCopy(text, options).attribute(createTagger()).attributed;
}

/** Analyses one text, problems included. */
export function readArticle(text: string, options: AnalyzeOptions): Article {
  return analyze(text, createTagger(), options);
}
