/** Everybody in a sentence, whether or not a pattern names them as a speaker. */
import { cueOf } from '../../language/cues';
import { isTimePhrase, phraseFrom } from '../../language/phrases';
import { subjectOf } from '../../language/subjectOf';
import type { Clause, Phrase } from '../../language/types';
import type { NamedCandidate } from './candidate';

/** Somebody in a sentence, with the verb whose subject they are. */
export interface Bystander {
  readonly candidate: NamedCandidate;
  /** The chunk of the verb; -1 where they are the subject of none. */
  readonly verb: number;
}

/** A noun phrase and the verb chunk that it is the subject of. */
interface Subject {
  readonly phrase: Phrase;
  readonly verb: number;
}

/** Every noun phrase of a sentence that is no time, once, in order, whether or not it can be somebody. */
export function everybodyIn(clause: Clause): readonly Bystander[] {
  return clause.recall('everybody', () => phrasesIn(clause));
}

function phrasesIn(clause: Clause): readonly Bystander[] {
  const subjects = subjectsIn(clause);
  return clause.chunks.flatMap((chunk, at): readonly Bystander[] => {
    if (chunk.kind !== 'NP' || isTimePhrase(clause, chunk)) return [];
    const subject = subjects.get(at);
    const phrase = subject?.phrase ?? phraseFrom(clause, at);
    const verb = subject?.verb ?? -1;
    const cue = verb < 0 ? undefined : cueOf(clause, verb);
    const pattern = verb < 0 ? 'in-sentence' : 'sentence-subject';
    return [
      {
        candidate: {
          pattern,
          phrase,
          ...(cue === undefined || cue.kind === 'beside' ? {} : { cue }),
        },
        verb,
      },
    ];
  });
}

/** By the chunk at which a phrase begins, the last verb that it is the subject of. */
function subjectsIn(clause: Clause): ReadonlyMap<number, Subject> {
  const out = new Map<number, Subject>();
  clause.chunks.forEach((chunk, verb) => {
    const phrase = chunk.kind === 'VP' ? subjectOf(clause, verb) : undefined;
    if (phrase !== undefined) out.set(phrase.from, { phrase, verb });
  });
  return out;
}
