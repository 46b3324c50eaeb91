/** An article of a corpus as it is read for its speakers, told in characters of the file, as the corpora count. */
import { finish } from '../src/article/text/inSteps';
import { readCopy } from '../src/article/analyze';
import { withSureNames } from '../src/article/attribution/sureNames';
import { blocksOf } from '../src/article/blocks/blocks';
import { toFile } from '../src/article/cleaning/body';
import { clausesOf, inBody } from '../src/article/language/sentences';
import type { Clause, Phrase } from '../src/article/language/types';
import type { MarkedPart } from '../src/article/quotations/quotations';
import { markedQuotations } from '../src/article/quotations/quotations';
import { registryOf } from '../src/article/speakers/names/entities';
import { nameMentions } from '../src/article/speakers/names/names';
import type { SpeakerBook } from '../src/article/speakers/sources';
import { speakerBook } from '../src/article/speakers/speakers';
import type { Block, BlockKind, Span } from '../src/article/types';
import type { Tagger } from '../src/nlp/tagger';
import { charactersOf } from '../../test/bench/accuracy/spans';

/** An article's text without noise, its blocks, its quotations and who is named in it. */
export interface ReadStory {
  readonly body: string;
  /** Marked parts of quotations in order; body offsets. */
  readonly parts: readonly MarkedPart[];
  readonly book: SpeakerBook;
  /** The sentences of each block that the corpus annotates, headlines not; `marked` only of those with a quotation. */
  readonly paragraphs: (marked: boolean) => readonly (readonly Clause[])[];
  /** A span of the body as one of the file. */
  readonly inFile: (span: Span) => Span;
  /** The words of a sentence that would be shown as the mention of a phrase, as a span of the file. */
  readonly mentionOf: (clause: Clause, phrase: Phrase) => Span;
}

/** Blocks that the corpus annotates: headlines it passes over. */
const annotated: ReadonlySet<BlockKind> = new Set(['paragraph', 'dateline', 'standfirst']);

/** Reads an article up to where its speakers are sought. */
export function readStory(text: string, tagger: Tagger): ReadStory {
  const { at } = charactersOf(text);
  const { body } = readCopy(text).copy;
  const blocks = blocksOf(body.text);
  const parts = finish(markedQuotations(body.text, blocks, 'auto'))
    .quotations.flatMap((quotation) => quotation.parts)
    .sort((a, b) => a.start - b.start);
  const quoted = (offset: number): boolean => parts.some(({ start, end }) => start <= offset && offset < end);
  const names = finish(withSureNames(body.text, finish(nameMentions(body.text, quoted))));
  const inFile = (span: Span): Span => {
    const spans = toFile(body, text, span);
    return { start: at(spans[0]?.start ?? 0), end: at(spans[spans.length - 1]?.end ?? 0) };
  };
  const sentencesOf = (block: Block, index: number, marked: boolean): readonly (readonly Clause[])[] => {
    const own = parts.flatMap((part, k) => (part.block === index ? [[k, part] as const] : []));
    if (!annotated.has(block.kind) || (marked && own.length === 0)) return [];
    return [clausesOf(body.text, block, own, tagger)];
  };
  return {
    body: body.text,
    parts,
    book: finish(speakerBook(body.text, blocks, finish(registryOf(body.text, names)), quoted)),
    paragraphs: (marked) => blocks.flatMap((block, index) => sentencesOf(block, index, marked)),
    inFile,
    mentionOf: (clause, phrase) => inFile(inBody(clause, mentionIn(clause, phrase))),
  };
}

/** "Who", the owner, or the head of the phrase. */
function mentionIn({ chunks, words }: Clause, { from, via, owner }: Phrase): Span {
  const chunk = chunks[via ?? from];
  const first = words[chunk?.from ?? -1];
  const last = words[owner ?? (chunk?.to ?? 0) - 1];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}
