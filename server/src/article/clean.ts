import type { Article, Artifact } from './types';
import type { Edit } from './body';

/** Which artifacts to repair. */
export type CleanLevel = 'safe' | 'suggested';

/** What cleaning would do. */
export interface Cleaning {
  /** The cleaned text. */
  readonly text: string;
  /** In order, not overlapping, file offsets. */
  readonly edits: readonly Edit[];
  /** How many artifacts the edits repair. */
  readonly repaired: number;
  /** Set, and the text left as it was, where a repair would have changed a word that somebody said. */
  readonly refused?: string;
}

/** Cleans an article: removes what is safe, or what is safe and suggested. Byline, caption, credit and copyright stay. */
export function clean(article: Article, level: CleanLevel): Cleaning {
  void level;
  return { text: article.text, edits: [], repaired: 0 };
}

/** Repairs some of an article's artifacts and nothing else. */
export function cleanOnly(article: Article, artifacts: readonly Artifact[]): Cleaning {
  void artifacts;
  return { text: article.text, edits: [], repaired: 0 };
}
