import { describe, expect, it } from 'vitest';
import { codePointsIn } from '../../../../server/src/article/text/codePoints';

describe('code points', () => {
  const text = 'a😀😀b\ud800c😀';

  it('are counted as the language itself counts them, and lead back', () => {
    const { before, offsetOf, spanOf } = codePointsIn(text);
    let offset = 0;
    [...text].forEach((character, count) => {
      const end = offset + character.length;
      expect(before(offset)).toBe(count);
      expect(offsetOf(count)).toBe(offset);
      expect(spanOf({ start: offset, end })).toEqual({ start: count, end: count + 1 });
      offset = end;
    });
    expect(offsetOf(99)).toBe(text.length);
  });

  it('have no span that cuts a character in two', () => {
    expect(codePointsIn(text).spanOf({ start: 2, end: 3 })).toBeUndefined();
  });
});
