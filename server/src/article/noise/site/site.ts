import type { ContentLine } from '../lines/contentLines';
import { isIcon } from '../lines/icons';
import type { Memory } from '../lines/memoPerLine';
import type { KnownHeadline } from './headline';
import { findHeadline } from './headline';
import { readPage, siteOdds, storyAsSeen } from './likelihood';
import { dismissal } from './ownSigns';
import { staysAnyway, thresholdOf } from './stays';
import { transcriptTurnsAmong } from './transcriptTurns';
import type { Unit } from './units';
import { readUnits } from './units';

/** Ids of the rules that the site model decides for; each has its row in noise/rules/. */
export type SiteRuleId = 'promo' | 'dismiss' | 'icon';

/** A line that a site put around or into the story. */
export interface SiteLine {
  /** Index into the content lines. */
  readonly line: number;
  readonly rule: SiteRuleId;
  readonly evidence: string;
}

const icon = { rule: 'icon', evidence: 'A symbol alone in a line' } as const;

/**
 * The blocks that a site puts around and into its stories, told by what their words mean, their shape, where they stand
 * and what stands beside them. `joined` says of each line whether it goes on with the sentence of the line before. Linear.
 */
export function findSite(
  text: string,
  lines: readonly ContentLine[],
  taken: Uint8Array,
  joined: Uint8Array,
  known: KnownHeadline | undefined,
  memory: Memory,
): readonly SiteLine[] {
  const units = readUnits(text, lines, taken, joined, memory);
  // a line or two are no page of a site
  if (units.length < 3 && !units.some(({ ended, words }) => ended && words >= 8)) return icons(units);
  const page = readPage(units, lines, taken, known);
  const odds = siteOdds(page);
  const story = storyAsSeen(units, odds);
  const headline = findHeadline(page, odds, story, known);
  const found = units.map((unit, u) => (odds[u] ?? 0) > thresholdOf(unit, u, { odds, story, headline }));
  const kept = staysAnyway(page, found, { odds, story, headline });
  const likely = found.map((each, u) => each && kept[u] !== true);
  const turns = transcriptTurnsAmong(units, likely);
  const isSite = (u: number): boolean => likely[u] === true && !turns.has(u);
  const out: SiteLine[] = [];
  units.forEach((unit, u) => {
    const judged = judge(unit, isSite(u), isSite(u - 1) || isSite(u + 1));
    if (judged !== undefined) for (const line of unit.lines) out.push({ line, ...judged });
  });
  return out;
}

/** The symbols that stand alone in a line. */
function icons(units: readonly Unit[]): readonly SiteLine[] {
  return units
    .filter(({ text }) => isIcon(text))
    .flatMap((unit) => unit.lines.map((line) => ({ line, ...icon })));
}

function judge(unit: Unit, site: boolean, beside: boolean): Omit<SiteLine, 'line'> | undefined {
  const { text } = unit;
  if (beside && dismissal.test(text))
    return { rule: 'dismiss', evidence: 'A button that closes the block beside it' };
  if (isIcon(text)) return icon;
  // a cross or an X by itself may be anything
  if (!site || (text.length <= 2 && dismissal.test(text))) return undefined;
  return {
    rule: 'promo',
    evidence: unit.ofSite
      ? 'Its words are those of a site that speaks to its visitors, not those of a story'
      : 'It stands among lines of the site, and reads more like them than like the story',
  };
}
