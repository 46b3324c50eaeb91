import { creditKindOf } from '../credits/kindOf';
import type { CreditKind } from '../credits/rules';
import type { ContentLine } from '../lines/contentLines';
import { isIcon } from '../lines/icons';
import { isListItem } from '../lines/lineEnds';
import type { Memory } from '../lines/memoPerLine';
import { likelihoods } from './chain';
import { announcesOthers } from './data/labels';
import type { KnownHeadline } from './headline';
import { findHeadline } from './headline';
import { steps, surelyStory, weighNeighbourSigns } from './model';
import { neighbourSigns } from './neighbours';
import { mostRelated } from './repetition';
import { transcriptTurnsAmong } from './transcriptTurns';
import type { Unit } from './units';
import { readUnits } from './units';
import type { HeadlineUnits } from './weighedUnit';
import { isStory } from './weighedUnit';

/** Ids of the rules that the site model decides for; each has its row in noise/rules/. */
export type SiteRuleId = 'promo' | 'dismiss' | 'icon';

/** A line that a site put around or into the story. */
export interface SiteLine {
  /** Index into the content lines. */
  readonly line: number;
  readonly rule: SiteRuleId;
  readonly evidence: string;
}

/**
 * How likely it must be that a unit is a site's before it is shown as such: a lost word weighs more than a label left.
 * The more its own words say so, the less must stand around it that says the same.
 */
const threshold = { most: 0.95, least: 0.55, perScore: 0.125 };
/** From this score on there is no doubt about the words, and what stands around them need only not be against it. */
const outspoken = { score: 7, least: 0.5 };
/** As likely a site's as the story's. */
const evens = 0.5;
/** The same as `threshold` for a label alone between paragraphs, which may be a subhead, unless its words say so by themselves. */
const subhead = { words: 4, least: 0.95, score: 3 };
/** The same for what looks like a byline, a caption, a credit, a date, a notice of copyright. */
const creditThreshold = 0.98;
/** How likely a label that announces other stories must be, and the titles below it. */
const labelLikely = 0.4;
const titleLikely = 0.15;
/** From here on a line is told by its own words. */
const byItself = 2;

const icon = { rule: 'icon', evidence: 'A symbol alone in a line' } as const;

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
  const creditOf = memory.of(creditKindOf);
  // a line or two are no page of a site
  if (units.length < 3 && !units.some(isStory)) return icons(units);
  const head = findHeadline(units, headline);
  const weights = neighbourSigns(units, head, creditOf).map((signs, u) =>
    u >= head.first && u <= head.last ? surelyStory : weighNeighbourSigns(signs),
  );
  const { site } = likelihoods(weights, steps);
  const likely = likelyUnits(units, site, head, creditOf);
  const found = withRelated(units, site, withReason(units, likely, head.first));
  const turns = transcriptTurnsAmong(units, found);
  const isSite = (u: number): boolean => found[u] === true && !turns.has(u);
  const out: SiteLine[] = [];
  units.forEach((unit, u) => {
    const judged = judge(unit, isSite(u), isSite(u - 1) || isSite(u + 1));
    if (judged !== undefined) for (const line of unit.lines) out.push({ line, ...judged });
  });
  return out;
}

/** For each unit whether it is likely enough a site's, given how likely that is of each. */
function likelyUnits(
  units: readonly Unit[],
  site: ArrayLike<number>,
  headline: HeadlineUnits,
  creditOf: (line: string) => CreditKind | undefined,
): readonly boolean[] {
  const isLikelier = (u: number): boolean => (site[u] ?? 0) > evens;
  return units.map((unit, u) => {
    const { score, text, words } = unit;
    const all = site[u] ?? 0;
    // whether a unit is a credit need not be asked of the story
    if (all <= outspoken.least) return false;
    const alone = !isLikelier(u - 1) && !isLikelier(u + 1) && u > headline.last;
    const maySubhead = alone && words <= subhead.words && score < subhead.score && !isListItem(text);
    const least = leastFor(unit, creditOf(text));
    return all > (maySubhead ? Math.max(least, subhead.least) : least);
  });
}

/** The symbols that stand alone in a line. */
function icons(units: readonly Unit[]): readonly SiteLine[] {
  return units
    .filter(({ text }) => isIcon(text))
    .flatMap((unit) => unit.lines.map((line) => ({ line, ...icon })));
}

/** How likely it must be that a unit is a site's. */
function leastFor({ score }: Unit, credit: CreditKind | undefined): number {
  if (credit === 'copyright') return Infinity;
  if (credit !== undefined) return creditThreshold;
  if (score >= outspoken.score) return outspoken.least;
  const { most, least, perScore } = threshold;
  return Math.min(most, Math.max(least, most - perScore * score));
}

/**
 * Those of the likely units that stand above the headline, or in whose row at least one says something that only a
 * site says: verse and tables do not.
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
    if (u > headline && !units.slice(u, end).some(({ ofSite }) => ofSite)) out.fill(false, u, end);
    u = end;
  }
  return out;
}

/**
 * Adds the titles of other stories below a label that announces them. The label must be likely; a title less so, and
 * a short one right before the story goes on may be a subhead.
 */
function withRelated(
  units: readonly Unit[],
  site: ArrayLike<number>,
  found: readonly boolean[],
): readonly boolean[] {
  const out = [...found];
  for (let u = 0; u < units.length; u++) {
    if ((site[u] ?? 0) < labelLikely || !announcesOthers(units[u]?.text ?? '')) continue;
    let end = u + 1;
    while (end < units.length && end - u <= mostRelated && isRelated(units[end], site[end] ?? 0)) end++;
    const last = units[end - 1];
    const maySubhead = last !== undefined && last.words <= 4 && !isListItem(last.text);
    if (end < units.length && end - u > 2 && maySubhead && out[end - 1] !== true) end--;
    out.fill(true, u, end);
    u = end - 1;
  }
  return out;
}

/** Whether a unit can be the title of another story, in a list of them. */
function isRelated(unit: Unit | undefined, likely: number): boolean {
  if (unit === undefined || (likely < titleLikely && !isListItem(unit.text))) return false;
  const { text } = unit;
  if (text.length < 8 || text.length > 130 || /[.:]["'”’)]*$/u.test(text)) return false;
  return /^(?:[•‣▪■●·*–-]\s?)?["'“‘]?[\p{Lu}\p{N}]/u.test(text) && creditKindOf(text) === undefined;
}

function judge({ text, score }: Unit, site: boolean, beside: boolean): Omit<SiteLine, 'line'> | undefined {
  if (beside && dismissal.test(text))
    return { rule: 'dismiss', evidence: 'A button that closes the block beside it' };
  if (isIcon(text)) return icon;
  // a cross or an X by itself may be anything
  if (!site || (text.length <= 2 && dismissal.test(text))) return undefined;
  return {
    rule: 'promo',
    evidence:
      score >= byItself
        ? 'Its words are those of a site that speaks to its visitors, not those of a story'
        : 'It stands among lines of the site, and reads more like them than like the story',
  };
}
