/** What a person is asked about the speakers of a folder, in the order in which the view's buttons name it. */
import { roleWords } from '../../archive/names';
import type { ArchiveSpeaker, ArchiveSummary } from '../../archive/summaryTypes';
import { foldedName, type KnownName } from '../../corrections/names';
import { reasonWords } from '../../export/archive/words';
import { withRole } from '../../wording/exports';

/** So many of each are asked about at once: those with most quotations. */
const mostAsked = 20;

/** Two speakers who may be one, the one with more quotations first. */
export interface Pair {
  readonly keep: ArchiveSpeaker;
  readonly other: ArchiveSpeaker;
  readonly reason: string;
}

/** A speaker who is counted as one and may be several. */
export interface Unsure {
  readonly speaker: ArchiveSpeaker;
  /** The role that most articles give; null where none does. */
  readonly role: string | null;
  /** Who would be somebody else, as the names file says it: "James Smith, striker". Empty where nothing tells several apart. */
  readonly apart: readonly string[];
}

/**
 * The pairs that are asked about. A speaker of whom it is still asked whether they are several is in none: an answer to the pair
 * would say that they are one.
 */
export function pairsAsked(
  { perhapsSame, speakers }: ArchiveSummary,
  unsure: readonly Unsure[],
): readonly Pair[] {
  const several = new Set(unsure.filter(({ apart }) => apart.length > 0).map(({ speaker }) => speaker.id));
  const byId = new Map(speakers.map((one) => [one.id, one]));
  const pairs = perhapsSame.flatMap(({ speakers: [first, second], reason }): readonly Pair[] => {
    const [keep, other] = [byId.get(first), byId.get(second)];
    if (keep === undefined || other === undefined) return [];
    if (several.has(keep.id) || several.has(other.id)) return [];
    return [{ keep, other, reason: reasonWords[reason] }];
  });
  return pairs.slice(0, mostAsked);
}

/**
 * The speakers who are asked about: those whom an entry of their own in the names file settles. Such an entry claims a name of
 * whatever kind, and before whoever has it as another name; so who shares the name with either of these is left to be settled there.
 */
export function unsureAsked(
  { speakers }: ArchiveSummary,
  names: readonly KnownName[] = [],
): readonly Unsure[] {
  const aliases = new Set(names.flatMap((known) => known.aliases.map(foldedName)));
  const bearers = new Map<string, number>();
  for (const { name, joined } of speakers)
    if (joined !== 'by-hand') bearers.set(foldedName(name), (bearers.get(foldedName(name)) ?? 0) + 1);
  const asked = speakers
    .filter(({ name, joined }) => {
      const folded = foldedName(name);
      return joined === 'uncertain' && bearers.get(folded) === 1 && !aliases.has(folded);
    })
    .map(askedOf);
  // whom roles tell apart is asked about first: the others are seldom more than one
  const tellsApart = ({ apart }: Unsure): boolean => apart.length > 0;
  return [...asked.filter(tellsApart), ...asked.filter((one) => !tellsApart(one))].slice(0, mostAsked);
}

function askedOf(speaker: ArchiveSpeaker): Unsure {
  const { name, roles, otherRoles = [] } = speaker;
  // a role of small words tells nothing, so that the others were not compared with it
  const telling = roles.find(({ role }) => role !== null && roleWords(role).length > 0);
  return {
    speaker,
    role: (telling ?? speaker).role,
    apart: otherRoles.map((role) => withRole({ name, role })),
  };
}
