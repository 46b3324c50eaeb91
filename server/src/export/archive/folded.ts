/** Long tables of a folder's report. */
import { table, type Column } from '../html/tags';
import { grouped } from './words';

/** So many rows are seen at once; the others are a click away. */
const rowsShown = 25;

/** A table whose first rows are seen and whose others are a click away. Rows are HTML. */
export function folded(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  what: string,
  shown = rowsShown,
): string {
  const part = (title: string, some: typeof rows): string =>
    some.length === 0 ? '' : `<div class="scroll">${table(title, columns, some)}</div>`;
  const seen = part(caption, rows.slice(0, shown));
  const more = rows.slice(shown);
  if (more.length === 0) return seen;
  const [title, summary] =
    shown === 0
      ? [caption, `${grouped(more.length)} ${what}`]
      : [`${caption}, continued`, `${grouped(more.length)} more ${what}`];
  return `${seen}<details><summary>${summary}</summary>${part(title, more)}</details>`;
}
