import type { Artifact, NoiseOptions, Span } from '../types';
import { closed } from './closed';
import { createMemory } from './lines/memoPerLine';
import { findOnce } from './readOnce';
import { choicesForBody, userChoicesOf, type UserChoices } from './userChoices';

/**
 * Finds the noise of a text, with all that turns up once some of it is gone. In order of start, not overlapping; file
 * offsets. What overlaps or touches a stretch that is to be spared (in order of start) is only shown. `read` remembers texts. Linear.
 */
export function findArtifacts(
  text: string,
  options: NoiseOptions,
  spared: readonly Span[] = [],
  read: NoiseReader = createReader(),
): readonly Artifact[] {
  const choices = userChoicesOf(text, options, spared);
  return closed(text, read(text, choices), (body) => read(body.text, choicesForBody(choices, body)));
}

/** Finds once what noise a text has. */
export type NoiseReader = (text: string, choices: UserChoices) => readonly Artifact[];

/** Reads texts that differ little from each other: each once, and what is the same in them once. */
export function createReader(): NoiseReader {
  const memory = createMemory();
  const readBefore = new Map<string, readonly Artifact[]>();
  return (text, choices) => {
    // what a user keeps is told by where it stands in the file, so that the same body may be read in two ways
    const isPlain = choices.keeper === undefined && choices.spares === undefined;
    const before = isPlain ? readBefore.get(text) : undefined;
    const artifacts = before ?? findOnce(text, choices, memory);
    if (isPlain) readBefore.set(text, artifacts);
    return artifacts;
  };
}
