import type { Span } from '../article/types';

/** Part of speech, as coarse as the analysis needs it. */
export type PartOfSpeech =
  | 'noun'
  | 'name'
  | 'pronoun'
  | 'determiner'
  | 'adjective'
  | 'adverb'
  | 'verb'
  | 'auxiliary'
  | 'preposition'
  | 'conjunction'
  | 'number'
  | 'other';

/** Form of a verb. */
export type VerbForm = 'past' | 'present' | 'base' | 'gerund' | 'participle';

/** What a name is, as far as the tagger knows. */
export type NameKind = 'person' | 'place' | 'organisation' | 'date';

/** A word of a tagged text. Spans count UTF-16 code units from the start of that text. */
export interface Token extends Span {
  /** The word as written, without the marks around it. */
  readonly text: string;
  /** Lower case, curly apostrophes made straight, without a possessive ending. */
  readonly norm: string;
  readonly pos: PartOfSpeech;
  readonly form?: VerbForm;
  readonly name?: NameKind;
  readonly gender?: 'male' | 'female';
  /** A given name by the tagger's list. */
  readonly given: boolean;
  /** Stands for a person by trade or post: "spokesman", "driver". */
  readonly actor: boolean;
  readonly plural: boolean;
  readonly possessive: boolean;
  /** Starts with a capital letter. */
  readonly capital: boolean;
  /** White space and marks between the word before and this one, as far as they belong to this one. */
  readonly before: string;
  /** Marks and white space after the word. */
  readonly after: string;
  /** Counted from 0 in the tagged text. */
  readonly sentence: number;
}
