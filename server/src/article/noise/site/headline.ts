import { dangles } from '../lines/lineEnds';
import { titleKey } from '../pages/candidates';
import { announcesOthers } from './data/labels';
import type { Page } from './likelihood';
import { placeNames, placeWidth } from './placeSigns';
import { spokenOf } from './spoken';
import { storyWidth } from './storySigns';
import type { Unit } from './units';

/** Lines of which it is known that they are the headline, as content lines. */
export interface KnownHeadline {
  readonly first: number;
  readonly last: number;
  /** Whether it may go on below `last`. */
  readonly cut: boolean;
}

/** The units that are the headline, first and last; -1 where none was found. */
export interface HeadlineUnits {
  readonly first: number;
  readonly last: number;
}

/** How many units of lines a headline may have itself, and how long each may be, in UTF-16 code units. */
const mostUnits = 4;
const longest = 250;
/** So many words a headline has at least and at most; fewer only where nothing else is left. */
const words = { least: 3, most: 30 };
/** So many units above the story may be looked at: menus are long. */
const highest = 400;
/** What a headline says again of the story, how like it is, how near it stands, and how much it reads and speaks like a site. */
const weight = { shared: 3, topic: 0.5, like: 2, near: -0.5, odds: -0.5, length: 0.5, spoken: -0.7 };
/** A unit that scores less is no headline while it reads like a site. */
const hopeless = 5.5;

const sharedAt = placeNames.indexOf('shared with the story');
const topicAt = placeNames.indexOf('topic');

/**
 * The headline: the one that page headers repeat, else the unit above the story that says most of what the story says,
 * with the units that it goes on in. `story` says which units are taken for the story, `odds` how much each leans to a
 * site.
 */
export function findHeadline(
  page: Page,
  odds: Float32Array,
  story: readonly boolean[],
  known: KnownHeadline | undefined,
): HeadlineUnits {
  const { units } = page;
  const firstStory = story.indexOf(true);
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
  const end = firstStory < 0 ? Math.min(units.length, highest) : firstStory;
  let best = -1;
  let most = -Infinity;
  for (let u = Math.max(0, end - highest); u < end; u++) {
    const unit = units[u];
    if (unit === undefined || !canBeHeadline(unit)) continue;
    const own = scoreOf(page, odds, u, end);
    if (own <= most) continue;
    best = u;
    most = own;
  }
  if (best < 0 || (odds[best] ?? 0) > hopeless) return { first: -1, last: -1 };
  return { first: best, last: endOf(units, best, best) };
}

function scoreOf({ units, place, story }: Page, odds: Float32Array, u: number, end: number): number {
  const unit = units[u];
  const count = unit?.words ?? 0;
  return (
    weight.shared * (place[u * placeWidth + sharedAt] ?? 0) +
    weight.topic * (place[u * placeWidth + topicAt] ?? 0) +
    weight.like * (story[u * storyWidth] ?? 0) +
    weight.near * Math.log1p(end - u) +
    weight.odds * (odds[u] ?? 0) +
    weight.length * Math.log1p(Math.min(count, 8)) +
    weight.spoken * (unit === undefined ? 0 : spokenOf(unit))
  );
}

/** The last unit of a headline that goes on at least to a unit. */
function endOf(units: readonly Unit[], first: number, from: number): number {
  let last = from;
  while (last - first + 1 < mostUnits && goesOn(units[last], units[last + 1])) last++;
  return last;
}

function canBeHeadline({ text, words: count, credit }: Unit): boolean {
  return (
    count >= words.least &&
    count <= words.most &&
    text.length <= longest &&
    !/[.:]$/u.test(text) &&
    !announcesOthers(text) &&
    credit === undefined
  );
}

function goesOn(above: Unit | undefined, unit: Unit | undefined): boolean {
  if (above === undefined || unit === undefined || unit.blankBefore > 0 || unit.formFeed) return false;
  return dangles(above.text);
}

/** A shorter headline may be the name of a section as well, in characters of its key. */
const shortestCopied = 16;
/** What stands between a headline and the name of the site, in the title of a page. */
const beforeSite = /^\s*[|–—\-:•»]\s*\S/u;

/**
 * The units above the story that only say the headline again, with or without the name of the site behind it: a page's
 * title, a link to itself.
 */
export function copiesOf({ units }: Page, headline: HeadlineUnits, firstStory: number): ReadonlySet<number> {
  const out = new Set<number>();
  if (headline.first < 0) return out;
  const own = units.slice(headline.first, headline.last + 1).map(({ text }) => text);
  const whole = own.join(' ');
  const key = titleKey(whole);
  if (key.length < shortestCopied) return out;
  for (let u = 0; u < Math.max(0, firstStory); u++) {
    const text = units[u]?.text ?? '';
    if ((u >= headline.first && u <= headline.last) || text.length < whole.length) continue;
    const isSame = text.length < 2 * whole.length && titleKey(text) === key;
    if (isSame || (text.startsWith(whole) && beforeSite.test(text.slice(whole.length)))) out.add(u);
  }
  return out;
}
