/** Who is who across articles: what is sure is joined, what is not is said. */
import { plainWords, reasonFor, roleWords } from './names';
import { foldedName, isApart } from '../corrections/names';
import { sourceOf, type HeldSpeaker, type SpeakerBook } from './heldSpeakers';
import { bucketOf } from './timeline';
import type { ArchiveSpeaker, JoinReason, PerhapsSame, RoleAmount, Timeline } from './summaryTypes';

/** So many roles of a speaker are told. */
const mostRolesTold = 8;
/** Of one surname so many are compared with each other, those with most quotations. */
const mostOfSurname = 40;
/** A surname of one letter is none. */
const shortestSurname = 2;

/** A speaker with what was kept of them. */
export interface Joined {
  readonly speaker: ArchiveSpeaker;
  readonly held: HeldSpeaker;
}

/** All speakers, in order, none left out. */
export function speakersIn(book: SpeakerBook, timeline: Timeline, named: number): readonly Joined[] {
  const at = new Map(timeline.buckets.map(({ iso }, k) => [iso, k]));
  return [...book.speakers]
    .map(([key, held]) => ({ key, held, name: nameOf(held) }))
    .sort(
      (a, b) =>
        b.held.sum.quotations - a.held.sum.quotations ||
        b.held.sum.words - a.held.sum.words ||
        (a.name === b.name ? (a.key < b.key ? -1 : 1) : a.name < b.name ? -1 : 1),
    )
    .map(({ held, name }, k): Joined => {
      const roles = rolesOf(held);
      const overTime = timeline.buckets.map(() => 0);
      for (const [date, quotations] of held.dates) {
        const bucket = at.get(bucketOf(date, timeline.unit) ?? '');
        if (bucket !== undefined) overTime[bucket] = (overTime[bucket] ?? 0) + quotations;
      }
      const speaker: ArchiveSpeaker = {
        id: `p${String(k + 1)}`,
        name,
        role: held.known?.role ?? roles.find(({ role }) => role !== null)?.role ?? null,
        kind: held.kind,
        amount: { ...held.sum },
        share: named === 0 ? 0 : held.sum.quotations / named,
        overTime,
        roles: roles.slice(0, mostRolesTold),
        names: [...new Set([name, ...[...held.names.keys()].sort()])],
        ...howJoined(held, name, roles),
        places: held.places,
      };
      return { speaker, held };
    });
}

/** As most articles write it, or as the names file has it. */
function nameOf({ known, names }: HeldSpeaker): string {
  const [[name] = ['']] = [...names].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return known?.name ?? name;
}

function rolesOf({ roles }: HeldSpeaker): readonly RoleAmount[] {
  return [...roles.values()]
    .map(({ written, articles }) => ({ role: written === '' ? null : written, articles }))
    .sort((a, b) => b.articles - a.articles || ((a.role ?? '') < (b.role ?? '') ? -1 : 1));
}

function howJoined(
  held: HeldSpeaker,
  name: string,
  roles: readonly RoleAmount[],
): Pick<ArchiveSpeaker, 'joined' | 'reason' | 'otherRoles'> {
  if (held.known !== undefined) return { joined: 'by-hand' };
  if (held.kind !== 'person') {
    const isDescribed = held.sum.articles > 1 && !/\p{Lu}/u.test(name);
    return isDescribed ? { joined: 'uncertain', reason: 'description' } : { joined: 'sure' };
  }
  const otherRoles = rolesBesideFirst(roles.flatMap(({ role }) => role ?? []));
  if (otherRoles.length > 0) return { joined: 'uncertain', reason: 'roles-differ', otherRoles };
  return held.sum.articles > 1 && plainWords(foldedName(name)).length < 2
    ? { joined: 'uncertain', reason: 'surname-only' }
    : { joined: 'sure' };
}

/** The roles that have no word in common with the first one, nor with any that has; those that tell nothing are with the first. */
function rolesBesideFirst(roles: readonly string[]): readonly string[] {
  const told = roles
    .map((role) => ({ role, words: roleWords(role) }))
    .filter(({ words }) => words.length > 0);
  const [first, ...others] = told;
  const group = new Set(first?.words);
  const besides = (rest: typeof told): typeof told => {
    const touching = rest.filter(({ words }) => words.some((word) => group.has(word)));
    if (touching.length === 0) return rest;
    for (const word of touching.flatMap(({ words }) => words)) group.add(word);
    return besides(rest.filter((one) => !touching.includes(one)));
  };
  return besides(others).map(({ role }) => role);
}

interface Compared extends Joined {
  readonly words: readonly string[];
  readonly roles: ReadonlySet<string>;
}

/** Pairs that may be one, most quotations first, and how many were not looked at. `speakers` as `speakersIn` has them. */
export function perhapsSame(speakers: readonly Joined[]): {
  readonly pairs: readonly PerhapsSame[];
  readonly leftOut: number;
} {
  const bySurname = new Map<string, Compared[]>();
  const byName = new Map<string, Compared[]>();
  for (const { speaker, held } of speakers) {
    const folded = foldedName(speaker.name);
    const words = plainWords(folded);
    const roles = new Set(speaker.roles.flatMap(({ role }) => roleWords(role ?? '')));
    const one: Compared = { speaker, words, roles, held };
    push(byName, folded, one);
    const surname = words.at(-1) ?? '';
    if (speaker.kind === 'person' && surname.length >= shortestSurname) push(bySurname, surname, one);
  }
  const pairs: PerhapsSame[] = [];
  let leftOut = 0;
  for (const group of bySurname.values()) {
    leftOut += Math.max(0, group.length - mostOfSurname);
    pairs.push(...pairsIn(group.slice(0, mostOfSurname), ofPersons));
  }
  for (const group of byName.values()) pairs.push(...pairsIn(group.slice(0, mostOfSurname), ofKinds));
  const rank = new Map(speakers.map(({ speaker }, k) => [speaker.id, k]));
  const place = (id: string): number => rank.get(id) ?? 0;
  pairs.sort(
    (a, b) => place(a.speakers[1]) - place(b.speakers[1]) || place(a.speakers[0]) - place(b.speakers[0]),
  );
  return { pairs, leftOut };
}

function push(groups: Map<string, Compared[]>, key: string, one: Compared): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [one]);
  else group.push(one);
}

function pairsIn(
  group: readonly Compared[],
  reason: (one: Compared, other: Compared) => JoinReason | undefined,
): readonly PerhapsSame[] {
  return group.flatMap((one, k) =>
    group.slice(k + 1).flatMap((other): readonly PerhapsSame[] => {
      const why = areApart(one, other) ? undefined : reason(one, other);
      return why === undefined ? [] : [{ speakers: [one.speaker.id, other.speaker.id], reason: why }];
    }),
  );
}

function ofPersons(one: Compared, other: Compared): JoinReason | undefined {
  return reasonFor(
    one.words,
    other.words,
    [...one.roles].some((word) => other.roles.has(word)),
  );
}

function ofKinds(one: Compared, other: Compared): JoinReason | undefined {
  return one.speaker.kind === other.speaker.kind ? undefined : 'kinds-differ';
}

/** Whether the names file says that two are not one. */
function areApart(one: Compared, other: Compared): boolean {
  const says = ({ held }: Compared, { speaker }: Compared): boolean => {
    const entry = held.known;
    return (
      entry !== undefined &&
      speaker.names.some((name) => speaker.roles.some(({ role }) => isApart(entry, sourceOf({ name, role }))))
    );
  };
  return says(one, other) || says(other, one);
}
