/** What signs weigh together; one that has no weight adds nothing. */
export function sumOf(signs: readonly string[], weights: ReadonlyMap<string, number>): number {
  return signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), 0);
}

/** Rows of "weight sign⇥sign", as the fits in server/training write them, as weights by sign. */
export function weightsOf(rows: string): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const row of rows.trim().split('\n')) {
    const space = row.indexOf(' ');
    for (const sign of row.slice(space + 1).split('\t')) out.set(sign, Number(row.slice(0, space)));
  }
  return out;
}
