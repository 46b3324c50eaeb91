import type { CorpusArticle } from './corpus';
import { readPolnear } from './corpus';
import type { Predicted } from './predict';
import { predict } from './predict';
import type { ScoredArticle } from './score';
import { scoreArticle } from './score';
import { charactersOf } from './spans';
import type { Split } from './split';
import { mayLook } from './split';

/** An article of the corpus, what Copydesk says of it, and how right that is. */
export interface Measured {
  readonly corpus: CorpusArticle;
  readonly predictions: readonly Predicted[];
  /** Whether it may be looked at. */
  readonly look: boolean;
  /** As the corpus' own marks have it. */
  readonly plain: ScoredArticle;
  /** With two apostrophes as a mark. */
  readonly doubled: ScoredArticle;
}

/** Reads and scores every article of a PolNeAR folder. */
export function measureCorpus(polnear: string, split: Split): readonly Measured[] {
  return readPolnear(polnear).map((corpus): Measured => {
    const predictions = predict(corpus.text, charactersOf(corpus.text));
    return {
      corpus,
      predictions,
      look: mayLook(corpus.name, split),
      plain: scoreArticle(corpus, predictions, false),
      doubled: scoreArticle(corpus, predictions, true),
    };
  });
}
