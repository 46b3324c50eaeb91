import { accordingTo, cueOf } from '../../language/cues';
import type { Clause } from '../../language/types';
import type { Shape } from '../../quotations/speech';
import { besideBefore } from './besideBefore';
import type { Candidate, NamedCandidate, Speaks } from './candidate';
import { outermost } from './embedding';
import { governing } from './governing';
import { nounBefore } from './nounOfSaying';
import { senderOf } from './sender';
import { isTold, tagAfter } from './speechTags';
import { inverted } from '../../language/subjectRight';
import { isGerund, isPassive } from '../../language/verbChunks';
import { phraseFrom } from '../../language/phrases';
import { subjectOf } from '../../language/subjectOf';

/**
 * Whom the patterns name for the quotation at chunk `q` in its own sentence, in the order in which they are tried, each
 * once. Those that cannot speak ("the delay signals “…”, said Smith") stand behind those that can.
 */
export function candidatesIn(clause: Clause, q: number, shape: Shape, speaks: Speaks): readonly Candidate[] {
  const beside = besideBefore(clause, q, shape);
  // a fragment with its verb before it ("called it “a mess”, Smith said …") belongs to that verb
  const fragment = !shape.startsSentence && beside?.pattern === 'speaker-verb-quote';
  const whole = beside === undefined ? undefined : outermost(clause, beside);
  const governed = governing(clause, q, shape, speaks);
  const all = [
    fragment ? whole : undefined,
    tagAfter(clause, q, shape),
    whole,
    saysWithin(clause, beside, governed) ? undefined : fromAccording(clause),
    governed?.phrase === undefined ? governed : outermost(clause, governed),
    nounBefore(clause, q),
    looseAfter(clause, q),
    beside,
    governed,
  ]
    .filter((candidate) => candidate !== undefined)
    .flatMap((candidate): readonly Candidate[] => {
      const sender = candidate.phrase === undefined ? undefined : senderOf(clause, candidate);
      return sender === undefined ? [candidate] : [sender, candidate];
    });
  const once = all.filter(
    ({ phrase }, at) => all.findIndex((each) => each.phrase?.from === phrase?.from) === at,
  );
  const first = ({ phrase }: Candidate): boolean => phrase === undefined || speaks(phrase);
  return [...once.filter(first), ...once.filter((candidate) => !first(candidate))];
}

/** "According to the Herald, the mayor said it was “…”": they are the mayor's words, which the paper hands on. */
function saysWithin(clause: Clause, beside: Candidate | undefined, governed: Candidate | undefined): boolean {
  const according = accordingTo(clause);
  if (according === undefined || according.cue.word > 0) return false;
  return [beside, governed].some(
    (each) => each?.phrase !== undefined && each.cue?.kind === 'speech' && each.phrase.from > according.chunk,
  );
}

/** according to Smith, anywhere in the sentence. */
function fromAccording(clause: Clause): NamedCandidate | undefined {
  const found = accordingTo(clause);
  return found === undefined
    ? undefined
    : { pattern: 'according-to', phrase: phraseFrom(clause, found.chunk), cue: found.cue };
}

/** "The plan was “a mess”, Smith said": the tag stands at the end of the sentence. */
function looseAfter(clause: Clause, q: number): NamedCandidate | undefined {
  const { chunks } = clause;
  for (let at = q + 1; at < chunks.length; at++) {
    const chunk = chunks[at];
    if (chunk?.kind !== 'VP' || isGerund(clause, chunk) || isPassive(clause, chunk)) continue;
    const cue = cueOf(clause, at);
    if (cue?.kind !== 'speech' || !chunks.slice(q + 1, at).some((each) => each.kind === 'X')) continue;
    if (isTold(clause, chunk, cue)) continue;
    const subject = subjectOf(clause, at);
    const phrase =
      subject !== undefined && subject.from > q && subject.via === undefined ? subject : inverted(clause, at);
    // "He was “a mess”, and he repeated …" goes on with something else
    const goesOn = phrase !== undefined && chunks[Math.min(phrase.from, at) - 1]?.kind === 'C';
    if (phrase !== undefined && !goesOn) return { pattern: 'quote-speaker-verb', phrase, cue };
  }
  return undefined;
}
