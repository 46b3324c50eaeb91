/** The file of a workspace that gives speakers their full names, other names and roles, for all of its articles. */
import * as v from 'valibot';
import type { AttributedText } from '../article/article';
import type { Source, SourceKind } from '../article/types';
import { namesFile } from '../protocol';
import { joined } from './apply';
import { articleOf, draftOf, folded, replaced, type Draft } from './draft';

/** A speaker whom a workspace knows. */
export interface KnownName {
  /** Full name, as it is to be shown. */
  readonly name: string;
  /** Names that an article may give instead. */
  readonly aliases: readonly string[];
  readonly role?: string;
  readonly kind?: SourceKind;
  /** Who is somebody else, though it looks alike: names, or names with roles, "James Smith, striker". */
  readonly apart?: readonly string[];
}

/** No more speakers are read, nor longer names: UTF-16 code units. */
const mostNames = 10_000;
const longestName = 200;

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longestName));
const nameWithRole = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2 * longestName + ', '.length));
const namesJson = v.pipe(
  v.string(),
  v.parseJson(),
  v.looseObject({
    speakers: v.pipe(
      v.array(
        v.looseObject({
          name,
          aliases: v.optional(v.array(name), []),
          role: v.exactOptional(v.pipe(v.string(), v.maxLength(longestName))),
          kind: v.exactOptional(v.picklist(['person', 'organisation', 'unnamed', 'document'])),
          apart: v.exactOptional(v.array(nameWithRole)),
        }),
      ),
      v.maxLength(mostNames),
    ),
  }),
);

/** The speakers in the text of such a file; undefined where it is not as it has to be. */
export function readNames(content: string): readonly KnownName[] | undefined {
  const parsed = v.safeParse(namesJson, content);
  if (!parsed.success) return undefined;
  return parsed.output.speakers.map(({ name: full, aliases, role, kind, apart }) => ({
    name: full,
    aliases,
    ...(role !== undefined && { role }),
    ...(kind !== undefined && { kind }),
    ...(apart !== undefined && { apart }),
  }));
}

/** A name, or a name with a role, as it is compared: whatever its white space, capitals and apostrophes. */
export function foldedName(words: string): string {
  return folded(words).replace(/[‘’]/gu, "'");
}

/** Whether a speaker is somebody else than one whom the file knows, as the file says: by name, or by name and role. */
export function isApart(
  { apart = [] }: KnownName,
  { name: own, role }: Pick<Source, 'name' | 'role'>,
): boolean {
  if (apart.length === 0) return false;
  const said = apart.map(foldedName);
  return (
    said.includes(foldedName(own)) || (role !== undefined && said.includes(foldedName(`${own}, ${role}`)))
  );
}

/** Whether two entries of the file are of one speaker: they bear one name, and neither keeps the other apart. */
export function areOneEntry(one: KnownName, other: KnownName): boolean {
  return foldedName(one.name) === foldedName(other.name) && !isApart(one, other) && !isApart(other, one);
}

/**
 * Tells whom of the file an article's speaker is; undefined where the file knows none. Of several who claim a name it is that of the
 * first who is not kept apart from the speaker; whoever bears it in full comes before those who have it as another name.
 */
export function knownIn(
  names: readonly KnownName[],
): (source: Pick<Source, 'name' | 'role'>) => KnownName | undefined {
  const claims = new Map<string, KnownName[]>();
  const claim = (said: string, known: KnownName): void => {
    const key = foldedName(said);
    const others = claims.get(key);
    if (others === undefined) claims.set(key, [known]);
    else others.push(known);
  };
  for (const known of names) claim(known.name, known);
  for (const known of names) for (const alias of known.aliases) claim(alias, known);
  return (source) => claims.get(foldedName(source.name))?.find((known) => !isApart(known, source));
}

/** Who said that a speaker of the workspace's file is meant, where a correction's id would stand. */
const byFile = namesFile;

/** The article with its speakers called as the workspace knows them; the same one where it knows none of them. */
export function withNames(article: AttributedText, names: readonly KnownName[]): AttributedText {
  if (names.length === 0) return article;
  const entryOf = knownIn(names);
  const known = article.sources.flatMap((source) => {
    const entry = entryOf(source);
    return entry === undefined ? [] : [{ source, entry }];
  });
  if (known.length === 0) return article;
  return articleOf(
    article,
    known.reduce((draft, { source, entry }) => called(draft, source, entry, entryOf), draftOf(article)),
  );
}

function called(draft: Draft, { id }: Source, entry: KnownName, entryOf: ReturnType<typeof knownIn>): Draft {
  const { name: full, role, kind } = entry;
  const present = draft.sources.find((source) => source.id === id);
  if (present === undefined) return draft;
  // two of the article's speakers may be one whom the file knows
  const twin = draft.sources.find(
    (one) =>
      one.id !== id &&
      foldedName(one.name) === foldedName(full) &&
      !isApart(entry, one) &&
      areOneEntry(entryOf(one) ?? entry, entry),
  );
  const base = twin === undefined ? draft : joined(draft, twin, present, byFile);
  return replaced(base, {
    ...(base.sources.find((one) => one.id === (twin ?? present).id) ?? present),
    name: full,
    ...(role !== undefined && { role }),
    ...(kind !== undefined && { kind }),
  });
}
