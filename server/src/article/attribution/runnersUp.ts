import type { Clause, Phrase } from '../language/types';
import type { Resolved, SpeakerBook } from '../speakers/sources';
import type { Weighed } from '../speakers/weighed';
import { runnersUpOf } from '../speakers/weighed';
import type { Ranked } from './ranking';

/** Who else a quotation's own sentence names as a speaker, beside the one who was found in it. */
export function sentenceOthers(
  clause: Clause,
  q: number,
  { found, chance }: Ranked,
  all: readonly Ranked[],
  book: SpeakerBook,
): readonly Weighed[] {
  const chosen = found.phrase;
  if (chosen === undefined) return [];
  return all.flatMap((other): readonly Weighed[] => {
    const { phrase } = other.found;
    if (phrase === undefined || phrase.from === chosen.from || other.found.pattern === 'sentence-subject')
      return [];
    const known = book.consider(clause, phrase);
    if (known === undefined) return [];
    const reason = lossOf(phrase, { phrase: chosen, pattern: found.pattern }, q);
    return [{ ...known, reason, weight: Math.round(100 * Math.min(1, other.chance / chance)) / 100 }];
  });
}

/** Why somebody lost who was found otherwise than by a pronoun or a description. */
type PatternLoss =
  'further' | 'weaker-cue' | 'within' | 'other-part' | 'earlier-speaker' | 'earlier-paragraph';

/**
 * How often one who lost for such a reason was right, for each time that the one who was chosen was: counted on
 * PolNeAR's training articles (`npm run bench -- --polnear DIR`). The last is a guess: there were too few.
 */
const lossWeights: Readonly<Record<PatternLoss, number>> = {
  further: 0.7,
  'weaker-cue': 0.3,
  within: 0.05,
  'other-part': 0.5,
  'earlier-speaker': 0.05,
  'earlier-paragraph': 0.2,
};

function lossOf(
  other: Phrase,
  chosen: { readonly phrase: Phrase; readonly pattern: string },
  q: number,
): PatternLoss {
  const away = ({ from }: Phrase): number => Math.abs(from - q);
  if (away(other) > away(chosen.phrase)) return 'further';
  const inside = chosen.phrase.from < other.from && other.from < q;
  return inside && chosen.pattern === 'speaker-verb-embedded' ? 'within' : 'weaker-cue';
}

/** Somebody who was found for a neighbour of the quotation, as one who lost; nobody where no speaker was named. */
export function asOther(resolved: Resolved | undefined, reason: PatternLoss): readonly Weighed[] {
  if (resolved?.speaker === undefined) return [];
  const { speaker, mention } = resolved;
  return [{ speaker, name: '', mention, reason, weight: lossWeights[reason] }];
}

/** How many speakers of a paragraph are remembered. */
const reach = 8;

/** Those who spoke in a paragraph before its last speaker, the latest first. */
export function earlierSpeakers(spoken: readonly Resolved[], last: Resolved): readonly Weighed[] {
  const others = spoken
    .slice(-reach)
    .reverse()
    .filter(({ speaker }) => speaker !== last.speaker);
  return runnersUpOf(
    others.flatMap((each) => asOther(each, 'earlier-speaker')),
    last.speaker,
  );
}
