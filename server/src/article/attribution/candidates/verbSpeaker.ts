import type { Clause, Phrase } from '../../language/types';
import { phraseFrom } from '../../language/phrases';
import { subjectOf } from '../../language/subjectOf';

/** Whose words a verb of saying gives: its subject, whom it quotes ("quoted Smith as saying"), or who follows "by". */
export function speakerOfVerb(clause: Clause, verb: number, passive: boolean): Phrase | undefined {
  return passive ? agent(clause, verb) : (quotedAs(clause, verb) ?? subjectOf(clause, verb));
}

/** "The paper quoted Smith as saying “…”": the one between. */
function quotedAs(clause: Clause, verb: number): Phrase | undefined {
  const { chunks, words } = clause;
  if (chunks[verb - 1]?.text !== 'as' || chunks[verb - 2]?.kind !== 'NP') return undefined;
  const quoted = chunks[verb - 3];
  if (
    quoted?.kind !== 'VP' ||
    !/^(?:quoted|quotes|quoting|cited|cites|citing)$/u.test(words[quoted.to - 1]?.norm ?? '')
  )
    return undefined;
  return { from: verb - 2, to: verb - 1 };
}

/** How far behind its verb the one who follows "by" may stand, in chunks: "was called a dream on Monday by Smith". */
const agentReach = 5;

/** "by Smith" after a passive verb. */
function agent(clause: Clause, verb: number): Phrase | undefined {
  const { chunks } = clause;
  for (let at = verb + 1; at <= Math.min(chunks.length - 1, verb + agentReach); at++) {
    if (chunks[at]?.kind === 'P' && chunks[at]?.text === 'by' && chunks[at + 1]?.kind === 'NP')
      return phraseFrom(clause, at + 1);
    if (chunks[at]?.kind === 'VP') break;
  }
  return undefined;
}
