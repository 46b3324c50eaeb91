/** Who was considered for some words and not chosen, and how much did each count? */
import type { LossReason, Mention, Span } from '../types';

/**
 * Somebody who was considered for a quotation or a pronoun and not chosen, with how much counted for them. Body offsets.
 * Becomes a `RunnerUp` when the article is read to its end.
 */
export interface Weighed {
  /** Index into the cast's speakers; absent for one who is only described. */
  readonly speaker?: number;
  /** What they are called where `speaker` does not tell. */
  readonly name: string;
  readonly mention: Mention;
  readonly reason: LossReason;
  /** Against 1 for the one who was chosen; 0 for one who was ruled out. */
  readonly weight: number;
}

/** Who was chosen, where the text brings them up, and who was not. */
export interface Choice {
  readonly speaker: number;
  readonly evidence: Mention | undefined;
  readonly others: readonly Weighed[];
}

/** Somebody who was named at a place and passed over. */
export function passedOver(speaker: number, span: Span, reason: LossReason, weight: number): Weighed {
  return { speaker, name: '', mention: { span, kind: 'name' }, reason, weight };
}

/** Two digits: the exports print them, and more would promise what nobody knows. */
const rounded = (weight: number): number => Math.round(100 * weight) / 100;

/** What the nth place counts where an order decides and not a score: half of the place before it. */
export function rankWeight(place: number): number {
  return rounded(0.5 ** place);
}

/** What a score counts against the best one: less the further behind it is. */
export function scoreWeight(score: number, best: number): number {
  return rounded(Math.exp(Math.min(0, score - best)));
}

/** What a share counts against the largest. */
export function shareWeight(share: number, largest: number): number {
  return rounded(Math.min(1, share / largest));
}

/** How many are remembered: one more than a hover shows, for the exports. */
const most = 3;

/** The best few, each speaker once and never the one who was chosen; best first. */
export function runnersUpOf(all: readonly Weighed[], chosen: number | undefined): readonly Weighed[] {
  if (all.length === 0) return all;
  const seen = new Set<number | string>();
  return [...all]
    .sort((a, b) => b.weight - a.weight)
    .filter(({ speaker, name, mention }) => {
      const key = speaker ?? name;
      const nowhere = mention.span.end <= mention.span.start;
      if (nowhere || (speaker !== undefined && speaker === chosen) || seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, most);
}
