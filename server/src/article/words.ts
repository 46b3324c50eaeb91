/** How many words a text has: runs without white space. */
export function wordCount(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}
