import type { Cast } from './cast';
import type { LossReason, Mention, Span } from '../types';
import type { Gender } from './nameWords';
import type { Choice, Weighed } from './weighed';
import { rankWeight, runnersUpOf, scoreWeight } from './weighed';

/** Somebody whom the text has just brought up, with the place (body offset) where it did. */
export interface Recent {
  readonly speaker: number;
  readonly offset: number;
  readonly mention?: Mention;
}

/** How many names back a pronoun is looked up. */
const nameReach = 14;
/** How many blocks back. */
const blockReach = 3;

/**
 * The person that "he" or "she" at a body offset most likely means: near, leading its sentence, of fitting gender,
 * quoted just before. `spoke` is who was quoted last, `topic` whom the sentence before is about.
 */
export function personBefore(
  cast: Cast,
  gender: Gender,
  offset: number,
  spoke: Recent | undefined,
  topic: Recent | undefined,
): Choice | undefined {
  const fits = (found: Gender | undefined): boolean => found === undefined || found === gender;
  const scores = new Map<number, number>();
  const grounds = new Map<number, Ground>();
  const ruledOut: Weighed[] = [];
  const block = cast.blockAt(offset);
  const away = (earlier: number): number => block - cast.blockAt(earlier);
  for (let at = cast.firstName(offset) - 1, steps = 0; at >= 0 && steps < nameReach; at--, steps++) {
    const name = cast.registry.names[at];
    const entity = cast.registry.entityOf[at] ?? -1;
    const known = cast.registry.entities[entity];
    if (name === undefined || known === undefined || name.quoted) continue;
    if (known.kind === 'organisation' || known.kind === 'place') continue;
    if (known.kind === 'unknown' && known.mentions.length < 2) continue;
    const blocks = away(name.span.start);
    if (blocks > blockReach) break;
    if (!fits(cast.genderOf(entity))) {
      ruledOut.push(weighed(cast.speakerOf(entity), name.span, 'other-gender', 0));
      continue;
    }
    const score =
      (name.leads ? 1 : 0.2) +
      (cast.genderOf(entity) === gender ? 0.4 : 0) -
      blocks * 0.7 -
      steps * 0.12 -
      (name.possessive ? 0.3 : 0);
    const speaker = cast.speakerOf(entity);
    if (score > (scores.get(speaker) ?? -Infinity))
      grounds.set(speaker, { span: name.span, aside: !name.leads || name.possessive });
    scores.set(speaker, Math.max(score, scores.get(speaker) ?? -Infinity));
  }
  const lift = (recent: Recent | undefined, by: number): void => {
    const speaker = recent === undefined ? undefined : cast.speakers[recent.speaker];
    if (
      recent === undefined ||
      speaker === undefined ||
      !speaker.person ||
      speaker.plural ||
      !fits(speaker.gender)
    )
      return;
    const blocks = away(recent.offset);
    if (blocks <= blockReach)
      scores.set(recent.speaker, Math.max(scores.get(recent.speaker) ?? 0, 0) + by - blocks * 0.5);
  };
  lift(spoke, 1.1);
  lift(topic, 1.2);
  let best: number | undefined;
  let top = -Infinity;
  for (const [speaker, score] of scores) {
    if (score <= top) continue;
    top = score;
    best = speaker;
  }
  if (best === undefined) return undefined;
  const winner = { speaker: best, ground: grounds.get(best) };
  const others = [...scores].map(([speaker, score]) => {
    const ground = grounds.get(speaker);
    const span = ground?.span ?? lastSpan(cast, speaker);
    return weighed(speaker, span, lossOf({ speaker, ground }, winner, spoke, topic), scoreWeight(score, top));
  });
  return {
    speaker: best,
    evidence: (topic?.speaker === best ? topic.mention : undefined) ?? nameAt(winner.ground?.span),
    others: runnersUpOf([...others, ...ruledOut], best),
  };
}

/** Where somebody was named, for choosing whom a pronoun means. */
interface Ground {
  readonly span: Span;
  /** Not what its sentence is about. */
  readonly aside: boolean;
}

interface Candidate {
  readonly speaker: number;
  readonly ground: Ground | undefined;
}

const weighed = (speaker: number, span: Span, reason: LossReason, weight: number): Weighed => {
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

/** What counted most against a candidate. */
function lossOf(
  { speaker, ground }: Candidate,
  winner: Candidate,
  spoke: Recent | undefined,
  topic: Recent | undefined,
): LossReason {
  if (spoke?.speaker === speaker) return 'off-topic';
  if (spoke?.speaker === winner.speaker && topic?.speaker !== winner.speaker) return 'not-quoted';
  if (ground !== undefined && winner.ground !== undefined && ground.aside && !winner.ground.aside)
    return 'in-passing';
  return (ground?.span.start ?? 0) <= (winner.ground?.span.start ?? Infinity) ? 'further-back' : 'in-passing';
}

/** What "it" or "they" means: whom the sentence before is about, else who was quoted last, if that fits. */
export function groupBefore(
  cast: Cast,
  pronoun: string,
  spoke: Recent | undefined,
  topic: Recent | undefined,
): Choice | undefined {
  const found: Recent[] = [];
  for (const recent of [topic, spoke]) {
    const speaker = recent === undefined ? undefined : cast.speakers[recent.speaker];
    if (recent === undefined || speaker === undefined) continue;
    const group = speaker.kind === 'organisation' || (speaker.kind === 'document' && pronoun === 'it');
    if (group || (pronoun !== 'it' && speaker.plural)) found.push(recent);
  }
  const [first, second] = found;
  if (first === undefined) return undefined;
  const others =
    second === undefined
      ? []
      : [weighed(second.speaker, lastSpan(cast, second.speaker), 'off-topic', rankWeight(1))];
  return {
    speaker: first.speaker,
    evidence: first.mention,
    others: runnersUpOf(others, first.speaker),
  };
}

/** How many blocks back somebody without an office is sought. */
const officeReach = 6;

/**
 * Whom "the nurse" at a body offset may mean when nobody was introduced as one: the name that led its sentence last,
 * if no office was told of it, else the only name near that has none.
 */
export function withoutRole(cast: Cast, offset: number): number | undefined {
  const block = cast.blockAt(offset);
  const found = new Set<number>();
  let leader: number | undefined;
  for (let at = cast.firstName(offset) - 1, steps = 0; at >= 0 && steps < nameReach * 2; at--, steps++) {
    const name = cast.registry.names[at];
    const entity = cast.registry.entityOf[at] ?? -1;
    const known = cast.registry.entities[entity];
    if (name === undefined || known?.kind !== 'person' || !known.name.includes(' ')) continue;
    const blocks = block - cast.blockAt(name.span.start);
    if (blocks > officeReach) break;
    if (leader === undefined && name.leads && blocks <= 2) leader = entity;
    if (
      known.role === undefined &&
      (name.leads || (cast.speakers[cast.speakerOf(entity)]?.mentions.length ?? 0) > 0)
    )
      found.add(entity);
  }
  if (leader !== undefined && found.has(leader)) return cast.speakerOf(leader);
  const [only] = found;
  return only !== undefined && found.size === 1 ? cast.speakerOf(only) : undefined;
}

/** The person who has led a sentence last before the paragraph of a body offset, or in it before another sentence. */
export function leaderNear(cast: Cast, offset: number, gender: Gender | undefined): number | undefined {
  const block = cast.blockAt(offset);
  for (let at = cast.firstName(offset) - 1, steps = 0; at >= 0 && steps < nameReach; at--, steps++) {
    const name = cast.registry.names[at];
    const entity = cast.registry.entityOf[at] ?? -1;
    const known = cast.registry.entities[entity];
    if (name === undefined || known?.kind !== 'person' || !name.leads || name.possessive) continue;
    if (block - cast.blockAt(name.span.start) > 1) return undefined;
    const told = cast.genderOf(entity);
    if (gender === undefined || told === undefined || told === gender) return cast.speakerOf(entity);
  }
  return undefined;
}
