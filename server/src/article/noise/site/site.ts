import type { ContentLine } from '../lines/contentLines';
import { isIcon } from '../lines/icons';
import type { Steps } from '../../text/inSteps';
import type { Memory } from '../../text/memoPerLine';
import { secondReadingSays, type Opinions } from '../../opinions';
import type { KnownHeadline } from './headline';
import { copiesOf, findHeadline } from './headline';
import type { Page } from './likelihood';
import { judgeUnits, readPage, storyAsSeen } from './likelihood';
import { dismissal } from './ownSigns';
import { readOwnPeople } from './ownPeople';
import { reasonsFor } from './reasons';
import { withRelated } from './related';
import { heardToo } from './heardToo';
import type { Judging } from './stays';
import { leastThreshold, staysAnyway, thresholdOf } from './stays';
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
 * and what stands beside them; `opinions` is asked about those of which that leaves it open. `joined` says of each line
 * whether it goes on with the sentence of the line before. In steps. Linear.
 */
export function* findSite(
  text: string,
  lines: readonly ContentLine[],
  taken: Uint8Array,
  joined: Uint8Array,
  known: KnownHeadline | undefined,
  memory: Memory,
  opinions?: Opinions,
): Steps<readonly SiteLine[]> {
  const units = yield* readUnits(text, lines, taken, joined, memory);
  // a line or two are no page of a site
  if (units.length < 3 && !units.some(({ ended, words }) => ended && words >= 8)) return icons(units);
  yield undefined;
  const page = yield* readPage(units, lines, taken, known);
  const verdict = yield* judgeUnits(page);
  yield undefined;
  const byNetworks = judgingOf(page, verdict.odds, known);
  const heard = opinions === undefined ? undefined : heardToo(text, lines, byNetworks, opinions);
  const judging = heard === undefined ? byNetworks : judgingOf(page, heard.odds, known);
  const { odds, story, headline } = judging;
  yield undefined;
  const copies = copiesOf(page, headline, story.indexOf(true));
  const isAbove = (own: number, unit: Unit, u: number): boolean =>
    own > leastThreshold && own > thresholdOf(unit, u, judging);
  const isOver = (unit: Unit, u: number): boolean => copies.has(u) || isAbove(odds[u] ?? 0, unit, u);
  const found = withRelated(units, odds, units.map(isOver));
  yield undefined;
  const kept = staysAnyway(found, judging);
  yield undefined;
  const likely = found.map((each, u) => each && kept[u] !== true);
  const turns = transcriptTurnsAmong(units, likely);
  const isSite = likely.map((each, u) => each && !turns.has(u));
  const reasons = new Map(yield* reasonsFor(page, verdict, isSite));
  for (const u of heard?.found ?? []) if (reasons.has(u)) reasons.set(u, secondReadingSays);
  for (const u of copies) reasons.set(u, 'It only says the headline again');
  const out: SiteLine[] = [];
  units.forEach((unit, u) => {
    const judged = judge(unit, reasons.get(u), isSite[u - 1] === true || isSite[u + 1] === true);
    if (judged !== undefined) for (const line of unit.lines) out.push({ line, ...judged });
  });
  return out;
}

/** What is known of a page by how much each of its units leans to a site. */
function judgingOf(page: Page, odds: Float32Array, known: KnownHeadline | undefined): Judging {
  const { units } = page;
  const story = storyAsSeen(units, odds);
  const headline = findHeadline(page, odds, story, known);
  return { units, odds, story, headline, namesOwn: readOwnPeople(units, story) };
}

/** The symbols that stand alone in a line. */
function icons(units: readonly Unit[]): readonly SiteLine[] {
  return units
    .filter(({ text }) => isIcon(text))
    .flatMap((unit) => unit.lines.map((line) => ({ line, ...icon })));
}

/** Which rule a unit falls under, `reason` being why it is taken for a site's; undefined where it is the story's. */
function judge(
  { text }: Unit,
  reason: string | undefined,
  beside: boolean,
): Omit<SiteLine, 'line'> | undefined {
  if (beside && dismissal.test(text))
    return { rule: 'dismiss', evidence: 'A button that closes the block beside it' };
  if (isIcon(text)) return icon;
  // a cross or an X by itself may be anything
  if (reason === undefined || (text.length <= 2 && dismissal.test(text))) return undefined;
  return { rule: 'promo', evidence: reason };
}
