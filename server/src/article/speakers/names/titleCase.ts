/** Where does a name end in a headline in title case, in which every word has a capital letter? */
import { headlineWords, nameParticles } from '../../../rules/names';
import { isStepsEnd, type Steps } from '../../text/inSteps';
import { isGiven } from './nameKinds';
import type { RawWord } from './nameWords';
import { bareName, isPlainWord } from './nameWords';
import { hasLineBreak } from '../../text/whiteSpace';

/** A line of fewer words may be a name alone. */
const shortestTitle = 5;
/** Words of fewer letters ("for", "the") have a small letter in most title cases: they tell nothing. */
const shortestTelling = 4;
/** Fewer words that tell may all be names: "Durand and Pell to meet in May". */
const fewestTelling = 3;
/** A headline's writer may forget one word in ten. */
const titleShare = 0.9;

/** For each word, in steps, whether its line is set in title case: "Mayor Pell Opens Bridge After Long Delay". */
export function* titleLines(body: string, words: readonly RawWord[]): Steps<readonly boolean[]> {
  const out: boolean[] = [];
  let lines = 0;
  for (let from = 0; from < words.length;) {
    if (isStepsEnd(lines++)) yield undefined;
    let to = from + 1;
    while (to < words.length && !hasLineBreak(body.slice(words[to - 1]?.end ?? 0, words[to]?.start ?? 0)))
      to++;
    const telling = words
      .slice(from, to)
      .filter((word) => word.norm.length >= shortestTelling && !headlineWords.has(word.norm));
    const capitals = telling.filter((word) => word.capital).length;
    const titled =
      to - from >= shortestTitle &&
      !words.slice(from, to).some(isSmallVerb) &&
      telling.length >= fewestTelling &&
      capitals >= titleShare * telling.length;
    for (; from < to; from++) out.push(titled);
  }
  return out;
}

/** "Max Pell met Ursula von Treskow in Kells.": a short verb with a small letter tells that all the others are names. */
const isSmallVerb = ({ norm, capital }: RawWord): boolean =>
  !capital && /^(?:met|won|ran|saw|got|led|sat|had|did|beat|sued|left|told|said|wed)$/u.test(norm);

/** A run of words by their indexes, half-open. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * The name inside a run of words in title case: there a name ends where everyday words begin, and only a given name and
 * what follows it is sure. Undefined where none is.
 */
export function inTitleCase(words: readonly RawWord[], from: number, to: number): Run | undefined {
  if (to - from === 1) return { from, to };
  for (let at = from; at < to - 1; at++) {
    if (!isGiven(words[at])) continue;
    let next = /^\p{Lu}\.?$/u.test(words[at + 1]?.text ?? '') ? at + 2 : at + 1;
    while (next < to && nameParticles.has(words[next]?.norm ?? '')) next++;
    const last = words[next];
    if (last !== undefined && next < to && !isPlainWord(bareName(last.norm)))
      return { from: at, to: next + 1 };
  }
  return undefined;
}
