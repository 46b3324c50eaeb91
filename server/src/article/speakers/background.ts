/** What is known of an article before anybody in it is given words? Read once, for all its noun phrases. */
import type { Steps } from '../text/inSteps';
import type { Block } from '../types';
import type { Antecedents } from './antecedents/antecedents';
import { antecedentsIn } from './antecedents/antecedents';
import type { BlockReader } from './antecedents/sentencesRead';
import type { Cast } from './cast';
import { createCast } from './cast';
import type { Registry } from './names/entities';
import type { Introductions } from './introductions';
import { introductionsOf } from './introductions';
import type { NamedTogether } from './namedTogether';
import { allNamedTogether } from './namedTogether';

/** The body, its names, and who may speak. Nothing in it changes but what the cast knows of its speakers. */
export interface Background {
  /** The text without noise. */
  readonly body: string;
  readonly blocks: readonly Block[];
  readonly cast: Cast;
  readonly introductions: Introductions;
  /** Whom "he" and "she" mean. */
  readonly antecedents: Antecedents;
  /** In the order of the text. */
  readonly together: readonly NamedTogether[];
}

/** What is known of an article with these blocks and names, in steps. Linear. */
export function* backgroundOf(
  body: string,
  blocks: readonly Block[],
  registry: Registry,
  quoted: (offset: number) => boolean,
  read: BlockReader,
): Steps<Background> {
  const cast = createCast(registry, blocks);
  return {
    body,
    blocks,
    cast,
    introductions: yield* introductionsOf(body),
    antecedents: yield* antecedentsIn(body, cast, quoted, read),
    together: allNamedTogether(body, registry),
  };
}
