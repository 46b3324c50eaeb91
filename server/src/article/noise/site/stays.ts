/** What keeps a unit in the article, however much it reads like a site: a lost word weighs more than a label left. */
import { continues, dangles, isListItem } from '../lines/lineEnds';
import { signsPost } from '../lines/postSignature';
import { factRows } from './factRows';
import type { HeadlineUnits } from './headline';
import { ownNames } from './ownNames';
import { spokenOf } from './spoken';
import type { Unit } from './units';

/** What is known of a text when its units are judged. Lists are by unit. */
export interface Judging {
  readonly units: readonly Unit[];
  readonly odds: Float32Array;
  readonly story: readonly boolean[];
  readonly headline: HeadlineUnits;
  /** As `readOwnPeople` tells it. */
  readonly namesOwn: (unit: Unit, u: number) => boolean;
}

/** From these log odds on a unit is shown as a site's. Chosen on the pages of sites that were not fitted on. */
const threshold = 0.5;
/** The same by how much a unit's own words say that a site speaks: nothing, one thing, two and so on. */
const bySpoken = [0.5, 0.5, 0.5, 0, -2, -3] as const;
/** No threshold is lower: what leans to a site by less is not looked at closer. */
export const leastThreshold = bySpoken[5];
/** The same for what looks like a byline, a caption, a credit or a date. */
const creditThreshold = 3;
/**
 * The same for a whole sentence: beside others of a site and alone among the story, where it says nothing of a site, and
 * where a site speaks to its readers in it.
 */
const sentence = { words: 8, beside: 1.5, alone: 3, outspoken: -0.8 };
/** The same for a sentence with words in quotation marks, which somebody said, and for one about the story's own people. */
const quoting = 5;
/** From here on a sentence is none that any paper would print of its people. */
const ordinary = 2;
/** The same for a label alone between paragraphs, which may be a subhead. */
const subhead = 2.5;
/** The same, again by what its words say, for what stands around the headline: a kicker above it, a standfirst below. */
const besideHeadline = { bySpoken: [3, 3, 3, 1, 0, -3], words: 4, above: 1, below: 4 } as const;

const saidSign = ownNames.indexOf('said');
const quotation = /["“”«»]/u;

/** How sure it must be that a unit is a site's. */
export function thresholdOf(unit: Unit, u: number, judging: Judging): number {
  const { units, odds, headline } = judging;
  if (unit.credit === 'copyright' || signsPost(unit.text)) return Infinity;
  // the words of a post that is shown in the story
  if (signsPost(units[u + 1]?.text ?? '')) return quoting;
  if (u >= headline.first && u <= headline.last) return Infinity;
  // a sentence about the story's own people, whatever stands beside it
  if (isOrdinary(unit) && judging.namesOwn(unit, u)) return quoting;
  const own = ownThreshold(unit, u, odds);
  if (!isBesideHeadline(unit, u, judging)) return own;
  return Math.max(own, atMost(besideHeadline.bySpoken, spokenOf(unit)));
}

/** The same by what the unit says and what stands beside it. */
function ownThreshold(unit: Unit, u: number, odds: Float32Array): number {
  if (unit.credit !== undefined) return creditThreshold;
  if (isQuoting(unit)) return quoting;
  if (unit.ofSite) {
    const spoken = spokenOf(unit);
    if (spoken >= outspoken && isSentence(unit)) return sentence.outspoken;
    return atMost(bySpoken, spoken);
  }
  const isLikelier = (other: number): boolean => (odds[other] ?? 0) > 0;
  const alone = !isLikelier(u - 1) && !isLikelier(u + 1);
  if (unit.words >= sentence.words) {
    if (alone) return sentence.alone;
    return unit.ended ? sentence.beside : threshold;
  }
  return alone ? subhead : threshold;
}

/** The number for a count; beyond the last, the last. */
function atMost(numbers: readonly number[], count: number): number {
  return numbers[Math.min(count, numbers.length - 1)] ?? threshold;
}

/** Whether a unit is a whole sentence in which no site speaks. */
function isOrdinary(unit: Unit): boolean {
  return isSentence(unit) && spokenOf(unit) < ordinary;
}

const isSentence = ({ ended, words }: Unit): boolean => ended && words >= sentence.words;

/** Whether a sentence has words that somebody said; it may trail off. */
function isQuoting(unit: Unit): boolean {
  const trailsOff = unit.words >= sentence.words && (unit.values[saidSign] ?? 0) > 0;
  return (isSentence(unit) || trailsOff) && quotation.test(unit.text);
}

/** Whether a unit may be a kicker or a standfirst. */
function isBesideHeadline(unit: Unit, u: number, { headline, story }: Judging): boolean {
  const { first, last } = headline;
  if (first < 0) return false;
  if (u < first) return first - u <= besideHeadline.above && !unit.ended;
  // asked for a few units only, the first paragraph of the story is sought above these alone
  const isNear = u <= last + besideHeadline.below && unit.words >= besideHeadline.words;
  return isNear && !story.slice(0, u + 1).includes(true);
}

/**
 * Which of the units that were found stay all the same: lists and tables in the midst of the story, units that go on with
 * a sentence that stays, and those that a unit that stays goes on with.
 */
export function staysAnyway(
  found: readonly boolean[],
  { units, odds, story, headline }: Judging,
): readonly boolean[] {
  const taken = [...found];
  factRows(units.map(({ text }) => text)).forEach((isRow, u) => {
    if (isRow) taken[u] = false;
  });
  const last = story.lastIndexOf(true);
  for (let from = headline.last + 1; from < units.length; from++) {
    if (taken[from] !== true) continue;
    let to = from;
    while (taken[to] === true) to++;
    const run = units.slice(from, to);
    // verse, scores, a recipe: nothing in the row says a thing that only a site says
    // a text without a story is a table or a list as a whole
    const behind = last < 0 ? Infinity : sureOdds.behind;
    const sure = to <= last ? sureOdds.inside : behind;
    if (!run.some((unit, k) => isOfSite(unit) || (odds[from + k] ?? 0) > sure)) taken.fill(false, from, to);
    from = to;
  }
  // what a site says stands between two halves of a sentence, it does not go on with one
  const mayStay = (u: number): boolean => {
    const unit = units[u];
    return unit !== undefined && spokenOf(unit) < outspoken;
  };
  for (let u = 1; u < units.length; u++)
    if (taken[u] === true && taken[u - 1] !== true && mayStay(u) && goesOn(units[u - 1], units[u]))
      taken[u] = false;
  for (let u = units.length - 2; u >= 0; u--)
    if (taken[u] === true && taken[u + 1] !== true && mayStay(u) && goesOn(units[u], units[u + 1]))
      taken[u] = false;
  return found.map((each, u) => each && taken[u] !== true);
}

/** From here on it is a site that speaks. */
const outspoken = 3;

/** From here on a row in the midst of the story, and one behind its end, needs no word of a site. */
const sureOdds = { inside: 5, behind: 4.5 };

const siteSigns = (['site label', 'site phrases', 'announces others', 'platforms', 'address'] as const).map(
  (name) => ownNames.indexOf(name),
);

/** Whether a unit has what no list of a story has: a label, a phrase or an address of a site. */
function isOfSite({ values }: Unit): boolean {
  return siteSigns.some((sign) => (values[sign] ?? 0) > 0);
}

/** So many words a line has at least that may be the first half of a sentence. */
const halfSentence = 5;

/** How a field of a record begins: no sentence goes on so. */
const fieldName = /^\p{Lu}[\p{Lu} -]{1,20}:/u;

/** Whether a unit goes on with the sentence that the unit above it leaves open. */
function goesOn(above: Unit | undefined, unit: Unit | undefined): boolean {
  if (above === undefined || unit === undefined || above.ended || above.credit !== undefined) return false;
  if (fieldName.test(unit.text)) return false;
  if (dangles(above.text))
    return !isListItem(unit.text) && (above.words >= halfSentence || continues(unit.text));
  return above.words >= halfSentence && continues(unit.text);
}
