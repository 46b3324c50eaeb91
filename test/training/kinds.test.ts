/** The fit of kinds, on an invented document and on invented things to tell apart. */
import { describe, expect, it } from 'vitest';
import { casesOf } from '../../server/training/kinds/cases';
import { fitClasses, likeliest } from '../../server/training/softmaxClasses';
import { randomFrom } from '../bench/random';

const row = (at: number, form: string, part: string, misc: string): string =>
  [at, form, form.toLowerCase(), part, '_', '_', '0', '_', '_', misc].join('\t');

const document = [
  '# newpar',
  row(1, 'Anne', 'PROPN', 'Entity=(1-person-new-nnnnn-cf1-1,2-sgl'),
  row(2, 'Durand', 'PROPN', 'Entity=1)'),
  row(3, 'lives', 'VERB', '_'),
  row(4, 'in', 'ADP', '_'),
  row(5, 'Greymouth', 'PROPN', 'Entity=(2-place-new-nnnnn-cf2-1-sgl)|SpaceAfter=No'),
  row(6, '.', 'PUNCT', '_'),
].join('\n');

describe('the fit of kinds', () => {
  it('reads named things with their kinds from a document', () => {
    expect(casesOf('one', document).map(({ kind }) => kind)).toEqual(['person', 'place']);
  });

  it('learns which signs speak for which class', () => {
    const examples = Array.from({ length: 90 }, (_, at) => ({
      signs: ['any', `sign ${String(at % 3)}`],
      right: at % 3,
    }));
    const weights = fitClasses(examples, 3, {
      penalties: { one: 0.1, two: 0.1, rate: 0.1 },
      rounds: 10,
      next: randomFrom(1).next,
    });
    expect([0, 1, 2].map((right) => likeliest(weights, ['any', `sign ${String(right)}`]))).toEqual([0, 1, 2]);
  });
});
