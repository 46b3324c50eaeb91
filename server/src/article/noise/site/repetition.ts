/** What units of a text have in common with each other: series, the very same text, rows of titles below a label. */
import { announcesOthers } from './data/labels';
import type { WeighedUnit } from './weighedUnit';
import { isEnded } from './weighedUnit';
import { isDigit } from './wordHashes';

/** Two names of 21 letters, each of two UTF-16 units at most. */
const longestSpeaker = 90;

/** What a line has in common with others of a series: the form of its figures, or who speaks. Undefined: nothing. */
export function seriesName({ text, words }: WeighedUnit): string | undefined {
  if (text.length <= 12 && words <= 2 && /^\P{L}+$/u.test(text)) return text.replace(/\d+/gu, '0');
  // most lines of a story do not begin so, and the letters of all alphabets are slow to tell
  if (!isDigit(text.charCodeAt(0)) && !text.slice(0, longestSpeaker).includes(':')) return undefined;
  return /^(?:\p{Lu}[\p{L}.’'-]{0,20}(?: \p{Lu}[\p{L}.’'-]{0,20})?:|\d{1,2}[:.]\d\d\b)/u
    .exec(text)?.[0]
    .replace(/\d+/gu, '0');
}

/** How many units there are of each series, by its name. */
export function seriesOf(units: readonly WeighedUnit[]): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const unit of units) {
    const name = seriesName(unit);
    if (name !== undefined) out.set(name, (out.get(name) ?? 0) + 1);
  }
  return out;
}

/** Longer texts are not looked up: they do not stand there twice. In words. */
const longestRepeated = 12;

/** Short texts that stand there more than once. */
export function repeatedTexts(units: readonly WeighedUnit[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const out = new Set<string>();
  for (const { text, words } of units) {
    if (words > longestRepeated) continue;
    if (seen.has(text)) out.add(text);
    seen.add(text);
  }
  return out;
}

/** Titles of other stories that may follow the label that announces them. */
export const mostRelated = 12;

/** For each unit whether it stands in a row of titles below a label that announces other stories. */
export function belowLabels(units: readonly WeighedUnit[], stories: readonly boolean[]): readonly boolean[] {
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
