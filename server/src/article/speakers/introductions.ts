/** Where does the text first speak of somebody without a name: "a senior harbour official"? */
import { sentenceStarters } from '../../rules/titles';
import { isStepsEnd, type Steps } from '../text/inSteps';
import { singular, speaksAs } from './speakingNouns';

/** The place that introduces somebody without a name. */
export interface Introduction {
  /** In the body. */
  readonly start: number;
  readonly end: number;
  /** Without the article: "senior harbour official". */
  readonly text: string;
  /** Lower-case words of the description. */
  readonly words: ReadonlySet<string>;
}

/** Every introduction of an article by its noun (singular, lower case), in the order of the text. */
export type Introductions = ReadonlyMap<string, readonly Introduction[]>;

const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu;
const opens = new Set(['a', 'an', 'one', 'another', 'some', 'two', 'three', 'several']);
/** Words that a description may have, the noun included: with more the noun belongs to something else. */
const longest = 6;

/** Every "a … NOUN" of a body by its noun (singular), in order, in steps. Linear. */
export function* introductionsOf(body: string): Steps<Introductions> {
  const found = new Map<string, Introduction[]>();
  let from = -1;
  let words: string[] = [];
  let last = 0;
  let read = 0;
  for (const match of body.matchAll(wordPattern)) {
    const norm = match[0].toLowerCase();
    const end = match.index + match[0].length;
    if (opens.has(norm)) {
      from = match.index;
      words = [];
    } else if (from >= 0 && endsDescription(body, last, match.index, words, norm)) {
      from = -1;
    } else if (from >= 0) {
      words.push(norm);
      const key = singular(norm);
      if (speaksAs(norm) || speaksAs(key)) {
        const text = body.slice(from, end).replace(/^\S+\s+/u, '');
        const introduction = { start: from, end, text, words: new Set(words) };
        const list = found.get(key);
        if (list === undefined) found.set(key, [introduction]);
        else list.push(introduction);
      }
    }
    last = end;
    if (isStepsEnd(read++)) yield undefined;
  }
  return found;
}

/** A mark before the word, too many words, or a word that begins something new. */
const endsDescription = (
  body: string,
  lastEnd: number,
  start: number,
  words: readonly string[],
  norm: string,
): boolean =>
  !/^\s$/u.test(body.slice(lastEnd, start)) ||
  words.length >= longest ||
  (sentenceStarters.has(norm) && norm !== 'other');
