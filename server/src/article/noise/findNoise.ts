import { editsOf, makeBody } from '../cleaning/body';
import { createMemory } from './lines/memoPerLine';
import type { CleanLevel } from '../cleaning/levels';
import { atLevel } from '../cleaning/levels';
import { merge } from './merge';
import { findOnce } from './readOnce';
import { onBody, saidOf, type Said } from './userChoices';
import type { Artifact, NoiseOptions } from '../types';

/** What is found once some noise is gone is found with it; text that asks for more rounds was made to. */
const rounds = 4;

/**
 * Finds the noise of a text. In order of start, not overlapping; file offsets. Linear.
 *
 * Taking something out can bring out more: two page numbers that agree once a third is gone, a sentence that
 * goes on. So the text is read again as it would be after cleaning, until nothing new turns up: a cleaned article
 * has no noise that cleaning did not leave on purpose.
 */
export function findArtifacts(text: string, options: NoiseOptions): readonly Artifact[] {
  const look = reader();
  const said = saidOf(text, options);
  let known = look(text, said);
  for (let round = 0; round < rounds; round++) {
    const before = known;
    if (known.some(({ applicability }) => applicability === 'suggested'))
      known = again(text, known, 'safe', said, look);
    known = again(text, known, 'suggested', said, look);
    if (known === before) break;
  }
  return known;
}

type Look = (text: string, said: Said) => readonly Artifact[];

/** Reads texts that differ little from each other: each once, and what is the same in them once. */
function reader(): Look {
  const memory = createMemory();
  const found = new Map<string, readonly Artifact[]>();
  return (text, said) => {
    // what a user keeps is told by where it stands in the file, so that the same body may be read in two ways
    const before = said.keeper === undefined ? found.get(text) : undefined;
    const artifacts = before ?? findOnce(text, said, memory);
    found.set(text, artifacts);
    return artifacts;
  };
}

/** Adds what is found in the text without the known noise of a level. */
function again(
  text: string,
  known: readonly Artifact[],
  level: CleanLevel,
  said: Said,
  look: Look,
): readonly Artifact[] {
  const applied = atLevel(known, level);
  if (applied.length === 0) return known;
  const body = makeBody(text, editsOf(text, applied));
  // what only turns up once something doubtful is gone is as doubtful
  const unsure = applied.some(({ applicability }) => applicability === 'suggested');
  const fresh = atLevel(look(body.text, onBody(said, body)), level).map((artifact) =>
    unsure ? { ...artifact, applicability: 'suggested' as const } : artifact,
  );
  return fresh.length === 0 ? known : merge(text, known, fresh, body, new Set(applied));
}
