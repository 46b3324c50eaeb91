/** Index of the last of `count` things, in order of `keyOf`, whose key is at most a value; -1 where none is. */
export function lastAtMost(count: number, keyOf: (index: number) => number, value: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyOf(middle) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
