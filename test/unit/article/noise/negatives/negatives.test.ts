import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { foundIn, readNegatives } from './negatives';

/** Lines of a story that look like noise, each in a story of its own. */
const lines = readNegatives(readFileSync(new URL('negatives.txt', import.meta.url), 'utf8'));

describe(`${lines.length} lines that look like noise and are story`, () => {
  test('there are at least 600 of them', () => {
    expect(new Set(lines.map(({ text, place }) => `${place} ${text}`)).size).toBeGreaterThanOrEqual(600);
  });

  test('none is taken out without being asked', () => {
    expect(lines.flatMap((line) => foundIn(line, ['safe']))).toEqual([]);
  });

  test('not one in twenty is even suggested', () => {
    const suggested = lines.filter((line) => foundIn(line, ['suggested']).length > 0);
    expect(suggested.length, suggested.map(({ text }) => text).join(' | ')).toBeLessThan(lines.length / 20);
  });
});
