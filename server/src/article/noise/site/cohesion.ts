/**
 * Which words a text has in common with the story that it stands in: a subhead, a caption or a standfirst says again
 * what the story says, a line of the site does not.
 */
import { commonWords } from '../../../rules/artifacts/commonWords';
import { eachWord, isDigit, isLetter } from './words';

/** Shorter words are in every text. */
const shortest = 4;
/** Words are told by how they begin, so that plurals and tenses count as the same: by so many letters. */
const beginning = 5;

const common: ReadonlySet<number> = new Set([...commonWords].flatMap((word) => [...stemsAt(word)]));

/** The words of a text that are about something, each once, by the hash of how they begin. */
export function stemsOf(text: string): readonly number[] {
  const out = new Set<number>();
  for (const stem of stemsAt(text)) if (!common.has(stem)) out.add(stem);
  return [...out];
}

function stemsAt(text: string): readonly number[] {
  const out: number[] = [];
  eachWord(text, (start, end) => {
    if (end - start < shortest || isDigit(text.charCodeAt(start))) return;
    let stem = 0x811c9dc5;
    let letters = 0;
    for (let at = start; at < end && letters < beginning; at++) {
      const code = text.charCodeAt(at);
      if (!isLetter(code)) break;
      // a plural of a short word
      if (at === end - 1 && letters >= shortest - 1 && (code | 32) === 115) break;
      stem = Math.imul(stem ^ (code <= 90 ? code + 32 : code), 0x01000193);
      letters++;
    }
    out.push(stem);
  });
  return out;
}

/** How many texts of a story have each word. */
export type StoryStems = ReadonlyMap<number, number>;

/** Counts the words of the texts that are surely the story. */
export function storyStems(texts: readonly (readonly number[])[]): StoryStems {
  const out = new Map<number, number>();
  for (const stems of texts) for (const stem of stems) out.set(stem, (out.get(stem) ?? 0) + 1);
  return out;
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
    const times = (story.get(stem) ?? 0) - (own ? 1 : 0);
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
