import { cueOf } from '../../language/cues';
import type { Clause, Phrase } from '../../language/types';
import type { NamedCandidate } from './candidate';
import { isNaming } from './naming';
import { isPassive } from '../../language/verbChunks';
import { subjectOf } from '../../language/subjectOf';

/** "Smith said he hoped it would be “…”": a pronoun's verb inside what somebody else is said to have said is that one's. */
export function outermost(clause: Clause, candidate: NamedCandidate): NamedCandidate {
  const { chunks } = clause;
  const { phrase } = candidate;
  if (!mayBeEmbedded(clause, candidate) || isOwnClause(clause, phrase)) return candidate;
  for (let at = phrase.from - 1; at >= 0; at--) {
    const chunk = chunks[at];
    if (chunk?.kind === 'X' && chunk.text === ';') break;
    if (chunk?.kind === 'Q') break;
    // "…," she added, and the mayor agreed: "…"
    if (chunk?.kind === 'C' && chunks[at - 1]?.kind === 'X' && hasOwnSubject(clause, at + 1, phrase)) break;
    const cue = cueOf(clause, at);
    if (chunk?.kind !== 'VP' || cue?.kind !== 'speech' || isPassive(clause, chunk)) continue;
    const reporter = subjectOf(clause, at);
    if (reporter !== undefined && reporter.from < phrase.from)
      return { pattern: 'speaker-verb-embedded', phrase: reporter, cue };
  }
  return candidate;
}

/** "Which he described as “…”", "although he tweeted that …": a clause of its own beside what is reported. */
function isOwnClause({ chunks }: Clause, { from }: Phrase): boolean {
  const link = chunks[from - 1];
  if (link?.kind !== 'W') return false;
  if (/^(?:although|though|whereas)$/u.test(link.text)) return true;
  return /^(?:which|whom|who)$/u.test(link.text) && chunks[from]?.kind === 'NP';
}

/** Whether a clause that begins at a chunk has the phrase for its subject, and that is no pronoun. */
function hasOwnSubject({ chunks, words }: Clause, at: number, { from }: Phrase): boolean {
  return at === from && words[chunks[at]?.from ?? -1]?.pos !== 'pronoun';
}

/** Whether somebody else may report what a candidate says: one who is a pronoun, or whose verb says little. */
function mayBeEmbedded(clause: Clause, { phrase, cue }: NamedCandidate): boolean {
  const head = clause.chunks[phrase.from];
  const word = clause.words[head?.from ?? -1];
  if (cue === undefined || head === undefined || word === undefined) return false;
  const pronoun = word.pos === 'pronoun' && head.to - head.from === 1;
  return pronoun || (cue.kind !== 'speech' && !isNaming(clause, cue));
}
