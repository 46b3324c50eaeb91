import { dimensions } from './wordVectors';
import type { Unit } from './units';

/** Where a unit stands in relation to the story, and how like it it is; as `storyNames` names them. */
export const storyNames = [
  'like the story',
  'above the story',
  'below the story',
  'units above',
  'units below',
  'place in the story',
  'story before',
  'story behind',
  'share of story',
  'units',
  'units of story',
  'like the story beside',
] as const;

/** How many signs they are. */
export const storyWidth = storyNames.length;

/** Farther is as good as nowhere. */
const farthest = 30;

/** How like two meanings are, -1 to 1: both have length 1, or 0 where nothing is known. */
export function likeness(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let k = 0; k < dimensions; k++) sum += (a[k] ?? 0) * (b[k] ?? 0);
  return sum;
}

/**
 * The signs of all units, one row each, given which of them are taken for the story. Linear.
 */
export function readStorySigns(units: readonly Unit[], isStory: readonly boolean[]): Float32Array {
  const out = new Float32Array(units.length * storyWidth);
  const total = Math.log1p(units.length);
  const count = isStory.reduce((sum, each) => sum + (each ? 1 : 0), 0);
  const first = isStory.indexOf(true);
  const last = isStory.lastIndexOf(true);
  const middle = meanOf(units, isStory);
  const behind = nextStories(isStory);
  let before = -1;
  units.forEach(({ meaning }, u) => {
    const at = u * storyWidth;
    out[at + 9] = total;
    if (count === 0) {
      out[at] = -1;
    } else {
      const next = behind[u] ?? -1;
      out[at] = likeness(meaning, middle);
      out[at + 1] = u < first ? 1 : 0;
      out[at + 2] = u > last ? 1 : 0;
      out[at + 3] = Math.log1p(Math.max(0, first - u));
      out[at + 4] = Math.log1p(Math.max(0, u - last));
      out[at + 5] = Math.min(1, Math.max(0, (u - first) / Math.max(1, last - first)));
      out[at + 6] = Math.log1p(Math.min(farthest, before < 0 ? farthest : u - before));
      out[at + 7] = Math.log1p(Math.min(farthest, next < 0 ? farthest : next - u));
      out[at + 8] = count / units.length;
      out[at + 10] = Math.log1p(count);
      out[at + 11] = Math.max(likenessTo(units, before, meaning), likenessTo(units, next, meaning));
    }
    if (isStory[u] === true) before = u;
  });
  return out;
}

function likenessTo(units: readonly Unit[], u: number, meaning: Float32Array): number {
  const unit = u < 0 ? undefined : units[u];
  return unit === undefined ? -1 : likeness(unit.meaning, meaning);
}

/** For each unit the next unit of the story behind it; -1 where there is none. */
function nextStories(isStory: readonly boolean[]): Int32Array {
  const out = new Int32Array(isStory.length);
  let next = -1;
  for (let u = isStory.length - 1; u >= 0; u--) {
    out[u] = next;
    if (isStory[u] === true) next = u;
  }
  return out;
}

/** What the story means in the mean, of length 1. */
function meanOf(units: readonly Unit[], isStory: readonly boolean[]): Float32Array {
  const out = new Float32Array(dimensions);
  for (let u = 0; u < units.length; u++) {
    const meaning = units[u]?.meaning;
    if (meaning === undefined || isStory[u] !== true) continue;
    for (let k = 0; k < dimensions; k++) out[k] = (out[k] ?? 0) + (meaning[k] ?? 0);
  }
  const size = Math.sqrt(likeness(out, out));
  return size === 0 ? out : out.map((value) => value / size);
}
