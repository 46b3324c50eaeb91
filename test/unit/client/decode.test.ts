import { expect, it } from 'vitest';
import { decode } from '../../../client/src/verification/decode';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

it('reads what transcripts come in', () => {
  const text = 'Zoë said “no”.';
  expect(decode(bytes(text))).toEqual({ text });
  expect(decode(bytes([0xef, 0xbb, 0xbf], text))).toEqual({ text });
  expect(decode(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual({ text });
  expect(decode(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())).toEqual({ text });
  expect(decode(bytes('Zo', [0xeb], ' said ', [0x93], 'no', [0x94], '.'))).toEqual({ text });
});

it('refuses what is no text', () => {
  expect(decode(bytes())).toEqual({ refused: 'empty' });
  expect(decode(bytes(' \n'))).toEqual({ refused: 'empty' });
  expect(decode(bytes('%PDF-1.7 words'))).toEqual({ refused: 'binary' });
  expect(decode(bytes('{\\rtf1 words}'))).toEqual({ refused: 'binary' });
  expect(decode(bytes('words', [0], 'words'))).toEqual({ refused: 'binary' });
  expect(decode(bytes([0xff, 0xfe, 0x41, 0x00, 0x00, 0x00]))).toEqual({ refused: 'binary' });
});
