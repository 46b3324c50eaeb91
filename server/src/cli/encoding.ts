/** Bytes to text and back, so that what is not changed comes back byte for byte. */

import { fromWindows1252, toWindows1252 } from '../article/text/codePages';

/** How a file's bytes stand for characters. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What `--encoding` takes: how to read a file that is neither UTF-8 nor begins with a byte order mark. */
export const fallbackEncodings = [
  'windows-1252',
  'utf-16le',
  'utf-16be',
] as const satisfies readonly Encoding[];
/** One of `fallbackEncodings`. */
export type FallbackEncoding = (typeof fallbackEncodings)[number];

/** A file's text with all that is needed to write it again. */
export interface Decoded {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly mark: boolean;
}

/** Why bytes are not read: part of a sentence, without full stop. */
export interface Refusal {
  readonly refused: string;
  /** True where it may well be text, but not how it is to be read. */
  readonly mayBeText?: true;
}

/** What programs write at the start of files that are no plain text. */
const formats: readonly (readonly [start: string, name: string])[] = [
  ['%PDF-', 'a PDF file'],
  ['{\\rtf', 'an RTF file'],
  ['PK\x03\x04', 'a packed file (a Word or OpenDocument document, or a ZIP archive)'],
  ['\xd0\xcf\x11\xe0', 'an old Word document'],
  ['\x1f\x8b', 'a packed file (gzip)'],
];

/** Bytes that are enough to know them. */
export const longestSignature = 8;

/** What a file is that begins so and is no plain text; undefined where that may be. */
export function formatOf(bytes: Buffer): string | undefined {
  const start = bytes.toString('latin1', 0, longestSignature);
  return formats.find(([signature]) => start.startsWith(signature))?.[1];
}

/** Whether a file that begins so is in UTF-16, and says it. */
export function saysUtf16(bytes: Buffer): boolean {
  const start = bytes.toString('latin1', 0, 2);
  return start === '\xff\xfe' || start === '\xfe\xff';
}

/** Reads bytes as text: by their byte order mark, else as UTF-8, else as `fallback` says. */
export function decode(bytes: Uint8Array, fallback?: FallbackEncoding): Decoded | Refusal {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer.toString('latin1', 0, longestSignature);
  const format = formatOf(buffer);
  if (format !== undefined) return { refused: `it is ${format}, save it as plain text first` };
  if (start.startsWith('\xef\xbb\xbf')) return utf8(buffer.subarray(3), true) ?? broken('UTF-8');
  if (start.startsWith('\xff\xfe')) return utf16(buffer.subarray(2), 'utf-16le', true);
  if (start.startsWith('\xfe\xff')) return utf16(buffer.subarray(2), 'utf-16be', true);
  if (fallback === 'utf-16le' || fallback === 'utf-16be') {
    // plain ASCII has no NUL, UTF-16 of anything Western has one in every second place
    if (buffer.includes(0)) return utf16(buffer, fallback, false);
  }
  if (buffer.includes(0)) return withNulls(buffer);
  if (isMostlyControl(buffer)) return { refused: binary };
  const text = utf8(buffer, false);
  if (text !== undefined) return text;
  if (fallback === 'windows-1252')
    return { text: fromWindows1252(buffer), encoding: 'windows-1252', mark: false };
  return {
    refused:
      'it is not in UTF-8 (save it as UTF-8, or try --encoding windows-1252 if it comes from an old Windows program)',
    mayBeText: true,
  };
}

/** A list that somebody wrote for us: PowerShell writes UTF-16; a byte order mark is no part of the first line. */
export function listText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isUtf16 = first === 0xff && second === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

/** Text as the bytes of a file; `undefined` where the encoding lacks one of its characters. */
export function encode(text: string, { encoding, mark }: Omit<Decoded, 'text'>): Buffer | undefined {
  const whole = mark ? `\ufeff${text}` : text;
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(whole, 'utf8');
    case 'utf-16le':
      return Buffer.from(whole, 'utf16le');
    case 'utf-16be':
      return Buffer.from(whole, 'utf16le').swap16();
    case 'windows-1252':
      return toWindows(whole);
  }
}

/** Whether `decode` refused. */
export function isRefusal(result: object): result is Refusal {
  return 'refused' in result;
}

/** What people call an encoding. */
export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};

function broken(name: string): Refusal {
  return {
    refused: `it begins as ${name} but breaks the rules of it further on: it was damaged or cut`,
    mayBeText: true,
  };
}

function utf8(buffer: Buffer, mark: boolean): Decoded | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(buffer);
    return { text, encoding: 'utf-8', mark };
  } catch {
    return undefined;
  }
}

function utf16(buffer: Buffer, encoding: 'utf-16le' | 'utf-16be', mark: boolean): Decoded | Refusal {
  if (buffer.length % 2 !== 0) return broken('UTF-16');
  // swap16 works in place: on a copy
  const little = encoding === 'utf-16le' ? buffer : Buffer.from(buffer).swap16();
  const text = little.toString('utf16le');
  return text.includes('\0') ? { refused: binary } : { text, encoding, mark };
}

const binary = 'it is a binary file, not text';

/** More than one byte in a hundred is a control character that text does not use. */
function isMostlyControl(buffer: Buffer): boolean {
  let found = 0;
  for (const byte of buffer) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) found++;
  return found * 100 > buffer.length;
}

/** Tells UTF-16 that does not say so from what is no text. */
function withNulls(buffer: Buffer): Refusal {
  const sample = buffer.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even++;
    else odd++;
  });
  const enough = sample.length / 4;
  if (odd > enough && even === 0)
    return {
      refused: 'it looks like UTF-16 without a byte order mark, try --encoding utf-16le',
      mayBeText: true,
    };
  if (even > enough && odd === 0)
    return {
      refused: 'it looks like UTF-16 without a byte order mark, try --encoding utf-16be',
      mayBeText: true,
    };
  return { refused: binary };
}

function toWindows(text: string): Buffer | undefined {
  try {
    return Buffer.from(toWindows1252(text));
  } catch {
    return undefined;
  }
}
