import { makeBody } from '../cleaning/body';
import { editsOf } from '../cleaning/edits';
import type { CleanLevel } from '../cleaning/levels';
import { atLevel, withCompanions } from '../cleaning/levels';
import type { Artifact, NoiseOptions } from '../types';
import { createMemory } from './lines/memoPerLine';
import { merge } from './merge';
import type { FileFacts } from './readOnce';
import { findOnce } from './readOnce';
import { choicesForBody, userChoicesOf, type UserChoices } from './userChoices';

/** What is found once some noise is gone is found with it; text that asks for more rounds was made to. */
const rounds = 4;

/**
 * Finds the noise of a text. In order of start, not overlapping; file offsets. Linear.
 *
 * Taking something out can bring out more: two page numbers that agree once a third is gone, a sentence that
 * goes on. So the text is read again as it would be after cleaning, until nothing new turns up: a cleaned article
 * has no noise that cleaning did not leave on purpose. `file`: what the file tells that the text is an article of.
 */
export function findArtifacts(text: string, options: NoiseOptions, file?: FileFacts): readonly Artifact[] {
  const read = createReader(text, file);
  const choices = userChoicesOf(text, options);
  let known = read(text, choices);
  for (let round = 0; round < rounds; round++) {
    const before = known;
    if (known.some(({ applicability }) => applicability === 'suggested'))
      known = withUncovered(text, known, 'safe', choices, read);
    known = withUncovered(text, known, 'suggested', choices, read);
    if (known === before) break;
  }
  return known;
}

/** Finds once what noise a text has. */
type Reader = (text: string, choices: UserChoices) => readonly Artifact[];

/**
 * Reads texts that differ little from each other: each once, and what is the same in them once. What the file tells is
 * true of the `original` only: the others are what cleaning makes of it.
 */
function createReader(original: string, file: FileFacts | undefined): Reader {
  const memory = createMemory();
  const readBefore = new Map<string, readonly Artifact[]>();
  return (text, choices) => {
    // what a user keeps is told by where it stands in the file, so that the same body may be read in two ways
    const before = choices.keeper === undefined ? readBefore.get(text) : undefined;
    const artifacts = before ?? findOnce(text, choices, memory, text === original ? file : undefined);
    readBefore.set(text, artifacts);
    return artifacts;
  };
}

/** Adds what is found in the text without the known noise of a level; the very same list where that is nothing. */
function withUncovered(
  text: string,
  known: readonly Artifact[],
  level: CleanLevel,
  choices: UserChoices,
  read: Reader,
): readonly Artifact[] {
  // a break that is safe to mend takes along the lines in it, however sure they are
  const applied = withCompanions(text, known, atLevel(known, level));
  if (applied.length === 0) return known;
  const body = makeBody(text, editsOf(text, applied));
  // what only turns up once something doubtful is gone is as doubtful
  const unsure = level === 'suggested' && applied.some(({ applicability }) => applicability === 'suggested');
  const uncovered = atLevel(read(body.text, choicesForBody(choices, body)), level).map((artifact) =>
    unsure ? { ...artifact, applicability: 'suggested' as const } : artifact,
  );
  return uncovered.length === 0 ? known : merge(text, known, uncovered, body, new Set(applied));
}
