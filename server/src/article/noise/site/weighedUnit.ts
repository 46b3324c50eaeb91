/** A paragraph or label as it is weighed. */
export interface WeighedUnit {
  readonly text: string;
  /** How much its words and shape are those of a site: above zero a site's, below zero the story's. */
  readonly score: number;
  /** How many words it has. */
  readonly words: number;
  /** Whether it speaks to readers or of itself: you, we. */
  readonly toReaders: boolean;
  /** Whether it says anything that only a site says. */
  readonly ofSite: boolean;
  /** What it is about: the hashes of its longer words, as from `stemsIn`. */
  readonly stems: readonly number[];
}

/** The units that are the headline, first and last; -1 where none was found. */
export interface HeadlineUnits {
  readonly first: number;
  readonly last: number;
}

/** What a unit is like, whatever its words: a sentence, something like a title, or a label of a word or three. */
export type UnitKind = 'sentence' | 'title' | 'label';

/** A sentence of so many words that does not read like a site is the story. */
const storyWords = 8;
/** Only a unit with a lower score can be that. */
const storyScore = -1;
/** Fewer words are no sentence, more are no label. */
const fewestInSentence = 5;
const mostInLabel = 3;

const stops = '.!?';
const closers = `"'”’)]`;

/** Whether a unit ends as a sentence does. */
export function isEnded(text: string): boolean {
  let end = text.length;
  while (end > 0 && closers.includes(text.charAt(end - 1))) end--;
  return end > 0 && stops.includes(text.charAt(end - 1));
}

/** What a unit is like. */
export function kindOf({ text, words }: WeighedUnit): UnitKind {
  if (words >= fewestInSentence && isEnded(text)) return 'sentence';
  return words <= mostInLabel ? 'label' : 'title';
}

/** Whether a unit can only be the story: a whole sentence in its voice. */
export function isStory(unit: WeighedUnit): boolean {
  return unit.score < storyScore && unit.words >= storyWords && isEnded(unit.text);
}
