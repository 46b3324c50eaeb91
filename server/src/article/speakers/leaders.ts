/** Who led a sentence last: the person whose name comes first in it, and whom it is most often about? */
import type { Span } from '../types';
import type { Cast } from './cast';
import type { Gender } from './names/nameWords';
import type { Resolved } from './sources';
import { passedOver, rankWeight, runnersUpOf } from './weighed';

/** The person whose name leads a sentence last in a stretch of the body, and those who led one before. */
export function leaderIn(cast: Cast, span: Span): Resolved | undefined {
  const found = cast
    .namesIn(span)
    .filter(
      ({ name, entity }) =>
        name.leads && !name.possessive && cast.registry.entities[entity]?.kind === 'person',
    );
  const last = found[found.length - 1];
  if (last === undefined) return undefined;
  const speaker = cast.speakerOf(last.entity);
  const all = found.map(({ name, entity }, at) =>
    passedOver(cast.speakerOf(entity), name.span, 'further-back', rankWeight(found.length - 1 - at)),
  );
  return { mention: { span: last.name.span, kind: 'name' }, speaker, others: runnersUpOf(all, speaker) };
}

/** How many names back a leader is sought: as far as for a pronoun. */
const nameReach = 14;
/** How many blocks back: in the paragraph before, or in this one. */
const blockReach = 1;

/** The person who has led a sentence last before the paragraph of a body offset, or in it before another sentence. */
export function leaderNear(cast: Cast, offset: number, gender: Gender | undefined): number | undefined {
  const { names, entities, entityOf } = cast.registry;
  const block = cast.blockAt(offset);
  for (let at = cast.firstName(offset) - 1, steps = 0; at >= 0 && steps < nameReach; at--, steps++) {
    const name = names[at];
    const entity = entityOf[at] ?? -1;
    if (name === undefined || entities[entity]?.kind !== 'person' || !name.leads || name.possessive) continue;
    if (block - cast.blockAt(name.span.start) > blockReach) return undefined;
    const told = cast.genderOf(entity);
    if (gender === undefined || told === undefined || told === gender) return cast.speakerOf(entity);
  }
  return undefined;
}

/** How many names back somebody without an office is sought: further than a leader, as few have none. */
const officeNameReach = 28;
/** How many blocks back. */
const officeBlockReach = 6;
/** How many blocks back the one who led a sentence last is preferred. */
const leaderBlocks = 2;

/**
 * Whom "the nurse" at a body offset may mean when nobody was introduced as one: the name that led its sentence last,
 * if no office was told of it, else the only name near that has none.
 */
export function withoutRole(cast: Cast, offset: number): number | undefined {
  const { names, entities, entityOf } = cast.registry;
  const block = cast.blockAt(offset);
  const found = new Set<number>();
  let leader: number | undefined;
  for (let at = cast.firstName(offset) - 1, steps = 0; at >= 0 && steps < officeNameReach; at--, steps++) {
    const name = names[at];
    const entity = entityOf[at] ?? -1;
    const known = entities[entity];
    if (name === undefined || known?.kind !== 'person' || !known.name.includes(' ')) continue;
    const blocks = block - cast.blockAt(name.span.start);
    if (blocks > officeBlockReach) break;
    if (leader === undefined && name.leads && blocks <= leaderBlocks) leader = entity;
    if (known.role === undefined && (name.leads || hasSpoken(cast, entity))) found.add(entity);
  }
  if (leader !== undefined && found.has(leader)) return cast.speakerOf(leader);
  const [only] = found;
  return only !== undefined && found.size === 1 ? cast.speakerOf(only) : undefined;
}

const hasSpoken = (cast: Cast, entity: number): boolean =>
  (cast.speakers[cast.speakerOf(entity)]?.mentions.length ?? 0) > 0;
