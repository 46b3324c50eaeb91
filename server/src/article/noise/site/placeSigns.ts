import type { ContentLine } from '../lines/contentLines';
import { sharedWith, timesInStory } from './cohesion';
import type { KnownHeadline } from './headline';
import type { Unit } from './units';

/** What a unit shows where it stands, as `placeNames` names them. */
export const placeNames = [
  'lines',
  'repeated',
  'series',
  'blank before',
  'page break before',
  'blank behind',
  'page noise before',
  'page noise behind',
  'shared with the story',
  'about nothing',
  'topic',
  'about',
  'long sentence',
  'known headline',
] as const;

/** How many signs they are. */
export const placeWidth = placeNames.length;

/** A unit of so many words that ends as a sentence does is taken for the story at first. */
const longSentence = 15;
/** More blank lines are not told apart. */
const mostBlank = 3;

/** Which units are sentences so long that hardly a site has them. */
export function longSentences(units: readonly Unit[]): readonly boolean[] {
  return units.map(({ words, ended }) => words >= longSentence && ended);
}

/** The signs of all units, one row each. Linear. */
export function readPlaceSigns(
  units: readonly Unit[],
  long: readonly boolean[],
  lines: readonly ContentLine[],
  taken: Uint8Array,
  known: KnownHeadline | undefined,
): Float32Array {
  const out = new Float32Array(units.length * placeWidth);
  const times = countBy(units.map(({ text }) => text));
  const series = countBy(units.map((unit) => unit.series));
  const story = timesInStory(units.filter((_, u) => long[u] === true).map(({ stems }) => stems));
  let at = 0;
  units.forEach((unit, u) => {
    const { stems: own, series: name } = unit;
    const { share, topic } = sharedWith(own, story, long[u] === true);
    const first = unit.lines[0] ?? 0;
    const last = unit.lines.at(-1) ?? 0;
    const isKnown = known !== undefined && last >= known.first && first <= known.last;
    out[at++] = Math.log1p(unit.lines.length);
    out[at++] = Math.log1p((times.get(unit.text) ?? 1) - 1);
    out[at++] = name === undefined ? 0 : Math.log1p(series.get(name) ?? 0);
    out[at++] = Math.min(mostBlank, unit.blankBefore);
    out[at++] = unit.formFeed ? 1 : 0;
    out[at++] = Math.min(mostBlank, lines[last + 1]?.blankBefore ?? mostBlank);
    out[at++] = taken[first - 1] === 1 ? 1 : 0;
    out[at++] = taken[last + 1] === 1 ? 1 : 0;
    out[at++] = share;
    out[at++] = own.length === 0 ? 1 : 0;
    out[at++] = Math.log1p(topic);
    out[at++] = Math.log1p(own.length);
    out[at++] = long[u] === true ? 1 : 0;
    out[at++] = isKnown ? 1 : 0;
  });
  return out;
}

/** How often each text stands there. */
function countBy(texts: readonly (string | undefined)[]): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const text of texts) if (text !== undefined) out.set(text, (out.get(text) ?? 0) + 1);
  return out;
}
