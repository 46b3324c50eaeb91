import type { FoundCue } from '../../language/cues';
import { cueOf } from '../../language/cues';
import type { Clause } from '../../language/types';
import type { Shape } from '../../quotations/speech';
import type { Candidate, NamedCandidate, Speaks } from './candidate';
import { isNaming } from './naming';
import { listens } from './speechTags';
import { speakerOfVerb } from './verbSpeaker';
import { isPassive } from '../../language/verbChunks';

/** So few words within what somebody is said to say are a notion, where the verb says little. */
const notionWords = 2;

/** The verb that governs the quotation from further left: "Smith told reporters in Ohio that the plan was “…”". */
export function governing(clause: Clause, q: number, shape: Shape, speaks: Speaks): Candidate | undefined {
  const { chunks } = clause;
  let weak: NamedCandidate | undefined;
  /** Somebody was told, and nobody is named who told. */
  let listener = false;
  for (let at = q - 1; at >= 0; at--) {
    const chunk = chunks[at];
    if (chunk?.kind === 'X' && chunk.text === ';') break;
    const cue = chunk?.kind === 'VP' ? cueBefore(clause, at, q) : undefined;
    if (chunk === undefined || cue === undefined) continue;
    const passive = isPassive(clause, chunk);
    const phrase = speakerOfVerb(clause, at, passive);
    if ((passive && phrase === undefined) || listens(clause, cue, phrase)) {
      // "the court was told", "the inquiry heard": it is not said who spoke
      listener = true;
      continue;
    }
    if (phrase === undefined || phrase.from > q) continue;
    if (isAside(clause, at, phrase.from, q)) continue;
    const embedded = chunks.slice(at + 1, q).some((each) => each.kind === 'VP');
    const pattern = passive ? 'passive-by' : embedded ? 'speaker-verb-embedded' : 'speaker-verb-words-quote';
    const candidate: NamedCandidate = { pattern, phrase, cue };
    if ((cue.kind === 'speech' || (isNaming(clause, cue) && !embedded)) && speaks(phrase)) return candidate;
    if (!embedded || shape.words > notionWords || isNaming(clause, cue)) weak ??= candidate;
  }
  return weak ?? (listener ? { pattern: 'none' } : undefined);
}

/** "A plan, which some have argued was cheap, was “…”": what is said within such a clause ends before the next verb. */
function isAside(clause: Clause, verb: number, subject: number, q: number): boolean {
  const { chunks } = clause;
  if (chunks[subject - 1]?.kind !== 'W' || chunks[verb + 1]?.kind !== 'VP') return false;
  return chunks.some(
    (chunk, at) => at > verb + 2 && at < q && chunk.kind === 'VP' && chunks[at - 1]?.kind === 'X',
  );
}

/** The cue of a verb that may govern the quotation at chunk `q`. */
function cueBefore(clause: Clause, at: number, q: number): FoundCue | undefined {
  const cue = cueOf(clause, at);
  return cue?.kind === 'beside' && !introduces(clause, at, q) ? undefined : cue;
}

/** How far behind its verb a "that" may stand, in chunks. */
const thatReach = 5;

/** "Smith grumbled to a crowd that …": any verb with "that" soon after it reports. */
function introduces(clause: Clause, verb: number, q: number): boolean {
  for (let at = verb + 1; at < q && at <= verb + thatReach; at++) {
    const chunk = clause.chunks[at];
    if (chunk?.kind === 'VP') return false;
    if (chunk?.kind === 'W') return chunk.text === 'that';
  }
  return false;
}
