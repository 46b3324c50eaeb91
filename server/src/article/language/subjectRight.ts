/** Subjects that stand to the right of their verb. */

import { isTimePhrase, phraseFrom } from './phrases';
import type { Clause, Phrase } from './types';
import { isFiniteVerb, isGerund } from './verbChunks';

/** The subject on the right: "said Smith"; not where that has a verb of its own ("said the plan was …"). */
export function inverted(clause: Clause, verb: number): Phrase | undefined {
  const next = clause.chunks[verb + 1];
  const self = clause.chunks[verb];
  if (self === undefined || next?.kind !== 'NP' || isTimePhrase(clause, next) || isGerund(clause, self))
    return undefined;
  const phrase = phraseFrom(clause, verb + 1);
  return isFiniteVerb(clause, phrase.to) ? undefined : phrase;
}

/**
 * "Saying …, Smith left": the subject of the main clause, behind the next comma. Sought only for the verb that is asked
 * about (`depth` 0), not for those on the way to its subject.
 */
export function mainSubject(clause: Clause, verb: number, depth: number): Phrase | undefined {
  const { chunks } = clause;
  if (depth > 0) return undefined;
  for (let at = verb + 1; at < chunks.length - 1; at++) {
    const next = chunks[at + 1];
    if (
      (chunks[at]?.kind === 'X' || chunks[at]?.kind === 'Q') &&
      next?.kind === 'NP' &&
      !isTimePhrase(clause, next)
    )
      return phraseFrom(clause, at + 1);
  }
  return undefined;
}
