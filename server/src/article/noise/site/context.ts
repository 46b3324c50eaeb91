import { announcesOthers } from './data/labels';
import { isListItem } from '../lines/lineEnds';
import { sharedWith, storyStems } from './cohesion';
import { isDigit } from './words';
import type { CreditKind } from '../credits/rules';

/** A paragraph or label as it is weighed. */
export interface WeighedUnit {
  readonly text: string;
  /** How much its words and shape are those of a site: above zero a site's, below zero the story's. */
  readonly score: number;
  /** How many words it has. */
  readonly words: number;
  /** Whether it speaks to readers or of itself: you, we. */
  readonly toReaders: boolean;
  /** Whether it says anything that only a site says. */
  readonly ofSite: boolean;
  /** What it is about: the hashes of its longer words, as from `stemsIn`. */
  readonly stems: readonly number[];
}

/** The units that are the headline, first and last; -1 where none was found. */
export interface HeadlineUnits {
  readonly first: number;
  readonly last: number;
}

/** What a unit is like, whatever its words: a sentence, something like a title, or a label of a word or three. */
type Kind = 'sentence' | 'title' | 'label';
type Zone = 'above' | 'headline' | 'top' | 'inside' | 'below';

/** A sentence of so many words that does not read like a site is the story. */
const storyWords = 8;
/** A sentence with a lower score is the story whatever stands beside it. */
const beyondDoubt = -6;
/** Titles of other stories that may follow the label that announces them. */
const mostRelated = 12;

/** Longer texts are paragraphs. */
const longestForm = 200;
const sentences = /[.!?]["'”’)\]]? \S/u;
const figure = /\d/u;
const letter = /\p{L}{2}/u;
const parted = /[:|»›→·•]/u;
const stops = '.!?';
const closers = `"'”’)]`;

/** Whether a unit ends as a sentence does. */
function isEnded(text: string): boolean {
  let end = text.length;
  while (end > 0 && closers.includes(text.charAt(end - 1))) end--;
  return end > 0 && stops.includes(text.charAt(end - 1));
}

function kindOf({ text, words }: WeighedUnit): Kind {
  if (words >= 5 && isEnded(text)) return 'sentence';
  return words <= 3 ? 'label' : 'title';
}

/** Whether a unit can only be the story: a whole sentence in its voice. */
export function isStory(unit: WeighedUnit): boolean {
  return unit.score < -1 && unit.words >= storyWords && isEnded(unit.text);
}

/** What a text is like besides: a question, several sentences, a label with what it is for, or with a figure in it. */
function formOf(text: string): string {
  if (text.length > longestForm) return 'long';
  const last = text.at(-1);
  if (last === '?') return 'question';
  if (isEnded(text)) return sentences.test(text) ? 'sentences' : 'sentence';
  if (figure.test(text)) return letter.test(text) ? 'figure' : 'wordless';
  return last === ':' || parted.test(text) ? 'parted' : 'plain';
}

const limits: readonly number[] = [-4, -2.5, -1.2, 0, 1.2, 2.4, 3.6, 5];

/** Steps of the score, for signs. */
function step(score: number | undefined): string {
  if (score === undefined) return 'edge';
  const below = limits.findIndex((limit) => score < limit);
  return String(below < 0 ? limits.length : below);
}

function third(score: number): string {
  return score < -1 ? 'story' : score > 1 ? 'site' : 'open';
}

/** Runs of units that are not surely the story, with what is strongest in them. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly best: number;
  /** What all of them weigh together. */
  readonly sum: number;
}

function runsOf(units: readonly WeighedUnit[], sure: readonly boolean[]): readonly (Run | undefined)[] {
  const out: (Run | undefined)[] = units.map(() => undefined);
  for (let u = 0; u < units.length; u++) {
    if (sure[u] === true) continue;
    let to = u;
    let best = -9;
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

/** For each unit what it shows by where it stands; nothing for a unit in the midst of the story. */
export function contextSigns(
  units: readonly WeighedUnit[],
  headline: HeadlineUnits,
  keptOf: (line: string) => CreditKind | undefined,
): readonly (readonly string[])[] {
  const stories = units.map(isStory);
  const isHead = (u: number): boolean => u >= headline.first && u <= headline.last;
  const sure = units.map((_, u) => stories[u] === true || isHead(u));
  const runs = runsOf(units, sure);
  const firstStory = stories.indexOf(true, headline.last + 1);
  const lastStory = stories.lastIndexOf(true);
  const zoneOf = (u: number): Zone => {
    if (isHead(u)) return 'headline';
    if (u < headline.first) return 'above';
    if (firstStory < 0 || u < firstStory) return 'top';
    return u > lastStory ? 'below' : 'inside';
  };
  const isSettled = ({ score }: WeighedUnit, u: number): boolean =>
    stories[u] === true &&
    (score < beyondDoubt || (score < -3 && sure[u - 1] !== false && sure[u + 1] !== false));
  const about = units.map((unit, u) => (isSettled(unit, u) ? undefined : [...new Set(unit.stems)]));
  const told = storyStems(
    units.filter((_, u) => stories[u] === true).map(({ stems }) => stems),
    about.filter((stems) => stems !== undefined),
  );
  const size = told.size < 60 ? 'small' : told.size < 200 ? 'middle' : 'large';
  const repeated = repeatedTexts(units);
  const series = seriesOf(units);
  const related = belowLabels(units, stories);
  const questions = units.filter(({ text, words }) => words >= 3 && text.endsWith('?')).length;
  const interview = questions >= 4 && questions > units.length * 0.1;
  const speaksToReaders =
    units.filter(({ toReaders, score }) => score < 1 && toReaders).length > units.length * 0.2;
  return units.map((unit, u) => {
    const { score, text } = unit;
    const stems = about[u];
    if (stems === undefined) return [];
    const zone = zoneOf(u);
    const kind = kindOf(unit);
    const own = step(score);
    const before = units[u - 1];
    const after = units[u + 1];
    const signs = [
      'any',
      `own ${own}`,
      `${zone} ${own}`,
      `${zone} ${kind}`,
      `${kind} ${own}`,
      `${zone} ${kind} ${own}`,
      `before ${step(before?.score)} ${third(score)}`,
      `after ${step(after?.score)} ${third(score)}`,
      `between ${sideOf(sure[u - 1])} ${sideOf(sure[u + 1])} ${kind} ${third(score)}`,
    ];
    const form = formOf(text);
    signs.push(`form ${form} ${zone}`, `form ${form} ${third(score)}`);
    const { share, topic } = sharedWith(stems, told, stories[u] === true);
    const few = Math.min(stems.length, 4);
    const often = topic < 3 ? topic : topic < 6 ? 3 : 6;
    signs.push(
      `shared ${share} ${few}`,
      `shared ${share} ${size}`,
      `shared ${share} ${zone} ${kind}`,
      `shared ${share} ${kind} ${third(score)}`,
      `topic ${often} ${kind} ${zone}`,
      `topic ${often} ${kind} ${third(score)}`,
    );
    // a newsletter may bear the name of the place that the story is about
    if (unit.toReaders)
      signs.push(`shared ${share} readers ${third(score)}`, `shared ${share} readers ${zone}`);
    const run = runs[u];
    if (run !== undefined) {
      const units = run.to - run.from;
      const length = units <= 3 ? String(units) : units <= 6 ? '4' : '7';
      const place = units === 1 ? 'only' : u === run.from ? 'first' : u === run.to - 1 ? 'last' : 'middle';
      signs.push(
        `run ${length} ${place} ${zone}`,
        `run ${length} ${place} ${kind}`,
        `best ${step(run.best)} ${zone} ${kind}`,
        `best ${step(run.best)} ${length} ${place} ${third(score)}`,
        `others ${step(units === 1 ? undefined : (run.sum - score) / (units - 1))} ${zone} ${third(score)}`,
      );
    }
    const kept = keptOf(text);
    if (kept !== undefined) signs.push(`kept ${kept}`, `kept ${kept} ${zone}`, `kept ${third(score)}`);
    if (isName(text)) signs.push('name', `name ${zone}`, `name ${third(score)}`);
    const kin = seriesName(unit);
    if (kin !== undefined && (series.get(kin) ?? 0) >= longSeries)
      signs.push('series', `series ${kind} ${third(score)}`);
    if (repeated.has(text)) signs.push('repeated', `repeated ${zone}`);
    if (related[u] === true) signs.push('related', `related ${kind} ${zone}`);
    if (isListItem(text)) signs.push('item', `item ${zone}`, `item ${third(score)}`);
    if (interview && text.endsWith('?')) signs.push('question');
    if (interview) signs.push('interview', `interview ${kind} ${third(score)}`);
    if (speaksToReaders) signs.push('address', `address ${kind} ${third(score)}`, `address ${own}`);
    const distance = u - headline.last;
    if (headline.last >= 0 && distance >= 1 && distance <= 2)
      signs.push(`below headline ${distance} ${kind}`, `below headline ${distance} ${own}`);
    if (u === headline.first - 1)
      signs.push(
        `above headline ${kind}`,
        `above headline ${own}`,
        `above headline ${kind} ${step(before?.score)}`,
      );
    return signs;
  });
}

/** Whether a text may be somebody's name and no more: who wrote the story. */
function isName(text: string): boolean {
  return (
    text.length <= 40 &&
    /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.?)?(?: (?:de|van|von|der|al|la))? \p{Lu}[\p{L}’'-]+$/u.test(text)
  );
}

function sideOf(sure: boolean | undefined): string {
  return sure === undefined ? 'edge' : sure ? 'story' : 'open';
}

/** So many lines of one form are a series of the story's own: the times of a live report, the answers of an interview. */
const longSeries = 4;

/** Two names of 21 letters, each of two UTF-16 units at most. */
const longestSpeaker = 90;

/** What a line has in common with others of a series: the form of its figures, or who speaks. */
function seriesName({ text, words }: WeighedUnit): string | undefined {
  if (text.length <= 12 && words <= 2 && /^\P{L}+$/u.test(text)) return text.replace(/\d+/gu, '0');
  // most lines of a story do not begin so, and the letters of all alphabets are slow to tell
  if (!isDigit(text.charCodeAt(0)) && !text.slice(0, longestSpeaker).includes(':')) return undefined;
  return /^(?:\p{Lu}[\p{L}.’'-]{0,20}(?: \p{Lu}[\p{L}.’'-]{0,20})?:|\d{1,2}[:.]\d\d\b)/u
    .exec(text)?.[0]
    .replace(/\d+/gu, '0');
}

function seriesOf(units: readonly WeighedUnit[]): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const unit of units) {
    const name = seriesName(unit);
    if (name !== undefined) out.set(name, (out.get(name) ?? 0) + 1);
  }
  return out;
}

/** Short texts that stand there more than once. */
function repeatedTexts(units: readonly WeighedUnit[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const out = new Set<string>();
  for (const { text, words } of units) {
    if (words > 12) continue;
    if (seen.has(text)) out.add(text);
    seen.add(text);
  }
  return out;
}

/** For each unit whether it stands in a row of titles below a label that announces other stories. */
function belowLabels(units: readonly WeighedUnit[], stories: readonly boolean[]): readonly boolean[] {
  let left = 0;
  return units.map(({ text }, u) => {
    if (announcesOthers(text)) {
      left = mostRelated;
      return false;
    }
    if (stories[u] === true || isEnded(text)) left = 0;
    return left-- > 0;
  });
}
