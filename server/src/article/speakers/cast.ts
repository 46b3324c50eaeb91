/** Who speaks in the article, as far as it has been read? Everybody who may be given words, named or not. */
import type { Entity, Registry } from './names/entities';
import type { Gender, NameMention } from './names/nameWords';
import type { Block, Mention, Source, Span } from '../types';
import { lastAtMost } from '../text/lastAtMost';

/**
 * Somebody or something that speaks, while an article is read: an `Entity`, several entities together, or one without a
 * name. What is known of it grows. A speaker with mentions becomes a `Source` when the article is read to its end.
 */
export interface Speaker {
  /** Index of the entity, or -1 for one without a name. */
  readonly entity: number;
  name: string;
  role: string | undefined;
  /** No place names them with it: a description was taken for theirs. */
  guessedRole?: true;
  kind: Source['kind'];
  gender: Gender | undefined;
  readonly plural: boolean;
  /** May be "he" or "she". */
  readonly person: boolean;
  /** The noun that stands for one without a name, singular; empty for a name. */
  readonly head: string;
  /** What later descriptions are compared with, lower case. */
  words: ReadonlySet<string>;
  /** Those that were given words, in the order in which they were: see `claim` and `withdraw`. */
  readonly mentions: Mention[];
  /** Where the text first speaks of one without a name, if not beside a quotation. */
  readonly introduction?: Span;
}

/** A name in a stretch of the body, with its entity (-1 where it has none: a word that is no name after all). */
export interface Named {
  readonly name: NameMention;
  readonly entity: number;
}

/** The speakers of one article as they turn up, and the names that they may be. All offsets are the body's. */
export interface Cast {
  readonly speakers: Speaker[];
  readonly registry: Registry;
  /** Index of the speaker that an entity is; makes one where there is none yet. */
  readonly speakerOf: (entity: number) => number;
  /** Takes in a new speaker and tells its index. */
  readonly add: (speaker: Speaker) => number;
  /** Indexes of the speakers without a name whom a noun (singular) stands for, in order. */
  readonly byHead: (head: string) => readonly number[];
  /** The names that reach into a span, in order. */
  readonly namesIn: (span: Span) => readonly Named[];
  /** Index of the first name that starts at or after an offset. */
  readonly firstName: (offset: number) => number;
  /** Index of the block that holds an offset. */
  readonly blockAt: (offset: number) => number;
  readonly genderOf: (entity: number) => Gender | undefined;
  /** Remembers the gender that a pronoun told. */
  readonly tellGender: (speaker: number, gender: Gender) => void;
}

/** How many characters a name may start before a span and still reach into it: few names are longer. */
const longestName = 60;

/** An empty cast for an article with these names and blocks. */
export function createCast(registry: Registry, blocks: readonly Block[]): Cast {
  const speakers: Speaker[] = [];
  const byEntity = new Map<number, number>();
  const byHead = new Map<string, number[]>();
  const genders: (Gender | undefined)[] = registry.entities.map((entity) => entity.gender);
  const nameStarts = registry.names.map((name) => name.span.start);
  const blockStarts = blocks.map((block) => block.span.start);
  const firstName = (offset: number): number =>
    lastAtMost(nameStarts.length, (at) => nameStarts[at] ?? 0, offset - 1) + 1;
  const add = (speaker: Speaker): number => {
    const index = speakers.push(speaker) - 1;
    if (speaker.entity >= 0) byEntity.set(speaker.entity, index);
    else {
      const same = byHead.get(speaker.head);
      if (same === undefined) byHead.set(speaker.head, [index]);
      else same.push(index);
    }
    return index;
  };
  return {
    speakers,
    registry,
    add,
    firstName,
    speakerOf(entity) {
      const known = byEntity.get(entity);
      return known ?? add(speakerNamed(registry.entities[entity], entity, genders[entity]));
    },
    byHead: (head) => byHead.get(head) ?? [],
    namesIn(span) {
      const out: Named[] = [];
      for (let at = firstName(span.start - longestName); at < registry.names.length; at++) {
        const name = registry.names[at];
        if (name === undefined || name.full.start >= span.end) break;
        if (name.span.end > span.start) out.push({ name, entity: registry.entityOf[at] ?? -1 });
      }
      return out;
    },
    blockAt: (offset) => lastAtMost(blockStarts.length, (at) => blockStarts[at] ?? 0, offset),
    genderOf: (entity) => genders[entity],
    tellGender(index, gender) {
      const speaker = speakers[index];
      if (speaker === undefined) return;
      speaker.gender ??= gender;
      if (speaker.entity >= 0) genders[speaker.entity] ??= gender;
    },
  };
}

/** Remembers that a mention means a speaker who was given words; nothing where nobody is meant. */
export function claim(cast: Cast, speaker: number | undefined, mention: Mention): void {
  if (speaker !== undefined) cast.speakers[speaker]?.mentions.push(mention);
}

/** Takes back that a mention (the very one that was claimed) means a speaker: the words are another's after all. */
export function withdraw(cast: Cast, speaker: number, mention: Mention): void {
  const mentions = cast.speakers[speaker]?.mentions;
  const at = mentions?.indexOf(mention) ?? -1;
  if (at >= 0) mentions?.splice(at, 1);
}

/** An entity that is about to speak. A place speaks as those who govern it. */
function speakerNamed(entity: Entity | undefined, index: number, gender: Gender | undefined): Speaker {
  const name = entity?.name ?? '';
  const organisation = entity?.kind === 'organisation' || entity?.kind === 'place';
  return {
    entity: index,
    name,
    role: entity?.role,
    kind: organisation ? 'organisation' : 'person',
    gender,
    plural: false,
    person: !organisation,
    head: '',
    words: new Set(name.toLowerCase().split(/\s+/u)),
    mentions: [],
  };
}
