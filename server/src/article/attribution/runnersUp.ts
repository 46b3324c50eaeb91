import type { Weighed } from '../speakers/weighed';
import { runnersUpOf } from '../speakers/weighed';
import type { Resolved } from '../speakers/sources';

/** Why somebody lost who was found for a neighbour of the quotation. */
type NeighbourLoss = 'other-part' | 'earlier-speaker' | 'earlier-paragraph';

/**
 * How often one who lost for such a reason was right, for each time that the one who was chosen was: counted on
 * PolNeAR's training articles (`npm run bench -- --polnear DIR`). The last is a guess: there were too few.
 */
const lossWeights: Readonly<Record<NeighbourLoss, number>> = {
  'other-part': 0.5,
  'earlier-speaker': 0.05,
  'earlier-paragraph': 0.2,
};

/** Somebody who was found for a neighbour of the quotation, as one who lost; nobody where no speaker was named. */
export function asRunnerUp(resolved: Resolved | undefined, reason: NeighbourLoss): readonly Weighed[] {
  if (resolved?.speaker === undefined) return [];
  const { speaker, mention } = resolved;
  return [{ speaker, name: '', mention, reason, weight: lossWeights[reason] }];
}

/** How many speakers of a paragraph are remembered. */
const reach = 8;

/** Those who spoke in a paragraph before its last speaker, the latest first. */
export function earlierSpeakers(spoken: readonly Resolved[], last: Resolved): readonly Weighed[] {
  const earlier = spoken
    .slice(-reach)
    .reverse()
    .filter(({ speaker }) => speaker !== last.speaker);
  return runnersUpOf(
    earlier.flatMap((each) => asRunnerUp(each, 'earlier-speaker')),
    last.speaker,
  );
}
