import { accordingTo, cueOf } from '../../language/cues';
import type { Clause } from '../../language/types';
import type { Reported } from './content';
import { stretch, withoutQuotation } from './content';
import { byAgent, introduced } from './introduced';
import { tagged } from './tagged';
import { isPassive } from '../../language/verbChunks';
import { phraseFrom } from '../../language/phrases';

/** Finds "Smith said (that) …", "…, Smith said" and "according to Smith, …" in a sentence. */
export function indirectIn(clause: Clause): readonly Reported[] {
  const byVerbs = reportedByVerbs(clause);
  const according = clause.chunks.some((chunk) => chunk.kind === 'Q') ? undefined : accordingIn(clause);
  if (according === undefined) return byVerbs;
  const meets = ({ content }: Reported): boolean =>
    content.start < according.content.end && according.content.start < content.end;
  // "According to the paper, he would resign if she said no": all of it is the paper's
  if (according.cue.word < opening) return [according, ...byVerbs.filter((each) => !meets(each))];
  return byVerbs.some(meets) ? byVerbs : [...byVerbs, according];
}

/** What each verb of saying reports, in order; one within what another reports is passed over. */
function reportedByVerbs(clause: Clause): readonly Reported[] {
  const { chunks, words } = clause;
  const all: Reported[] = [];
  /** The word from which on nothing is reported yet. */
  let free = 0;
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at];
    if (chunk?.kind !== 'VP' || chunk.from < free) continue;
    const cue = cueOf(clause, at);
    if (cue === undefined || cue.kind === 'beside') continue;
    const passive = isPassive(clause, chunk);
    const whole = passive
      ? byAgent(clause, at, cue)
      : (introduced(clause, at, cue) ?? tagged(clause, at, cue));
    const reported = whole === undefined ? undefined : withoutQuotation(clause, whole);
    if (reported === undefined) continue;
    all.push(reported);
    const isBehind = reported.content.start > (words[chunk.from]?.start ?? 0);
    if (!passive && isBehind) free = wordBehind(clause, reported);
  }
  return all;
}

/** The first word behind what is reported. */
function wordBehind({ words }: Clause, { content }: Reported): number {
  const next = words.findIndex((word) => word.start >= content.end);
  return next < 0 ? words.length : next;
}

/** Words that may stand before an "according to" that opens its sentence. */
const opening = 3;

/** What things go by, and nobody tells: "according to plan". */
const measures =
  /^(?:plans?|schedule|custom|tradition|size|age|needs?|taste|type|rank|income|means|ability|merit)$/u;

/** "According to Smith, the plan had failed", or what stands before "according to". */
function accordingIn(clause: Clause): Reported | undefined {
  const { chunks, words } = clause;
  const found = accordingTo(clause);
  if (found === undefined) return undefined;
  const { cue } = found;
  const phrase = phraseFrom(clause, found.chunk);
  if (measures.test(words[(chunks[found.chunk]?.to ?? 0) - 1]?.norm ?? '')) return undefined;
  const comma = chunks.find(
    (each) => each.kind === 'X' && each.from >= (chunks[phrase.to - 1]?.to ?? words.length),
  );
  const content =
    cue.word >= opening
      ? stretch(clause, 0, cue.word)
      : stretch(clause, comma?.from ?? words.length, words.length);
  return content === undefined ? undefined : { content, phrase, cue };
}
