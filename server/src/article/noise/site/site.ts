import type { KeptKind } from '../../../rules/artifacts/kept';
import { isIcon } from '../icons';
import { keptKind } from '../kept';
import type { ContentLine } from '../content';
import type { Memory } from '../memory';
import { likelihoods } from './chain';
import { contextSigns } from './context';
import type { KnownHeadline } from './headline';
import { findHeadline } from './headline';
import { steps, surelyStory, weighContext } from './model';
import { readUnits } from './units';
import type { Unit } from './units';

/** A line that a site put around or into the story. */
export interface SiteLine {
  /** Index into the content lines. */
  readonly line: number;
  readonly kind: 'promo' | 'dismiss' | 'icon';
  readonly evidence: string;
}

/** How likely it must be that a unit is a site's before it is shown as such: a lost word weighs more than a label left. */
const threshold = 0.9;
/** The same for what looks like a byline, a caption, a credit, a date, a notice of copyright. */
const keptThreshold = 0.97;
/** From here on the words of a line leave little doubt, and less must stand around it that says the same. */
const clear = 4.5;
const clearThreshold = 0.55;
/** From here on a line is told by its own words. */
const byItself = 2;

const dismissal =
  /^(?:[x×✕✖✗✘⨯]|\[x\]|\(x\)|close(?: [x×✕])?|dismiss|no,? thanks?|not now|maybe later|skip)$/iu;

/**
 * The blocks that a site puts around and into its stories, told by their words, their shape, where they stand and what
 * stands beside them. `joined` says of each line whether it goes on with the sentence of the line before. Linear.
 */
export function findSite(
  text: string,
  lines: readonly ContentLine[],
  taken: Uint8Array,
  joined: Uint8Array,
  headline: KnownHeadline | undefined,
  memory: Memory,
): readonly SiteLine[] {
  const units = readUnits(text, lines, taken, joined, memory);
  const keptOf = memory.of(keptKind);
  const head = findHeadline(units, headline);
  const weights = contextSigns(units, head, keptOf).map((signs, u) =>
    u >= head.first && u <= head.last ? surelyStory : weighContext(signs),
  );
  const { site } = likelihoods(weights, steps);
  const likely = units.map((unit, u) => (site[u] ?? 0) > leastFor(unit, keptOf(unit.text)));
  const found = withReason(units, likely, head.first);
  const isSite = (u: number): boolean => found[u] === true;
  const out: SiteLine[] = [];
  units.forEach((unit, u) => {
    const judged = judge(unit, isSite(u), isSite(u - 1) || isSite(u + 1));
    if (judged !== undefined) for (const line of unit.lines) out.push({ line, ...judged });
  });
  return out;
}

/** How likely it must be that a unit is a site's. */
function leastFor({ score }: Unit, kept: KeptKind | undefined): number {
  if (kept === 'copyright') return Infinity;
  if (kept !== undefined) return keptThreshold;
  return score >= clear ? clearThreshold : threshold;
}

/**
 * Those of the likely units that stand above the headline or below the story, or in whose row at least one says
 * something that only a site says: verse and tables in a story do not.
 */
function withReason(
  units: readonly Unit[],
  likely: readonly boolean[],
  headline: number,
): readonly boolean[] {
  const out = [...likely];
  for (let u = 0; u < units.length; u++) {
    if (likely[u] !== true) continue;
    let end = u;
    while (likely[end] === true) end++;
    const inside = u > headline && end < units.length;
    if (inside && !units.slice(u, end).some(({ ofSite }) => ofSite)) out.fill(false, u, end);
    u = end;
  }
  return out;
}

function judge({ text, score }: Unit, site: boolean, beside: boolean): Omit<SiteLine, 'line'> | undefined {
  if (isIcon(text)) return { kind: 'icon', evidence: 'A symbol alone in a line' };
  if (dismissal.test(text) && text.length <= 2)
    return beside ? { kind: 'dismiss', evidence: 'A button that closes the block beside it' } : undefined;
  if (!site) return undefined;
  if (dismissal.test(text) && beside)
    return { kind: 'dismiss', evidence: 'A button that closes the block beside it' };
  return {
    kind: 'promo',
    evidence:
      score >= byItself
        ? 'Its words are those of a site that speaks to its visitors, not those of a story'
        : 'It stands among lines of the site, and reads more like them than like the story',
  };
}
