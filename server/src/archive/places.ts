/** Places in the order of their files. */
import type { Place } from './summaryTypes';

/** Below zero where the first stands before the second. By code units, so that it is the same on each computer. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}
