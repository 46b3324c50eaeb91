import { ownNames } from './ownNames';
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

/** Visits the row of each unit, in order. The same array is filled anew for each. */
export function eachRow(signs: Signs, visit: (row: Float32Array, u: number) => void): void {
  const { units } = signs;
  const sums = runningSums(signs);
  const row = new Float32Array(rowWidth);
  for (let u = 0; u < units.length; u++) {
    fillRow(row, signs, sums, u);
    visit(row, u);
  }
}

function fillRow(row: Float32Array, signs: Signs, sums: Float64Array, u: number): void {
  const { units } = signs;
  const unit = units[u];
  if (unit === undefined) return;
  let at = 0;
  row.set(unit.meaning, at);
  at += dimensions;
  row.set(unit.values, at);
  at += ownNames.length;
  row.set(signs.place.subarray(u * placeWidth, (u + 1) * placeWidth), at);
  at += placeWidth;
  row.set(signs.story.subarray(u * storyWidth, (u + 1) * storyWidth), at);
  at += storyWidth;
  for (let step = -near; step <= near; step++) {
    if (step === 0) continue;
    const is = units[u + step] !== undefined;
    for (let k = 0; k < shownWidth; k++) row[at++] = is ? shownOf(signs, u + step, k) : 0;
    row[at++] = is ? 1 : 0;
  }
  for (const reach of reaches) {
    const from = Math.max(0, u - reach);
    const to = Math.min(units.length, u + reach + 1);
    for (let k = 0; k < shownWidth; k++)
      row[at++] = ((sums[to * shownWidth + k] ?? 0) - (sums[from * shownWidth + k] ?? 0)) / (to - from);
  }
  for (const step of [-1, 1]) {
    const beside = units[u + step];
    row[at++] = beside === undefined ? 0 : likeness(unit.meaning, beside.meaning);
  }
}

/** The k-th of the signs that a unit shows to its neighbours. */
function shownOf({ units, place: places, story: stories }: Signs, u: number, k: number): number {
  const index = shown[k] ?? 0;
  if (index < ownNames.length) return units[u]?.values[index] ?? 0;
  const ofPlace = index - ownNames.length;
  if (ofPlace < placeWidth) return places[u * placeWidth + ofPlace] ?? 0;
  return stories[u * storyWidth + ofPlace - placeWidth] ?? 0;
}

/** Of each sign that is shown the sum over all units before one. */
function runningSums(signs: Signs): Float64Array {
  const { length } = signs.units;
  const out = new Float64Array((length + 1) * shownWidth);
  for (let u = 0; u < length; u++)
    for (let k = 0; k < shownWidth; k++)
      out[(u + 1) * shownWidth + k] = (out[u * shownWidth + k] ?? 0) + shownOf(signs, u, k);
  return out;
}
