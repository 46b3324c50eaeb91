import type { Clause, Phrase } from '../../language/types';
import { isTimePhrase, phraseFrom } from '../../language/phrases';
import { subjectOf } from '../../language/subjectOf';

/** What a sentence is about: its first noun phrase that is no time and hangs on no preposition. */
export function firstSubject(clause: Clause): Phrase | undefined {
  for (let at = 0; at < clause.chunks.length; at++) {
    const chunk = clause.chunks[at];
    if (chunk?.kind === 'VP') break;
    if (chunk?.kind !== 'NP' || clause.chunks[at - 1]?.kind === 'P' || isTimePhrase(clause, chunk)) continue;
    return phraseFrom(clause, at);
  }
  return undefined;
}

/** Whom a sentence is about near the quotation at chunk `q`: the subjects of the verbs on both sides and its first one. */
export function subjectsNear(clause: Clause, q: number): readonly Phrase[] {
  const { chunks } = clause;
  const before = chunks.findLastIndex((chunk, at) => at < q && chunk.kind === 'VP');
  const behind = chunks.findIndex((chunk, at) => at > q && chunk.kind === 'VP');
  return [
    before < 0 ? undefined : subjectOf(clause, before),
    firstSubject(clause),
    behind < 0 ? undefined : subjectOf(clause, behind),
  ].filter((phrase) => phrase !== undefined);
}
