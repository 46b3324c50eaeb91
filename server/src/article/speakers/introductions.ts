import { documentNouns, organisationWords, roleNouns, sentenceStarters, titles } from '../../rules/titles';

/** Where the text first speaks of somebody without a name: "a senior harbour official". */
export interface Introduction {
  /** In the body. */
  readonly start: number;
  readonly end: number;
  /** Without the article: "senior harbour official". */
  readonly text: string;
  /** Lower-case words of the description. */
  readonly words: ReadonlySet<string>;
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu;
const opens = new Set(['a', 'an', 'one', 'another', 'some', 'two', 'three', 'several']);
/** Words before the noun that a description may have. */
const longest = 6;

/** Whether a noun (lower case) can stand for somebody who speaks. */
export function speaksAs(noun: string): boolean {
  return roleNouns.has(noun) || documentNouns.has(noun) || organisationWords.has(noun) || titles.has(noun);
}

/** A noun without its plural ending, lower case. */
export function singular(word: string): string {
  if (/(?:ss|us|is)$/u.test(word)) return word;
  return word.replace(/men$/u, 'man').replace(/ies$/u, 'y').replace(/s$/u, '');
}

/** Every "a … NOUN" of a body by its noun (singular), in order. Linear. */
export function introductionsOf(body: string): ReadonlyMap<string, readonly Introduction[]> {
  const found = new Map<string, Introduction[]>();
  let from = -1;
  let words: string[] = [];
  let last = 0;
  for (const match of body.matchAll(wordPattern)) {
    const norm = match[0].toLowerCase();
    if (opens.has(norm)) {
      from = match.index;
      words = [];
    } else if (
      from >= 0 &&
      (!/^\s$/u.test(body.slice(last, match.index)) ||
        words.length >= longest ||
        (sentenceStarters.has(norm) && norm !== 'other'))
    ) {
      from = -1;
    } else if (from >= 0) {
      words.push(norm);
      const key = singular(norm);
      if (speaksAs(norm) || speaksAs(key)) {
        const end = match.index + match[0].length;
        const text = body.slice(from, end).replace(/^\S+\s+/u, '');
        const list = found.get(key);
        const introduction = { start: from, end, text, words: new Set(words) };
        if (list === undefined) found.set(key, [introduction]);
        else list.push(introduction);
      }
    }
    last = match.index + match[0].length;
  }
  return found;
}
