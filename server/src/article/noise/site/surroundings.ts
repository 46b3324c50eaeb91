/** What is known of a text as a whole before each of its units is looked at where it stands. */
import type { StoryStems } from './cohesion';
import { storyStems } from './cohesion';
import { belowLabels, repeatedTexts, seriesOf } from './repetition';
import type { HeadlineUnits, WeighedUnit } from './weighedUnit';
import { isStory } from './weighedUnit';

/** Where in an article a unit stands, told by the headline and the first and last unit that are surely the story. */
export type Zone = 'above' | 'headline' | 'top' | 'inside' | 'below';

/** A run of units that are not surely the story, with what is strongest in them. */
export interface Run {
  /** Index of the first unit. */
  readonly from: number;
  /** Index behind the last unit. */
  readonly to: number;
  readonly best: number;
  /** What all of them weigh together. */
  readonly sum: number;
}

/** What is known of a text. Lists are by unit. */
export interface Surroundings {
  readonly units: readonly WeighedUnit[];
  readonly headline: HeadlineUnits;
  /** Whether a unit can only be the story. */
  readonly stories: readonly boolean[];
  /** Whether a unit is the headline or can only be the story. */
  readonly sure: readonly boolean[];
  /** Indices of the first story below the headline and of the last story; -1 where there is none. */
  readonly firstStory: number;
  readonly lastStory: number;
  /** The run that a unit is in; undefined for a unit that is sure. */
  readonly runs: readonly (Run | undefined)[];
  /** What a unit is about, each word once; undefined for a unit in the midst of the story, which is not looked at. */
  readonly about: readonly (readonly number[] | undefined)[];
  /** What the story is about, and how long it is, roughly. */
  readonly story: StoryStems;
  readonly storySize: 'small' | 'middle' | 'large';
  /** Texts that stand there more than once. */
  readonly repeated: ReadonlySet<string>;
  /** How many units each series has, by its name. */
  readonly series: ReadonlyMap<string, number>;
  /** Whether a unit stands in a row of titles of other stories. */
  readonly related: readonly boolean[];
  /** Whether so many questions are asked that the article is an interview. */
  readonly interview: boolean;
  /** Whether the story itself speaks to its readers, as advice does. */
  readonly speaksToReaders: boolean;
}

/** Reads a text as a whole. Linear. */
export function surroundingsOf(units: readonly WeighedUnit[], headline: HeadlineUnits): Surroundings {
  const stories = units.map(isStory);
  const sure = units.map((_, u) => stories[u] === true || isHeadline(headline, u));
  const about = units.map((unit, u) =>
    isSettled(unit, u, stories, sure) ? undefined : [...new Set(unit.stems)],
  );
  const story = storyStems(
    units.filter((_, u) => stories[u] === true).map(({ stems }) => stems),
    about.filter((stems) => stems !== undefined),
  );
  return {
    units,
    headline,
    stories,
    sure,
    firstStory: stories.indexOf(true, headline.last + 1),
    lastStory: stories.lastIndexOf(true),
    runs: runsOf(units, sure),
    about,
    story,
    storySize: sizeOf(story),
    repeated: repeatedTexts(units),
    series: seriesOf(units),
    related: belowLabels(units, stories),
    interview: isInterview(units),
    speaksToReaders: addressesReaders(units),
  };
}

/** The zone of a unit. */
export function zoneOf({ headline, firstStory, lastStory }: Surroundings, u: number): Zone {
  if (isHeadline(headline, u)) return 'headline';
  if (u < headline.first) return 'above';
  if (firstStory < 0 || u < firstStory) return 'top';
  return u > lastStory ? 'below' : 'inside';
}

function isHeadline({ first, last }: HeadlineUnits, u: number): boolean {
  return u >= first && u <= last;
}

/** A sentence with a lower score is the story whatever stands beside it; with the second where story stands beside it. */
const beyondDoubt = -6;
const amongStory = -3;

/** Whether a unit needs no look at what stands around it. */
function isSettled(
  { score }: WeighedUnit,
  u: number,
  stories: readonly boolean[],
  sure: readonly boolean[],
): boolean {
  if (stories[u] !== true) return false;
  return score < beyondDoubt || (score < amongStory && sure[u - 1] !== false && sure[u + 1] !== false);
}

/** A story of fewer words, each counted once, is a small one; of so many a large one. */
const smallStory = 60;
const largeStory = 200;

function sizeOf({ size }: StoryStems): Surroundings['storySize'] {
  if (size < smallStory) return 'small';
  return size < largeStory ? 'middle' : 'large';
}

/** What is strongest in a run begins lower than any score that is told from others. */
const lowest = -9;

function runsOf(units: readonly WeighedUnit[], sure: readonly boolean[]): readonly (Run | undefined)[] {
  const out: (Run | undefined)[] = units.map(() => undefined);
  for (let u = 0; u < units.length; u++) {
    if (sure[u] === true) continue;
    let to = u;
    let best = lowest;
    let sum = 0;
    for (; to < units.length && sure[to] !== true; to++) {
      const score = units[to]?.score ?? 0;
      best = Math.max(best, score);
      sum += score;
    }
    const run = { from: u, to, best, sum };
    out.fill(run, u, to);
    u = to;
  }
  return out;
}

/** So many questions of at least so many words, and such a share of all units, make an interview. */
const interviewQuestions = { fewest: 4, words: 3, share: 0.1 };

function isInterview(units: readonly WeighedUnit[]): boolean {
  const { fewest, words: least, share } = interviewQuestions;
  const questions = units.filter(({ text, words }) => words >= least && text.endsWith('?')).length;
  return questions >= fewest && questions > units.length * share;
}

/** Such a share of all units, not counting what reads like a site, must speak to readers. */
const toReaders = { share: 0.2, score: 1 };

function addressesReaders(units: readonly WeighedUnit[]): boolean {
  const speaking = units.filter((unit) => unit.score < toReaders.score && unit.toReaders).length;
  return speaking > units.length * toReaders.share;
}
