/** Every setting in one place: key, type, default and limits. A test holds package.json's `contributes.configuration` to it. */
import type { AnalyzeOptions, NoiseLevel } from './article/types';
import { noiseRule } from './article/noise/rules/index';

/** The section of a client's configuration that holds the settings. */
export const settingsSection = 'copydesk';

interface BooleanSetting {
  readonly type: 'boolean';
  readonly default: boolean;
}
interface NumberSetting {
  readonly type: 'number';
  readonly default: number;
  readonly minimum: number;
  readonly maximum: number;
}
interface ChoiceSetting {
  readonly type: 'choice';
  readonly default: string;
  readonly values: readonly string[];
}
interface ListSetting {
  readonly type: 'list';
  readonly default: readonly string[];
  /** Entries beyond this many are left out. */
  readonly maximum: number;
}
interface LevelsSetting {
  /** An object: ids of noise rules, each with one of the values. */
  readonly type: 'levels';
  readonly default: Readonly<Record<string, NoiseLevel>>;
  readonly values: readonly NoiseLevel[];
}
/** What a setting may hold. */
export type SettingDefinition = (
  BooleanSetting | NumberSetting | ChoiceSetting | ListSetting | LevelsSetting
) & {
  /** `resource`: may differ from file to file; `window`: one value for all. */
  readonly scope: 'resource' | 'window';
};

const flag = { type: 'boolean', default: true, scope: 'resource' } as const;
const list = { type: 'list', default: [], maximum: 200, scope: 'resource' } as const;

/** All settings by key, the section left out: `noise.enabled` is `copydesk.noise.enabled` to a user. */
export const settingDefinitions = {
  /** Globs of files that are articles, whatever their text looks like. */
  'articles.include': list,
  /** Globs of files that are none; stronger than `articles.include`. */
  'articles.exclude': list,
  /** Longer texts are not analysed, in thousand characters. */
  'articles.maximumSize': { type: 'number', default: 1000, minimum: 1, maximum: 100_000, scope: 'resource' },
  /** Whether noise is shown at all. It is kept out of the quotations in any case. */
  'noise.enabled': flag,
  /** Ids of noise rules that are switched off: what they would find belongs to the article. */
  'noise.disabledRules': list,
  /** What is done with the noise of a rule: taken out on save, when asked for, only shown, or not even that. */
  'noise.applicability': {
    type: 'levels',
    default: {},
    values: ['safe', 'suggested', 'display', 'off'],
    scope: 'resource',
  },
  /** Texts that are no noise wherever they stand. */
  'noise.neverFlag': { ...list, maximum: 1000 },
  /** How noise is listed among the problems. */
  'noise.severity': {
    type: 'choice',
    default: 'information',
    values: ['information', 'hint', 'warning', 'off'],
    scope: 'resource',
  },
  /** Which marks open a quotation. */
  'quotations.marks': {
    type: 'choice',
    default: 'auto',
    values: ['auto', 'double', 'single'],
    scope: 'resource',
  },
  /** Whether reported speech without marks is sought. */
  'quotations.indirect': flag,
  /** Whether a quotation mark without its partner is listed among the problems. */
  'problems.unbalancedMarks': flag,
  /** How loud the rest of the problems is: what is only worth a look. */
  'problems.severity': {
    type: 'choice',
    default: 'hint',
    values: ['hint', 'information', 'warning', 'off'],
    scope: 'resource',
  },
  /** Ids of kinds of problems that are switched off. */
  'problems.disabled': list,
  /** What the client paints. */
  'decorations.quotations': flag,
  'decorations.speakers': flag,
  'decorations.noise': flag,
  /** Read by the client only: how much of the conversation with the server is logged. */
  'trace.server': { type: 'choice', default: 'off', values: ['off', 'messages', 'verbose'], scope: 'window' },
} as const satisfies Readonly<Record<string, SettingDefinition>>;

/** The name of a setting, the section left out. */
export type SettingKey = keyof typeof settingDefinitions;

type ValueOf<D> = D extends { type: 'choice'; values: readonly (infer V)[] }
  ? V
  : D extends { type: 'boolean' }
    ? boolean
    : D extends { type: 'number' }
      ? number
      : D extends { type: 'levels' }
        ? Readonly<Record<string, NoiseLevel>>
        : readonly string[];

/** The value of every setting for one document. */
export type Settings = { readonly [K in SettingKey]: ValueOf<(typeof settingDefinitions)[K]> };

/** Longest string of a list that is kept: a glob, a rule id or a text. */
const longestEntry = 1000;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property's value; `undefined` for what the prototype has. */
function own(of: unknown, key: string): unknown {
  return isRecord(of) && Object.hasOwn(of, key) ? of[key] : undefined;
}

/** Finds `noise.enabled` in `{noise: {enabled}}` as well as in `{'noise.enabled'}` and `{'copydesk.noise.enabled'}`. */
function lookUp(section: unknown, key: string): unknown {
  const flat = own(section, key) ?? own(section, `${settingsSection}.${key}`);
  if (flat !== undefined) return flat;
  return key.split('.').reduce<unknown>(own, section);
}

/** The value if it is one that the setting may hold, else the default. */
function accept(definition: SettingDefinition, value: unknown): unknown {
  switch (definition.type) {
    case 'boolean':
      return typeof value === 'boolean' ? value : definition.default;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
        ? Math.min(definition.maximum, Math.max(definition.minimum, value))
        : definition.default;
    case 'choice':
      return typeof value === 'string' && definition.values.includes(value) ? value : definition.default;
    case 'list': {
      if (!Array.isArray(value)) return definition.default;
      const entries = value.filter(
        (entry): entry is string => typeof entry === 'string' && entry !== '' && entry.length <= longestEntry,
      );
      return entries.slice(0, definition.maximum);
    }
    case 'levels': {
      if (!isRecord(value)) return definition.default;
      const entries = Object.entries(value).filter(
        ([rule, level]) =>
          noiseRule(rule) !== undefined && definition.values.some((known) => known === level),
      );
      return Object.fromEntries(entries);
    }
  }
}

/**
 * Reads settings as a client sends them: the section itself or an object that holds it as `copydesk`,
 * nested or with dotted keys. What is missing or not of its type gets the default; never throws.
 */
export function parseSettings(raw: unknown): Settings {
  const section = own(raw, settingsSection) ?? raw;
  const entries = Object.entries(settingDefinitions).map(([key, definition]) => [
    key,
    accept(definition, lookUp(section, key)),
  ]);
  // every entry went through `accept`, which gives the type that ValueOf names
  return Object.fromEntries(entries) as Settings;
}

/** What holds where nobody sets anything. */
export const defaultSettings: Settings = parseSettings(undefined);

/** What the analysis is told. Two settings with equal options give equal articles. */
export function analyzeOptionsOf(settings: Settings): AnalyzeOptions {
  return {
    disabledRules: settings['noise.disabledRules'],
    applicability: settings['noise.applicability'],
    neverFlag: settings['noise.neverFlag'],
    marks: settings['quotations.marks'],
    indirect: settings['quotations.indirect'],
  };
}
