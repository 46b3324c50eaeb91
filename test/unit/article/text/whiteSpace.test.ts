import { expect, test } from 'vitest';
import {
  foldWhiteSpace,
  isBlank,
  isSpace,
  isWordSpace,
  withoutLeadingSpace,
  withoutWhiteSpace,
} from '../../../../server/src/article/text/whiteSpace';

const codes = Array.from({ length: 0x10000 }, (_, code) => code);

test('white space is the same by its code and in a text', () => {
  const differing = codes.filter(
    (code) => isSpace(code) !== (withoutWhiteSpace(String.fromCharCode(code)) === ''),
  );
  expect(differing).toEqual([]);
});

test('words are parted by what \\s stands for', () => {
  expect(codes.filter((code) => isWordSpace(code) !== /\s/u.test(String.fromCharCode(code)))).toEqual([]);
});

test('white space is folded, taken out, and found to be all there is', () => {
  const text = ' \u200bthe\u00a0\n\u0000bridge\ufeff';
  expect(foldWhiteSpace(text)).toBe('the bridge');
  expect(withoutWhiteSpace(text)).toBe('thebridge');
  expect(withoutLeadingSpace(text)).toBe('the\u00a0\n\u0000bridge\ufeff');
  expect([isBlank(text, 0, 2), isBlank(text, 0, 3), isBlank(text, 2, 2)]).toEqual([true, false, true]);
});
