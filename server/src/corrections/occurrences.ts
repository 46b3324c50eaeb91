/** A word such as "he" stands often: of more places than these none could be told from the others. */
const mostPlaces = 2000;

/** Where a text stands in another, in order, not overlapping; UTF-16 code units. At most `mostPlaces`. */
export function occurrences(text: string, exact: string): readonly number[] {
  const places: number[] = [];
  if (exact === '') return places;
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + exact.length)) {
    places.push(at);
    if (places.length === mostPlaces) break;
  }
  return places;
}
