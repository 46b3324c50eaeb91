import type { CreditKind } from '../credits/rules';
import { wordCount } from '../../text/words';
import type { Told } from './form';

/** A line as the finders of this room look at it. */
export interface LabelLine {
  readonly text: string;
  /** Whether a blank line stands before it. */
  readonly apart: boolean;
  /** What its form tells. */
  readonly told: readonly Told[];
  readonly credit: CreditKind | undefined;
  /** Whether it is noise for other reasons. */
  readonly gone: boolean;
  /** Whether it reads like a paragraph of the story. */
  readonly story: boolean;
}

/** The lines of a text, with where its story begins and ends. */
export interface LabelText {
  readonly lines: readonly LabelLine[];
  /** Index of the first paragraph that reads like the story; infinite where none does. */
  readonly firstStory: number;
  /** Index of the last one; -1 where none does. */
  readonly lastStory: number;
}

/** Fewer words are a heading or a label, whatever stands at their end. */
const fewestWords = 8;
const ended = /[.!?…]["'”’»)\]]{0,3}$/u;

/** Whether a line reads like a paragraph: a sentence, and not a short one. */
export function isStoryLine(line: string): boolean {
  return ended.test(line.slice(-5)) && wordCount(line) >= fewestWords;
}
