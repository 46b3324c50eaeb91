/** What is kept of the speakers of a folder while its articles are gathered. */
import { areOneEntry, foldedName, knownIn, type KnownName } from '../corrections/names';
import type { Source, SourceKind } from '../article/types';
import type { DigestedSpeaker } from './digestTypes';
import { comparePlaces } from './places';
import type { Place } from './summaryTypes';

/** A sum that grows. */
export interface Sum {
  articles: number;
  quotations: number;
  words: number;
}

/** Nothing yet. */
export const noSum = (): Sum => ({ articles: 0, quotations: 0, words: 0 });

/** Adds what one article has. */
export function addTo(sum: Sum, quotations: number, words: number): void {
  sum.articles++;
  sum.quotations += quotations;
  sum.words += words;
}

/** A speaker, joined by name and kind. */
export interface HeldSpeaker {
  readonly kind: SourceKind;
  readonly sum: Sum;
  /** As it is written → in how many articles. */
  readonly names: Map<string, number>;
  /** Folded role → as it is written, and in how many articles. The empty one: none. */
  readonly roles: Map<string, { written: string; articles: number }>;
  /** Date → quotations. The empty one: no date. */
  readonly dates: Map<string, number>;
  places: readonly Place[];
  /** The names file knows it. */
  readonly known?: KnownName;
}

/** What one article has of a speaker. */
export interface Share {
  readonly speaker: DigestedSpeaker;
  readonly quotations: number;
  readonly words: number;
  readonly places: readonly Place[];
}

/** So many places of a speaker are kept. */
const mostPlaces = 20;
/** So many roles of a speaker are told apart. */
const mostRoles = 40;
/** More speakers are not told apart: some hundred megabytes. */
const mostSpeakers = 200_000;

/** Keeps speakers. */
export interface SpeakerBook {
  readonly speakers: ReadonlyMap<string, HeldSpeaker>;
  /** Adds what one article has of a speaker; false where there is no more room. */
  readonly add: (share: Share, date: string) => boolean;
  /** The name by which a speaker is kept: the same for two who are joined. */
  readonly keyOf: (speaker: DigestedSpeaker) => string;
  /** What a speaker is, as the names file has it or as it was read. */
  readonly kindOf: (speaker: DigestedSpeaker) => SourceKind;
}

/** An empty book. Who is meant by which name is said by the names file first. */
export function createSpeakerBook(names: readonly KnownName[]): SpeakerBook {
  const speakers = new Map<string, HeldSpeaker>();
  const entryOf = knownIn(names);
  const knownOf = (speaker: DigestedSpeaker): KnownName | undefined => entryOf(sourceOf(speaker));
  const keys = keysOf(names);
  const keyOf = (speaker: DigestedSpeaker): string => {
    const known = knownOf(speaker);
    return (known && keys.get(known)) ?? `${speaker.kind}\n${foldedName(speaker.name)}`;
  };
  const add = ({ speaker, quotations, words, places }: Share, date: string): boolean => {
    const key = keyOf(speaker);
    const held = speakers.get(key) ?? heldFor(knownOf(speaker), speaker.kind);
    if (!speakers.has(key) && speakers.size >= mostSpeakers) return false;
    speakers.set(key, held);
    addTo(held.sum, quotations, words);
    held.names.set(speaker.name, (held.names.get(speaker.name) ?? 0) + 1);
    held.dates.set(date, (held.dates.get(date) ?? 0) + quotations);
    addRole(held, held.known?.role ?? speaker.role ?? '');
    held.places = [...held.places, ...places].sort(comparePlaces).slice(0, mostPlaces);
    return true;
  };
  return { speakers, add, keyOf, kindOf: (speaker) => knownOf(speaker)?.kind ?? speaker.kind };
}

/** The name by which each entry of the names file is kept: the same for those of one speaker. */
function keysOf(names: readonly KnownName[]): ReadonlyMap<KnownName, string> {
  const byName = new Map<string, KnownName[]>();
  const keys = new Map<KnownName, string>();
  for (const known of names) {
    const name = foldedName(known.name);
    const before = byName.get(name) ?? [];
    const same = before.find((one) => areOneEntry(one, known));
    keys.set(known, (same && keys.get(same)) ?? `\n${name}\n${String(before.length)}`);
    if (same === undefined) byName.set(name, [...before, known]);
  }
  return keys;
}

/** As an article has them. */
export const sourceOf = ({
  name,
  role,
}: Pick<DigestedSpeaker, 'name' | 'role'>): Pick<Source, 'name' | 'role'> =>
  role === null ? { name } : { name, role };

function heldFor(known: KnownName | undefined, kind: SourceKind): HeldSpeaker {
  return {
    kind: known?.kind ?? kind,
    sum: noSum(),
    names: new Map(),
    roles: new Map(),
    dates: new Map(),
    places: [],
    ...(known !== undefined && { known }),
  };
}

function addRole({ roles }: HeldSpeaker, written: string): void {
  const key = foldedName(written);
  const role = roles.get(key);
  if (role !== undefined) {
    role.articles++;
    if (written < role.written) role.written = written;
  } else if (roles.size < mostRoles) roles.set(key, { written, articles: 1 });
}
