/** Who is named in the article, and what is known of each? Which names are one person tells samePerson.ts. */
import { kin } from '../../../rules/titles';
import { mapInSteps, type Steps } from '../../text/inSteps';
import { isCompany } from './companies';
import type { KindChances, Stands } from './kinds';
import { kindChances, standsFor } from './kinds';
import type { Gender, NameMention } from './nameWords';
import { headOf } from './roleWords';
import { placeAfter } from './roles';
import type { NameGroup } from './samePerson';
import { groupNames } from './samePerson';

/**
 * Somebody or something that the article names, with every place that does. It becomes a `Speaker` when it is given
 * words, and a `Source` in what is found of the article; those without a name are never entities.
 */
export interface Entity {
  /** Index into the registry. */
  readonly index: number;
  /** The fullest form of the name, without titles. */
  readonly name: string;
  readonly kind: NameMention['kind'];
  readonly gender?: Gender;
  /** What stands before the name or behind it: "harbour spokesperson". */
  readonly role?: string;
  /** Places that the name is said to be from, lower case: "of Ohio", "R-Utah". */
  readonly from: readonly string[];
  /** Which pronouns may stand for it, by all that the article tells of it. */
  readonly stands: Stands;
  /** How likely it is a person, 0 to 1. */
  readonly personal: number;
  /** Indexes into the name mentions, in order. */
  readonly mentions: readonly number[];
}

/** Who is named, and which mention names whom. */
export interface Registry {
  readonly names: readonly NameMention[];
  readonly entities: readonly Entity[];
  /** For each name mention the index of its entity, or -1. */
  readonly entityOf: readonly number[];
}

/** Groups the names of an article, in steps: full names first, then surnames, forenames and initials that point to them. */
export function* registryOf(body: string, names: readonly NameMention[]): Steps<Registry> {
  const { groups, groupOf } = yield* groupNames(body, names);
  const entities = yield* mapInSteps(groups, (group, index) => entityFrom(body, names, group, index));
  return { names, entities, entityOf: groupOf };
}

function entityFrom(body: string, names: readonly NameMention[], group: NameGroup, index: number): Entity {
  const chances = kindChances(body, group, names);
  const company = group.kind === 'organisation' || isCompany(body, group, names);
  const kind = likelyKind(company ? 'organisation' : group.kind, chances);
  const gender = kind === 'person' || kind === 'unknown' ? (kinOf(group) ?? group.gender) : group.gender;
  const role = group.role ?? group.appositive;
  return {
    index,
    name: group.words.join(' '),
    kind,
    ...(gender === undefined ? {} : { gender }),
    ...(role === undefined ? {} : { role }),
    stands: standsFor(chances),
    personal: chances.person,
    from: group.mentions.flatMap((at) => placeAfter(body, names[at])),
    mentions: [...group.mentions].sort((a, b) => a - b),
  };
}

/** From this chance on, what the whole article tells of a name's kind decides over what its words tell. */
const sure = 0.75;
/** With a chance below it, what the words tell is taken back. */
const unlikely = 0.05;

/** The kind of an entity by its words, and by everything else where that is surer. */
function likelyKind(byWords: NameMention['kind'], chances: KindChances): NameMention['kind'] {
  const { person, organisation, place } = chances;
  const best = Math.max(person, organisation, place);
  if (best < sure || (byWords !== 'unknown' && chances[byWords] >= unlikely)) return byWords;
  return best === person ? 'person' : best === organisation ? 'organisation' : 'place';
}

/** What "his wife, Robin Ashgrove" tells. */
const kinOf = ({ role, appositive }: NameGroup): Gender | undefined =>
  kin.get(headOf(role)) ?? kin.get(headOf(appositive));
