import { describe, expect, it } from 'vitest';
import { compare, neighbour, painting, type PaintSettings } from '../../../client/src/paint';
import type { AnnotationsResult, WireRange } from '../../../server/src/protocol';

function range(line: number, start: number, end: number): WireRange {
  return { start: { line, character: start }, end: { line, character: end } };
}

function found(part: Partial<AnnotationsResult> = {}): AnnotationsResult {
  return {
    version: 1,
    decision: { article: true, reason: 'Paragraphs with quotations', forced: false },
    quotations: [],
    mentions: [],
    noise: [],
    counts: { quotations: 0, withoutSpeaker: 0, doubted: 0, speakers: 0, noise: 0, problems: 0, hints: 0 },
    ...part,
  };
}

describe('what is painted', () => {
  const everything: PaintSettings = { quotations: true, speakers: true, noise: true };
  const article = found({
    quotations: [
      { ranges: [range(2, 0, 10), range(4, 0, 5)], type: 'direct', speaker: 'Ada Brook' },
      { ranges: [range(5, 3, 9)], type: 'mixed', speaker: null },
      { ranges: [range(6, 0, 40)], type: 'indirect', speaker: 'Ada Brook' },
      { ranges: [range(7, 5, 12)], type: 'scare', speaker: null },
      { ranges: [range(8, 5, 12)], type: 'title', speaker: null },
    ],
    mentions: [
      { range: range(2, 16, 25), speaker: 'Ada Brook' },
      { range: range(2, 16, 25), speaker: 'Ada Brook' },
    ],
    noise: [
      { range: range(3, 0, 6), rule: 'page-counter', applicability: 'safe' },
      { range: range(9, 0, 20), rule: 'copyright', applicability: 'display' },
    ],
  });

  it('paints every part of what somebody said, reported speech apart, and no scare quotes or titles', () => {
    const painted = painting(article, everything);
    expect(painted.quotation).toEqual([range(2, 0, 10), range(4, 0, 5), range(5, 3, 9)]);
    expect(painted.reported).toEqual([range(6, 0, 40)]);
  });

  it('strikes no line through that cleaning leaves in', () => {
    expect(painting(article, everything).noise).toEqual([range(3, 0, 6)]);
  });

  it('paints a mention once that serves two quotations', () => {
    expect(painting(article, everything).speaker).toEqual([range(2, 16, 25)]);
  });

  it('leaves out what a setting switches off, and only that', () => {
    expect(painting(article, { ...everything, quotations: false })).toMatchObject({
      quotation: [],
      reported: [],
      speaker: [range(2, 16, 25)],
      noise: [range(3, 0, 6)],
    });
    expect(painting(article, { ...everything, speakers: false }).speaker).toEqual([]);
    expect(painting(article, { ...everything, noise: false }).noise).toEqual([]);
  });

  it('paints nothing in a file that is no article', () => {
    const list = { ...article, decision: { article: false, reason: 'A list of packages', forced: false } };
    expect(Object.values(painting(list, everything)).flat()).toEqual([]);
  });
});

describe('going from quotation to quotation', () => {
  const starts = [range(1, 4, 5), range(1, 30, 31), range(6, 0, 1)].map(({ start }) => start);
  const at = (line: number, character: number) => ({ line, character });

  it.each([
    ['next', at(0, 0), 0],
    ['next', at(1, 4), 1],
    ['next', at(1, 10), 1],
    ['next', at(6, 0), 0],
    ['previous', at(6, 0), 1],
    ['previous', at(9, 0), 2],
    ['previous', at(1, 4), 2],
    ['previous', at(0, 0), 2],
  ] as const)('%s from %j is number %i', (direction, from, expected) => {
    expect(neighbour(starts, from, direction)).toBe(expected);
  });

  it('goes nowhere without quotations', () => {
    expect(neighbour([], at(3, 3), 'next')).toBeUndefined();
  });

  it('orders positions by line, then by character', () => {
    const places = [at(2, 0), at(1, 9), at(1, 2)];
    expect(places.sort(compare)).toEqual([at(1, 2), at(1, 9), at(2, 0)]);
  });
});
