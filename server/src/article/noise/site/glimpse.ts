/** Longer texts are looked at where they begin and where they end, so far. */
export const longestWhole = 260;
const fromStart = 180;
const fromEnd = 70;

/** What of a text is looked at. */
export function glimpse(text: string): string {
  if (text.length <= longestWhole) return text;
  const start = text.lastIndexOf(' ', fromStart);
  const end = text.indexOf(' ', text.length - fromEnd);
  return text.slice(0, start < 0 ? fromStart : start) + text.slice(end < 0 ? text.length - fromEnd : end);
}
