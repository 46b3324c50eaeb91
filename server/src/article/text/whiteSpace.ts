/**
 * What counts as white space in the text of an article: the spaces of print and web, line breaks, control characters,
 * and what cannot be seen at the edge of a line (U+200B, U+FEFF). More than `\s` stands for.
 */
const runs = /[\u0000-\u0020\u00a0\u2000-\u200b\u2028\u2029\u202f\u3000\ufeff]+/gu;
const leading = /^[\u0000-\u0020\u00a0\u2000-\u200b\u2028\u2029\u202f\u3000\ufeff]+/u;

/** Whether a UTF-16 code unit is white space or cannot be seen at the edge of a line: the characters of `runs`. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0xa0) return false;
  return (
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f
  );
}

/** Whether nothing but white space stands between two offsets (UTF-16 code units). */
export function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}

/** Whether a UTF-16 code unit ends a line: a line feed or a carriage return. */
export function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}

/** Whether a text holds the end of a line: a line feed or a carriage return. */
export function hasLineBreak(text: string): boolean {
  return /[\n\r]/u.test(text);
}

/** A text with each run of white space made one space, and none at its ends. */
export function foldWhiteSpace(text: string): string {
  return text.replace(runs, ' ').trim();
}

/** A text without any white space. */
export function withoutWhiteSpace(text: string): string {
  return text.replace(runs, '');
}

/** A text without the white space that it begins with. */
export function withoutLeadingSpace(text: string): string {
  return text.replace(leading, '');
}

/** Whether a UTF-16 code unit is what `\s` stands for: where words are counted, a control character is part of one. */
export function isWordSpace(code: number): boolean {
  if (code < 0xa0) return code === 0x20 || (code >= 9 && code <= 13);
  if (code < 0x2000) return code === 0xa0 || code === 0x1680;
  if (code <= 0x205f)
    return code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f;
  return code === 0x3000 || code === 0xfeff;
}
