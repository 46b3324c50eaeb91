/** Who is mentioned near a pronoun, by name or by a pronoun before it, and what is known of each such mention? */
import type { Span } from '../../types';
import type { Role } from './beside';
import type { PronounPlace } from './pronounPlaces';
import type { PlaceRead } from './sentencesRead';

/** One mention of somebody near a pronoun. Body offsets. */
export interface Mentioned extends Span {
  /** Sentences between it and the pronoun: 0 for the same one. */
  readonly sentences: number;
  /** Blocks between: 0 for the same one. */
  readonly blocks: number;
  readonly role: Role;
  /** The preposition before it; empty where none is. */
  readonly preposition: string;
  readonly how: 'full' | 'short' | 'pronoun';
  /** What it is in the clauses of its sentence; undefined where those aren't read. */
  readonly place: PlaceRead | undefined;
  /** The first person of its sentence. */
  readonly leads: boolean;
}

/** Somebody whom a pronoun may mean. */
export interface Person {
  /** Index of the entity; for one without a name, -1 less the index of the speaker. */
  readonly key: number;
  /** The nearest first. */
  readonly mentions: readonly Mentioned[];
  /** How often the text has mentioned them before the pronoun. */
  readonly count: number;
  /** Named for the first time, with what they are: "Anne Durand, a pilot". */
  readonly brandNew: boolean;
  /** Named only behind the pronoun, in its sentence. */
  readonly after: boolean;
  /** The name or the text tells that the gender fits; otherwise it only may. */
  readonly knownGender: boolean;
  /** Signs of the name itself. */
  readonly traits: readonly string[];
  /** Whether the gender that only the forename tells fits; undefined where it tells none. */
  readonly forenameFits: boolean | undefined;
  /** How likely it is a person at all, 0 to 1. */
  readonly personal: number;
  /** The first who is named in the article. */
  readonly first: boolean;
  /** Blocks since they were given words last, where they were the last who were. */
  readonly quoted: number | undefined;
  /** Whether the sentence before is about them. */
  readonly topic: boolean;
}

/** A pronoun with everybody whom it may mean. */
export interface Question {
  readonly pronoun: PronounPlace;
  /** What the pronoun is in the clauses of its sentence. */
  readonly place: PlaceRead | undefined;
  /** The text between an offset and the pronoun. */
  readonly between: (from: number) => string;
  readonly people: readonly Person[];
}
