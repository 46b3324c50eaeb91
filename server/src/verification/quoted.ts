/** A quotation as it is sought: its words, what an editor put into brackets, and where words were left out. */
import type { Span } from '../article/types';
import { withNumbers } from './numbers';
import { weightOf } from './source';
import { wordsIn, type Word } from './words';

/** A word of a quotation. */
export interface QuotedWord extends Word {
  /** It stands in brackets: somebody else's word, put in so that the sentence is understood. */
  readonly inBrackets: boolean;
  /** Letters outside of the brackets, where some of the word stand in them: "e" of "[W]e". Lower case. */
  readonly stem?: string;
  /** It begins a part of the quotation behind "she said": the marks before it are not the speaker's. */
  readonly afterTag: boolean;
}

/** How a piece follows the one before: behind dots in brackets, behind bare dots, behind "she said", or as the first. */
export type Joint = 'first' | 'elision' | 'dots' | 'seam';

/** Words that stand in the source one behind the other, if nothing was changed. */
export interface Piece {
  readonly joint: Joint;
  readonly words: readonly QuotedWord[];
  /** How much its words tell; those in brackets tell nothing. */
  readonly weight: number;
}

/** A quotation, read. */
export interface Quoted {
  /** Its parts in lines; the offsets of its words count in it. */
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** One line for each part of a quotation: they are read as one text. */
const between = '\n';

/** Whether a quotation has round brackets: some houses put their own words into these, others what was said. */
export function hasRoundBrackets(parts: readonly string[]): boolean {
  return parts.some((part) => part.includes('('));
}

/**
 * Reads a quotation and cuts it into pieces.
 * @param parts as they stand in the article, marks included, noise taken out
 * @param round what words in round brackets are: an editor's, or the speaker's
 */
export function readQuotation(parts: readonly string[], round: 'editor' | 'speaker'): Quoted {
  const text = parts.map((part) => part.trim()).join(between);
  const brackets = bracketsIn(text).filter(({ start }) => round === 'editor' || text[start] === '[');
  const clean = withoutInnerBrackets(text, brackets);
  const starts = partStarts(parts.map((part) => part.trim()));
  const words = withNumbers(wordsIn(clean)).flatMap((word): readonly QuotedWord[] => {
    const inside = brackets.find(({ start, end }) => word.start < end && start < word.end);
    const stem = inside === undefined ? undefined : stemOf(text, word, inside);
    const inBrackets = inside !== undefined && stem === undefined;
    if (inBrackets && word.key === 'sic') return [];
    return [{ ...word, inBrackets, afterTag: false, ...(stem !== undefined && { stem }) }];
  });
  return { text, pieces: cut(words, text, starts) };
}

const bracketPattern = /\[[^[\]]{0,300}\]|\([^()]{0,300}\)/gu;

function bracketsIn(text: string): readonly Span[] {
  return Array.from(text.matchAll(bracketPattern), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** Brackets inside of words made what a word may hold, so that "[W]e" and "want[ed]" are one word each. */
function withoutInnerBrackets(text: string, brackets: readonly Span[]): string {
  const out = text.split('');
  for (const { start, end } of brackets) {
    if (!/^.\p{L}+.$/u.test(text.slice(start, end))) continue;
    if (!isLetter(text[start - 1]) && !/^['’]?\p{L}/u.test(text.slice(end, end + 2))) continue;
    out[start] = softHyphen;
    out[end - 1] = softHyphen;
  }
  return out.join('');
}

const softHyphen = '\u00ad';
const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /\p{L}/u.test(character);

function stemOf(text: string, word: Word, { start, end }: Span): string | undefined {
  const outside =
    text.slice(word.start, Math.max(word.start, start)) + text.slice(Math.min(word.end, end), word.end);
  return outside === '' ? undefined : outside.toLowerCase();
}

function partStarts(parts: readonly string[]): readonly number[] {
  let at = 0;
  return parts.map((part) => {
    const start = at;
    at += part.length + between.length;
    return start;
  });
}

/** Cuts words where some were left out, and where a new part begins a new sentence. */
function cut(words: readonly QuotedWord[], text: string, starts: readonly number[]): readonly Piece[] {
  const pieces: { joint: Joint; words: QuotedWord[] }[] = [];
  let part = 0;
  words.forEach((word, at) => {
    const before = words[at - 1];
    let inPart = false;
    for (; part + 1 < starts.length && (starts[part + 1] ?? 0) <= word.start; part++) inPart = true;
    const gap = text.slice(before?.end ?? 0, word.start);
    const joint: Joint | undefined =
      before === undefined
        ? 'first'
        : word.marks.includes('…')
          ? /[[(]/u.test(gap)
            ? 'elision'
            : 'dots'
          : inPart && beginsAnew(gap, word)
            ? 'seam'
            : undefined;
    const own = inPart ? { ...word, afterTag: true } : word;
    const last = pieces[pieces.length - 1];
    if (joint === undefined && last !== undefined) last.words.push(own);
    else pieces.push({ joint: joint ?? 'first', words: [own] });
  });
  return pieces.map((piece) => ({ ...piece, weight: sumOf(piece.words) }));
}

/** Whether the marks were closed, and opened again for another sentence: then words between them may be missing. */
function beginsAnew(gap: string, { form }: Word): boolean {
  const closed = /["”’'»“]\s*\n/u.test(gap);
  return closed && (/[.?!…]["”’'»“]*\s*\n/u.test(gap) || /^\p{Lu}/u.test(form));
}

const sumOf = (words: readonly QuotedWord[]): number =>
  words.reduce((sum, word) => sum + (word.inBrackets ? 0 : weightOf(word)), 0);

/** Whether a quoted word is the source's: the same, or with letters changed in brackets. */
export function isSame(source: Word, quoted: QuotedWord): boolean {
  if (quoted.inBrackets) return false;
  if (source.key === quoted.key) return true;
  const { stem } = quoted;
  if (stem === undefined || stem.length < shortestStem) return false;
  return (
    (source.key.startsWith(stem) || source.key.endsWith(stem)) && source.key.length <= 2 * stem.length + 1
  );
}

/** Fewer letters are part of too many words. */
const shortestStem = 2;
