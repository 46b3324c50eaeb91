import { encode, encodingNames } from './encoding';
import { Failure } from './failure';
import type { TextFile } from './read';

/**
 * A text in the encoding of the file that it was made from.
 * @throws {Failure} where that has no sign for one of its characters
 */
export function bytesOf(before: TextFile, text: string): Buffer {
  const bytes = encode(text, before);
  if (bytes !== undefined) return bytes;
  const name = encodingNames[before.encoding];
  throw new Failure(
    before.file,
    `not written: cleaning puts in a character that ${name} does not have, save the file as UTF-8 first`,
  );
}
