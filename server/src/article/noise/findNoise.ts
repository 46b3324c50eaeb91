import type { Opinions } from '../opinions';
import { finish, type Steps } from '../text/inSteps';
import type { NoiseOptions } from '../options';
import type { Artifact, Span } from '../types';
import { closed } from './closed';
import { createMemory, type Memory } from '../text/memoPerLine';
import { findOnce, type FileFacts } from './readOnce';
import { choicesForBody, userChoicesOf, type UserChoices } from './userChoices';

/** What may be known before the noise of a text is sought. */
export interface Known {
  /** What the file tells that the text is an article of. */
  readonly file?: FileFacts | undefined;
  /** Stretches that are to be spared, in order of start: what overlaps or touches them is only shown. */
  readonly spared?: readonly Span[];
  /** Remembers what was found in texts before. */
  readonly read?: NoiseReader;
}

/**
 * Finds the noise of a text, with all that turns up once some of it is gone. In order of start, not overlapping; file
 * offsets. In steps. Linear.
 */
export function* findArtifactsInSteps(
  text: string,
  options: NoiseOptions,
  { file, spared = [], read = createReader() }: Known = {},
): Steps<readonly Artifact[]> {
  const choices = userChoicesOf(text, options, spared);
  // what the file tells is true of the text only: the others are what cleaning makes of it
  return yield* closed(text, yield* read(text, choices, file), (body) =>
    read(body.text, choicesForBody(choices, body)),
  );
}

/** The same in one go. */
export const findArtifacts = (text: string, options: NoiseOptions, known?: Known): readonly Artifact[] =>
  finish(findArtifactsInSteps(text, options, known));

/** Finds once, in steps, what noise a text has. */
export type NoiseReader = (
  text: string,
  choices: UserChoices,
  file?: FileFacts,
) => Steps<readonly Artifact[]>;

/**
 * Reads texts that differ little from each other: each once, and what is the same in them once. `memory` may know lines
 * from before; `opinions` is asked what the rules leave open.
 */
export function createReader(memory: Memory = createMemory(), opinions?: Opinions): NoiseReader {
  const readBefore = new Map<string, readonly Artifact[]>();
  return function* (text, choices, file) {
    // what a user keeps is told by where it stands in the file, so that the same body may be read in two ways
    const isPlain = choices.keeper === undefined && choices.spares === undefined && file === undefined;
    const before = isPlain ? readBefore.get(text) : undefined;
    const artifacts = before ?? (yield* findOnce(text, choices, memory, file, opinions));
    if (isPlain) readBefore.set(text, artifacts);
    return artifacts;
  };
}
