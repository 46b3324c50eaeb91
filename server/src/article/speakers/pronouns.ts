/** Whom does "he" or "she" mean, and whom "it" or "they"? The likeliest of those near, and who else it may be. */
import type { LossReason, Span } from '../types';
import type { Person } from './antecedents/mentioned';
import type { Background } from './background';
import type { Cast } from './cast';
import type { Focus, Recent } from './focus';
import type { Gender } from './names/nameWords';
import type { Choice, Weighed } from './weighed';
import { passedOver, rankWeight, runnersUpOf, shareWeight } from './weighed';

/** A choice with how likely it is, 0 to 1. */
export interface LikelyChoice extends Choice {
  readonly chance: number;
}

/** The person that "he" or "she" at a body offset most likely means. */
export function personBefore(
  { cast, antecedents }: Pick<Background, 'cast' | 'antecedents'>,
  offset: number,
  focus: Focus,
): LikelyChoice | undefined {
  const answer = antecedents.at(offset, focus);
  const [best] = answer?.likely ?? [];
  if (answer === undefined || best === undefined) return undefined;
  const speaker = speakerOf(cast, best.person);
  const others = answer.likely.map(({ person, chance }) =>
    passedOver(
      speakerOf(cast, person),
      placeOf(person),
      lossOf(person, best.person),
      shareWeight(chance, best.chance),
    ),
  );
  const { gender } = answer.question.pronoun;
  return {
    speaker,
    chance: best.chance,
    evidence:
      focus.topic?.speaker === speaker ? focus.topic.mention : { span: placeOf(best.person), kind: 'name' },
    others: runnersUpOf([...others, ...ofOtherGender(cast, gender, offset)], speaker),
  };
}

const speakerOf = (cast: Cast, { key }: Person): number => (key >= 0 ? cast.speakerOf(key) : -1 - key);

/** Where somebody is named last, or else first behind the pronoun. */
function placeOf({ mentions }: Person): Span {
  const named = mentions.find(({ how }) => how !== 'pronoun') ?? mentions[0];
  return named === undefined ? { start: 0, end: 0 } : { start: named.start, end: named.end };
}

/** What counted most against somebody. */
function lossOf(person: Person, winner: Person): LossReason {
  if (person.quoted !== undefined) return 'off-topic';
  if (winner.quoted !== undefined && !winner.topic) return 'not-quoted';
  const [last] = person.mentions;
  const [best] = winner.mentions;
  if (last === undefined || best === undefined || person.after) return 'in-passing';
  if (last.role !== 'subject' && best.role === 'subject') return 'in-passing';
  return last.start <= best.start ? 'further-back' : 'in-passing';
}

/** How many names back those of the other gender are told. */
const nameReach = 14;
/** How many blocks back. */
const blockReach = 3;

/** Everybody named shortly before who is ruled out by their gender. */
function ofOtherGender(cast: Cast, gender: Gender, offset: number): readonly Weighed[] {
  const { names, entities, entityOf } = cast.registry;
  const block = cast.blockAt(offset);
  const out: Weighed[] = [];
  const first = cast.firstName(offset) - 1;
  for (let at = first; at > first - nameReach && at >= 0; at--) {
    const name = names[at];
    const entity = entityOf[at] ?? -1;
    if (name === undefined || block - cast.blockAt(name.span.start) > blockReach) break;
    const kind = entities[entity]?.kind;
    if (name.quoted || (kind !== 'person' && kind !== 'unknown')) continue;
    const known = cast.genderOf(entity);
    if (known !== undefined && known !== gender)
      out.push(passedOver(cast.speakerOf(entity), name.span, 'other-gender', 0));
  }
  return out;
}

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
