import { describe, expect, test } from 'vitest';
import { findArtifacts } from '../../../../../server/src/article/noise/findNoise';
import { noiseRules } from '../../../../../server/src/article/noise/rules/index';
import { drawn, drawnAs } from '../../../support/drawn';
import { creditKindOf } from '../../../../../server/src/article/noise/credits/kindOf';
import { creditRules } from '../../../../../server/src/article/noise/credits/rules';

function found(rule: string, text: string): readonly string[] {
  return findArtifacts(text, { disabledRules: [] })
    .filter((artifact) => artifact.rule === rule)
    .map(({ span }) => drawnAs(text, span));
}

describe.each(noiseRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each(rule.examples.hit)('finds what it should in %j', (example) => {
    const { text, spans } = drawn(example);
    expect(spans.length).toBeGreaterThan(0);
    expect(found(id, text)).toEqual(spans);
  });

  test.each(rule.examples.miss)('finds nothing in %j', (text) => {
    expect(found(id, text)).toEqual([]);
  });

  test('is found no more once it is switched off', () => {
    for (const example of rule.examples.hit) {
      const artifacts = findArtifacts(drawn(example).text, { disabledRules: [id] });
      expect(artifacts.filter((artifact) => artifact.rule === id)).toEqual([]);
    }
  });
});

test('each id stands once, in kebab-case, with at least one hit and one miss', () => {
  const ids = noiseRules.map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, examples } of noiseRules) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/u);
    expect(examples.hit.length).toBeGreaterThan(0);
    expect(examples.miss.length).toBeGreaterThan(0);
  }
});

describe.each(creditRules.map((rule) => [rule.kind, rule] as const))(
  'lines kept as %s',
  (kind, { examples }) => {
    test.each(examples.hit)('%j is one', (line) => {
      expect(creditKindOf(line)).toBe(kind);
    });

    test.each(examples.miss)('%j is none', (line) => {
      expect(creditKindOf(line)).toBeUndefined();
    });
  },
);

describe('the time of printing is read in every locale that browsers are shipped in', () => {
  test.each(
    'af am ar bg bs ca cs da de el en-AU en-CA en-GB en-US es es-AR eu fi fr fr-CA hr hu id it ja ko ms nb nl pl pt ro sk sl sq sv tr uk vi zh zh-HK zh-TW'.split(
      ' ',
    ),
  )('%s', (locale) => {
    const options = {
      dateStyle: 'short',
      timeStyle: 'short',
      numberingSystem: 'latn',
      calendar: 'gregory',
    } as const;
    for (const hour of [4, 10, 15, 22]) {
      const stamp = new Intl.DateTimeFormat(locale, options).format(new Date(2022, 4, 14, hour, 3));
      const text = `The council met on Monday.\n\n3 of 4 ${stamp}\n\nThe mayor left.`;
      expect(found('page-counter', text)).toEqual([
        `28–${35 + stamp.length} ${JSON.stringify(`3 of 4 ${stamp}`)}`,
      ]);
    }
  });
});
