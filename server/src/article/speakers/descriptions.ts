/** What does "the official" or "a person familiar with the plan" say of the one whom it means? */
import type { Word } from '../language/types';
import { singular } from './speakingNouns';

/** A noun phrase without a name that speaks. */
export interface Nominal {
  /** Words of the head's chunk. */
  readonly words: readonly Word[];
  /** The whole phrase as written. */
  readonly text: string;
  /** Start in the body. */
  readonly start: number;
}

/** A nominal with what it is compared by. */
export interface Description extends Nominal {
  readonly noun: Word;
  /** The noun in the singular, lower case. */
  readonly key: string;
  /** All its words but articles and their like, lower case; the noun too. */
  readonly content: ReadonlySet<string>;
  /** Speaks of somebody as known: "the official", "her lawyer". */
  readonly definite: boolean;
}

const known = /^(?:the|this|that|these|those|his|her|its|their)$/u;

/** What a nominal is compared by; undefined where it has no words. */
export function descriptionOf(nominal: Nominal): Description | undefined {
  const { words, text, start } = nominal;
  const noun = words[words.length - 1];
  if (noun === undefined) return undefined;
  const content = words.filter((word) => word.pos !== 'determiner' && !known.test(word.norm));
  return {
    words,
    text,
    start,
    noun,
    key: singular(noun.norm),
    content: new Set(content.map((word) => word.norm)),
    definite: known.test(words[0]?.norm ?? ''),
  };
}

/** A description without its article: "senior officials in two ministries". White space folded. */
export function describe(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/^(?:an?|one|the|this|that|these|those|its|his|her|their)\s+/iu, '')
    .trim();
}
