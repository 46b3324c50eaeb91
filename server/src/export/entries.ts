/** The quotations of an article as a person lists them: numbered in the order of the text, with speaker and place. */
import type { AttributedText, Attribution } from '../article/article';
import { blockIndex } from '../article/blocks/blockAt';
import { isSpeech, speakersOf, type ShownSpeaker } from '../article/queries';
import { foldWhiteSpace } from '../article/text/whiteSpace';
import type { SourceCheck } from '../article/sourceCheck';
import type { BlockKind, Quotation, Span } from '../article/types';
import { cleanText, quotationWords } from '../wording/cleanWords';
import { lineNumbersIn, sentencesBefore } from './places';

/** One quotation in a list. */
export interface Entry extends ShownSpeaker {
  /** "q1" for the first that is somebody's words, "w1" for the first scare quote or title: the same in every format. */
  readonly id: string;
  /** Index into the article's quotations. */
  readonly index: number;
  readonly quotation: Quotation;
  readonly attribution?: Attribution;
  /** What it says, marks included, white space folded and noise left out; " … " where the reporter's words stand between. */
  readonly words: string;
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  /** The part of the article that it begins in; absent where it begins in none. */
  readonly block?: BlockKind;
  /** Which paragraph of the article that is, from 1; absent in a headline and the like. */
  readonly paragraph?: number;
  /** Which sentence of the paragraph it begins in, from 1; present where `paragraph` is. */
  readonly sentence?: number;
  readonly check?: SourceCheck;
  /** A person put something of it right: that it is one, its type, who speaks, or who that is. */
  readonly putRight: boolean;
}

/** All quotations, those that are nobody's words too, in the order of the text. */
export function entriesOf(article: AttributedText): readonly Entry[] {
  const lineOf = lineNumbersIn(article.text);
  const placeOf = placesIn(article);
  const shown = speakersOf(article);
  const attributions = new Map(article.attributions.map((one) => [one.quotation, one]));
  const checks = new Map((article.checks ?? []).map((check) => [check.quotation, check]));
  const putRight = new Set<string | undefined>(
    article.sources.filter(({ byHand }) => byHand === true).map(({ id }) => id),
  );
  const numbers = { q: 0, w: 0 };
  return article.quotations
    .map((quotation, index) => ({ quotation, index, start: quotation.parts[0]?.start ?? 0 }))
    .sort((a, b) => a.start - b.start)
    .map(({ quotation, index, start }): Entry => {
      const kind = isSpeech(quotation.type) ? 'q' : 'w';
      const attribution = attributions.get(index);
      const check = checks.get(index);
      return {
        id: `${kind}${String(++numbers[kind])}`,
        index,
        quotation,
        words: quotationWords(article, quotation),
        line: lineOf(start),
        ...placeOf(start),
        ...shown[index],
        ...(attribution !== undefined && { attribution }),
        ...(check !== undefined && { check }),
        putRight:
          quotation.byHand === true || attribution?.byHand !== undefined || putRight.has(attribution?.source),
      };
    });
}

/** Those of them that are somebody's words. */
export function spokenEntries(article: AttributedText): readonly Entry[] {
  return entriesOf(article).filter(({ quotation }) => isSpeech(quotation.type));
}

/**
 * The stretches of the file that a quotation takes up as it is read: two parts between which only noise or white space
 * stands are one.
 */
export function stretchesOf(article: AttributedText, { parts }: Quotation): readonly Span[] {
  const out: Span[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    const goesOn =
      last !== undefined &&
      part.start >= last.end &&
      foldWhiteSpace(cleanText(article, { start: last.end, end: part.start })) === '';
    if (goesOn) out[out.length - 1] = { start: last.start, end: part.end };
    else out.push(part);
  }
  return out;
}

type Place = Pick<Entry, 'block' | 'paragraph' | 'sentence'>;

/** Tells in which part of the article an offset is. Each paragraph is cut into sentences once. */
function placesIn(article: AttributedText): (offset: number) => Place {
  const { blocks } = article;
  const numbers: number[] = [];
  let paragraphs = 0;
  for (const { kind } of blocks) numbers.push(kind === 'paragraph' ? ++paragraphs : 0);
  const sentences = new Map<number, (offset: number) => number>();
  return (offset) => {
    const at = blockIndex(blocks, offset);
    const block = blocks[at];
    if (block === undefined || offset >= block.span.end) return {};
    const paragraph = numbers[at] ?? 0;
    if (paragraph === 0) return { block: block.kind };
    const before = sentences.get(at) ?? sentencesBefore(cleanText(article, block.span));
    sentences.set(at, before);
    const inside = cleanText(article, { start: block.span.start, end: offset }).length;
    return { block: block.kind, paragraph, sentence: before(inside) };
  };
}
