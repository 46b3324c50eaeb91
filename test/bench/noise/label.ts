/** Says of every word of a converted print where it comes from, by comparing it with the page that was printed. */
import { align } from './align';
import type { Found, Piece } from './furniture';
import { furnitureOf } from './furniture';
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

/** The words of a print with their labels. Undefined where the converter mixed up the order of the page. */
export function labelWords(text: string, page: Page): readonly Word[] | undefined {
  const { parts } = page;
  const pieces = piecesIn(text, page);
  const raw = wordsOf(text);
  const printed = parts.flatMap((part, index) =>
    wordsOf(part.text).map((word, k) => ({ ...word, index, first: k === 0 })),
  );
  const known = raw.map(({ start }) => pieces.find((one) => one.start <= start && start < one.end)?.piece);
  const open = raw.flatMap((word, k) => (known[k] === undefined ? [{ key: key(word.text), k }] : []));
  const pairs = align(
    open.map((word) => word.key),
    printed.map((word) => key(word.text)),
  );
  if (pairs.length < printed.length * 0.995) return undefined;
  const printedAs = new Map(pairs.map(([a, b]) => [open[a]?.k ?? -1, printed[b]]));
  let sheet = 0;
  return raw.map(({ gap, text: word }, k) => {
    sheet += gap.split('\f').length - 1;
    const source = printedAs.get(k);
    const part = parts[source?.index ?? -1];
    return source === undefined || part === undefined
      ? {
          gap,
          text: word,
          gold: word,
          label: isMixed(word, page) ? 'either' : 'page',
          kind: known[k] ?? 'title',
          part: -1,
          glued: false,
          tight: false,
          sheet,
        }
      : {
          gap,
          text: word,
          gold: source.text,
          label: part.label,
          kind: part.kind,
          part: source.index,
          glued: source.gap === '' && !source.first,
          tight: source.first && part.tight,
          sheet,
        };
  });
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
