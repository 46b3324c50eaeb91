/** A text as its pronouns are read in it: the names it holds, its blocks, and whom each pronoun may mean. */
import { finish } from '../../src/article/text/inSteps';
import { blocksOf } from '../../src/article/blocks/blocks';
import { markedQuotations } from '../../src/article/quotations/quotations';
import { clausesOf } from '../../src/article/language/sentences';
import type { Clause } from '../../src/article/language/types';
import { createTagger } from '../../src/nlp/tagger';
import type { Antecedents } from '../../src/article/speakers/antecedents/antecedents';
import { antecedentsIn } from '../../src/article/speakers/antecedents/antecedents';
import type { Cast } from '../../src/article/speakers/cast';
import { createCast } from '../../src/article/speakers/cast';
import { registryOf } from '../../src/article/speakers/names/entities';
import { nameMentions } from '../../src/article/speakers/names/names';

const tagger = createTagger();

/** A pronoun of a corpus with those whom it may mean. */
export interface Asked {
  /** Signs of each person, and last of nobody. */
  readonly signs: readonly (readonly string[])[];
  /** Whether the corpus says that it is this one, or leaves open that it is. */
  readonly right: readonly boolean[];
  readonly weight: number;
}

/** A text with its names. */
export interface ReadText {
  readonly body: string;
  readonly cast: Cast;
  readonly antecedents: Antecedents;
  readonly quoted: (offset: number) => boolean;
}

/** Reads a text as an article is, but that no noise is sought in it. */
export function readText(body: string, weights: ReadonlyMap<string, number>): ReadText {
  const blocks = blocksOf(body);
  const parts = finish(markedQuotations(body, blocks, 'auto')).quotations.flatMap(
    (quotation) => quotation.parts,
  );
  const quoted = (offset: number): boolean => parts.some(({ start, end }) => start <= offset && offset < end);
  const reader = (index: number): readonly Clause[] => {
    const block = blocks[index];
    const own = parts.flatMap((part, k) => (part.block === index ? [[k, part] as const] : []));
    return block === undefined ? [] : clausesOf(body, block, own, tagger);
  };
  const cast = createCast(finish(registryOf(body, finish(nameMentions(body, quoted)))), blocks);
  return { body, cast, antecedents: finish(antecedentsIn(body, cast, quoted, reader, weights)), quoted };
}
