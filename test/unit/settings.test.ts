import { describe, expect, it } from 'vitest';
import { shownManifest } from '../docs/manifestStrings';
import { noiseRules } from '../../server/src/article/noise/rules/index';
import {
  analyzeOptionsOf,
  defaultSettings,
  parseSettings,
  settingDefinitions,
  type SettingDefinition,
} from '../../server/src/settings';

interface ManifestSetting {
  readonly type: string;
  readonly default: unknown;
  readonly scope: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly items?: { readonly type: string };
  readonly properties?: Readonly<Record<string, ManifestSetting>>;
  readonly additionalProperties?: boolean;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly markdownEnumDescriptions?: readonly string[];
}

const manifest = shownManifest<{
  readonly contributes: {
    readonly configuration: readonly { readonly properties: Readonly<Record<string, ManifestSetting>> }[];
  };
}>();
const inManifest = new Map(
  manifest.contributes.configuration.flatMap(({ properties }) => Object.entries(properties)),
);
const definitions: [string, SettingDefinition][] = Object.entries(settingDefinitions);

const manifestTypes = {
  boolean: 'boolean',
  number: 'number',
  choice: 'string',
  list: 'array',
  levels: 'object',
} as const;

describe('the settings of the manifest and of the server', () => {
  it('are the same ones', () => {
    const keys = definitions.map(([key]) => `copydesk.${key}`);
    expect([...inManifest.keys()].sort()).toEqual(keys.sort());
  });

  it.each(definitions)('%s has the same type, default, scope and limits', (key, definition) => {
    const setting = inManifest.get(`copydesk.${key}`);
    expect(setting).toMatchObject({
      type: manifestTypes[definition.type],
      default: definition.default,
      scope: definition.scope,
    });
    expect(setting?.enum).toEqual(definition.type === 'choice' ? Object.keys(definition.values) : undefined);
    if (definition.type === 'number')
      expect([setting?.minimum, setting?.maximum]).toEqual([definition.minimum, definition.maximum]);
    if (definition.type === 'list')
      expect([setting?.maxItems, setting?.items?.type]).toEqual([definition.maximum, 'string']);
    if (definition.type === 'levels') {
      expect(setting?.additionalProperties).toBe(false);
      expect(Object.entries(setting?.properties ?? {})).toEqual(
        noiseRules.map(({ id, title }) => [
          id,
          { type: 'string', enum: definition.values, description: `${title}.` },
        ]),
      );
    }
  });

  it.each([...inManifest])('%s is described, and so is each of its choices', (_key, setting) => {
    expect(setting.markdownDescription).toMatch(/^[A-Z].{15,}\.$/u);
    expect(setting.markdownEnumDescriptions?.length).toBe(setting.enum?.length);
  });
});

describe('parseSettings', () => {
  it.each([
    ['nested', { noise: { enabled: false } }],
    ['dotted', { 'noise.enabled': false }],
    ['with the full name', { 'copydesk.noise.enabled': false }],
    ['within the section', { copydesk: { noise: { enabled: false } } }],
    ['dotted within the section', { copydesk: { 'noise.enabled': false } }],
  ])('reads a setting that is %s', (_how, raw) => {
    expect(parseSettings(raw)).toEqual({ ...defaultSettings, 'noise.enabled': false });
  });

  it.each([
    undefined,
    null,
    0,
    'copydesk',
    [],
    ['noise'],
    { copydesk: null },
    { copydesk: 7 },
    { noise: 'enabled' },
    { noise: { enabled: 'false', severity: 'loud', disabledRules: 'page-counter' } },
    { articles: { maximumSize: Number.NaN, include: { 0: '*' }, exclude: null } },
    { articles: { maximumSize: '5' } },
    { quotations: { marks: ['single'], indirect: 1 } },
    JSON.parse('{"__proto__": {"noise": {"enabled": false}}}'),
    JSON.parse('{"constructor": {"prototype": {"noise.enabled": false}}, "toString": 1}'),
  ])('takes the defaults for %j', (raw) => {
    expect(parseSettings(raw)).toEqual(defaultSettings);
  });

  it('keeps what is right beside what is wrong', () => {
    const settings = parseSettings({
      articles: { include: ['*.txt', 7, '', null, 'x'.repeat(2000), 'b/**'], maximumSize: -3 },
      quotations: { marks: 'single', indirect: 'no' },
    });
    expect(settings).toEqual({
      ...defaultSettings,
      'articles.include': ['*.txt', 'b/**'],
      'articles.maximumSize': 1,
      'quotations.marks': 'single',
    });
  });

  it('takes of the levels those of rules that there are', () => {
    const applicability = JSON.parse(
      '{"promo": "safe", "hard-wrap": "display", "tag": "off", "escape": "maybe", "icon": 1, "no-such": "safe", "__proto__": "off", "constructor": "off"}',
    ) as unknown;
    expect(parseSettings({ noise: { applicability } })['noise.applicability']).toEqual({
      promo: 'safe',
      'hard-wrap': 'display',
      tag: 'off',
    });
    for (const nonsense of [null, 'safe', ['promo'], 7])
      expect(parseSettings({ 'noise.applicability': nonsense })).toEqual(defaultSettings);
  });

  it('keeps lists short and sizes within the limit', () => {
    const settings = parseSettings({
      articles: { exclude: Array.from({ length: 5000 }, (_, k) => `${k}.txt`), maximumSize: 1e300 },
    });
    expect(settings['articles.exclude']).toHaveLength(200);
    expect(settings['articles.maximumSize']).toBe(100_000);
  });

  it('tells the analysis what it needs to know', () => {
    const settings = parseSettings({
      noise: {
        disabledRules: ['page-counter'],
        applicability: { promo: 'safe' },
        neverFlag: ['Share your story'],
      },
      quotations: { marks: 'double', indirect: false },
    });
    expect(analyzeOptionsOf(settings)).toEqual({
      disabledRules: ['page-counter'],
      applicability: { promo: 'safe' },
      neverFlag: ['Share your story'],
      marks: 'double',
      indirect: false,
    });
  });
});
