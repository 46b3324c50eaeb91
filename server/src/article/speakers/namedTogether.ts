/** Whom do "Anne Durand and Max Pell", "both men" and "the two" mean: several who are named side by side? */
import type { Word } from '../language/types';
import { lastAtMost } from '../text/lastAtMost';
import type { Span } from '../types';
import type { Cast } from './cast';
import type { Registry } from './names/entities';

/** Several people, or several organisations, named side by side. Body offsets. */
export interface NamedTogether extends Span {
  /** Indexes into the registry's entities, in the order of the text. */
  readonly entities: readonly number[];
}

/** Every run of names that "and" joins, in the order of the text. Linear. */
export function allNamedTogether(body: string, registry: Registry): readonly NamedTogether[] {
  const { names, entities, entityOf } = registry;
  const out: NamedTogether[] = [];
  for (let at = 1; at < names.length; at++) {
    const right = names[at];
    if (right === undefined || right.possessive || right.quoted) continue;
    if (!/^,? and (?:the )?$/u.test(body.slice(names[at - 1]?.span.end ?? 0, right.full.start))) continue;
    let from = at - 1;
    while (from > 0 && body.slice(names[from - 1]?.span.end ?? 0, names[from]?.full.start ?? 0) === ', ')
      from--;
    const joined = entityOf.slice(from, at + 1);
    const kinds = new Set(
      joined.map((entity) => (entities[entity]?.kind === 'organisation' ? 'group' : 'person')),
    );
    const places = joined.some((entity) => entity < 0 || entities[entity]?.kind === 'place');
    if (places || kinds.size !== 1 || new Set(joined).size !== joined.length) continue;
    out.push({ start: names[from]?.full.start ?? 0, end: right.span.end, entities: joined });
  }
  return out;
}

/** The run of names that starts last at or before a body offset. */
export const lastNamedTogether = (all: readonly NamedTogether[], offset: number): NamedTogether | undefined =>
  all[lastAtMost(all.length, (at) => all[at]?.start ?? 0, offset)];

/** Stands for no noun: nothing but the names tells who they are. */
const togetherHead = 'and';

/** Index of the speaker that several are together; the same for the same ones. */
export function speakerTogether(cast: Cast, { entities }: NamedTogether): number {
  const members = entities.flatMap((index) => cast.registry.entities[index] ?? []);
  const name = members
    .map((entity) => entity.name)
    .join(', ')
    .replace(/, (?!.*, )/u, ' and ');
  const known = cast.byHead(togetherHead).find((index) => cast.speakers[index]?.name === name);
  return (
    known ??
    cast.add({
      entity: -1,
      name,
      role: undefined,
      kind: members.every(({ kind }) => kind === 'organisation') ? 'organisation' : 'person',
      gender: undefined,
      plural: true,
      person: true,
      head: togetherHead,
      words: new Set(),
      mentions: [],
    })
  );
}

/** How many blocks back people are sought whom "the two" means. */
const blockReach = 3;
/** How many runs of names back. */
const runReach = 4;

const theTwo =
  /^(?:both|the (?:two|three|pair|couple|duo|trio)|(?:both|the|the two|the three) (men|women|brothers|sisters|parents|authors|candidates|leaders|ministers|senators|politicians|friends|lawyers|researchers|scientists|spouses|twins))$/u;

/** "Both men", "the two", "the couple" at a body offset: the people whom the text named side by side last. */
export function togetherMeant(
  cast: Cast,
  all: readonly NamedTogether[],
  words: readonly Word[],
  offset: number,
): NamedTogether | undefined {
  const text = words.map(({ norm }) => norm).join(' ');
  const found = theTwo.exec(text);
  if (found === null) return undefined;
  const noun = found[1] ?? '';
  const count = text.includes('three') || text.includes('trio') ? 3 : 2;
  const sex = /^(?:men|brothers)$/u.test(noun)
    ? 'male'
    : /^(?:women|sisters)$/u.test(noun)
      ? 'female'
      : undefined;
  const block = cast.blockAt(offset);
  const isFittingPerson = (index: number): boolean => {
    const gender = cast.genderOf(index);
    const person = cast.registry.entities[index]?.kind !== 'organisation';
    return person && (sex === undefined || gender === undefined || gender === sex);
  };
  return all
    .filter(({ start }) => start < offset && block - cast.blockAt(start) <= blockReach)
    .slice(-runReach)
    .findLast(({ entities }) => entities.length === count && entities.every(isFittingPerson));
}
