/** Who is near a pronoun, by name, by a pronoun before it, or because they were given words last? */
import type { Cast } from '../cast';
import type { Focus, Recent } from '../focus';
import type { NameMention } from '../names/nameWords';
import { besideOf } from './beside';
import { dropOldest } from '../../text/dropOldest';
import type { Mentioned, Person, Question } from './mentioned';
import type { PronounMap, PronounPlace } from './pronounPlaces';
import type { Traits } from './traits';
import type { PlaceFinder, PlaceRead } from './sentencesRead';
import { traitsOf } from './traits';

/** More places of names than a pronoun looks at; each holds its whole sentence. */
const placesAtHand = 128;
/** How many names back somebody is sought. */
const nameReach = 24;
/** How many pronouns back. */
const pronounReach = 12;
/** How many blocks back: further on a writer gives the name again. */
const blockReach = 3;
/** How many people are weighed at most: those mentioned last. */
const mostPeople = 10;
/** How many mentions of one of them are looked at. */
const mostMentions = 6;
/** How many names behind the pronoun in its sentence may be meant. */
const namesBehind = 4;

/** What was read so far. */
export interface State {
  readonly body: string;
  readonly cast: Cast;
  readonly map: PronounMap;
  readonly placeAt: PlaceFinder;
  /** Where names stand, by their index. */
  readonly placed: Map<number, Placed>;
  readonly meant: (number | undefined)[];
  /** How many pronouns mean somebody, by their key. */
  readonly counts: Map<number, number>;
  readonly traits: Map<number, Traits>;
}

/** What somebody mentioned is in the sentence, by its clauses or by the words beside. */
type Placed = Pick<Mentioned, 'role' | 'preposition' | 'place'>;

/** Somebody near while mentions are gathered. */
interface Gathered {
  readonly key: number;
  readonly mentions: Mentioned[];
  readonly after: boolean;
}

/** What is to be told of a pronoun, by its index; undefined where there is none. */
export function questionOf(state: State, at: number, focus: Focus): Question | undefined {
  const pronoun = state.map.pronouns[at];
  if (pronoun === undefined) return undefined;
  const people = new Map<number, Gathered>();
  gatherBefore(state, at, pronoun, people);
  gatherBehind(state, pronoun, people);
  const block = state.cast.blockAt(pronoun.span.start);
  for (const recent of [focus.quoted, focus.topic]) gatherFocus(state, recent, pronoun, block, people);
  return {
    pronoun,
    place: placeOf(state, pronoun),
    between: (from) => state.body.slice(from, pronoun.span.start),
    people: [...people.values()]
      .slice(0, mostPeople)
      .map((each) => personFrom(state, each, pronoun, block, focus)),
  };
}

/** Everybody named or meant by a pronoun before, the nearest mention first. */
function gatherBefore(state: State, at: number, asked: PronounPlace, people: Map<number, Gathered>): void {
  const { span, gender } = asked;
  const { cast, map, meant } = state;
  const { names } = cast.registry;
  const block = cast.blockAt(span.start);
  const sentence = map.sentenceAt(span.start);
  const firstName = cast.firstName(span.start) - 1;
  let name = firstName;
  let pronoun = at - 1;
  const leastName = Math.max(-1, firstName - nameReach);
  const leastPronoun = Math.max(-1, at - 1 - pronounReach);
  while (name > leastName || pronoun > leastPronoun) {
    const named = name > leastName ? names[name] : undefined;
    const other = pronoun > leastPronoun ? map.pronouns[pronoun] : undefined;
    const isName = named !== undefined && (other === undefined || named.span.start > other.span.start);
    const start = (isName ? named.span : other?.span)?.start ?? 0;
    const blocks = block - cast.blockAt(start);
    if (blocks > blockReach) break;
    const place = { sentences: sentence - map.sentenceAt(start), blocks };
    if (isName) {
      const key = candidateAt(state, name, asked);
      if (key !== undefined) add(people, key, mentionedAs(state, name, named, place));
      name--;
    } else {
      const key = meant[pronoun];
      if (
        key !== undefined &&
        other !== undefined &&
        other.gender === gender &&
        other.quoted === asked.quoted
      )
        add(people, key, pronounAs(state, other, place));
      pronoun--;
    }
  }
}

function add(people: Map<number, Gathered>, key: number, mention: Mentioned, after = false): void {
  const known = people.get(key);
  if (known === undefined) people.set(key, { key, mentions: [mention], after });
  else if (known.mentions.length < mostMentions) known.mentions.push(mention);
}

/** The entity that a name means, if it may be a person of the gender. */
function candidateAt(state: State, name: number, { gender, quoted }: PronounPlace): number | undefined {
  const { registry, genderOf } = state.cast;
  const key = registry.entityOf[name] ?? -1;
  const entity = registry.entities[key];
  if (entity === undefined || (registry.names[name]?.quoted === true && !quoted)) return undefined;
  const known = genderOf(key);
  if (known !== undefined && known !== gender) return undefined;
  return traitsAt(state, key).nobody ? undefined : key;
}

type Distance = Pick<Mentioned, 'sentences' | 'blocks'>;

function mentionedAs(state: State, index: number, name: NameMention, distance: Distance): Mentioned {
  const known = state.placed.get(index);
  const placed = known ?? placedAt(state, name);
  if (known === undefined) {
    state.placed.set(index, placed);
    dropOldest(state.placed, placesAtHand);
  }
  const { start, end } = name.span;
  return {
    start,
    end,
    ...distance,
    ...placed,
    how: name.words.length > 1 ? 'full' : 'short',
    leads: name.leads,
  };
}

function placedAt(state: State, { span, full, possessive }: NameMention): Placed {
  const { body, cast, placeAt } = state;
  const place = placeAt(cast.blockAt(span.start), span.start, span.end, possessive);
  return place === undefined
    ? { ...besideOf(body, full.start, span.end, possessive), place }
    : { role: place.role, preposition: place.preposition, place };
}

const placeOf = ({ cast, placeAt }: State, { span, use }: PronounPlace): PlaceRead | undefined =>
  placeAt(cast.blockAt(span.start), span.start, span.end, use === 'possessive');

function pronounAs(state: State, pronoun: PronounPlace, distance: Distance): Mentioned {
  const { body } = state;
  const { span, use, opens } = pronoun;
  const place = placeOf(state, pronoun);
  const beside =
    use === 'subject' || use === 'possessive'
      ? ({ role: use, preposition: '' } as const)
      : besideOf(body, span.start, span.end, false);
  const role = use === 'object' && beside.role !== 'prep' ? 'object' : beside.role;
  return { ...span, ...distance, ...beside, role, place, how: 'pronoun', leads: opens };
}

/** Those who are named behind the pronoun in its sentence, and nowhere near before. */
function gatherBehind(state: State, asked: PronounPlace, people: Map<number, Gathered>): void {
  const { span } = asked;
  const { cast, map } = state;
  const end = map.sentenceStart(map.sentenceAt(span.start) + 1);
  const from = cast.firstName(span.end);
  for (let name = from; name < from + namesBehind; name++) {
    const named = cast.registry.names[name];
    if (named === undefined || named.span.start >= end) return;
    const key = candidateAt(state, name, asked);
    if (key === undefined || people.has(key)) continue;
    add(people, key, mentionedAs(state, name, named, { sentences: 0, blocks: 0 }), true);
  }
}

/** Who was given words last and whom the sentence before is about, named near or not. */
function gatherFocus(
  { cast, map }: State,
  recent: Recent | undefined,
  { span, gender }: PronounPlace,
  block: number,
  people: Map<number, Gathered>,
): void {
  const speaker = recent === undefined ? undefined : cast.speakers[recent.speaker];
  if (recent === undefined || speaker === undefined || !speaker.person || speaker.plural) return;
  if (speaker.gender !== undefined && speaker.gender !== gender) return;
  const blocks = block - cast.blockAt(recent.offset);
  const key = speaker.entity >= 0 ? speaker.entity : -1 - recent.speaker;
  if (blocks > blockReach || recent.offset >= span.start || people.has(key)) return;
  const at = recent.mention?.span ?? speaker.mentions[speaker.mentions.length - 1]?.span;
  if (at === undefined || at.start >= span.start) return;
  const sentences = map.sentenceAt(span.start) - map.sentenceAt(at.start);
  const mention = {
    ...at,
    sentences,
    blocks,
    role: 'subject',
    preposition: '',
    place: undefined,
    how: 'full',
    leads: true,
  } as const;
  people.set(key, { key, mentions: [mention], after: false });
}

function personFrom(
  state: State,
  { key, mentions, after }: Gathered,
  { span, gender }: PronounPlace,
  block: number,
  { quoted, topic }: Focus,
): Person {
  const { cast, counts } = state;
  const entity = key >= 0 ? cast.registry.entities[key] : undefined;
  const { signs, forename } = traitsAt(state, key);
  const isFocus = (recent: Recent | undefined): boolean => {
    const speaker = recent === undefined ? undefined : cast.speakers[recent.speaker];
    if (recent === undefined || speaker === undefined) return false;
    return key >= 0 ? speaker.entity === key : -1 - recent.speaker === key;
  };
  const before = entity === undefined ? 1 : countBefore(cast, entity.mentions, span.start);
  return {
    key,
    mentions,
    count: before + (counts.get(key) ?? 0),
    after,
    knownGender: (key >= 0 ? cast.genderOf(key) : cast.speakers[-1 - key]?.gender) === gender,
    traits: signs,
    brandNew: before === 1 && entity?.role !== undefined && mentions[0]?.how === 'full',
    forenameFits: forename === undefined ? undefined : forename === gender,
    personal: entity?.personal ?? 1,
    first: key === 0,
    quoted:
      quoted !== undefined && quoted.offset < span.start && isFocus(quoted)
        ? block - cast.blockAt(quoted.offset)
        : undefined,
    topic: isFocus(topic),
  };
}

function traitsAt({ body, cast, traits }: State, key: number): Traits {
  const known = traits.get(key) ?? traitsOf(body, cast, key);
  traits.set(key, known);
  return known;
}

/** How many of so many mentions are told apart at most. */
const countReach = 12;

function countBefore({ registry }: Cast, mentions: readonly number[], offset: number): number {
  let count = 0;
  for (const at of mentions.slice(0, countReach)) {
    if ((registry.names[at]?.span.start ?? Infinity) >= offset) break;
    count++;
  }
  return count;
}
