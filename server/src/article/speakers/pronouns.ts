/** Whom does "he" or "she" mean, and whom "it" or "they"? The likeliest of those near, and who else it may be. */
import type { LossReason, Mention, Span } from '../types';
import type { Cast } from './cast';
import type { Focus, Recent } from './focus';
import type { Gender } from './names/nameWords';
import type { Near, Place } from './peopleNear';
import { peopleNear } from './peopleNear';
import type { Choice, Weighed } from './weighed';
import { passedOver, rankWeight, runnersUpOf, scoreWeight } from './weighed';

/** The person that "he" or "she" at a body offset most likely means. */
export function personBefore(cast: Cast, gender: Gender, offset: number, focus: Focus): Choice | undefined {
  const near = peopleNear(cast, gender, offset, focus);
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
    return passedOver(
      speaker,
      place?.span ?? lastSpan(cast, speaker),
      reason,
      scoreWeight(value, best.score),
    );
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
      : [passedOver(second.speaker, lastSpan(cast, second.speaker), 'off-topic', rankWeight(1))];
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
