import type { Tagger } from '../../nlp/tagger';
import type { MarkedQuotation } from '../quotations/quotations';
import type { Steps } from '../text/inSteps';
import { speakerBook } from '../speakers/speakers';
import type { AnalyzeOptions } from '../options';
import type { Block } from '../types';
import { blockReader, readBlocks } from './blocksInOrder';
import type { Attributions, Part } from './draft';
import { withSaidBelow } from './headlines';
import { joinParts } from './joinParts';
import { insideOf, namesOutside } from './namesOutside';
import { withSaidElsewhere } from './saidElsewhere';
import { withSources } from './withSources';
import { registryOf } from '../speakers/names/entities';

/** Reads the article once, in order, and gives each quotation its speaker, in steps. All offsets are the body's. */
export function* attribute(
  body: string,
  blocks: readonly Block[],
  marked: readonly MarkedQuotation[],
  tagger: Tagger,
  { indirect, opinions }: Pick<AnalyzeOptions, 'indirect' | 'opinions'>,
): Steps<Attributions> {
  const parts = partsIn(marked);
  const turns = marked.flatMap(({ turn }) => turn ?? []).sort((a, b) => a.block - b.block);
  const registry = yield* registryOf(body, yield* namesOutside(body, blocks, parts, turns));
  const story = { body, blocks, parts, turns, tagger, indirect, opinions };
  const book = yield* speakerBook(body, blocks, registry, insideOf(parts), blockReader(story));
  const { decisions, reported } = yield* readBlocks(story, book);
  const drafts = [...reported, ...(yield* joinParts(body, marked, parts, decisions))];
  const withHeadings = yield* withSaidBelow(body, blocks, drafts, book);
  const told = yield* withSaidElsewhere(body, blocks, withHeadings, book);
  return { ...(yield* withSources(body, told, book)), registry };
}

/** The parts of all quotations, in the order of the text. */
function partsIn(marked: readonly MarkedQuotation[]): readonly Part[] {
  return marked
    .flatMap((quotation, index) => quotation.parts.map((part) => ({ ...part, quotation: index })))
    .sort((a, b) => a.start - b.start);
}
