import { describe, expect, it, vi } from 'vitest';
import { anchored, decide, type Facts } from '../../../client/src/decide';
import { textsIn, withEntry, withoutEntry } from '../../../client/src/lists';
import { compare, neighbour, painting, type PaintSettings } from '../../../client/src/paint';
import { cleaned, flaggedAgain, openQuestions, position, summary } from '../../../client/src/wording';
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
    counts: { quotations: 0, withoutSpeaker: 0, speakers: 0, noise: 0, problems: 0, hints: 0 },
    ...part,
  };
}

describe('the decision on a file', () => {
  const asIs: Facts = {
    word: undefined,
    languageId: 'plaintext',
    included: false,
    excluded: false,
    length: 4000,
    maximumSize: 1_000_000,
    detect: () => ({ article: true, reason: 'Paragraphs with quotations' }),
  };

  it('rests on the text where nothing else speaks', () => {
    expect(decide(asIs)).toEqual({ article: true, reason: 'Paragraphs with quotations', forced: false });
    const list = decide({ ...asIs, detect: () => ({ article: false, reason: 'A list of packages' }) });
    expect(list).toEqual({ article: false, reason: 'A list of packages', forced: false });
  });

  it.each<[string, Partial<Facts>, boolean]>([
    ['the language alone', { languageId: 'news-article' }, true],
    ['an included file', { included: true }, true],
    ['an excluded file', { excluded: true }, false],
    ['excluded and included', { excluded: true, included: true }, false],
    ['the language over an excluding glob', { languageId: 'news-article', excluded: true }, true],
    ['a word over the language', { word: 'not-article', languageId: 'news-article' }, false],
    ['a word over an excluding glob', { word: 'article', excluded: true }, true],
    ['the size over everything', { word: 'article', length: 1_000_001 }, false],
    ['a file just small enough', { word: 'article', length: 1_000_000 }, true],
  ])('is forced by %s', (_, facts, article) => {
    const detect = vi.fn(asIs.detect);
    expect(decide({ ...asIs, ...facts, detect })).toMatchObject({ article, forced: true });
    // the text is not even looked at
    expect(detect).not.toHaveBeenCalled();
  });

  it('names both sizes where a file is too large', () => {
    const { reason } = decide({ ...asIs, length: 2_345_678 });
    expect(reason).toContain('2,345,678');
    expect(reason).toContain('1,000,000');
  });

  it.each([
    ['*.txt', true, '**/*.txt'],
    ['interviews/**', true, 'interviews/**'],
    ['./interviews/*.txt', true, 'interviews/*.txt'],
    ['/interviews/*.txt', true, 'interviews/*.txt'],
    ['interviews/**', false, '/interviews/**'],
    ['**/interviews/*', false, '**/interviews/*'],
    ['notes.txt', false, '**/notes.txt'],
  ])('reads the glob %s (in a folder: %s) as %s', (glob, inFolder, expected) => {
    expect(anchored(glob, inFolder)).toBe(expected);
  });
});

describe('what the status says', () => {
  const none = { quotations: 0, withoutSpeaker: 0, speakers: 0, noise: 0, problems: 0, hints: 0 };

  it.each([
    [{ quotations: 12, speakers: 5, noise: 4 }, '12 quotations, 5 speakers, 4 pieces of noise'],
    [{ quotations: 1, speakers: 1, noise: 1 }, '1 quotation, 1 speaker, 1 piece of noise'],
    [{ quotations: 2, speakers: 0, noise: 0 }, '2 quotations, no speakers, no noise'],
    [{ noise: 3 }, 'No quotations, 3 pieces of noise'],
    [{}, 'No quotations, no noise'],
  ])('counts %j as %s', (counts, expected) => {
    expect(summary({ ...none, ...counts })).toBe(expected);
  });

  it.each([
    [{ withoutSpeaker: 1 }, '1 quotation without a speaker'],
    [{ withoutSpeaker: 3, problems: 1 }, '3 quotations without a speaker, 1 problem'],
    [{ problems: 2 }, '2 problems'],
    [{ problems: 1, hints: 2 }, '1 problem, 2 hints'],
    [{}, ''],
  ])('asks about %j as "%s"', (counts, expected) => {
    expect(openQuestions({ ...none, ...counts })).toBe(expected);
  });

  it('says what cleaning did', () => {
    expect([cleaned(0), cleaned(1), cleaned(14)]).toEqual([
      'Nothing to clean',
      'Cleaned up 1 piece of noise',
      'Cleaned up 14 pieces of noise',
    ]);
  });

  it('says where a reader is and who speaks', () => {
    expect(position(2, 12, { speaker: 'Ada Brook' })).toBe('Quotation 3 of 12: Ada Brook');
    expect(position(0, 1, { speaker: null })).toBe('Quotation 1 of 1: no speaker found');
    expect(position(0, 1, { speaker: null, perhaps: 'Ada Brook' })).toBe(
      'Quotation 1 of 1: speaker unknown; perhaps Ada Brook',
    );
  });
});

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

describe('a list in the settings', () => {
  it('gets an entry once, behind what holds already', () => {
    expect(withEntry(['a'], 'b')).toEqual(['a', 'b']);
    expect(withEntry(['a', 'b'], 'b')).toEqual(['a', 'b']);
    expect(textsIn(['a', 7, null, 'b'])).toEqual(['a', 'b']);
    expect(textsIn({ a: 1 })).toEqual([]);
  });

  it.each<[string, unknown, unknown, string[], readonly string[] | undefined]>([
    ['is not named any more where it was not named before', ['b'], undefined, [], undefined],
    ['shows again what other settings say', ['a', 'b'], undefined, ['a'], undefined],
    ['is as it was', ['a', 'b'], ['a'], ['a'], ['a']],
    ['stays, empty, where it was empty', ['b'], [], [], []],
    ['keeps what was added meanwhile', ['b', 'c'], undefined, [], ['c']],
    ['keeps an entry that was there before', ['a', 'b'], ['a', 'b'], ['a', 'b'], ['a', 'b']],
  ])('%s once the entry is taken back', (_, now, own, all, left) => {
    expect(withoutEntry(now, 'b', { own, all })).toEqual(left);
  });
});

it('says what became of the noise that was kept', () => {
  expect(flaggedAgain(0)).toBe('No noise is kept in this article');
  expect(flaggedAgain(1)).toBe('Flagged again: 1 piece of noise');
});
