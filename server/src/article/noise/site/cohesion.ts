/**
 * Which words a text has in common with the story that it stands in: a subhead, a caption or a standfirst says again
 * what the story says, a line of the site does not.
 */
import { commonWords } from './data/commonWords';
import type { ByHash } from './hashTable';
import { byHash, mayHave, valueOf } from './hashTable';
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

/** The same, each once. */
export function stemsOf(text: string): readonly number[] {
  return [...new Set(stemsIn(text))];
}

/** What the texts that are surely the story are about. */
export interface StoryStems {
  /** How many of them have each of the words that were asked for. */
  readonly times: ReadonlyMap<number, number>;
  /** How many words they have, each counted once; counting ends soon after `mostCounted`. */
  readonly size: number;
}

/** A story of so many words is a long one. */
const mostCounted = 200;

/** Counts the words of the texts that are surely the story, as far as they are asked for. */
export function storyStems(
  stories: readonly (readonly number[])[],
  asked: readonly (readonly number[])[],
): StoryStems {
  const times = new Map<number, number>();
  for (const stems of asked) for (const stem of stems) times.set(stem, 0);
  const wanted = byHash(times);
  const seen = new Set<number>();
  // the story that each was last counted in: a word counts once in each
  const last = new Map<number, number>();
  stories.forEach((stems, story) => {
    const grows = seen.size < mostCounted;
    for (const stem of stems) {
      if (grows) seen.add(stem);
      if (!mayHave(wanted, stem)) continue;
      const before = times.get(stem);
      if (before === undefined || last.get(stem) === story) continue;
      last.set(stem, story);
      times.set(stem, before + 1);
    }
  });
  return { times, size: seen.size };
}

/** What a text has in common with the story. */
export interface Shared {
  /** How much of its words: those that are in the story. */
  readonly share: 'wordless' | 'none' | 'some' | 'half' | 'most';
  /** In how many texts of the story the most frequent of them stands: what the story is about. */
  readonly topic: number;
}

/** Compares a text with the story; `own` where the text is itself counted as story. */
export function sharedWith(stems: readonly number[], story: StoryStems, own: boolean): Shared {
  let found = 0;
  let topic = 0;
  for (const stem of stems) {
    const times = (story.times.get(stem) ?? 0) - (own ? 1 : 0);
    if (times > 0) found++;
    topic = Math.max(topic, times);
  }
  return { share: shareName(found, stems.length), topic };
}

function shareName(found: number, all: number): Shared['share'] {
  if (all === 0) return 'wordless';
  if (found === 0) return 'none';
  if (3 * found <= all) return 'some';
  return 3 * found <= 2 * all ? 'half' : 'most';
}
