/** How many cells the bar has: so few that a name, the bar and a figure fit into a narrow side bar. */
const cells = 6;
/** Lines, not blocks: they look the same in every font of an editor, and stay quiet beside names. */
const full = '━';
const rest = '─';

/** A share of the quoted words as a picture. Whoever has any gets one cell; `share` is 0 to 1. */
export function bar(share: number): string {
  const filled = share > 0 ? Math.min(cells, Math.max(1, Math.round(share * cells))) : 0;
  return full.repeat(filled) + rest.repeat(cells - filled);
}
