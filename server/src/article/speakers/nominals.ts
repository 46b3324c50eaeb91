/**
 * Whom does "the official" mean? Somebody who spoke and was called so, an organisation, somebody named with that office,
 * somebody whom the text introduced so, or the person whom the text is on; else somebody new.
 */
import { documentNouns, kin, organisationWords, roleNouns } from '../../rules/titles';
import type { Cast, Speaker } from './cast';
import type { Description, Nominal } from './descriptions';
import { describe, descriptionOf } from './descriptions';
import { epithetOf, newTradeOf } from './epithets';
import type { Introduction, Introductions } from './introductions';
import type { Alike, Meant } from './nominalMatches';
import { bestAlike, organisationNamed, speakersAlike, withRole } from './nominalMatches';
import { singular } from './speakingNouns';
import type { Weighed } from './weighed';
import { runnersUpOf, scoreWeight } from './weighed';

/** Whom a nominal means, and who else it may. */
export interface NominalMeaning extends Meant {
  /** Others whom the same noun was used for; absent where nobody else was. */
  readonly others?: readonly Weighed[];
}

/** The speaker that a noun phrase means; a new one where nobody was introduced so. Undefined for no words. */
export function speakerFor(
  cast: Cast,
  nominal: Nominal,
  introductions: Introductions,
): NominalMeaning | undefined {
  const description = descriptionOf(nominal);
  if (description === undefined) return undefined;
  const here = readBefore(cast, description);
  if (here !== undefined) return { speaker: here };
  const alike = description.definite ? speakersAlike(cast, description) : [];
  const known = description.definite ? introduced(cast, description, alike, introductions) : undefined;
  const meant = known ?? { speaker: cast.add(newSpeaker(description)) };
  return alike.length < 2 ? meant : { ...meant, others: othersAlike(cast, alike, meant.speaker) };
}

/** Others whom the same noun was used for. */
function othersAlike({ speakers }: Cast, alike: readonly Alike[], chosenSpeaker: number): readonly Weighed[] {
  const best = Math.max(...alike.map(({ score }) => score));
  const all = alike.flatMap(({ speaker, score }): readonly Weighed[] => {
    const mention = speakers[speaker]?.mentions[0];
    if (mention === undefined) return [];
    return [{ speaker, name: '', mention, reason: 'other-description', weight: scoreWeight(score, best) }];
  });
  return runnersUpOf(all, chosenSpeaker);
}

/** The same place read twice is the same speaker. */
const readBefore = (cast: Cast, { key, start }: Description): number | undefined =>
  cast
    .byHead(key)
    .findLast((index) => cast.speakers[index]?.mentions.some(({ span }) => span.start === start));

/** The one whom the text brought up before, or undefined. The surest way comes first. */
function introduced(
  cast: Cast,
  description: Description,
  alike: readonly Alike[],
  introductions: Introductions,
): Meant | undefined {
  const spoken = bestAlike(alike);
  if (spoken !== undefined) enrich(cast, spoken, description);
  return (
    surely(spoken) ??
    organisationNamed(cast, description) ??
    surely(withRole(cast, description) ?? firstSpokenOf(cast, description, introductions)) ??
    perhaps(epithetOf(cast, description) ?? newTradeOf(cast, description))
  );
}

const surely = (speaker: number | undefined): Meant | undefined =>
  speaker === undefined ? undefined : { speaker };

const perhaps = (speaker: number | undefined): Meant | undefined =>
  speaker === undefined ? undefined : { speaker, guessed: true };

/** A fuller description of somebody unnamed takes the place of a shorter one. */
function enrich(cast: Cast, index: number, { words, content }: Description): void {
  const speaker = cast.speakers[index];
  if (speaker === undefined || speaker.entity >= 0 || content.size <= speaker.words.size) return;
  speaker.name = describe(words.map((word) => word.text).join(' '));
  speaker.words = content;
}

/** How many introductions with the same noun are compared. */
const introductionReach = 12;

/** A new speaker: the one whom the text introduced before without a quotation, "a senior harbour official". */
function firstSpokenOf(
  cast: Cast,
  description: Description,
  introductions: Introductions,
): number | undefined {
  const first = (introductions.get(description.key) ?? [])
    .filter((each) => each.start < description.start)
    .slice(-introductionReach)
    .findLast((each) => covers(each, description));
  if (first === undefined) return undefined;
  const { text, words, start, end } = first;
  return cast.add({ ...newSpeaker({ ...description, text, content: words }), introduction: { start, end } });
}

const covers = ({ words }: Introduction, { content, key }: Description): boolean =>
  [...content].every((word) => words.has(word) || singular(word) === key);

/** Somebody without a name as the description tells. */
function newSpeaker({ noun, key, content, text }: Description): Speaker {
  const person = roleNouns.has(noun.norm) || roleNouns.has(key) || noun.actor;
  const document = !person && (documentNouns.has(key) || documentNouns.has(noun.norm));
  const organisation = !person && !document && organisationWords.has(noun.norm);
  return {
    entity: -1,
    name: describe(text),
    role: undefined,
    kind: document ? 'document' : organisation ? 'organisation' : 'unnamed',
    gender: kin.get(key),
    plural: noun.plural || noun.norm === 'police',
    person: person || /(?:ist|er|or|ian|man|woman)$/u.test(key),
    head: key,
    words: content,
    mentions: [],
  };
}
