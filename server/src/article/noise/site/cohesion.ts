/**
 * Which words a text has in common with the story that it stands in: a subhead, a caption or a standfirst says again
 * what the story says, a line of the site does not.
 */
import { commonWords } from './data/commonWords';
import type { ByHash } from './hashTable';
import { byHash, valueOf } from './hashTable';
import { eachWord, isDigit } from './wordHashes';

/** Shorter words are in every text. */
const shortest = 4;

const common: ByHash = byHash(commonStems());

function commonStems(): ReadonlyMap<number, number> {
  const out = new Map<number, number>();
  for (const word of commonWords)
    eachWord(word, (start, end, _hash, stem) => {
      if (end - start >= shortest) out.set(stem, 1);
    });
  return out;
}

/** Whether a word is about something, by its length in UTF-16 units, its first of them, and the hash of how it begins. */
export function isAbout(length: number, first: number, stem: number): boolean {
  return length >= shortest && !isDigit(first) && valueOf(common, stem) === 0;
}

/** The words of a text that are about something, in order, by the hash of how they begin; one may be there again. */
export function stemsIn(text: string): readonly number[] {
  const out: number[] = [];
  eachWord(text, (start, end, _hash, stem) => {
    if (isAbout(end - start, text.charCodeAt(start), stem)) out.push(stem);
  });
  return out;
}

/** How many texts of the story have each of their words; each text gives its words once. */
export function timesInStory(stories: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const out = new Map<number, number>();
  for (const stems of stories) for (const stem of stems) out.set(stem, (out.get(stem) ?? 0) + 1);
  return out;
}

/** What a text has in common with the story. */
export interface Shared {
  /** How much of its words, 0 to 1: those that are in the story. */
  readonly share: number;
  /** In how many texts of the story the most frequent of them stands: what the story is about. */
  readonly topic: number;
}

/** Compares a text with the story, its words each once; `own` where the text is itself counted as story. */
export function sharedWith(
  stems: readonly number[],
  story: ReadonlyMap<number, number>,
  own: boolean,
): Shared {
  let found = 0;
  let topic = 0;
  for (const stem of stems) {
    const times = (story.get(stem) ?? 0) - (own ? 1 : 0);
    if (times > 0) found++;
    topic = Math.max(topic, times);
  }
  return { share: stems.length === 0 ? 0 : found / stems.length, topic };
}
