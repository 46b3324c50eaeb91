/** Finds a place of the body among the clauses of its paragraph, which are read when the first place in it is asked for. */
import type { Clause } from '../../language/types';
import { dropOldest } from '../../text/dropOldest';
import { lastAtMost } from '../../text/lastAtMost';
import type { Grammar, Place } from './grammar';
import { grammarOf, placeIn } from './grammar';

/** The sentences of a block, by its index; none where it is not read. */
export type BlockReader = (block: number) => readonly Clause[];

/** A place with the sentence that holds it. */
export interface PlaceRead extends Place {
  readonly sentence: Clause;
}

/** Tells the place of a stretch of the body. */
export type PlaceFinder = (
  block: number,
  start: number,
  end: number,
  possessive: boolean,
) => PlaceRead | undefined;

/** Pronouns look three blocks back, and their names a little further: so many are at hand. */
const blocksAtHand = 16;

/** A finder that reads each block once, as long as places are asked for that are near each other. */
export function placeFinder(read: BlockReader): PlaceFinder {
  const blocks = new Map<number, readonly Clause[]>();
  const grammars = new WeakMap<Clause, Grammar>();
  return (block, start, end, possessive) => {
    const sentences = blocks.get(block) ?? read(block);
    blocks.set(block, sentences);
    dropOldest(blocks, blocksAtHand);
    const sentence = sentences[lastAtMost(sentences.length, (at) => wordStart(sentences[at], 0), start)];
    if (sentence === undefined) return undefined;
    const { words } = sentence;
    const from = lastAtMost(words.length, (at) => wordStart(sentence, at), start);
    const last = lastAtMost(words.length, (at) => wordStart(sentence, at), Math.max(start, end - 1));
    const grammar = grammars.get(sentence) ?? grammarOf(sentence);
    grammars.set(sentence, grammar);
    const place = placeIn(sentence, grammar, from, last + 1, possessive);
    return place === undefined ? undefined : { ...place, sentence };
  };
}

const wordStart = (sentence: Clause | undefined, at: number): number =>
  sentence?.place(sentence.words[at]?.start ?? 0) ?? 0;
