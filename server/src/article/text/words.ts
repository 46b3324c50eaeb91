/** How many words a text has: runs without white space. Counted by hand, as every paragraph asks for it. */
export function wordCount(text: string): number {
  let words = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const white = isWhite(text.charCodeAt(at));
    if (inside === white) {
      inside = !white;
      if (inside) words++;
    }
  }
  return words;
}

/** Whether a character is what `\s` stands for. */
function isWhite(code: number): boolean {
  if (code < 0xa0) return code === 0x20 || (code >= 9 && code <= 13);
  if (code < 0x2000) return code === 0xa0 || code === 0x1680;
  if (code <= 0x205f)
    return code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f;
  return code === 0x3000 || code === 0xfeff;
}
