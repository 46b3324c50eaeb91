/** Finds what browsers put on a page by the words that it is known to be made of. */
import type { Page } from './page';

/** What a browser puts on a page. */
export type Piece = 'title' | 'url' | 'stamp' | 'counter';

/** A stretch of a line that is one of them. */
export interface Found {
  readonly piece: Piece;
  readonly start: number;
  readonly end: number;
}

const stamp =
  /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s{1,3}\d{1,2}[:.]\d\d(?:\s?[ap]\.?\s?m\.?)?(?=\s|$)|^\d{4}-\d\d-\d\d,?\s\d\d[ :h]{1,3}\d\d(?=\s|$)/iu;
const counter =
  /^(?:(?:page|seite|página|pagina|sida)\s)?\d{1,3}\s?(?:\/|of|von|sur|de|di|van|av)\s?\d{1,3}(?=\s|$)/iu;

/**
 * The pieces of a line that holds nothing else; undefined where it does. A line that is the headline without a sign of
 * cutting and without the site's name is not decided here: the headline itself looks the same.
 */
export function furnitureOf(line: string, page: Page): readonly Found[] | undefined {
  const out: Found[] = [];
  let at = 0;
  while (at < line.length) {
    const rest = line.slice(at);
    const blank = /^\s+/u.exec(rest)?.[0].length ?? 0;
    if (blank > 0) {
      at += blank;
      continue;
    }
    const found = pieceAt(rest, page);
    if (found === undefined) return undefined;
    out.push({ piece: found.piece, start: at, end: at + found.length });
    at += found.length;
  }
  if (out.length === 1 && out[0]?.piece === 'title' && fold(line.trim()) === fold(page.headline))
    return undefined;
  return out.length === 0 ? undefined : out;
}

function pieceAt(rest: string, { title, url }: Page): { piece: Piece; length: number } | undefined {
  for (const [piece, shape] of [
    ['stamp', stamp],
    ['counter', counter],
  ] as const) {
    const length = shape.exec(rest)?.[0].length;
    if (length !== undefined) return { piece, length };
  }
  const titled = beginning(rest, title);
  if (titled !== undefined) return { piece: 'title', length: titled };
  const addressed = beginning(rest, url);
  return addressed === undefined ? undefined : { piece: 'url', length: addressed };
}

/** How much of a line is a text or its beginning with a sign that it was cut; at least 12 characters of it. */
function beginning(line: string, text: string): number | undefined {
  const wanted = fold(text);
  let length = 0;
  let taken = 0;
  for (const character of line) {
    const next = fold(character);
    if (!wanted.startsWith(next, taken)) break;
    taken += next.length;
    length += character.length;
  }
  const sign = /^\s?(?:…|\.\.\.)/u.exec(line.slice(length))?.[0].length ?? 0;
  if (taken === wanted.length) return length;
  return taken >= 12 && sign > 0 ? length + sign : undefined;
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, ' ');
}
