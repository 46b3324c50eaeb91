import type { Span } from '../../types';
import type { Label } from './labels';

/** A stretch of a turn inside one block. */
export interface TurnPart extends Span {
  /** Index into the blocks. */
  readonly block: number;
}

/** What one speaker of a transcript or an interview says without marks, until the next one speaks. Body offsets. */
export interface Turn {
  /** Index of the block that it begins in. */
  readonly block: number;
  /** `label`: whom the words before it name, `signature`: behind it; `ask`, `answer`: nobody is named, the order tells. */
  readonly speaks: 'label' | 'signature' | 'ask' | 'answer';
  /** Offsets are the body's. */
  readonly label?: Label;
  /** One for each paragraph, parted by what is not said: "(Laughter.)". */
  readonly parts: readonly TurnPart[];
}
