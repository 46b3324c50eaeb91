/** Small parts that pages are built of. Every text of the article goes through `words`. */
import { safe } from '../safeText';
import type { Span } from '../../article/types';

/** Gives the attributes of a link to a place of the article; undefined where there is nothing to lead to. */
export type LinkTo = (place: Span, quotation?: number) => string | undefined;

/** Text of the article: escaped, and kept from turning the direction of what stands behind it. */
export function words(text: string): string {
  return `<bdi>${safe(text)}</bdi>`;
}

/** Leads to a place where it can. `inside` is HTML. */
export function link(attributes: string | undefined, inside: string): string {
  return attributes === undefined ? inside : `<a ${attributes}>${inside}</a>`;
}

/** A bar as long as a share (0 to 1); the number beside it is for everybody. A drawing, as a strict page takes no style of an element. */
export function bar(share: number): string {
  const width = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
  return `<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="all" width="100" height="6"/><rect class="part" width="${String(width)}" height="6"/></svg>`;
}

/** A column's head, and what it holds where that is no text. */
export interface Column {
  readonly title: string;
  readonly numbers?: true;
  /** Whether it holds bars. */
  readonly bars?: true;
}

/** A table with a caption. `rows` are HTML; the first cell of each is its head. */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string {
  const kind = (k: number): string =>
    columns[k]?.numbers ? ' class="number"' : columns[k]?.bars ? ' class="share"' : '';
  const head = columns.map(({ title }, k) => `<th scope="col"${kind(k)}>${safe(title)}</th>`).join('');
  const lines = rows.map((cells) => {
    const inside = cells.map((cell, k) =>
      k === 0 ? `<th scope="row">${cell}</th>` : `<td${kind(k)}>${cell}</td>`,
    );
    return `<tr>${inside.join('')}</tr>`;
  });
  return `<table><caption>${safe(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${lines.join('\n')}</tbody></table>`;
}

/** A part of a page with its heading. `inside` is HTML. */
export function section(id: string, title: string, inside: string): string {
  return `<section aria-labelledby="${id}"><h2 id="${id}">${safe(title)}</h2>${inside}</section>`;
}
