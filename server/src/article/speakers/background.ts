/** What is known of an article before anybody in it is given words? Read once, for all its noun phrases. */
import type { Block } from '../types';
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
  /** In the order of the text. */
  readonly together: readonly NamedTogether[];
}

/** What is known of an article with these blocks and names. Linear. */
export const backgroundOf = (body: string, blocks: readonly Block[], registry: Registry): Background => ({
  body,
  blocks,
  cast: createCast(registry, blocks),
  introductions: introductionsOf(body),
  together: allNamedTogether(body, registry),
});
