/** The fit of confidences, on invented outcomes whose odds are known. */
import { describe, expect, it } from 'vitest';
import type { Basis } from '../../server/src/article/attribution/confidence';
import { confidenceOf, lengthClass, shifts } from '../../server/src/article/attribution/confidence';
import type { MentionKind } from '../../server/src/article/types';
import { isWeighed, patternRows } from '../../server/src/article/attribution/patternRows';
import { calibrationError } from '../bench/accuracy/calibration';
import { claimsWith, shiftsOf } from '../../server/training/confidence/shifts';
import { basesOf } from '../bench/accuracy/bases';
import type { Judged } from '../bench/accuracy/score';

const nowhere = { start: 0, end: 1 };

function outcomes(mention: MentionKind, words: number, right: number, all: number): readonly Judged[] {
  return Array.from({ length: all }, (_, index) => ({
    predicted: {
      whole: nowhere,
      parts: [nowhere],
      type: 'direct' as const,
      speaker: null,
      source: nowhere,
      mention,
      pattern: 'same-paragraph' as const,
      confidence: 0.5,
      words,
    },
    outcome: index < right ? ('right' as const) : ('wrong' as const),
    gold: [],
  }));
}

describe('the fit', () => {
  const judged = [
    ...outcomes('name', 20, 380, 400),
    ...outcomes('nominal', 20, 120, 200),
    ...outcomes('name', 2, 160, 200),
  ];

  it('gives each kind of attribution the share that was right of it', () => {
    const bases = basesOf(judged);
    const fitted = shiftsOf(judged, bases);
    const claims = claimsWith(judged, bases, fitted);
    expect(claims[0]?.confidence).toBeCloseTo(0.95, 1);
    expect(claims[450]?.confidence).toBeCloseTo(0.6, 1);
    expect(claims[700]?.confidence).toBeCloseTo(0.8, 1);
    expect(calibrationError(claims)).toBeLessThan(0.02);
    expect(calibrationError(claims)).toBeLessThan(
      calibrationError(claimsWith(judged, bases, undefined)) + 0.02,
    );
  });

  it('leaves alone what it never saw', () => {
    const fitted = shiftsOf(judged, basesOf(judged));
    expect(fitted.mention.pronoun).toBe(0);
    expect(fitted.length.one).toBe(0);
  });
});

/** Every pattern that names somebody, in as many ways as it can be sure. */
const bases = patternRows.flatMap((row): readonly Basis[] => {
  if (isWeighed(row.id)) {
    const pattern = row.id;
    return [0.01, 0.5, 0.955, 1].map((chance) => ({ pattern, chance }));
  }
  return 'confidence' in row ? [{ pattern: row.id }] : [];
});

describe('confidence', () => {
  it('is a share with two decimals for every pattern, length and mention', () => {
    for (const basis of bases)
      for (const words of [0, 1, 2, 5, 30])
        for (const mention of ['name', 'pronoun', 'nominal'] as const) {
          const confidence = confidenceOf(basis, { words, mention });
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThan(1);
          expect(confidence).toBe(Number(confidence.toFixed(2)));
        }
  });

  it('is lower for a word in marks than for a sentence, and for a description than for a name', () => {
    const basis = { pattern: 'same-paragraph' } as const;
    const grounds = { words: 20, mention: 'name' } as const;
    expect(confidenceOf(basis, { ...grounds, words: 1 })).toBeLessThan(confidenceOf(basis, grounds));
    expect(confidenceOf(basis, { ...grounds, mention: 'nominal' })).toBeLessThan(
      confidenceOf(basis, grounds),
    );
    expect(Object.keys(shifts.length)).toContain(lengthClass(3));
  });
});
