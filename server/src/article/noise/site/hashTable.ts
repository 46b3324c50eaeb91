/** Numbers by hash, for hashes of which most have none. */
export interface ByHash {
  readonly values: ReadonlyMap<number, number>;
  /** 1 at the last bits of every hash that has a number: a look here is cheaper than one in the map. */
  readonly known: Uint8Array;
}

const knownBits = 0xffff;

/** Makes numbers ready to be looked up. */
export function byHash(values: ReadonlyMap<number, number>): ByHash {
  const known = new Uint8Array(knownBits + 1);
  for (const hash of values.keys()) known[hash & knownBits] = 1;
  return { values, known };
}

/** Whether a hash may have a number: where not, it has none. */
export function mayHave({ known }: ByHash, hash: number): boolean {
  return known[hash & knownBits] === 1;
}

/** The number of a hash, 0 where it has none. */
export function valueOf(table: ByHash, hash: number): number {
  return mayHave(table, hash) ? (table.values.get(hash) ?? 0) : 0;
}
