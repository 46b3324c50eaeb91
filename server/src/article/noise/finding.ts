import type { Applicability, Repair, Span } from '../types';

/** One stretch that a rule found, before it becomes an artifact; what is not said is the row's own. */
export interface Finding {
  /** Offsets of the text that the rule was given: the file less the noise that was found before. */
  readonly span: Span;
  /** Why, in one plain sentence without a full stop and without a word of the article. */
  readonly evidence: string;
  readonly repair?: Repair;
  /** What stands there instead, for `replace` and `join`. */
  readonly text?: string;
  readonly applicability?: Applicability;
}
