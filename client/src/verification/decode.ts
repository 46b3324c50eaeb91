/** Bytes as text, as people's transcripts come: UTF-8, UTF-16 with its mark, or an old Windows program's. */

import { windows1252toString } from '@exodus/bytes/single-byte.js';

/** A text, or why the bytes are none. */
export type Decoded = { readonly text: string } | { readonly refused: 'binary' | 'empty' };

/** Reads bytes as text: by their byte order mark, else as UTF-8, else as Windows-1252. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { refused: 'empty' };
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return textOf(new TextDecoder('utf-16le').decode(bytes));
  if (first === 0xfe && second === 0xff) return textOf(new TextDecoder('utf-16be').decode(bytes));
  if (isBinary(bytes)) return { refused: 'binary' };
  try {
    return textOf(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // some hosts' own decoder takes it for ISO-8859-1, which has no quotation marks
    return textOf(windows1252toString(bytes));
  }
}

function textOf(text: string): Decoded {
  if (text.includes('\0')) return { refused: 'binary' };
  return text.trim() === '' ? { refused: 'empty' } : { text };
}

/** What files begin with that hold words, but not as text: PDF, ZIP (and so Word's), old Word's, gzip, RTF. */
const formats: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x1f, 0x8b],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
];
/** So much of a file tells whether it is text, in bytes. */
const sample = 8192;

function isBinary(bytes: Uint8Array): boolean {
  return (
    formats.some((format) => format.every((byte, at) => bytes[at] === byte)) ||
    bytes.subarray(0, sample).includes(0)
  );
}
