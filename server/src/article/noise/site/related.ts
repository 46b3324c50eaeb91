import { creditKindOf } from '../credits/kindOf';
import { isListItem } from '../lines/lineEnds';
import { announcesOthers } from './data/labels';
import type { Unit } from './units';

/** Titles of other stories that may follow the label that announces them. */
const mostRelated = 12;
/** How much a title must lean to a site at least, as log odds: one below such a label may lean to the story. */
const leastOdds = -1.5;
/** Shortest and longest title, in UTF-16 code units. */
const shortest = 8;
const longest = 130;
/** A last title of so few words, right before the story goes on, may be a subhead. */
const subheadWords = 4;

const ending = /[.:]["'”’)]*$/u;
const beginning = /^(?:[•‣▪■●·*–-]\s?)?["'“‘]?[\p{Lu}\p{N}]/u;

/** Adds the titles of other stories below a label that announces them, where that label was found. */
export function withRelated(
  units: readonly Unit[],
  odds: Float32Array,
  found: readonly boolean[],
): readonly boolean[] {
  const out = [...found];
  for (let u = 0; u < units.length; u++) {
    if (out[u] !== true || !announcesOthers(units[u]?.text ?? '')) continue;
    let end = u + 1;
    while (end < units.length && end - u <= mostRelated && isTitle(units[end], odds[end] ?? 0)) end++;
    const last = units[end - 1];
    const maySubhead = last !== undefined && last.words <= subheadWords && !isListItem(last.text);
    if (end < units.length && end - u > 2 && maySubhead && out[end - 1] !== true) end--;
    out.fill(true, u, end);
    u = end - 1;
  }
  return out;
}

/** Whether a unit can be the title of another story, in a list of them. */
function isTitle(unit: Unit | undefined, odds: number): boolean {
  if (unit === undefined || (odds < leastOdds && !isListItem(unit.text))) return false;
  const { text } = unit;
  if (text.length < shortest || text.length > longest || ending.test(text)) return false;
  return beginning.test(text) && creditKindOf(text) === undefined;
}
