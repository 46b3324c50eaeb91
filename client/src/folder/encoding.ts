/** Bytes of a file to text and back, so that what is not changed comes back byte for byte. */
import { windows1252fromString, windows1252toString } from '@exodus/bytes/single-byte.js';

/** How a file's bytes stand for characters. */
export interface FileEncoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** Whether it begins with a byte order mark, which the text does not hold. */
  readonly mark: boolean;
}

/** A text with all that is needed to write it again, or why the bytes are none. */
export type DecodedFile =
  | { readonly text: string; readonly encoding: FileEncoding }
  | { readonly refused: 'empty' | 'binary' | 'damaged' };

/**
 * Reads bytes by their byte order mark, else as UTF-8, else as Windows-1252 where the user's settings say so. What would not come
 * back as it was is refused as damaged.
 */
export function decodeFile(bytes: Uint8Array, isWindows1252: boolean): DecodedFile {
  if (bytes.length === 0) return { refused: 'empty' };
  const encoding = encodingOf(bytes, isWindows1252);
  if (encoding === undefined) return { refused: bytes.includes(0) ? 'binary' : 'damaged' };
  const text = textOf(bytes, encoding);
  if (text.includes('\0')) return { refused: 'binary' };
  if (text.trim() === '') return { refused: 'empty' };
  const again = encodeFile(text, encoding);
  return again !== undefined && isSame(again, bytes) ? { text, encoding } : { refused: 'damaged' };
}

/** Text as the bytes of a file; undefined where the encoding lacks one of its characters. */
export function encodeFile(text: string, { name, mark }: FileEncoding): Uint8Array | undefined {
  const whole = mark ? `\ufeff${text}` : text;
  switch (name) {
    case 'utf-8':
      return new TextEncoder().encode(whole);
    case 'utf-16le':
      return utf16(whole, true);
    case 'utf-16be':
      return utf16(whole, false);
    case 'windows-1252':
      try {
        return windows1252fromString(whole);
      } catch {
        return undefined;
      }
  }
}

/** Whether two files hold the same bytes. */
export function isSame(some: Uint8Array, others: Uint8Array): boolean {
  return some.length === others.length && some.every((byte, at) => byte === others[at]);
}

function encodingOf(bytes: Uint8Array, isWindows1252: boolean): FileEncoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return { name: 'utf-16le', mark: true };
  if (first === 0xfe && second === 0xff) return { name: 'utf-16be', mark: true };
  const mark = first === 0xef && second === 0xbb && third === 0xbf;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { name: 'utf-8', mark };
  } catch {
    return isWindows1252 && !mark && !bytes.includes(0) ? { name: 'windows-1252', mark: false } : undefined;
  }
}

function textOf(bytes: Uint8Array, { name }: FileEncoding): string {
  // a decoder takes the mark away
  return name === 'windows-1252' ? windows1252toString(bytes) : new TextDecoder(name).decode(bytes);
}

function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittleEndian);
  return new Uint8Array(view.buffer);
}
