/** What is a named thing, by all that its places in the article tell: a person, an organisation, a place, or a thing? */
import type { NameMention } from './nameWords';
import type { NameGroup } from './samePerson';
import { kindSigns } from './kindSigns';
import { kindWeights } from './kindWeights';
import { sharesOf } from '../../text/shares';
import { sumOf, weightsOf } from '../../text/weightRows';

/** The kinds that are told apart. A thing is what has a name and is none of the others: an event, a work, a law. */
export const namedKinds = ['person', 'organisation', 'place', 'thing'] as const;

/** What bears a name. */
export type NamedKind = (typeof namedKinds)[number];

/** How likely each kind is; together 1. */
export type KindChances = Readonly<Record<NamedKind, number>>;

const weights = namedKinds.map((kind) => weightsOf(kindWeights[kind]));

/** How likely each kind is of a named thing, by everything that the article shows of it. */
export function kindChances(body: string, group: NameGroup, names: readonly NameMention[]): KindChances {
  const signs = kindSigns(body, group, names);
  const [person = 0, organisation = 0, place = 0, thing = 0] = sharesOf(
    weights.map((own) => sumOf(signs, own)),
  );
  return { person, organisation, place, thing };
}

/** From this chance on a pronoun for persons may mean somebody: of one in five names at most it would be wrong. */
const personal = 0.2;

/** Which pronouns may stand for a named thing: "he" and "she" for a person, "it" and "they" for the others. */
export interface Stands {
  readonly heOrShe: boolean;
  readonly it: boolean;
  readonly they: boolean;
}

/** Which pronouns may stand for something of these chances. A place, a group or half a name is never "he". */
export function standsFor({ person, organisation }: KindChances): Stands {
  return { heOrShe: person >= personal, it: person < 1 - personal, they: organisation >= personal };
}
