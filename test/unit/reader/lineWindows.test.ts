import { describe, expect, it } from 'vitest';
import type { Span } from '../../../server/src/article/types';
import { lineWindows, longestWindow, type LineWindow } from '../../../server/src/reader/lineWindows';
import { signs } from '../../../server/src/reader/window';
import { createFakeReader } from '../support/fakeReader';

const { vocabulary } = createFakeReader();
const numberOf = (sign: string): number => vocabulary.get(sign) ?? -1;

/** A text with the places of its lines; `undefined` stands for a blank line. */
function linesOf(...all: readonly (string | undefined)[]): {
  readonly text: string;
  readonly lines: readonly Span[];
} {
  const text = all.map((line) => line ?? '').join('\n');
  const lines: Span[] = [];
  let start = 0;
  for (const line of all) {
    const length = line?.length ?? 0;
    if (line !== undefined) lines.push({ start, end: start + length });
    start += length + 1;
  }
  return { text, lines };
}

const windowsOf = (...all: readonly (string | undefined)[]): readonly LineWindow[] => {
  const { text, lines } = linesOf(...all);
  return lineWindows(text, lines, vocabulary);
};

/** A letter is a piece here: so many make a line that is long, but not too long to be read as a whole. */
const twenty = 'boats sail on sunday';

describe('the windows of lines', () => {
  it('are one for a few lines, with a mark before each', () => {
    const [window, ...others] = windowsOf('ab', 'cd', undefined, 'ef');
    expect(others).toEqual([]);
    expect(window?.lines).toEqual([0, 1, 2]);
    expect(window?.markers.map((at) => window.ids[at])).toEqual(
      Array.from({ length: 3 }, () => numberOf(signs.line)),
    );
    const before = (window?.markers ?? []).map((at) => window?.ids[at - 1] === numberOf(signs.paragraph));
    expect(before).toEqual([false, false, true]);
  });

  it('are none for a text without lines', () => {
    expect(windowsOf()).toEqual([]);
  });

  it('hold every line of a long text, none longer than what is read at once', () => {
    const count = 100;
    const windows = windowsOf(...Array.from({ length: count }, () => twenty));
    expect(Math.max(...windows.map(({ ids }) => ids.length))).toBeLessThanOrEqual(longestWindow);
    const all = new Set(windows.flatMap(({ lines }) => lines));
    expect([...all]).toEqual(Array.from({ length: count }, (_, k) => k));
  });

  it('overlap, so that what stands at the edge of one stands in the midst of another', () => {
    const windows = windowsOf(...Array.from({ length: 100 }, () => twenty));
    for (const [k, { lines }] of windows.entries()) {
      const next = windows[k + 1]?.lines;
      if (next === undefined) continue;
      expect(next[0]).toBeGreaterThan(lines[0] ?? 0);
      expect(lines).toContain((next[0] ?? 0) + 1);
    }
  });

  it('show how a long line begins and ends, whatever its length', () => {
    for (const length of [100, 100_000]) {
      const [window] = windowsOf(`start ${'x'.repeat(length)} ${'y '.repeat(length)}end`, 'ab');
      const { ids = [], starts = [] } = window ?? {};
      expect(ids.length).toBeLessThan(60);
      expect(ids).toContain(numberOf(signs.left));
      expect(starts).toContain(0);
    }
  });
});
