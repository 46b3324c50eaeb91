/**
 * Whom does "he" or "she" mean, and whom "it" or "they"? Every person named near is scored: by what the sentence is
 * about, by distance, by gender; then who was quoted last and whom the sentence before is about.
 */
import type { LossReason, Mention, Span } from '../types';
import type { Cast } from './cast';
import type { Entity } from './entities';
import type { Focus, Recent } from './focus';
import type { Gender, NameMention } from './nameWords';
import type { Choice, Weighed } from './weighed';
import { rankWeight, runnersUpOf, scoreWeight } from './weighed';

/** How many names back a pronoun is looked up. */
const nameReach = 14;
/** How many blocks back. */
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
  /** For each name between: only the nearest few count. */
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

/** The person that "he" or "she" at a body offset most likely means. */
export function personBefore(cast: Cast, gender: Gender, offset: number, focus: Focus): Choice | undefined {
  const near = peopleNear(cast, gender, offset);
  lift(cast, near, gender, offset, focus.quoted, score.quoted);
  lift(cast, near, gender, offset, focus.topic, score.topic);
  const best = bestOf(near.scores);
  if (best === undefined) return undefined;
  const { speaker } = best;
  return {
    speaker,
    evidence:
      (focus.topic?.speaker === speaker ? focus.topic.mention : undefined) ??
      nameAt(near.places.get(speaker)?.span),
    others: runnersUpOf([...losersOf(cast, near, best, focus), ...near.ruledOut], speaker),
  };
}

/** Where somebody was named. */
interface Place {
  readonly span: Span;
  /** Not what its sentence is about. */
  readonly aside: boolean;
}

/** The people near a pronoun by their index in the cast. */
interface Near {
  readonly scores: Map<number, number>;
  /** Where the best score of each comes from; those who are only in focus have none. */
  readonly places: Map<number, Place>;
  /** Those of the other gender. */
  readonly ruledOut: Weighed[];
}

/** Everybody named before a body offset who may be a person. */
function peopleNear(cast: Cast, gender: Gender, offset: number): Near {
  const near: Near = { scores: new Map(), places: new Map(), ruledOut: [] };
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
      near.ruledOut.push(loserAt(speaker, name.span, 'other-gender', 0));
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
  { scores }: Near,
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

/** A speaker with a score. */
interface Scored {
  readonly speaker: number;
  readonly score: number;
}

/** The one with the highest score, the first of equals. */
function bestOf(scores: ReadonlyMap<number, number>): Scored | undefined {
  let best: Scored | undefined;
  for (const [speaker, value] of scores)
    if (best === undefined || value > best.score) best = { speaker, score: value };
  return best;
}

/** All who were scored, the best one too, with what counted against each. */
function losersOf(cast: Cast, { scores, places }: Near, best: Scored, focus: Focus): readonly Weighed[] {
  const winner: Candidate = { speaker: best.speaker, place: places.get(best.speaker) };
  return [...scores].map(([speaker, value]) => {
    const place = places.get(speaker);
    const reason = lossOf({ speaker, place }, winner, focus);
    return loserAt(speaker, place?.span ?? lastSpan(cast, speaker), reason, scoreWeight(value, best.score));
  });
}

interface Candidate {
  readonly speaker: number;
  readonly place: Place | undefined;
}

/** What counted most against a candidate. */
function lossOf({ speaker, place }: Candidate, winner: Candidate, { quoted, topic }: Focus): LossReason {
  if (quoted?.speaker === speaker) return 'off-topic';
  if (quoted?.speaker === winner.speaker && topic?.speaker !== winner.speaker) return 'not-quoted';
  if (place !== undefined && winner.place !== undefined && place.aside && !winner.place.aside)
    return 'in-passing';
  return (place?.span.start ?? 0) <= (winner.place?.span.start ?? Infinity) ? 'further-back' : 'in-passing';
}

const loserAt = (speaker: number, span: Span, reason: LossReason, weight: number): Weighed => {
  const mention: Mention = { span, kind: 'name' };
  return { speaker, name: '', mention, reason, weight };
};

const nameAt = (span: Span | undefined): Mention | undefined =>
  span === undefined ? undefined : { span, kind: 'name' };

/** Where somebody was mentioned last; empty where nowhere. */
function lastSpan(cast: Cast, speaker: number): Span {
  const mentions = cast.speakers[speaker]?.mentions ?? [];
  return mentions[mentions.length - 1]?.span ?? { start: 0, end: 0 };
}

/** What "it" or "they" means: whom the sentence before is about, else who was quoted last, if that fits. */
export function groupBefore(cast: Cast, pronoun: string, { quoted, topic }: Focus): Choice | undefined {
  const fitting = [topic, quoted].flatMap((recent) =>
    recent !== undefined && isGroup(cast, recent, pronoun) ? [recent] : [],
  );
  const [first, second] = fitting;
  if (first === undefined) return undefined;
  const others =
    second === undefined
      ? []
      : [loserAt(second.speaker, lastSpan(cast, second.speaker), 'off-topic', rankWeight(1))];
  return {
    speaker: first.speaker,
    evidence: first.mention,
    others: runnersUpOf(others, first.speaker),
  };
}

/** "It" is an organisation or a document, "they" an organisation or several people. */
function isGroup(cast: Cast, recent: Recent, pronoun: string): boolean {
  const speaker = cast.speakers[recent.speaker];
  if (speaker === undefined) return false;
  if (speaker.kind === 'organisation') return true;
  return pronoun === 'it' ? speaker.kind === 'document' : speaker.plural;
}
