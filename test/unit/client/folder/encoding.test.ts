import { expect, it } from 'vitest';
import { decodeFile, encodeFile } from '../../../../client/src/folder/encoding';

const text = 'Zoë said “no”.\r\nNobody\nelse did.\r';
const forms: readonly (readonly [string, Buffer, boolean])[] = [
  ['UTF-8', Buffer.from(text), false],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), false],
  ['UTF-16, little end first', Buffer.from(`\ufeff${text}`, 'utf16le'), false],
  ['UTF-16, big end first', Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), false],
  [
    'Windows-1252',
    Buffer.from([...text].map((one) => ({ ë: 0xeb, '“': 0x93, '”': 0x94 })[one] ?? one.charCodeAt(0))),
    true,
  ],
];

it.each(forms)('%s comes back byte for byte', (_, bytes, isWindows) => {
  const decoded = decodeFile(bytes, isWindows);
  expect(decoded).toMatchObject({ text });
  if ('encoding' in decoded)
    expect(Buffer.from(encodeFile(decoded.text, decoded.encoding) ?? [])).toEqual(bytes);
});

it('leaves alone what would not come back as it was', () => {
  expect(decodeFile(Buffer.alloc(0), false)).toEqual({ refused: 'empty' });
  expect(decodeFile(Buffer.from(' \n'), false)).toEqual({ refused: 'empty' });
  expect(decodeFile(Buffer.from([0x5a, 0x6f, 0xeb]), false)).toEqual({ refused: 'damaged' });
  expect(decodeFile(Buffer.from([0x5a, 0, 0xeb]), true)).toEqual({ refused: 'binary' });
  // half a pair, and half a unit
  expect(decodeFile(Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]), false)).toEqual({
    refused: 'damaged',
  });
  expect(decodeFile(Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x42]), false)).toEqual({ refused: 'damaged' });
});

it('says where an encoding lacks a character', () => {
  expect(encodeFile('Ω', { name: 'windows-1252', mark: false })).toBeUndefined();
});
