/** The scorer of test/bench, on a corpus of three invented sentences whose figures can be worked out by hand. */
import { describe, expect, it } from 'vitest';
import type { CorpusArticle } from './corpus';
import { attributionsIn } from './corpus';
import { binsOf, brierScore, calibrationError, shrunk } from './calibration';
import { attributionFigures, speakerFigures } from './figures';
import type { Run } from './last';
import { changesSince } from './last';
import { sameName } from './names';
import type { Predicted } from './predict';
import { scoreArticle, scoreSpeakers } from './score';
import { charactersOf, covers, segmentsOf } from './spans';
import { mayLook, splitFrom } from './split';

const text = [
  '"The dam holds," said Ada Morrow.',
  'Tomas Reed called it "a toy". He said the river would rise.',
  "''Nobody asked us,'' Ines Ward said.",
].join('\n');

const spanOf = (words: string, from = 0): { readonly start: number; readonly end: number } => {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`${words} is not in the text`);
  return { start, end: start + words.length };
};
const gold = (source: string, cue: string, content: string): CorpusArticle['attributions'][number] => ({
  sources: [spanOf(source)],
  cues: [spanOf(cue)],
  contents: [spanOf(content)],
});
const article: CorpusArticle = {
  name: 'invented.txt',
  text,
  attributions: [
    gold('Ada Morrow', 'said', '"The dam holds,"'),
    gold('Tomas Reed', 'called', '"a toy"'),
    gold('He', 'said the', 'the river would rise'),
    gold('Ines Ward', 'said.', "''Nobody asked us,''"),
  ],
};
const found = (content: string, source: string | undefined, more: Partial<Predicted> = {}): Predicted => ({
  whole: spanOf(content),
  parts: [spanOf(content)],
  type: 'direct',
  speaker: source ?? null,
  ...(source === undefined ? {} : { source: spanOf(source) }),
  pattern: 'quote-verb-speaker',
  confidence: 0.9,
  words: content.split(' ').length,
  ...more,
});

describe('attributions', () => {
  it('counts what is found, who is right, and what the corpus does not have', () => {
    const predictions = [
      found('"The dam holds,"', 'Ada Morrow'),
      found('"a toy"', 'Ada Morrow'),
      found('the river would rise', 'He', { type: 'indirect' }),
      found("''Nobody asked us,''", 'Ines Ward'),
    ];
    const plain = scoreArticle(article, predictions, false);
    expect(plain.judged.map(({ outcome }) => outcome)).toEqual(['right', 'wrong', 'spurious']);
    expect(attributionFigures([plain])).toEqual({
      gold: 2,
      span_recall: 1,
      attribution_recall: 0.5,
      attribution_precision: 0.3333,
      attribution_f1: 0.4,
      unsaid: 1,
      unsaid_with_source: 1,
      // what stands between two apostrophes is no quotation here, so it is a clause that is missed
      indirect_gold: 2,
      indirect_recall: 0.5,
    });
    const doubled = scoreArticle(article, predictions, true);
    expect(doubled.judged.map(({ outcome }) => outcome)).toEqual(['right', 'wrong', 'right']);
    expect(attributionFigures([doubled])).toMatchObject({
      gold: 3,
      attribution_precision: 0.6667,
      indirect_gold: 1,
      indirect_recall: 1,
    });
  });

  it('tells what is missed from what nobody asked for', () => {
    const { judged, segments } = scoreArticle(
      article,
      [found('"a toy"', undefined), found("''Nobody asked us,''", undefined)],
      false,
    );
    expect(judged.map(({ outcome }) => outcome)).toEqual(['missed', 'quiet']);
    expect(segments.map((segment) => segment.found)).toEqual([false, true]);
  });

  it('reads annotations, spans in pieces and a broken line too', () => {
    const annotations = [
      'T1\tSource 0 4;8 12\tsome words',
      'T2\tContent 20 30\tmore words',
      'T3 a line that lost its tab',
      'E1\tAttribution:T9 Source:T1 Content:T2 Content2:T1 Cue:T7',
    ].join('\n');
    expect(attributionsIn(annotations)).toEqual([
      {
        sources: [
          { start: 0, end: 4 },
          { start: 8, end: 12 },
        ],
        cues: [],
        contents: [
          { start: 20, end: 30 },
          { start: 0, end: 4 },
          { start: 8, end: 12 },
        ],
      },
    ]);
  });
});

describe('spans', () => {
  it('counts characters, not UTF-16 units', () => {
    const { at, slice } = charactersOf('a😀b');
    expect([0, 1, 3, 4].map(at)).toEqual([0, 1, 2, 3]);
    expect(slice({ start: 1, end: 3 })).toBe('😀b');
  });

  it('ends a stretch that is never closed with its paragraph', () => {
    const marked = 'He said "no.\n“Yes” and ”no”';
    expect(segmentsOf(marked, false).map(({ start, end }) => marked.slice(start, end))).toEqual([
      '"no.',
      '“Yes”',
    ]);
  });

  it('takes a part for the whole only where most of it is there', () => {
    expect(covers({ start: 0, end: 10 }, { start: 0, end: 20 })).toBe(true);
    expect(covers({ start: 0, end: 9 }, { start: 0, end: 20 })).toBe(false);
    expect(covers({ start: 0, end: 100 }, { start: 50, end: 60 })).toBe(true);
  });
});

describe('speakers', () => {
  it('compares names without titles', () => {
    expect(sameName('Sen. Ada Morrow', 'Ada Morrow')).toEqual({ strict: true, lenient: true });
    expect(sameName('Morrow', 'Ada Morrow')).toEqual({ strict: false, lenient: true });
    expect(sameName('Ada Reed', 'Ada Morrow')).toEqual({ strict: false, lenient: false });
    expect(sameName('a senior harbour official', 'harbour official')).toEqual({
      strict: true,
      lenient: true,
    });
    expect(sameName(null, 'Ada Morrow').lenient).toBe(false);
  });

  it('counts a name given to a word in marks against us', () => {
    const predictions = [found('"The dam holds,"', 'Ada Morrow'), found('"a toy"', 'Tomas Reed')];
    const judged = scoreSpeakers(
      {
        split: 'train',
        file: 'invented.txt',
        quotes: [
          { ...spanOf('"The dam holds,"'), kind: 'direct', speaker: 'Ada Morrow' },
          { ...spanOf('"a toy"'), kind: 'scare', speaker: null },
        ],
      },
      predictions,
    );
    expect(speakerFigures(judged)).toEqual({
      quotes: 1,
      span_recall: 1,
      speaker_strict: 1,
      speaker_lenient: 1,
      not_speech: 1,
      false_speaker_rate: 1,
    });
  });
});

describe('confidence', () => {
  const claims = [
    { confidence: 0.95, right: true },
    { confidence: 0.95, right: false },
    { confidence: 0.3, right: false },
    { confidence: 1, right: true },
  ];

  it('is compared with accuracy in ten bins, the last one closed', () => {
    expect(binsOf(claims).map(({ from, count }) => [from, count])).toEqual([
      [0.3, 1],
      [0.9, 3],
    ]);
    // 1/4 of 0.3, and 3/4 of what 2.9/3 and 2/3 are apart
    expect(calibrationError(claims)).toBeCloseTo(0.25 * 0.3 + 0.75 * 0.3, 10);
    expect(brierScore(claims)).toBeCloseTo((0.05 ** 2 + 0.95 ** 2 + 0.3 ** 2) / 4, 10);
  });

  it('is drawn to what is usual where there are few cases', () => {
    expect(shrunk(0, 0, 0.8)).toBeCloseTo(0.8, 10);
    expect(shrunk(0, 2, 0.9, 10)).toBeCloseTo(0.75, 10);
    expect(shrunk(900, 1000, 0.5, 10)).toBeCloseTo(0.896, 3);
  });
});

describe('runs', () => {
  it('says what changed, and how many articles got better or worse', () => {
    const before: Run = {
      figures: { all: { gold: 10, attribution_f1: 0.8 } },
      articles: { a: [3, 4, 0], b: [2, 2, 1], c: [1, 1, 1] },
    };
    const now: Run = {
      figures: { all: { gold: 10, attribution_f1: 0.85 } },
      articles: { a: [3, 3, 0], b: [2, 3, 1], c: [1, 1, 1] },
    };
    const said = changesSince(before, now);
    expect(said).toMatch(/all: attribution_f1\s+0\.8000\s+0\.8500\s+\+0\.0500/u);
    expect(said).not.toContain('gold');
    expect(said).toContain('1 articles better, 1 worse');
    expect(changesSince(now, now)).toBe('No figure changed; 0 articles better, 0 worse.');
  });

  it('parts the articles by their names, the same way each time', () => {
    const names = Array.from({ length: 400 }, (_, index) => `paper_2016_${index}.txt`);
    const half = names.filter((name) => mayLook(name, splitFrom('1/2')));
    expect(half.length).toBeGreaterThan(150);
    expect(half.length).toBeLessThan(250);
    expect(names.filter((name) => mayLook(name, splitFrom('2/2')))).toEqual(names);
    expect(() => splitFrom('half')).toThrow('K/N');
  });
});
