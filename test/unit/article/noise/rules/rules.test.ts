import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findArtifacts } from '../../../../../server/src/article/noise/findNoise';
import { isBetweenLines } from '../../../../../server/src/article/noise/breaks/betweenLines';
import { noiseRules, noiseStages } from '../../../../../server/src/article/noise/rules/index';
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

/** The files of this folder that are no rule. */
const helpers: ReadonlySet<string> = new Set(['index', 'rule', 'fromModels', 'exampleText']);
const folder = new URL('../../../../../server/src/article/noise/rules/', import.meta.url);

/** The name of a rule's file and of what it exports: "page-counter" is pageCounter. */
function camelCase(id: string): string {
  return id.replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase());
}

/** The files that hold rules, each with what it exports, by name. */
async function ruleFiles(): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .filter((name) => !helpers.has(name));
  const out = new Map<string, Readonly<Record<string, unknown>>>();
  for (const name of names)
    out.set(name, (await import(new URL(`${name}.ts`, folder).pathname)) as Record<string, unknown>);
  return out;
}

describe('nothing is forgotten', () => {
  test('every file in noise/rules/ is a rule, and index.ts lists it', async () => {
    const listed: ReadonlySet<unknown> = new Set(noiseRules);
    const forgotten: string[] = [];
    for (const [name, exports] of await ruleFiles()) {
      const rule = exports[name];
      if (rule === undefined)
        forgotten.push(`noise/rules/${name}.ts exports no rule that is called ${name}, as its file is`);
      else if (!listed.has(rule))
        forgotten.push(`noise/rules/${name}.ts is not found: name it in a stage of noise/rules/index.ts`);
    }
    expect(forgotten).toEqual([]);
  });

  test('every rule that index.ts lists has the file of its name', async () => {
    const files = await ruleFiles();
    const homeless = noiseRules
      .filter((rule) => files.get(camelCase(rule.id))?.[camelCase(rule.id)] !== rule)
      .map(({ id }) => `${id} has to be exported as ${camelCase(id)} by noise/rules/${camelCase(id)}.ts`);
    expect(homeless).toEqual([]);
  });

  test('no two rules have one id', () => {
    const ids = noiseRules.map(({ id }) => id);
    const twice = ids
      .filter((id, k) => ids.indexOf(id) !== k)
      .map((id) => `two rules have the id ${id}: settings and findings could not tell them apart`);
    expect(twice).toEqual([]);
  });

  test('every rule has an id in kebab-case, a title, why, and examples', () => {
    const missing = noiseRules.flatMap(({ id, title, why, examples: { hit, miss } }) => [
      ...(/^[a-z]+(-[a-z]+)*$/u.test(id) ? [] : [`${id}: the id is not in kebab-case`]),
      ...(/^\p{Lu}/u.test(title) && !title.endsWith('.')
        ? []
        : [`${id}: the title is missing, or is no title in sentence case without a full stop`]),
      ...(/^\p{Lu}.*\.$/u.test(why) ? [] : [`${id}: why is missing, or is no sentence with a full stop`]),
      ...(hit.length > 0 ? [] : [`${id}: examples.hit is empty: nothing shows what the rule finds`]),
      ...(miss.length > 0 ? [] : [`${id}: examples.miss is empty: nothing shows what it must leave`]),
      ...hit
        .filter((example) => drawn(example).spans.length === 0)
        .map((example) => `${id}: nothing is marked with ⟦ ⟧ in the hit ${JSON.stringify(example)}`),
      ...miss
        .filter((example) => /[⟦⟧]/u.test(example))
        .map((example) => `${id}: something is marked in the miss ${JSON.stringify(example)}`),
    ]);
    expect(missing).toEqual([]);
  });

  test('every rule between lines is known as one', () => {
    const stage: ReadonlySet<string> = new Set(noiseStages.breaks.map(({ id }) => id));
    const wrong = noiseRules
      .filter(({ id }) => isBetweenLines(id) !== stage.has(id))
      .map(({ id }) =>
        stage.has(id)
          ? `${id} stands in the stage of breaks but not in breaks/betweenLines.ts: name it there, or list it in another stage`
          : `${id} stands in breaks/betweenLines.ts but in another stage: list it in the stage of breaks, or take it out there`,
      );
    expect(wrong).toEqual([]);
  });
});

describe.each(creditRules.map((rule) => [rule.kind, rule] as const))(
  'lines that are a %s',
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
