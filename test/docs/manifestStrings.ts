/**
 * The strings of package.json and where they lie. VS Code takes "%key%" for the text that package.nls.json, or its
 * translation, has for the key. `npm run docs` moves each text that a user sees there, whether a table of the program made
 * it or somebody wrote it into package.json by hand.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../boundaries/modules';

type Json = null | boolean | number | string | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [key: string]: Json;
}

/** Texts by their keys. */
export type Texts = Readonly<Record<string, string>>;

/** Properties whose values users read. */
const read: readonly string[] = [
  'displayName',
  'title',
  'shortTitle',
  'name',
  'contextualTitle',
  'label',
  'description',
  'markdownDescription',
  'deprecationMessage',
  'markdownDeprecationMessage',
  'contents',
  'altText',
];
/** The same, where they are lists that go with the values of `enum`. */
const readLists: readonly string[] = ['enumDescriptions', 'markdownEnumDescriptions', 'enumItemLabels'];

/** It has the same name in every language. */
const brand = 'Copydesk';

/** A manifest with every text in its place. */
export function withTexts<M>(manifest: M, texts: Texts): M {
  return mapped(manifest as unknown as Json, [], (text) => {
    const key = /^%(.+)%$/u.exec(text)?.[1];
    return key === undefined ? text : (texts[key] ?? text);
  }) as unknown as M;
}

/** The project's package.json as an English reader sees it. */
export function shownManifest<M>(): M {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'));
  return withTexts(read('package.json') as M, read('package.nls.json') as Texts);
}

/** A manifest with keys in place of its texts, and the texts, in the order in which it shows them. */
export function withKeys<M>(manifest: M): { readonly manifest: M; readonly texts: Texts } {
  const texts: Record<string, string> = {};
  const keyed = mapped(manifest as unknown as Json, [], (text, path) => {
    if (text === brand || text === '' || /^%.+%$/u.test(text)) return text;
    const key = keyOf(path, text);
    if (texts[key] !== undefined && texts[key] !== text)
      throw new Error(`Two texts of package.json have the key ${key}`);
    texts[key] = text;
    return `%${key}%`;
  });
  return { manifest: keyed as unknown as M, texts };
}

/** Changes the texts that users read, and leaves the rest. */
function mapped(
  json: Json,
  path: readonly string[],
  change: (text: string, path: readonly string[]) => string,
): Json {
  if (Array.isArray(json)) {
    const entries = json as readonly Json[];
    const names = entries.map(nameOf);
    return entries.map((each, index) => {
      const name = names[index];
      // the welcome texts of one view are told apart by their order
      const isOnly = name !== undefined && names.indexOf(name) === names.lastIndexOf(name);
      return mapped(
        each,
        [...path, ...(isOnly ? [name] : [...(name === undefined ? [] : [name]), String(index)])],
        change,
      );
    });
  }
  if (typeof json !== 'object' || json === null) return json;
  const object = json as JsonObject;
  return Object.fromEntries(
    Object.entries(object).map(([name, value]): [string, Json] => {
      const here = [...path, name];
      // dependencies, scripts and the like hold names of their own
      if (path.length === 0 && !['displayName', 'description', 'contributes'].includes(name))
        return [name, value];
      if (typeof value === 'string' && isRead(name, path)) return [name, change(value, here)];
      if (Array.isArray(value) && readLists.includes(name)) {
        const values = (object['enum'] ?? []) as readonly Json[];
        const texts = value as readonly string[];
        return [name, texts.map((text, index) => change(text, [...path, String(values[index] as string)]))];
      }
      return [name, mapped(value, here, change)];
    }),
  );
}

/** A language's, a grammar's or a problem matcher's name is its id. */
function isRead(name: string, path: readonly string[]): boolean {
  return read.includes(name) && !['languages', 'grammars', 'problemMatchers'].includes(path[1] ?? '');
}

/** How a key names an entry of a list. */
function nameOf(entry: Json): string | undefined {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return undefined;
  const { id, command, view } = entry as JsonObject;
  const name = id ?? command ?? view;
  return typeof name === 'string' ? name : undefined;
}

/** Words of a path that say nothing to a translator. */
const silent: readonly string[] = ['contributes', 'properties', 'items', 'steps', 'media'];
/** Settings that name rules: what a rule is called is written once. */
const ruleSettings: readonly string[] = ['noise.disabledRules', 'noise.applicability', 'problems.disabled'];

/** "commands.cleanArticle.title", "settings.noise.severity", "rules.promo": what a text is called. */
function keyOf(path: readonly string[], text: string): string {
  const parts = path.filter((part) => !silent.includes(part)).map((part) => part.replace(/^copydesk\./u, ''));
  if (parts[0] !== 'configuration') return parts.join('.');
  const [, , setting = '', value = ''] = parts;
  // groups have no id, and their places change
  if (setting === 'title') return `settingGroups.${text}`;
  if (value === 'markdownDescription') return `settings.${setting}`;
  return ruleSettings.includes(setting) ? `rules.${value}` : `settings.${setting}.${value}`;
}
