import type { Detection } from '../../server/src/article/detect';
import type { WireDecision } from '../../server/src/protocol';

/** A user's word on one file. */
export type Word = 'article' | 'not-article';

/** All that the decision rests on; what costs something is a function. */
export interface Facts {
  readonly word: Word | undefined;
  readonly languageId: string;
  /** Whether a glob of `copydesk.articles.include` matches. */
  readonly included: boolean;
  /** Whether a glob of `copydesk.articles.exclude` matches. */
  readonly excluded: boolean;
  /** In UTF-16 code units. */
  readonly length: number;
  /** In UTF-16 code units. */
  readonly maximumSize: number;
  readonly detect: () => Detection;
}

/**
 * Whether a file is analysed: the size first, then the user's word, the language, the settings, and last the text.
 * The server decides in the same order; where the two ever differ, the client takes over the server's answer.
 */
export function decide(facts: Facts): WireDecision {
  if (facts.length > facts.maximumSize) return forced(false, tooLarge(facts));
  if (facts.word === 'article') return forced(true, 'You asked for this file to be analysed');
  if (facts.word === 'not-article') return forced(false, 'You asked for this file not to be analysed');
  if (facts.languageId === 'news-article') return forced(true, 'The language is set to News Article');
  if (facts.excluded) return forced(false, 'The setting Copydesk › Articles: Exclude covers this file');
  if (facts.included) return forced(true, 'The setting Copydesk › Articles: Include covers this file');
  return { ...facts.detect(), forced: false };
}

/**
 * A glob as a document filter wants it: without a slash it names files at any depth, else it counts from the workspace
 * folder, or from the root where the file lies in none.
 */
export function anchored(glob: string, inFolder: boolean): string {
  const path = glob.replace(/^\.?\//u, '');
  if (!path.includes('/')) return `**/${path}`;
  return inFolder || path.startsWith('**/') ? path : `/${path}`;
}

function forced(article: boolean, reason: string): WireDecision {
  return { article, reason, forced: true };
}

function tooLarge({ length, maximumSize }: Facts): string {
  const number = new Intl.NumberFormat('en');
  return `The file is too large: ${number.format(length)} characters, and the setting Copydesk › Articles: Maximum Size allows ${number.format(maximumSize)}`;
}
