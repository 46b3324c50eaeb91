/** Who is "the health minister" of the first paragraphs, whose name only stands further down? */
import type { Cast, Speaker } from './cast';

/** How many blocks from the first on are the lede: the headline and what stands beside it count too. */
const ledeBlocks = 3;
/** How many blocks further down the name may stand. */
const nameReach = 3;

/** Offices that one person has at a time and a place: a lede names them in place of the person. */
const office =
  /^(?:minister|mayor|governor|president|chancellor|premier|secretary|ambassador|commissioner|chairman|chairwoman|chief|director|bishop|archbishop|principal|headteacher|coach|captain|sheriff|coroner|treasurer|superintendent)$/u;

/** A speaker without a name and the one who bears it, by their indexes in the cast. */
export interface LedeRole {
  readonly described: number;
  readonly named: number;
}

/**
 * The only office of the lede that speaks and nobody is named with, and the only person whose name comes after it and who
 * speaks without an office; undefined where either is another's or nobody's.
 */
export function ledeRoleOf(body: string, cast: Cast): LedeRole | undefined {
  const { speakers } = cast;
  const described = only(speakers, (speaker) => isOfficeOfLede(body, cast, speaker));
  const at = speakers[described ?? -1]?.mentions[0]?.span.start;
  if (described === undefined || at === undefined) return undefined;
  const offices = only(
    speakers,
    ({ entity, mentions, head }) => entity < 0 && mentions.length > 0 && office.test(head),
  );
  const named = only(
    speakers,
    (speaker) =>
      speaker.kind === 'person' &&
      speaker.entity >= 0 &&
      speaker.mentions.length > 0 &&
      speaker.role === undefined,
  );
  if (offices === undefined || named === undefined) return undefined;
  const first = firstNamed(cast, speakers[named]);
  const blocks = cast.blockAt(first) - cast.blockAt(at);
  return first > at && blocks <= nameReach ? { described, named } : undefined;
}

/** The index of the only one of whom something is true. */
function only(speakers: readonly Speaker[], test: (speaker: Speaker) => boolean): number | undefined {
  const found = speakers.flatMap((speaker, index) => (test(speaker) ? [index] : []));
  return found.length === 1 ? found[0] : undefined;
}

function isOfficeOfLede(body: string, cast: Cast, { entity, plural, mentions, head }: Speaker): boolean {
  const span = mentions[0]?.span;
  if (span === undefined || entity >= 0 || plural || !office.test(head)) return false;
  return cast.blockAt(span.start) < ledeBlocks && /^[Tt]he\s\p{Ll}/u.test(body.slice(span.start, span.end));
}

/** Where somebody is named first; nowhere where nobody is. */
function firstNamed({ registry }: Cast, speaker: Speaker | undefined): number {
  const [first] = registry.entities[speaker?.entity ?? -1]?.mentions ?? [];
  return registry.names[first ?? -1]?.span.start ?? -1;
}

/** Makes one speaker of the two: the name gets the role, as a guess, and every mention. */
export function joinLedeRole(cast: Cast, { described, named }: LedeRole): void {
  const from = cast.speakers[described];
  const to = cast.speakers[named];
  if (from === undefined || to === undefined) return;
  to.role = from.name;
  to.guessedRole = true;
  to.mentions.push(...from.mentions.splice(0));
}
