/**
 * Rows of "weight sign⇥sign": signs of equal weight in one row, so that a file of weights stays small and can be read.
 * Weights are rounded to one `steps`-th; those below `least` are left out.
 */
export function rows(weights: ReadonlyMap<string, number>, steps: number, least: number): string {
  const byWeight = new Map<number, string[]>();
  for (const [sign, weight] of weights) {
    if (Math.abs(weight) < least) continue;
    const rounded = Math.round(weight * steps) / steps;
    byWeight.set(rounded, [...(byWeight.get(rounded) ?? []), sign.replace(/[`\\$]/gu, '\\$&')]);
  }
  return [...byWeight]
    .sort(([a], [b]) => b - a)
    .map(([weight, signs]) => `${weight} ${signs.sort().join('\t')}`)
    .join('\n');
}
