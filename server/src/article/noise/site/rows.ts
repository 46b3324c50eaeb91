import { ownNames } from './ownNames';
import { isStepsEnd, type Steps } from '../../text/inSteps';
import { placeNames, placeWidth } from './placeSigns';
import { likeness, storyNames, storyWidth } from './storySigns';
import type { Unit } from './units';
import { dimensions } from './wordVectors';

/** What is known of the units of a text: for each row one unit. */
export interface Signs {
  readonly units: readonly Unit[];
  /** As `readPlaceSigns` gives them. */
  readonly place: Float32Array;
  /** As `readStorySigns` gives them. */
  readonly story: Float32Array;
}

const own = (name: (typeof ownNames)[number]): number => ownNames.indexOf(name);
const place = (name: (typeof placeNames)[number]): number => ownNames.length + placeNames.indexOf(name);
const story = (name: (typeof storyNames)[number]): number =>
  ownNames.length + placeWidth + storyNames.indexOf(name);

/** Those signs of a unit that its neighbours look at, as indices into own, place and story signs one behind the other. */
const shown: readonly number[] = [
  own('words'),
  own('ended'),
  own('capitals'),
  own('says something of a site'),
  own('small words'),
  own('to readers'),
  own('capital letters'),
  own('digits'),
  own('date'),
  own('list item'),
  own('said'),
  place('long sentence'),
  place('shared with the story'),
  place('repeated'),
  place('blank before'),
  story('like the story'),
  story('like the story beside'),
];
const shownWidth = shown.length;

/** Units on each side that are looked at one by one, and how far reach the means of more. */
const near = 2;
const reaches = [2, 7] as const;

/** How many numbers a row has. */
export const rowWidth =
  dimensions +
  ownNames.length +
  placeWidth +
  storyWidth +
  2 * near * (shownWidth + 1) +
  reaches.length * shownWidth +
  2;

/**
 * Visits the row of each unit that is wanted, in order; of all where nothing is said. The same array is filled anew for
 * each.
 */
export function* eachRow(
  signs: Signs,
  visit: (row: Float32Array, u: number) => void,
  wanted: (u: number) => boolean = () => true,
): Steps<void> {
  const { length } = signs.units;
  const table = shownTable(signs);
  const sums = runningSums(table, length);
  const row = new Float32Array(rowWidth);
  for (let u = 0; u < length; u++) {
    if (isStepsEnd(u)) yield undefined;
    if (!wanted(u)) continue;
    fillRow(row, signs, table, sums, u);
    visit(row, u);
  }
}

function fillRow(row: Float32Array, signs: Signs, table: Float32Array, sums: Float64Array, u: number): void {
  const { units } = signs;
  const unit = units[u];
  if (unit === undefined) return;
  let at = 0;
  row.set(unit.meaning, at);
  at += dimensions;
  row.set(unit.values, at);
  at += ownNames.length;
  copyInto(row, at, signs.place, u * placeWidth, placeWidth);
  at += placeWidth;
  copyInto(row, at, signs.story, u * storyWidth, storyWidth);
  at += storyWidth;
  for (let step = -near; step <= near; step++) {
    if (step === 0) continue;
    const beside = u + step;
    const is = beside >= 0 && beside < units.length;
    if (is) copyInto(row, at, table, beside * shownWidth, shownWidth);
    else row.fill(0, at, at + shownWidth);
    at += shownWidth;
    row[at++] = is ? 1 : 0;
  }
  for (const reach of reaches) {
    const from = Math.max(0, u - reach);
    const to = Math.min(units.length, u + reach + 1);
    for (let k = 0; k < shownWidth; k++)
      row[at++] = ((sums[to * shownWidth + k] ?? 0) - (sums[from * shownWidth + k] ?? 0)) / (to - from);
  }
  for (const step of [-1, 1]) {
    const beside = u + step < 0 ? undefined : units[u + step];
    row[at++] = beside === undefined ? 0 : likeness(unit.meaning, beside.meaning);
  }
}

/** Copies some numbers: for so few a loop is faster than the engine's own way. */
export function copyInto(
  row: Float32Array,
  at: number,
  from: Float32Array,
  start: number,
  count: number,
): void {
  for (let k = 0; k < count; k++) row[at + k] = from[start + k] ?? 0;
}

/** What each unit shows to its neighbours, a row for each. */
function shownTable({ units, place: places, story: stories }: Signs): Float32Array {
  const out = new Float32Array(units.length * shownWidth);
  let at = 0;
  for (let u = 0; u < units.length; u++) {
    const values = units[u]?.values ?? places;
    for (let k = 0; k < shownWidth; k++) {
      const index = shown[k] ?? 0;
      const ofPlace = index - ownNames.length;
      if (ofPlace < 0) out[at++] = values[index] ?? 0;
      else if (ofPlace < placeWidth) out[at++] = places[u * placeWidth + ofPlace] ?? 0;
      else out[at++] = stories[u * storyWidth + ofPlace - placeWidth] ?? 0;
    }
  }
  return out;
}

/** Of each sign that is shown the sum over all units before one. */
function runningSums(table: Float32Array, length: number): Float64Array {
  const out = new Float64Array((length + 1) * shownWidth);
  const count = length * shownWidth;
  for (let at = 0; at < count; at++) out[at + shownWidth] = (out[at] ?? 0) + (table[at] ?? 0);
  return out;
}
