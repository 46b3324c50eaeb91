/** The library's cleaning: its changes are those that make the cleaned text of the original, and lead back to it. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { tries } from '../../../.config/draws.mjs';
import { clean, toOriginal, type Cleaned } from '../../../server/src/library/clean';
import { hostileText, pollutedArticle } from '../support/pollute';

const seed = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../seeds/${name}`, import.meta.url)), 'utf8');

/** Holds the changes to the two texts. */
function fits(original: string, cleaned: Cleaned): void {
  let at = 0;
  let made = '';
  for (const repair of cleaned.repairs) {
    expect(repair.start).toBeGreaterThanOrEqual(at);
    expect(repair.rules.length).toBeGreaterThan(0);
    made += original.slice(at, repair.start);
    expect(repair.at).toBe(made.length);
    made += repair.text;
    at = repair.end;
  }
  expect(made + original.slice(at)).toBe(cleaned.text);
  for (const { start, end, text } of cleaned.left) expect(original.slice(start, end)).toBe(text);
}

/** Holds the way back to what stands at both ends: all that was not put in is the original's. */
function leadsBack(original: string, cleaned: Cleaned): void {
  const put = (offset: number): boolean =>
    cleaned.repairs.some(({ at, text }) => at <= offset && offset < at + text.length);
  for (let offset = 0; offset < cleaned.text.length; offset++) {
    const { start, end } = toOriginal(cleaned, { start: offset, end: offset + 1 });
    if (put(offset)) expect(cleaned.repairs).toContainEqual(expect.objectContaining({ start, end }));
    else expect(original.slice(start, end)).toBe(cleaned.text[offset]);
  }
}

describe('clean', () => {
  it('takes out what a printer left, as the command line does', () => {
    const text = seed('chrome-print.harbour-strike.txt');
    const cleaned = clean(text);
    expect(cleaned.text).toBe(seed('chrome-print.harbour-strike.clean.txt'));
    expect(cleaned.repairs.flatMap(({ rules }) => rules)).toContain('page-counter');
    fits(text, cleaned);
  });

  it('takes out less where only what is safe may go', () => {
    const text = seed('web-copy.dinner-money.txt');
    const [safe, suggested] = [clean(text, { level: 'safe' }), clean(text)];
    expect(safe.text.length).toBeGreaterThan(suggested.text.length);
    expect(clean(text, { level: 'suggested' })).toEqual(suggested);
    expect(clean(text, { disabledRules: ['promo'] }).repairs.flatMap(({ rules }) => rules)).not.toContain(
      'promo',
    );
  });

  it('keeps a byte order mark, and counts it', () => {
    const text = seed('chrome-print.harbour-strike.txt');
    const cleaned = clean(`\ufeff${text}`);
    expect(cleaned.text).toBe(`\ufeff${clean(text).text}`);
    fits(`\ufeff${text}`, cleaned);
  });

  it('says its changes right, on texts that are drawn', () => {
    fc.assert(
      fc.property(fc.oneof(pollutedArticle, hostileText), fc.constantFrom('', '\ufeff'), (text, mark) => {
        const cleaned = clean(mark + text);
        fits(mark + text, cleaned);
        leadsBack(mark + text, cleaned);
        expect(clean(cleaned.text).text).toBe(cleaned.text);
      }),
      { numRuns: tries(60) },
    );
  });
});

describe('toOriginal', () => {
  const text = '“We open it on\n\nPage 2 of 3\n\nMonday,” said Anna Berg &amp; Co. <b>She</b> did.';
  const cleaned = clean(text);
  const back = (words: string): string => {
    const start = cleaned.text.indexOf(words);
    const span = toOriginal(cleaned, { start, end: start + words.length });
    return text.slice(span.start, span.end);
  };

  it('gives the stretch from the first character to the last, with what was taken out between', () => {
    expect(cleaned.text).toBe('“We open it on Monday,” said Anna Berg & Co. She did.');
    expect(back('“We open it on Monday,”')).toBe('“We open it on\n\nPage 2 of 3\n\nMonday,”');
    expect(back('Anna Berg')).toBe('Anna Berg');
    expect(back('&')).toBe('&amp;');
    expect(back('She')).toBe('She');
    expect(back('She did')).toBe('She</b> did');
  });

  it('takes an empty stretch for the place before the next character', () => {
    const place = cleaned.text.indexOf('She');
    expect(toOriginal(cleaned, { start: place, end: place })).toEqual({
      start: text.indexOf('She'),
      end: text.indexOf('She'),
    });
    const { length } = cleaned.text;
    expect(toOriginal(cleaned, { start: length, end: length })).toEqual({
      start: text.length,
      end: text.length,
    });
  });

  it.each([
    [{ start: 0, end: cleaned.text.length + 1 }, RangeError],
    [{ start: -1, end: 1 }, RangeError],
    [{ start: 2, end: 1 }, RangeError],
    [{ start: 0.5, end: 1 }, RangeError],
    [{ start: NaN, end: NaN }, TypeError],
    [undefined as unknown as { start: number; end: number }, TypeError],
  ])('refuses what is no stretch of the text: %j', (span, error) => {
    expect(() => toOriginal(cleaned, span)).toThrow(error);
    expect(() => toOriginal(cleaned, span)).toThrow(/toOriginal\(\) takes/u);
  });

  it.each([null, undefined, {}, { text: 'a' }])('refuses what clean did not give: %j', (other) => {
    expect(() => toOriginal(other as unknown as typeof cleaned, { start: 0, end: 0 })).toThrow(
      /toOriginal\(\) takes what clean\(\) gave/u,
    );
  });
});
