import type { ContentLine } from '../lines/contentLines';
import type { Steps } from '../../text/inSteps';
import networks from './data/networks.bin';
import type { KnownHeadline } from './headline';
import { madeReady, oddsReader, readNetworks } from './network';
import { longSentences, readPlaceSigns } from './placeSigns';
import { eachRow } from './rows';
import { eachSecondRow } from './secondRows';
import type { SecondSigns } from './secondRows';
import { readStorySigns } from './storySigns';
import type { Unit } from './units';

/** What judges a unit by itself, its place and its neighbours, and what judges it again by the first verdicts around it. */
export const [firstLook, secondLook] = readNetworks(networks).map(madeReady);

/** A sentence of so many words that leans to the story by so much is the story to the second look. */
const storySentence = { words: 8, odds: -0.85 };

/** Which units the second look takes for the story, given how much each leans to a site. */
export function storyAsSeen(units: readonly Unit[], odds: Float32Array): readonly boolean[] {
  return units.map(
    ({ words, ended }, u) => words >= storySentence.words && ended && (odds[u] ?? 0) < storySentence.odds,
  );
}

/** Units with what the lines around them show. */
export interface Page {
  readonly units: readonly Unit[];
  readonly place: Float32Array;
  readonly story: Float32Array;
}

/** What is known, in steps, of the units of a text before any is judged. */
export function* readPage(
  units: readonly Unit[],
  lines: readonly ContentLine[],
  taken: Uint8Array,
  known: KnownHeadline | undefined,
): Steps<Page> {
  const long = longSentences(units);
  // what reads like a site is no story, however long
  const story = long.map((each, u) => each && !(units[u]?.ofSite === true && units[u].toReaders));
  yield undefined;
  const place = readPlaceSigns(units, long, lines, taken, known);
  yield undefined;
  return { units, place, story: readStorySigns(units, story) };
}

/** What the second look goes by. */
export function secondSigns({ units, place }: Page, first: Float32Array): SecondSigns {
  return { units, place, first, story: readStorySigns(units, storyAsSeen(units, first)) };
}

/** How much each unit leans to a site, as log odds: above zero a site's, below zero the story's. */
export interface SiteVerdict {
  /** What the first look says. */
  readonly first: Float32Array;
  /** What is gone by. */
  readonly odds: Float32Array;
}

/** Judges all units of a text, in steps. Linear. */
export function* judgeUnits(page: Page): Steps<SiteVerdict> {
  const first = new Float32Array(page.units.length);
  const odds = new Float32Array(page.units.length);
  if (firstLook === undefined || secondLook === undefined) return { first, odds };
  const readFirst = oddsReader(firstLook);
  const readSecond = oddsReader(secondLook);
  yield* eachRow(page, (row, u) => (first[u] = readFirst(row)));
  yield undefined;
  yield* eachSecondRow(secondSigns(page, first), (row, u) => (odds[u] = readSecond(row)));
  return { first, odds };
}
