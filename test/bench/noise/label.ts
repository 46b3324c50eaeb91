/** Says of every word of a converted print where it comes from, by comparing it with the page that was printed. */
import { align } from './align';
import type { Found, Piece } from './furniture';
import { furnitureOf } from './furniture';
import { findMerged } from './merged';
import type { Page, PartKind } from './page';

/** A word of a converted print with the white space before it. */
export interface Word {
  readonly gap: string;
  readonly text: string;
  /** What it reads as on the page; the same as `text` until it is spoilt. */
  readonly gold: string;
  /** `story`, `site` and `either` come from the page, `page` from the print's header and footer. */
  readonly label: 'story' | 'site' | 'either' | 'page';
  readonly kind: PartKind | Piece;
  /** Index of the part of the page; -1 for `page`. */
  readonly part: number;
  /** Whether no space stands before it on the page: the second half of a compound. */
  readonly glued: boolean;
  /** Whether no blank line stands before it on the page: it begins a line of verse or of a block. */
  readonly tight: boolean;
  /** The page of the print. */
  readonly sheet: number;
}

interface Raw {
  readonly gap: string;
  readonly text: string;
  readonly start: number;
}

/** Words with hyphens cut where a line may break. */
const wordShape = /(\s*)([^\s-]*-|[^\s-]+)/gu;

/** The words of a text; a compound is cut at its hyphens. */
export function wordsOf(text: string): readonly Raw[] {
  return [...text.matchAll(wordShape)].map(({ 1: gap = '', 2: word = '', index }) => ({
    gap,
    text: word,
    start: index + gap.length,
  }));
}

/** A print with the labels of its words, and its page as the converter left it. */
export interface Labelled {
  readonly words: readonly Word[];
  readonly page: Page;
}

/** The words of a print with their labels. Undefined where the converter mixed up the order of the page. */
export function labelWords(text: string, page: Page): Labelled | undefined {
  const { parts } = page;
  const pieces = piecesIn(text, page);
  const raw = wordsOf(text);
  const printed = parts.flatMap((part, index) =>
    wordsOf(part.text).map((word, k) => ({ ...word, part: index, first: k === 0 })),
  );
  const known = raw.map(({ start }) => pieces.find((one) => one.start <= start && start < one.end)?.piece);
  const open = raw.flatMap((word, k) => (known[k] === undefined ? [{ ...word, k }] : []));
  const pairs = align(
    open.map((word) => key(word.text)),
    printed.map((word) => key(word.text)),
  );
  const merged = findMerged(open, printed, pairs);
  const missing = printed.length - pairs.length - merged.found.size;
  if (missing > Math.max(4, printed.length * 0.005)) return undefined;
  const printedAs = new Map(pairs.map(([a, b]) => [open[a]?.k ?? -1, printed[b]]));
  const partOf = new Map([...merged.partOf].map(([a, part]) => [open[a]?.k ?? -1, part]));
  let sheet = 0;
  const words = raw.map(({ gap, text: word }, k): Word => {
    sheet += gap.split('\f').length - 1;
    const source = printedAs.get(k);
    const index = source?.part ?? partOf.get(k) ?? -1;
    const part = parts[index];
    const label = part?.label ?? (isMixed(word, page) ? 'either' : 'page');
    return {
      gap,
      text: word,
      gold: source?.text ?? word,
      label,
      kind: part?.kind ?? known[k] ?? 'title',
      part: index,
      glued: source === undefined ? gap === '' : source.gap === '' && !source.first,
      tight: source?.first === true && part?.tight === true,
      sheet,
    };
  });
  return { words, page: asConverted(page, words, merged.changed, merged.lost) };
}

/**
 * The page with the parts as the converter spelled them, where it took out hyphens or spaces; parts of which it lost or
 * spoilt words cannot come out whole and are not counted as such.
 */
function asConverted(
  page: Page,
  words: readonly Word[],
  changed: ReadonlySet<number>,
  lost: ReadonlySet<number>,
): Page {
  const parts = page.parts.map((part, index) => {
    if (lost.has(index)) return { ...part, body: false };
    if (!changed.has(index)) return part;
    const text = words
      .filter((word) => word.part === index)
      .map(({ gold, glued }) => (glued ? gold : ` ${gold}`))
      .join('')
      .trim();
    return { ...part, text };
  });
  return { ...page, parts };
}

/** Whether a converter drew the end of a line and a footer into one word; it is neither right to leave it nor to take it. */
function isMixed(word: string, { title, url }: Page): boolean {
  return /\p{L}{2,}\d+[./]\d|\d[./]\d+\p{L}{2,}/u.test(word) && !url.includes(word) && !title.includes(word);
}

function key(word: string): string {
  return word.normalize('NFKC');
}

/** The pieces of headers and footers that make up whole lines of a text. */
function piecesIn(text: string, page: Page): readonly Found[] {
  const out: Found[] = [];
  for (const line of text.matchAll(/[^\n\f]+/gu))
    for (const { piece, start, end } of furnitureOf(line[0], page) ?? [])
      out.push({ piece, start: line.index + start, end: line.index + end });
  return out;
}
