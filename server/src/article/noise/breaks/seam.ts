import type { CreditKind } from '../credits/rules';
import { opensQuote } from '../lines/lineEnds';

/**
 * A seam: a line of the story, the next one, and what stands between them. All that is weighed before the two are
 * joined; lengths count UTF-16 code units.
 */
export interface Seam {
  readonly upper: string;
  readonly lower: string;
  /** The line of the story after the lower one; empty where there is none. */
  readonly after: string;
  /** A blank line stands between. */
  readonly blank: boolean;
  /** Page furniture or a form feed stands between. */
  readonly page: boolean;
  /** Something else that is no part of the story stands between. */
  readonly block: boolean;
  /** Whether a quotation or bracket is open at the end of the upper line. */
  readonly isOpen: () => boolean;
  /** How long the paragraph is so far, the upper line included. */
  readonly length: number;
  /** The end of the paragraph so far. */
  readonly tail: () => string;
  /** Whether two words with capitals stand side by side elsewhere in the text. */
  readonly isName: (words: string) => boolean;
  /** What a line is kept as: a byline, a caption; undefined where it is a line of the story. */
  readonly creditAs: (side: 'upper' | 'lower') => CreditKind | undefined;
  /** Whether the story has begun: above it are headline and standfirst. */
  readonly begun: boolean;
  /** Whether the upper line goes on with a poem or a list. */
  readonly verse: boolean;
}

/**
 * What is shorter, in characters, may be a heading, an entry or a line of a poem; from here on it is a paragraph. Set by
 * hand with the first version of the joins, and kept since then: no measurement of it is on record.
 */
export const shortestParagraph = 60;

/**
 * In wrapped text lines are short anyway: only what has fewer characters is a scrap, such as a label or a name. Set by
 * hand with the first version of the joins; wrapWidth.ts takes no shorter line for a sign of the width either.
 */
export const shortestWrapped = 20;

/** Whether the upper line begins its paragraph. */
export function isFirst({ upper, length }: Seam): boolean {
  return length === upper.length;
}

/** Whether nothing but a line break stands between the two lines. */
export function isDirect({ blank, page, block }: Seam): boolean {
  return !blank && !page && !block;
}

/** Whether what is open goes on in the next line: that begins with no quotation of its own. */
export function isLeftOpen({ isOpen, lower }: Seam): boolean {
  return isOpen() && !opensQuote(lower);
}
