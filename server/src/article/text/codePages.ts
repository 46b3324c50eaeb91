import {
  createSinglebyteDecoder,
  windows1252fromString,
  windows1252toString,
} from '@exodus/bytes/single-byte.js';

/** An encoding with one byte for each character. */
export interface CodePage {
  /** The byte that a character is; undefined where it has none. */
  readonly byteOf: (character: string) => number | undefined;
  /** All characters that are no ASCII, in the order of their bytes. */
  readonly high: string;
}

/** Reads Windows-1252. The five bytes that it leaves out are control characters, as everywhere on the web. */
export const fromWindows1252: (bytes: Uint8Array) => string = windows1252toString;

/** Writes Windows-1252. Throws where it lacks a character. */
export const toWindows1252: (text: string) => Uint8Array = windows1252fromString;

/** Names of the Encoding Standard. */
export type CodePageName = 'windows-1250' | 'windows-1251' | 'windows-1252' | 'macintosh';

/** A code page by its name. Bytes without a character are in none of the two directions. */
export function codePage(name: CodePageName): CodePage {
  const high = createSinglebyteDecoder(name, true)(Uint8Array.from({ length: 128 }, (_, k) => 128 + k));
  const bytes = new Map(Array.from(high, (character, k) => [character, 128 + k] as const));
  bytes.delete('\ufffd');
  return { high, byteOf: (character) => bytes.get(character) };
}
