import { isWordSpace } from './whiteSpace';

/** How many words a text has: runs without white space. Counted by hand, as every paragraph asks for it. */
export function wordCount(text: string): number {
  let words = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const white = isWordSpace(text.charCodeAt(at));
    if (inside === white) {
      inside = !white;
      if (inside) words++;
    }
  }
  return words;
}
