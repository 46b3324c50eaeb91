/** What the library says of wrong input: what is wrong, and what would be right. */
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../server/src/library/analyze';
import { clean } from '../../../server/src/library/clean';
import { detect } from '../../../server/src/library/detect';
import { noiseRules } from '../../../server/src/article/noise/rules/index';

/** As somebody calls it who has no types. */
const loosely =
  (call: (...args: never[]) => unknown, ...args: readonly unknown[]) =>
  (): unknown =>
    Reflect.apply(call, undefined, args);

const rules = noiseRules.map(({ id }) => id).join(', ');

describe('wrong input is told in plain words', () => {
  it.each<[() => unknown, string]>([
    [loosely(analyze), 'analyze() takes an article as a string, and was given undefined.'],
    [loosely(clean, null), 'clean() takes an article as a string, and was given null.'],
    [
      loosely(clean, new Uint8Array(3)),
      'clean() takes an article as a string, and was given a value of type object.',
    ],
    [loosely(detect, 3), 'detect() takes a text as a string, and was given 3.'],
    [
      loosely(detect, '', ['a.txt']),
      'detect() takes the name of a file as a string, and was given an array.',
    ],
    [loosely(analyze, '', 0), 'analyze() takes its options as an object, and was given 0.'],
    [loosely(analyze, '', null), 'analyze() takes its options as an object, and was given null.'],
    [
      loosely(analyze, '', { level: 'safe' }),
      'analyze() has no option "level". Its options are: marks, indirect, disabledRules, neverFlag.',
    ],
    [
      loosely(clean, '', { levels: 'safe' }),
      'clean() has no option "levels". Its options are: marks, indirect, disabledRules, neverFlag, level.',
    ],
    [
      loosely(clean, '', { level: 'all' }),
      'The option "level" of clean() takes "safe" or "suggested", and was given "all".',
    ],
    [
      loosely(analyze, '', { marks: 1 }),
      'The option "marks" of analyze() takes "auto" or "double" or "single", and was given 1.',
    ],
    [
      loosely(analyze, '', { indirect: 'no' }),
      'The option "indirect" of analyze() takes true or false, and was given "no".',
    ],
    [
      loosely(analyze, '', { neverFlag: 'Share' }),
      'The option "neverFlag" of analyze() takes a list of strings, and was given "Share".',
    ],
    [
      loosely(analyze, '', { neverFlag: [/Share/u] }),
      'The option "neverFlag" of analyze() takes strings, and was given a value of type object.',
    ],
    [
      loosely(analyze, '', { disabledRules: 'promo' }),
      'The option "disabledRules" of analyze() takes a list of ids, such as ["promo"], and was given "promo".',
    ],
    [
      loosely(clean, '', { disabledRules: ['promo', 'promos'] }),
      `There is no noise rule "promos". The rules are: ${rules}.`,
    ],
    [loosely(clean, '', { disabledRules: [3] }), `There is no noise rule 3. The rules are: ${rules}.`],
  ])('%#', (call, message) => {
    expect(call).toThrow(new TypeError(message));
  });

  it('shows no more than the beginning of what was given', () => {
    expect(loosely(clean, '', { level: 'x'.repeat(100_000) })).toThrow(/^.{1,150}$/u);
  });
});
