/** The parts of package.json that are made from the program: settings, commands with their menus and keys, colours; and its texts. */
import { colours } from '../../client/src/colours';
import { commands, type Command } from '../../client/src/commands';
import { noiseRules } from '../../server/src/article/noise/rules/index';
import { problemRules } from '../../server/src/article/problems/problems';
import {
  longestEntry,
  settingDefinitions,
  settingsSection,
  settingTitles,
  type SettingDefinition,
} from '../../server/src/settings';

import { withKeys, withTexts, type Texts } from './manifestStrings';

type Json = Readonly<Record<string, unknown>>;

/** The part of package.json that others read. */
export interface Manifest {
  readonly contributes: {
    readonly configuration: readonly {
      readonly title: string;
      readonly properties: Readonly<Record<string, ContributedSetting>>;
    }[];
  } & Json;
}

/** A setting as package.json contributes it. */
export interface ContributedSetting {
  readonly type: string;
  readonly default: unknown;
  readonly scope: string;
  readonly enum?: readonly string[];
  readonly order: number;
  readonly markdownDescription: string;
}

const prefixed = (name: string): string => `${settingsSection}.${name}`;

/** What an entry of a list may be. */
function entry(idsOf: 'noise rules' | 'problems' | undefined): Json {
  if (idsOf === undefined) return { type: 'string', minLength: 1, maxLength: longestEntry };
  const rules = idsOf === 'problems' ? problemRules : noiseRules;
  return {
    type: 'string',
    enum: rules.map(({ id }) => id),
    enumDescriptions: rules.map(({ title }) => `${title}.`),
  };
}

/** What a setting may hold, in the words of JSON Schema. */
function schema(definition: SettingDefinition): Json & { readonly type: string } {
  switch (definition.type) {
    case 'boolean':
      return { type: 'boolean', default: definition.default };
    case 'number':
      return {
        type: 'number',
        default: definition.default,
        minimum: definition.minimum,
        maximum: definition.maximum,
      };
    case 'choice':
      return {
        type: 'string',
        enum: Object.keys(definition.values),
        markdownEnumDescriptions: Object.values(definition.values),
        default: definition.default,
      };
    case 'list':
      return {
        type: 'array',
        items: entry(definition.idsOf),
        maxItems: definition.maximum,
        uniqueItems: true,
        default: definition.default,
      };
    case 'levels': {
      const levels = noiseRules.map(({ id, title }) => [
        id,
        { type: 'string', enum: definition.values, description: `${title}.` },
      ]);
      return {
        type: 'object',
        properties: Object.fromEntries(levels) as Json,
        additionalProperties: false,
        default: definition.default,
      };
    }
  }
}

/** The settings under their titles. */
export function configuration(): Manifest['contributes']['configuration'] {
  const all = Object.entries<SettingDefinition>(settingDefinitions);
  const titles = new Map(Object.entries(settingTitles));
  const titleOf = (key: string): string => {
    const title = titles.get(key.split('.')[0] ?? '');
    if (title === undefined)
      throw new Error(`${key} has no title: add its first word to settingTitles in settings.ts`);
    return title;
  };
  return [...new Set(all.map(([key]) => titleOf(key)))].map((title, index) => ({
    title,
    order: index + 1,
    properties: Object.fromEntries(
      all
        .filter(([key]) => titleOf(key) === title)
        .map(([key, definition], place): [string, ContributedSetting] => [
          prefixed(key),
          {
            ...(schema(definition) as Json & { readonly type: string; readonly default: unknown }),
            scope: definition.scope,
            order: place + 1,
            markdownDescription: definition.text,
          },
        ]),
    ),
  }));
}

/** The commands of the Command Palette, the places in menus and the keys. */
function contributedCommands(): Json {
  const all: [string, Command][] = Object.entries(commands);
  const places = all.flatMap(([name, { menus = [] }]) => menus.map((place) => ({ name, ...place })));
  const inMenu = (menu: string): readonly Json[] =>
    places
      .filter((place) => place.menu === menu)
      .map(({ name, group, when }) => ({ command: prefixed(name), group, when }));
  return {
    commands: all.map(([name, { title, shortTitle, icon, enablement }]) => ({
      command: prefixed(name),
      title,
      category: 'Copydesk',
      ...(shortTitle === undefined ? {} : { shortTitle }),
      ...(icon === undefined ? {} : { icon }),
      ...(enablement === undefined ? {} : { enablement }),
    })),
    menus: Object.fromEntries(
      [...new Set(places.map(({ menu }) => menu))].map((menu) => [menu, inMenu(menu)]),
    ),
    keybindings: all.flatMap(([name, { keys }]) =>
      keys === undefined ? [] : [{ command: prefixed(name), ...keys }],
    ),
  };
}

/** package.json with these parts made anew. Everything else stays, and so does the order of it all. */
function withContributions<M extends Manifest>(manifest: M): M {
  return {
    ...manifest,
    contributes: {
      ...manifest.contributes,
      ...contributedCommands(),
      colors: Object.entries(colours).map(([id, colour]) => ({ id: prefixed(id), ...colour })),
      configuration: configuration(),
    },
  };
}

/** package.json and package.nls.json, as files hold them. */
export interface ManifestFiles {
  readonly manifest: string;
  readonly texts: string;
}

/** A file of JSON as npm and prettier write it. */
const jsonFile = (json: unknown): string => `${JSON.stringify(json, null, 2)}\n`;

/** Both files made anew: the program's parts as they are now, and every text in package.nls.json. */
export function madeAnew(before: ManifestFiles): ManifestFiles {
  const written = withTexts(JSON.parse(before.manifest) as Manifest, JSON.parse(before.texts) as Texts);
  const { manifest, texts } = withKeys(withContributions(written));
  return { manifest: jsonFile(manifest), texts: jsonFile(texts) };
}
