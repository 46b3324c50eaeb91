/** UTF-16 code units: a text of this length is looked at as a whole, and of a longer one no more. */
const whole = 131_072;
/** The start tells most, the rest is taken in pieces from all over the text. */
const startLength = 16_384;
const pieces = 24;
const pieceLength = Math.floor((whole - startLength) / pieces);

/**
 * What is looked at of a text: all of it, or its start and pieces that lie evenly in the rest, the last at its end.
 * Bounded, so a log of 100 MB costs no more than an article.
 */
export function sample(text: string): string {
  if (text.length <= whole) return text;
  const stride = (text.length - startLength - pieceLength) / (pieces - 1);
  const starts = Array.from({ length: pieces }, (_, k) => Math.floor(startLength + k * stride));
  return [
    wholeLines(text.slice(0, startLength), false, true),
    ...starts.map((start, k) => wholeLines(text.slice(start, start + pieceLength), true, k < pieces - 1)),
  ].join('\n\n');
}

/** A piece without the lines that were cut through; as it is where it holds no line end. */
function wholeLines(piece: string, cutBefore: boolean, cutAfter: boolean): string {
  const first = cutBefore ? piece.search(/[\n\r]/u) + 1 : 0;
  const last = cutAfter ? Math.max(piece.lastIndexOf('\n'), piece.lastIndexOf('\r')) : piece.length;
  return last > first ? piece.slice(first, last) : piece;
}
