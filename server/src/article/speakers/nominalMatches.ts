/** Whom named or quoted before does a noun fit: one called by the same noun, an organisation, one with that office? */
import { anyOrganisation, organisationWords, shortTitles } from '../../rules/titles';
import type { Cast } from './cast';
import type { Entity } from './names/entities';
import type { Description } from './descriptions';
import { singular } from './speakingNouns';

/** A speaker called by the same noun, with how well the rest of the description fits. */
export interface Alike {
  /** Index into the cast's speakers. */
  readonly speaker: number;
  readonly score: number;
}

/** How many speakers with the same noun are compared. */
const headReach = 12;
/** What a word that was never used of a speaker takes off: half of what a shared one adds. */
const strangeWord = 0.5;
/** Of equals the later speaker is meant: the index counts less than any word in an article of so many speakers. */
const manySpeakers = 100_000;

/**
 * Those who were called by the noun before and may be meant: "the official" fits "a senior harbour official", but "the
 * navy official" does not fit "a police official".
 */
export function speakersAlike(cast: Cast, { key, content, start }: Description): readonly Alike[] {
  const out: Alike[] = [];
  for (const index of cast.byHead(key).slice(-headReach)) {
    const speaker = cast.speakers[index];
    if (speaker === undefined || (speaker.mentions[0]?.span.start ?? Infinity) >= start) continue;
    const shared = [...content].filter((word) => speaker.words.has(word)).length;
    const strange = content.size - shared;
    const missing = [...speaker.words].filter((word) => !content.has(word)).length;
    if (strange > 0 && missing > 0) continue;
    out.push({ speaker: index, score: shared + 1 - strange * strangeWord + index / manySpeakers });
  }
  return out;
}

/** The one that fits best; undefined where more is strange of each than shared. */
export function bestAlike(alike: readonly Alike[]): number | undefined {
  let best: number | undefined;
  let top = 0;
  for (const { speaker, score } of alike)
    if (score > top) {
      top = score;
      best = speaker;
    }
  return best;
}

/** How many names back an organisation or an office is looked up. */
const nameReach = 60;

/** The entities named before a body offset, the last first; `find` returns undefined to go on. */
function backOver<T>(cast: Cast, offset: number, find: (entity: Entity) => T | undefined): T | undefined {
  const { entities, entityOf } = cast.registry;
  for (let at = cast.firstName(offset) - 1, steps = 0; at >= 0 && steps < nameReach; at--, steps++) {
    const entity = entities[entityOf[at] ?? -1];
    const found = entity === undefined ? undefined : find(entity);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Nouns that a company's name need not have: "the airline" after "Kestrel". */
const ofAnyCompany =
  /^(?:airline|carrier|retailer|maker|company|firm|group|organi[sz]ation|charity|union|newspaper|network|club|paper|broadcaster|station|magazine)$/u;

/** Words in a company's name. */
const ofCompanies =
  /^(?:group|airlines|airways|railways|motors|industries|holdings|partners|enterprises|technologies|systems|solutions|inc|corp|co|ltd|llc|plc|company)$/u;

/** Whom a description means. */
export interface Meant {
  /** Index into the cast's speakers. */
  readonly speaker: number;
  /** Nothing that the text says of them fits the description: they are only the likeliest. */
  readonly guessed?: true;
}

/** "The association" after "the Harbour Pilots' Association"; "the company", a guess, after any organisation. */
export function organisationNamed(cast: Cast, { key, content, start }: Description): Meant | undefined {
  if (!anyOrganisation.has(key) && !organisationWords.has(key)) return undefined;
  const loose = content.size === 1 && ofAnyCompany.test(key);
  let last: number | undefined;
  const exact = backOver(cast, start, ({ kind, name, index }) => {
    if (kind !== 'organisation') return undefined;
    const words = name.toLowerCase().split(/\s+/u);
    if (words.includes(key) && [...content].every((word) => words.includes(word))) return index;
    if (loose && !words.some((word) => organisationWords.has(word) && !ofCompanies.test(word)))
      last ??= index;
    return undefined;
  });
  if (exact !== undefined) return { speaker: cast.speakerOf(exact) };
  return last === undefined ? undefined : { speaker: cast.speakerOf(last), guessed: true };
}

/** "The minister" after "Prime Minister Anne Durand". */
export function withRole(cast: Cast, description: Description): number | undefined {
  const found = backOver(cast, description.start, (entity) =>
    hasRole(entity, description) ? entity.index : undefined,
  );
  return found === undefined ? undefined : cast.speakerOf(found);
}

/** Whether somebody's role has the noun, and the role or the place every other word of the description. */
function hasRole(entity: Entity, { key, content }: Description): boolean {
  if (entity.kind === 'organisation' || entity.kind === 'place' || entity.role === undefined) return false;
  const role = entity.role
    .toLowerCase()
    .split(/[\s-]+/u)
    .map((word) => singular(shortTitles.get(word.replace(/\.$/u, '')) ?? word));
  if (!role.includes(key)) return false;
  return [...content].every(
    (word) =>
      singular(word) === key ||
      role.includes(singular(word)) ||
      entity.from.some((place) => place.split(' ').includes(word)) ||
      /^(?:former|current|new|longtime|republican|democratic)$/u.test(word),
  );
}
