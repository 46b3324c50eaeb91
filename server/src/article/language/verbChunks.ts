/** What a verb chunk is: an -ing form, passive, a verb of its own. */

import { wordsOf } from './phrases';
import type { Chunk, Clause } from './types';

/** Whether a verb chunk is an -ing form without a helper ("saying", "while adding"). */
export function isGerund(clause: Clause, chunk: Chunk): boolean {
  const words = wordsOf(clause, chunk).filter((word) => word.pos !== 'adverb');
  return words[0]?.form === 'gerund' || /\p{L}{2}ing$/u.test(words[0]?.norm ?? '');
}

/** Whether a verb chunk is passive: a form of "be" and then a participle or past. */
export function isPassive(clause: Clause, chunk: Chunk): boolean {
  const words = wordsOf(clause, chunk).filter((word) => word.pos !== 'adverb');
  return words.some((word, at) => {
    const helper = words[at - 1];
    return (
      helper !== undefined &&
      /^(?:is|are|was|were|be|been|being|got|gets|'s|'re)$/u.test(helper.norm) &&
      /(?:ed|en|wn|ld|id|nt|ght|ung|ut|ead)$/u.test(word.norm)
    );
  });
}

/** Whether a chunk is a verb of its own, not an -ing form or "named", "called" that only describes the noun before it. */
export function isFiniteVerb(clause: Clause, at: number): boolean {
  const chunk = clause.chunks[at];
  if (chunk?.kind !== 'VP') return false;
  return (
    !isGerund(clause, chunk) &&
    !/^(?:named|called|identified|known|based|dressed|led|headed)$/u.test(
      clause.words[chunk.from]?.norm ?? '',
    )
  );
}
