/** The lines of JSON Lines, as bytes come in. Own code: libraries put U+FFFD in place of bytes that are no UTF-8. */
import type { RecordLine } from './records';

/** Bytes. A longer line is no article; it is passed over without being held. */
export const longestLine = 40_000_000;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Each line that is not blank. One that is too long or not in UTF-8 comes with the reason and without its text.
 * @param longest bytes of the longest line that is read
 */
export async function* recordLines(
  chunks: AsyncIterable<Buffer>,
  longest = longestLine,
): AsyncGenerator<RecordLine> {
  let number = 0;
  let held: Buffer[] = [];
  let length = 0;
  const end = (): RecordLine | undefined => {
    number++;
    const line = length > longest ? undefined : Buffer.concat(held);
    held = [];
    length = 0;
    return readLine(number, line);
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, start)) {
      hold(chunk.subarray(start, at));
      start = at + 1;
      const line = end();
      if (line !== undefined) yield line;
    }
    hold(chunk.subarray(start));
  }
  const last = length > 0 ? end() : undefined;
  if (last !== undefined) yield last;

  function hold(part: Buffer): void {
    length += part.length;
    if (length <= longest) held.push(part);
    else held = [];
  }
}

function readLine(number: number, bytes: Buffer | undefined): RecordLine | undefined {
  if (bytes === undefined) {
    const megabytes = longestLine / 1_000_000;
    return { number, raw: '', refused: `the line is too long: up to ${String(megabytes)} MB are read` };
  }
  const own = bytes.at(-1) === carriageReturn ? bytes.subarray(0, -1) : bytes;
  try {
    // a byte order mark is taken off
    const raw = new TextDecoder('utf-8', { fatal: true, ignoreBOM: number > 1 }).decode(own);
    return raw.trim() === '' ? undefined : { number, raw };
  } catch {
    return { number, raw: '', refused: 'the line is not in UTF-8' };
  }
}
