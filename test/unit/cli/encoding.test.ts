import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode, isRefusal, type FallbackEncoding } from '../../../server/src/cli/encoding';

const bytes = (...values: readonly number[]): Buffer => Buffer.from(values);
const read = (input: Buffer, fallback?: FallbackEncoding) => {
  const result = decode(input, fallback);
  if (isRefusal(result)) throw new Error(result.refused);
  return result;
};

describe('encodings', () => {
  it('gives back every byte of Windows-1252', () => {
    const all = Buffer.concat([
      Buffer.from('long enough to be a text, '.repeat(40)),
      Buffer.from(Array.from({ length: 224 }, (_, k) => k + 32)),
    ]);
    const result = read(all, 'windows-1252');
    expect(result.text).toContain('€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ\u00a0¡');
    expect(encode(result.text, result)?.equals(all)).toBe(true);
  });

  it('gives back what it read, whatever the encoding', () => {
    const prose = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .map((text) => `A text. ${text.replaceAll(/[\0-\x1f\x7f]/gu, '')}`);
    fc.assert(
      fc.property(prose, fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'), (text, encoding) => {
        const file = encode(text, { encoding, mark: true });
        expect(file).toBeDefined();
        expect(read(file ?? bytes())).toEqual({ text, encoding, mark: true });
      }),
    );
  });

  it('believes UTF-8 before it believes the user', () => {
    expect(read(Buffer.from('Zoë said'), 'windows-1252')).toMatchObject({
      text: 'Zoë said',
      encoding: 'utf-8',
    });
    expect(read(Buffer.from('Zoe said'), 'utf-16le')).toMatchObject({ text: 'Zoe said', encoding: 'utf-8' });
  });

  it('does not write a character that the encoding lacks', () => {
    expect(encode('“naïve” café', { encoding: 'windows-1252', mark: false })).toEqual(
      Buffer.from('\x93na\xefve\x94 caf\xe9', 'latin1'),
    );
    expect(encode('naïve 漢', { encoding: 'windows-1252', mark: false })).toBeUndefined();
    expect(encode('naïve \u0093', { encoding: 'windows-1252', mark: false })).toBeUndefined();
  });

  it.each([
    [
      'UTF-16 with half a character',
      Buffer.concat([bytes(0xff, 0xfe), Buffer.from('said', 'utf16le'), bytes(0x41)]),
      'damaged',
    ],
    ['UTF-16 without a mark', Buffer.from('The minister said no.', 'utf16le'), '--encoding utf-16le'],
    [
      'UTF-16 without a mark, big end first',
      Buffer.from('The minister said no.', 'utf16le').swap16(),
      '--encoding utf-16be',
    ],
    ['one NUL in a text', Buffer.from(`The minister said no.\0${'and no again '.repeat(20)}`), 'binary'],
    ['control characters', Buffer.from('\x01\x02\x03 no'), 'binary'],
    ['Latin letters', Buffer.from('caf\xe9', 'latin1'), 'not in UTF-8'],
    ['UTF-8 that was cut', Buffer.from('The minister said café').subarray(0, -1), 'not in UTF-8'],
    ['a Word document', Buffer.from('PK\x03\x04word/document.xml'), 'Word'],
    ['an RTF file', Buffer.from('{\\rtf1 The minister said no.}'), 'RTF'],
  ])('refuses %s in plain words', (_, input, reason) => {
    const result = decode(input);
    expect(isRefusal(result) && result.refused).toContain(reason);
  });
});
