/** What keeps a unit in the article, however much it reads like a site: a lost word weighs more than a label left. */
import { continues, dangles, isListItem } from '../lines/lineEnds';
import type { HeadlineUnits } from './headline';
import type { Page } from './likelihood';
import type { Unit } from './units';

/** What is known of a text when its units are judged. Lists are by unit. */
export interface Judging {
  readonly odds: Float32Array;
  readonly story: readonly boolean[];
  readonly headline: HeadlineUnits;
}

/** From these log odds on a unit is shown as a site's. */
const threshold = 1;
/** The same for what looks like a byline, a caption, a credit or a date. */
const creditThreshold = 4;
/** The same for a label alone between paragraphs, which may be a subhead. */
const subhead = { words: 6, threshold: 2.5 };
/** The same for a whole sentence between sentences of the story. */
const amongStory = { words: 8, threshold: 4 };

/** How sure it must be that a unit is a site's. */
export function thresholdOf(unit: Unit, u: number, { odds, story, headline }: Judging): number {
  if (unit.credit === 'copyright') return Infinity;
  if (u >= headline.first && u <= headline.last) return Infinity;
  if (unit.credit !== undefined) return creditThreshold;
  const isLikelier = (other: number): boolean => (odds[other] ?? 0) > 0;
  const alone = !isLikelier(u - 1) && !isLikelier(u + 1);
  if (!alone) return threshold;
  if (unit.ended && unit.words >= amongStory.words && !unit.ofSite) return amongStory.threshold;
  const maySubhead =
    u > headline.last && unit.words <= subhead.words && !unit.ofSite && !isListItem(unit.text);
  return maySubhead && story[u + 1] === true ? subhead.threshold : threshold;
}

/** Which of the units that were found stay all the same: those that go on with a sentence that stays. */
export function staysAnyway(
  { units }: Page,
  found: readonly boolean[],
  _judging: Judging,
): readonly boolean[] {
  const out: boolean[] = [];
  units.forEach((unit, u) => {
    const above = units[u - 1];
    const isKept = above !== undefined && (found[u - 1] !== true || out[u - 1] === true);
    out.push(isKept && found[u] === true && goesOn(above, unit));
  });
  return out;
}

/** So many words a line has at least that may be the first half of a sentence. */
const halfSentence = 5;

/** Whether a unit goes on with the sentence that the unit above it leaves open. */
function goesOn(above: Unit, unit: Unit): boolean {
  if (above.ended || above.words < halfSentence) return false;
  return continues(unit.text) && (dangles(above.text) || unit.ended);
}
