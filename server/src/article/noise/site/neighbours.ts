/**
 * The signs of a unit's place: where in the article it stands, what stands beside it, what it has in common with the
 * story. data/weights.ts has what each weighs, by the name that it is given here; a name that changes must be fitted
 * anew. The order in which a unit's signs are named is the order in which their weights are added up.
 */
import type { CreditKind } from '../credits/rules';
import { isListItem } from '../lines/lineEnds';
import { sharedWith } from './cohesion';
import { seriesName } from './repetition';
import type { Surroundings, Zone } from './surroundings';
import { surroundingsOf, zoneOf } from './surroundings';
import type { HeadlineUnits, UnitKind, WeighedUnit } from './weighedUnit';
import { isEnded, kindOf } from './weighedUnit';

/** A unit where it stands. */
interface Placed {
  readonly unit: WeighedUnit;
  /** Its index. */
  readonly u: number;
  readonly zone: Zone;
  readonly kind: UnitKind;
  /** Its score in steps, and in three. */
  readonly own: string;
  readonly lean: Lean;
}

/** For each unit what it shows by where it stands; nothing for a unit in the midst of the story. */
export function neighbourSigns(
  units: readonly WeighedUnit[],
  headline: HeadlineUnits,
  creditOf: (line: string) => CreditKind | undefined,
): readonly (readonly string[])[] {
  const around = surroundingsOf(units, headline);
  return units.map((unit, u) => {
    const stems = around.about[u];
    if (stems === undefined) return [];
    const { score } = unit;
    const placed: Placed = {
      unit,
      u,
      zone: zoneOf(around, u),
      kind: kindOf(unit),
      own: step(score),
      lean: leanOf(score),
    };
    const signs: string[] = [];
    addPlace(signs, placed, around);
    addForm(signs, placed);
    addShared(signs, placed, stems, around);
    addRun(signs, placed, around);
    addCredit(signs, placed, creditOf);
    addRepetition(signs, placed, around);
    addVoice(signs, placed, around);
    addHeadline(signs, placed, around);
    return signs;
  });
}

/** Its own score, and that of its neighbours. */
function addPlace(
  signs: string[],
  { u, zone, kind, own, lean }: Placed,
  { units, sure }: Surroundings,
): void {
  signs.push(
    'any',
    `own ${own}`,
    `${zone} ${own}`,
    `${zone} ${kind}`,
    `${kind} ${own}`,
    `${zone} ${kind} ${own}`,
    `before ${step(units[u - 1]?.score)} ${lean}`,
    `after ${step(units[u + 1]?.score)} ${lean}`,
    `between ${sideOf(sure[u - 1])} ${sideOf(sure[u + 1])} ${kind} ${lean}`,
  );
}

function addForm(signs: string[], { unit, zone, lean }: Placed): void {
  const form = formOf(unit.text);
  signs.push(`form ${form} ${zone}`, `form ${form} ${lean}`);
}

/** More words of a unit are not told apart. */
const mostWords = 4;

/** What it has in common with the story. */
function addShared(
  signs: string[],
  { unit, u, zone, kind, lean }: Placed,
  stems: readonly number[],
  { story, storySize, stories }: Surroundings,
): void {
  const { share, topic } = sharedWith(stems, story, stories[u] === true);
  const often = topic < 3 ? topic : topic < 6 ? 3 : 6;
  signs.push(
    `shared ${share} ${Math.min(stems.length, mostWords)}`,
    `shared ${share} ${storySize}`,
    `shared ${share} ${zone} ${kind}`,
    `shared ${share} ${kind} ${lean}`,
    `topic ${often} ${kind} ${zone}`,
    `topic ${often} ${kind} ${lean}`,
  );
  // a newsletter may bear the name of the place that the story is about
  if (unit.toReaders) signs.push(`shared ${share} readers ${lean}`, `shared ${share} readers ${zone}`);
}

/** The run of units that it is in, all of them not surely the story. */
function addRun(signs: string[], { unit, u, zone, kind, lean }: Placed, { runs }: Surroundings): void {
  const run = runs[u];
  if (run === undefined) return;
  const units = run.to - run.from;
  const length = units <= 3 ? String(units) : units <= 6 ? '4' : '7';
  const place = units === 1 ? 'only' : u === run.from ? 'first' : u === run.to - 1 ? 'last' : 'middle';
  const others = units === 1 ? undefined : (run.sum - unit.score) / (units - 1);
  signs.push(
    `run ${length} ${place} ${zone}`,
    `run ${length} ${place} ${kind}`,
    `best ${step(run.best)} ${zone} ${kind}`,
    `best ${step(run.best)} ${length} ${place} ${lean}`,
    `others ${step(others)} ${zone} ${lean}`,
  );
}

/** Whether it is a credit, or somebody's name and no more. In the weights a credit is called "kept". */
function addCredit(
  signs: string[],
  { unit: { text }, zone, lean }: Placed,
  creditOf: (line: string) => CreditKind | undefined,
): void {
  const credit = creditOf(text);
  if (credit !== undefined) signs.push(`kept ${credit}`, `kept ${credit} ${zone}`, `kept ${lean}`);
  if (isName(text)) signs.push('name', `name ${zone}`, `name ${lean}`);
}

/** So many lines of one form are a series of the story's own: the times of a live report, the answers of an interview. */
const longSeries = 4;

/** Whether others are like it. */
function addRepetition(
  signs: string[],
  { unit, u, zone, kind, lean }: Placed,
  { series, repeated, related }: Surroundings,
): void {
  const { text } = unit;
  const kin = seriesName(unit);
  if (kin !== undefined && (series.get(kin) ?? 0) >= longSeries)
    signs.push('series', `series ${kind} ${lean}`);
  if (repeated.has(text)) signs.push('repeated', `repeated ${zone}`);
  if (related[u] === true) signs.push('related', `related ${kind} ${zone}`);
  if (isListItem(text)) signs.push('item', `item ${zone}`, `item ${lean}`);
}

/** Whether the whole article is an interview, or speaks to its readers. */
function addVoice(
  signs: string[],
  { unit: { text }, kind, own, lean }: Placed,
  { interview, speaksToReaders }: Surroundings,
): void {
  if (interview && text.endsWith('?')) signs.push('question');
  if (interview) signs.push('interview', `interview ${kind} ${lean}`);
  if (speaksToReaders) signs.push('address', `address ${kind} ${lean}`, `address ${own}`);
}

/** So far below the headline a unit may be its standfirst or the byline, in units. */
const nearHeadline = 2;

/** Whether it stands right above the headline, or right below. */
function addHeadline(signs: string[], { u, kind, own }: Placed, { units, headline }: Surroundings): void {
  const distance = u - headline.last;
  if (headline.last >= 0 && distance >= 1 && distance <= nearHeadline)
    signs.push(`below headline ${distance} ${kind}`, `below headline ${distance} ${own}`);
  if (u === headline.first - 1)
    signs.push(
      `above headline ${kind}`,
      `above headline ${own}`,
      `above headline ${kind} ${step(units[u - 1]?.score)}`,
    );
}

/** Longer texts are paragraphs. */
const longestForm = 200;
const sentences = /[.!?]["'”’)\]]? \S/u;
const figure = /\d/u;
const letter = /\p{L}{2}/u;
const parted = /[:|»›→·•]/u;

/** What a text is like besides: a question, several sentences, a label with what it is for, or with a figure in it. */
function formOf(text: string): string {
  if (text.length > longestForm) return 'long';
  const last = text.at(-1);
  if (last === '?') return 'question';
  if (isEnded(text)) return sentences.test(text) ? 'sentences' : 'sentence';
  if (figure.test(text)) return letter.test(text) ? 'figure' : 'wordless';
  return last === ':' || parted.test(text) ? 'parted' : 'plain';
}

/** Where one step of the score ends and the next begins; the weights were fitted to them. */
const limits: readonly number[] = [-4, -2.5, -1.2, 0, 1.2, 2.4, 3.6, 5];

/** A score in steps; "edge" where there is no unit. */
function step(score: number | undefined): string {
  if (score === undefined) return 'edge';
  const below = limits.findIndex((limit) => score < limit);
  return String(below < 0 ? limits.length : below);
}

/** Whether a score leans to the story or to a site. */
type Lean = 'story' | 'site' | 'open';

function leanOf(score: number): Lean {
  return score < -1 ? 'story' : score > 1 ? 'site' : 'open';
}

/** What stands on one side: whether that is surely the story. */
function sideOf(sure: boolean | undefined): string {
  return sure === undefined ? 'edge' : sure ? 'story' : 'open';
}

/** Whether a text may be somebody's name and no more: who wrote the story. */
function isName(text: string): boolean {
  return (
    text.length <= 40 &&
    /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.?)?(?: (?:de|van|von|der|al|la))? \p{Lu}[\p{L}’'-]+$/u.test(text)
  );
}
