import { editsOf, makeBody } from './body';
import { merge } from './noise/merge';
import { findOnce } from './noise/pass';
import { onBody, saidOf, type Said } from './noise/said';
import type { Applicability, Artifact, NoiseOptions } from './types';

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
  const said = saidOf(text, options);
  let known = findOnce(text, said);
  for (let round = 0; round < rounds; round++) {
    const before = known;
    if (known.some(({ applicability }) => applicability === 'suggested'))
      known = again(text, known, ['safe'], said);
    known = again(text, known, ['safe', 'suggested'], said);
    if (known === before) break;
  }
  return known;
}

/** Adds what is found in the text without the known noise of some levels. */
function again(
  text: string,
  known: readonly Artifact[],
  levels: readonly Applicability[],
  said: Said,
): readonly Artifact[] {
  const applied = known.filter(({ applicability }) => levels.includes(applicability));
  if (applied.length === 0) return known;
  const body = makeBody(text, editsOf(text, applied));
  // what only turns up once something doubtful is gone is as doubtful
  const unsure = applied.some(({ applicability }) => applicability === 'suggested');
  const fresh = findOnce(body.text, onBody(said, body))
    .filter(({ applicability }) => levels.includes(applicability))
    .map((artifact) => (unsure ? { ...artifact, applicability: 'suggested' as const } : artifact));
  return fresh.length === 0 ? known : merge(text, known, fresh, body, new Set(applied));
}
