import { creditKindOf } from '../credits/kindOf';
import { dangles } from '../lines/lineEnds';
import type { Unit } from './units';
import type { HeadlineUnits } from './weighedUnit';
import { isStory } from './weighedUnit';

/** How many menus and banners may stand above a headline, and how many units of lines it may have itself. */
const highest = 40;
const longest = 4;
/** What reads more than this like a site is no headline. */
const doubtful = 1.5;
/** What reads more than this like a site is none though nothing else is left. */
const hopeless = 5.5;
/** So many words make a headline that stands out from menus and labels. */
const shortest = 4;

/** Lines of which it is known that they are the headline, as content lines. */
export interface KnownHeadline {
  readonly first: number;
  readonly last: number;
  /** Whether it may go on below `last`. */
  readonly cut: boolean;
}

/** The headline: the one that page headers repeat, else the first unit that can be one, with those that it goes on in. */
export function findHeadline(units: readonly Unit[], known: KnownHeadline | undefined): HeadlineUnits {
  const firstStory = units.findIndex(isStory);
  if (known !== undefined) {
    const holds = ({ lines }: Unit): boolean =>
      lines.some((line) => line >= known.first && line <= known.last);
    const first = units.findIndex(holds);
    // a header that repeats something from further down repeats no headline
    if (first >= 0 && (firstStory < 0 || first < firstStory)) {
      const last = units.findLastIndex(holds);
      return { first, last: known.cut ? endOf(units, first, last) : last };
    }
  }
  const top = units.slice(0, firstStory < 0 ? highest : Math.min(highest, firstStory));
  const clear = top.findIndex(
    (unit) => unit.words >= shortest && (!unit.toReaders || unit.score < -0.5) && canBeHeadline(unit),
  );
  const first = clear >= 0 ? clear : leastDoubtful(top);
  return first < 0 ? { first, last: first } : { first, last: endOf(units, first, first) };
}

/** Of units that may all be a site's the one that is it least. */
function leastDoubtful(top: readonly Unit[]): number {
  let least = -1;
  top.forEach((unit, u) => {
    if (unit.words < 2 || !mayBeHeadline(unit)) return;
    if (least < 0 || unit.score < (top[least]?.score ?? 0)) least = u;
  });
  return (top[least]?.score ?? Infinity) < hopeless ? least : -1;
}

/** The last unit of a headline that goes on at least to a unit. */
function endOf(units: readonly Unit[], first: number, from: number): number {
  let last = from;
  while (last - first + 1 < longest && goesOn(units[last], units[last + 1])) last++;
  return last;
}

function canBeHeadline(unit: Unit): boolean {
  return unit.score < doubtful && mayBeHeadline(unit);
}

function mayBeHeadline({ text }: Unit): boolean {
  return text.length <= 250 && !text.endsWith('.') && creditKindOf(text) === undefined;
}

function goesOn(above: Unit | undefined, unit: Unit | undefined): boolean {
  if (above === undefined || unit === undefined || unit.apart) return false;
  return dangles(above.text) || (unit.words > 1 && canBeHeadline(unit));
}
