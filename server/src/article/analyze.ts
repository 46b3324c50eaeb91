import type { Tagger } from '../nlp/tagger';
import { findArtifacts } from './artifacts';
import { editsOf, makeBody } from './body';
import type { AnalyzeOptions, Article } from './types';
import { defaultAnalyzeOptions } from './types';

/**
 * The whole analysis, as a table of contents. Any string in, an Article out; never throws.
 * `tagger` holds the memory of what was tagged before: pass the same one for every version of a text.
 */
export function analyze(
  text: string,
  tagger: Tagger,
  options: AnalyzeOptions = defaultAnalyzeOptions,
): Article {
  void tagger;
  const artifacts = findArtifacts(text, options);
  const body = makeBody(text, editsOf(text, artifacts));
  return { text, artifacts, body, blocks: [], quotations: [], attributions: [], sources: [], problems: [] };
}
