/** How many cells the bar has: so few that a name, the bar and a figure fit into a narrow side bar. */
const cells = 8;
/** Narrow, full and empty cells: a thick line beside a thin one cannot be told from it in the small type of a tree. */
const full = '▮';
const rest = '▯';

/** A share of the quoted words as a picture. Whoever has any gets one cell; `share` is 0 to 1. */
export function bar(share: number): string {
  const filled = share > 0 ? Math.min(cells, Math.max(1, Math.round(share * cells))) : 0;
  return full.repeat(filled) + rest.repeat(cells - filled);
}
