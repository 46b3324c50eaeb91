import { analyze } from '../../../server/src/article/analyze';
import type { Article } from '../../../server/src/article/types';
import { createTagger } from '../../../server/src/nlp/tagger';
import { casesOf } from './load';

/** Files whose cases are articles or paragraphs of prose. */
export const prose = [
  'patterns',
  'sentences',
  'floating',
  'stories',
  'people',
  'sources',
  'indirect',
  'types',
] as const;

/** Every case of prose, analysed: what holds of all articles is tried on them. */
export function allArticles(): readonly Article[] {
  const tagger = createTagger();
  return prose.flatMap((name) => casesOf(name).map(({ text }) => analyze(text, tagger)));
}
