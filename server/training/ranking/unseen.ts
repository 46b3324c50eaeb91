import { crc32 } from 'node:zlib';
import type { Tagger } from '../../src/nlp/tagger';
import type { CorpusArticle } from '../../../test/bench/accuracy/corpus';
import { casesOf } from './cases';
import { learnRanking } from './learn';

/** Parts of the articles, each told by the rules as they were fitted on the others. */
const folds = 5;

function foldOf(name: string): number {
  return crc32(Buffer.from(`fold ${name}`)) % folds;
}

/**
 * Weights of the ranking that were not fitted on an article, by its name: so that who hears the rules hears them as wrong
 * as they are on new articles. `articles`: those that may be looked at.
 */
export function unseenWeights(
  articles: readonly CorpusArticle[],
  tagger: Tagger,
): (name: string) => ReadonlyMap<string, number> | undefined {
  const all = articles.map((article) => ({ fold: foldOf(article.name), cases: casesOf(article, tagger) }));
  const byFold = Array.from({ length: folds }, (_, fold) =>
    learnRanking(all.flatMap((each) => (each.fold === fold ? [] : each.cases))).weights(),
  );
  return (name) => byFold[foldOf(name)];
}
