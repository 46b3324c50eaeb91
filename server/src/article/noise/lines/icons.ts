/** Symbols, private letters and pictures: what icons of a page become when it is converted. Part of an expression. */
export const iconCharacters =
  '[\\u2190-\\u21ff\\u2300-\\u23ff\\u2460-\\u27bf\\u2900-\\u2bff\\ue000-\\uf8ff\\ufffd\\ufe0f]|[\\u{1f000}-\\u{1faff}]';

const icons = new RegExp(`^(?:${iconCharacters}|\\s)+$`, 'u');

/** Whether a line is nothing but a symbol: a picture of a page that became a letter. */
export function isIcon(line: string): boolean {
  // bullets and rules between parts of a story are type, not icons
  return line.length <= 12 && icons.test(line) && !/^[─━═\s▪■●◦•◆◇★☆*]+$/u.test(line);
}
