/** Every setting, with the words that a user reads. `npm run docs` writes package.json and the table of settings from it. */
import type { AnalyzeOptions } from './article/options';
import type { NoiseLevel } from './article/types';
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
  /** The values that there are, each with what it means, in Markdown. */
  readonly values: Readonly<Record<string, string>>;
}
interface ListSetting {
  readonly type: 'list';
  readonly default: readonly string[];
  /** Entries beyond this many are left out. */
  readonly maximum: number;
  /** Whose ids the entries are; unset: any text. */
  readonly idsOf?: 'noise rules' | 'problems';
}
interface LevelsSetting {
  /** An object: ids of noise rules, each with one of the values. */
  readonly type: 'levels';
  readonly default: Readonly<Record<string, NoiseLevel>>;
  readonly values: readonly NoiseLevel[];
}
/** What a setting may hold, and what it does. */
export type SettingDefinition = (
  BooleanSetting | NumberSetting | ChoiceSetting | ListSetting | LevelsSetting
) & {
  /** `resource`: may differ from file to file; `window`: one value for all. */
  readonly scope: 'resource' | 'window';
  /** What it does, for a user: Markdown, in which `#copydesk.noise.severity#` is a link to another setting. */
  readonly text: string;
};

const flag = { type: 'boolean', default: true, scope: 'resource' } as const;
const list = { type: 'list', default: [], maximum: 200, scope: 'resource' } as const;

/**
 * All settings by key, the section left out: `noise.enabled` is `copydesk.noise.enabled` to a user. In the order in which the
 * editor shows them; the first word of a key decides under which title of `settingTitles`.
 */
export const settingDefinitions = {
  'articles.include': {
    ...list,
    text: 'Globs of files that are always read as articles, such as `interviews/**/*.txt`. They count from the workspace folder; a glob without a slash names files at any depth. All other text files are judged by their text.',
  },
  'articles.exclude': {
    ...list,
    text: 'Globs of files that are never read as articles, such as `notes-*.txt`. Stronger than `#copydesk.articles.include#`.',
  },
  'articles.maximumSize': {
    type: 'number',
    default: 1000,
    minimum: 1,
    maximum: 100_000,
    scope: 'resource',
    text: 'Largest text that is read, in thousand characters. The language status says so where a file is larger.',
  },
  'noise.enabled': {
    ...flag,
    text: 'Show what printing, converting and exporting left in the text. It is kept out of the quotations in any case.',
  },
  'noise.severity': {
    type: 'choice',
    default: 'hint',
    values: {
      hint: 'Not in the list of problems; struck through in the text.',
      information: 'In the list of problems, with a blue line below the place instead of one through it.',
      warning: 'In the list of problems, with a yellow line below the place instead of one through it.',
      off: 'Not at all; `#copydesk.decorations.noise#` still strikes it through.',
    },
    scope: 'resource',
    text: 'How loud Copydesk is about noise. It is told by one sign in the text, whichever you choose.',
  },
  'noise.disabledRules': {
    ...list,
    idsOf: 'noise rules',
    text: 'Ids of noise rules that are switched off, such as `page-counter`. The id of a rule is shown with each problem.',
  },
  'noise.applicability': {
    type: 'levels',
    default: {},
    values: ['safe', 'suggested', 'display', 'off'],
    scope: 'resource',
    text: 'What is done with each kind of noise, by the id of its rule, such as `{ "promo": "safe" }`. `safe`: may be taken out on save; `suggested`: only when you ask for it; `display`: only shown; `off`: left alone, as with `#copydesk.noise.disabledRules#`. A kind that is not named is judged piece by piece. Captions, bylines, credits and copyright lines always stay.',
  },
  'noise.neverFlag': {
    ...list,
    maximum: 1000,
    text: 'Texts that are never noise, such as `Share your story with us`. White space and case do not count; the text has to be all of the piece, or all of its line.',
  },
  'quotations.marks': {
    type: 'choice',
    default: 'auto',
    values: {
      auto: 'Decided from each article.',
      double: 'Double marks: “…”, "…" and «…».',
      single: "Single marks, as in British style: ‘…’ and '…'.",
    },
    scope: 'resource',
    text: 'Which marks open a quotation.',
  },
  'quotations.indirect': {
    ...flag,
    text: 'Find reported speech without marks too, as in: The mayor said that the bridge would close.',
  },
  'reader.enabled': {
    ...flag,
    text: 'Have a small language model on this computer read again which speakers the rules are unsure of. The first marks do not wait for it, and nothing is sent anywhere. It takes some 300 MB of memory while an article is open.',
  },
  'problems.unbalancedMarks': {
    ...flag,
    text: 'List a quotation mark without its partner among the problems.',
  },
  'problems.severity': {
    type: 'choice',
    default: 'hint',
    values: {
      hint: 'Three dots below the place; not in the list of problems.',
      information: 'In the list of problems, with a blue line below the place.',
      warning: 'In the list of problems, with a yellow line below the place.',
      off: 'Not at all.',
    },
    scope: 'resource',
    text: 'How loud Copydesk is about what is worth a look: a quotation without a speaker, a pronoun that fits two people, a name spelt in two ways.',
  },
  'problems.disabled': {
    ...list,
    idsOf: 'problems',
    text: 'Kinds of problems that are switched off, by their ids, such as `not-introduced`. The id is shown with each problem.',
  },
  'inlayHints.enabled': {
    ...flag,
    text: 'Name whom a pronoun or a description beside a quotation means, behind it: he [Kirby]. They are no part of the text. `#editor.inlayHints.enabled#` can show them only while keys are pressed.',
  },
  // the rest is read by the client
  'decorations.quotations': {
    ...flag,
    text: 'Mark quotations in the text, with a dotted line. The colours are set in `#workbench.colorCustomizations#`: `copydesk.quotationForeground`, `copydesk.quotationUnderline`.',
  },
  'decorations.speakers': {
    ...flag,
    text: 'Mark the names of speakers beside their quotations, with a solid line. Colours: `copydesk.speakerForeground`, `copydesk.speakerUnderline`.',
  },
  'decorations.noise': {
    ...flag,
    text: 'Strike noise through, unless `#copydesk.noise.severity#` puts it into the list of problems. Colour: `copydesk.noiseForeground`.',
  },
  'editor.wrapLines': {
    ...flag,
    text: 'Wrap the lines of a text file that is read as an article, where `#editor.wordWrap#` is off. _View: Toggle Word Wrap_ takes it back for one file.',
  },
  'corrections.keep': {
    type: 'choice',
    default: 'beside',
    values: {
      beside:
        'In a file beside the article, `ARTICLE.txt.copydesk.json`, which can be shared and is read on the command line with `--corrections`.',
      storage: 'In the storage of the extension on this computer.',
    },
    scope: 'resource',
    text: 'Where it is kept what you put right by hand. Nothing is written before you put something right.',
  },
  'trace.server': {
    type: 'choice',
    default: 'off',
    values: {
      off: 'Nothing.',
      messages: 'The name of each message.',
      verbose: 'Messages with their content, which holds the text of your articles.',
    },
    scope: 'window',
    text: 'How much of the conversation with the language server is logged in the output channel. It is logged only while the log level of that channel is Trace.',
  },
} as const satisfies Readonly<Record<string, SettingDefinition>>;

/** The name of a setting, the section left out. */
export type SettingKey = keyof typeof settingDefinitions;

type FirstWord<K> = K extends `${infer W}.${string}` ? W : never;
/** The title that the editor shows above the settings whose keys begin with a word; those of one title stand together. */
export const settingTitles: Readonly<Record<FirstWord<SettingKey>, string>> = {
  articles: 'Articles',
  noise: 'Noise',
  quotations: 'Quotations',
  reader: 'Second reading',
  problems: 'Problems',
  inlayHints: 'Decorations',
  decorations: 'Decorations',
  corrections: 'Corrections',
  editor: 'Decorations',
  trace: 'Trace',
};

type ValueOf<D> = D extends { type: 'choice'; values: infer V }
  ? keyof V & string
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
export const longestEntry = 1000;

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
      return typeof value === 'string' && Object.hasOwn(definition.values, value)
        ? value
        : definition.default;
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
