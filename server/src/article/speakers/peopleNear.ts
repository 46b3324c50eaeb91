/**
 * Who near "he" or "she" may be meant, and how much speaks for each? Everybody named shortly before, then who was quoted
 * last and whom the sentence before is about.
 */
import type { Span } from '../types';
import type { Cast } from './cast';
import type { Focus, Recent } from './focus';
import type { Entity } from './names/entities';
import type { Gender, NameMention } from './names/nameWords';
import type { Weighed } from './weighed';
import { passedOver } from './weighed';

/** How many names back a pronoun is looked up: with `perName` the score of one further back is below 0 anyway. */
const nameReach = 14;
/** How many blocks back: further on a writer gives the name again. */
const blockReach = 3;

/**
 * What tells for and against a name near a pronoun, and for those in focus. Set by hand, not fitted; the cases in
 * test/unit/article/cases/pronouns.txt hold them. One unit is a name that leads its sentence.
 */
const score = {
  /** The first name of a sentence is most often what it is about. */
  leads: 1,
  /** Any other name is brought up in passing. */
  inPassing: 0.2,
  /** The name or the text tells that the gender fits; without it, it only may. */
  knownGender: 0.4,
  /** For each block between: two blocks outweigh leading a sentence. */
  perBlock: -0.7,
  /** For each name between: of two that lead sentences of one block the nearer is meant. */
  perName: -0.12,
  /** "Durand's boat": the sentence is about the boat. */
  owner: -0.3,
  /** Who was quoted last goes on speaking more often than any name of the paragraph. */
  quoted: 1.1,
  /** Whom the sentence before is about, a little more often still. */
  topic: 1.2,
  /** For each block since those in focus: less than for a name, as a speech may run over paragraphs. */
  perBlockInFocus: -0.5,
} as const;

/** Where somebody was named. */
export interface Place {
  readonly span: Span;
  /** Not what its sentence is about. */
  readonly aside: boolean;
}

/** The people near a pronoun, by their index in the cast. */
export interface Near {
  readonly scores: ReadonlyMap<number, number>;
  /** Where the best score of each comes from; those who are only in focus have none. */
  readonly places: ReadonlyMap<number, Place>;
  /** Those of the other gender. */
  readonly ruledOut: readonly Weighed[];
}

/** Everybody who may be "he" or "she" at a body offset, with a score: those named before it, and those in focus. */
export function peopleNear(cast: Cast, gender: Gender, offset: number, focus: Focus): Near {
  const near = peopleNamed(cast, gender, offset);
  lift(cast, near.scores, gender, offset, focus.quoted, score.quoted);
  lift(cast, near.scores, gender, offset, focus.topic, score.topic);
  return near;
}

/** What is found while the names are gone over. */
interface Growing extends Near {
  readonly scores: Map<number, number>;
  readonly places: Map<number, Place>;
  readonly ruledOut: Weighed[];
}

/** Everybody named before a body offset who may be a person. */
function peopleNamed(cast: Cast, gender: Gender, offset: number): Growing {
  const near: Growing = { scores: new Map(), places: new Map(), ruledOut: [] };
  const { names, entities, entityOf } = cast.registry;
  const block = cast.blockAt(offset);
  for (let at = cast.firstName(offset) - 1, steps = 0; at >= 0 && steps < nameReach; at--, steps++) {
    const name = names[at];
    const entity = entityOf[at] ?? -1;
    if (name === undefined || name.quoted || !mayBePerson(entities[entity])) continue;
    const blocks = block - cast.blockAt(name.span.start);
    if (blocks > blockReach) break;
    const known = cast.genderOf(entity);
    const speaker = cast.speakerOf(entity);
    if (!fits(known, gender)) {
      near.ruledOut.push(passedOver(speaker, name.span, 'other-gender', 0));
      continue;
    }
    const value =
      (name.leads ? score.leads : score.inPassing) +
      (known === gender ? score.knownGender : 0) +
      blocks * score.perBlock +
      steps * score.perName +
      (name.possessive ? score.owner : 0);
    if (value <= (near.scores.get(speaker) ?? -Infinity)) continue;
    near.scores.set(speaker, value);
    near.places.set(speaker, placeOf(name));
  }
  return near;
}

const placeOf = (name: NameMention): Place => ({ span: name.span, aside: !name.leads || name.possessive });

/** A name of which nothing is known is only taken for a person's where it comes twice. */
const mayBePerson = (entity: Entity | undefined): boolean =>
  entity !== undefined &&
  (entity.kind === 'person' || (entity.kind === 'unknown' && entity.mentions.length > 1));

const fits = (known: Gender | undefined, gender: Gender): boolean => known === undefined || known === gender;

/** Adds to the score of somebody in focus, named near or not. */
function lift(
  cast: Cast,
  scores: Map<number, number>,
  gender: Gender,
  offset: number,
  recent: Recent | undefined,
  by: number,
): void {
  const speaker = recent === undefined ? undefined : cast.speakers[recent.speaker];
  if (recent === undefined || speaker === undefined) return;
  if (!speaker.person || speaker.plural || !fits(speaker.gender, gender)) return;
  const blocks = cast.blockAt(offset) - cast.blockAt(recent.offset);
  if (blocks > blockReach) return;
  const own = Math.max(scores.get(recent.speaker) ?? 0, 0);
  scores.set(recent.speaker, own + by + blocks * score.perBlockInFocus);
}
