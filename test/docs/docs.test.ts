/**
 * What the documents say has to be so: tables, links, pictures, commands. `npm run docs` writes the tables anew, and what
 * package.json repeats of the program.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../boundaries/modules';
import { colours } from '../../client/src/colours';
import { commands } from '../../client/src/commands';
import { madeAnew } from './manifest';
import { documentsWithTables, withTables } from './tables';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly description: string;
        readonly completionEvents: readonly string[];
      }[];
    }[];
  };
};
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'seeds/README.md',
  'server/README.md',
  'server/training/README.md',
  'test/bench/README.md',
  'test/vscode/README.md',
].filter((path) => existsSync(join(root, path)));

/** What to do where a test of what is written fails. */
const advice = 'run: npm run docs';

it.each(documentsWithTables)(
  'the tables of %s are those of the program (npm run docs writes them)',
  (path) => {
    const text = read(path);
    expect(text.split('\n'), advice).toEqual(withTables(text, path).split('\n'));
  },
);

it('package.json has the settings, commands and colours of the program (npm run docs writes them)', () => {
  const files = { manifest: read('package.json'), texts: read('package.nls.json') };
  const anew = madeAnew(files);
  expect(files.manifest.split('\n'), advice).toEqual(anew.manifest.split('\n'));
  expect(files.texts.split('\n'), advice).toEqual(anew.texts.split('\n'));
});

it('the walkthrough names commands that there are', () => {
  const { walkthroughs } = manifest.contributes;
  const texts = JSON.parse(read('package.nls.json')) as Readonly<Record<string, string>>;
  const said = walkthroughs
    .flatMap(({ steps }) => steps)
    .flatMap(({ description, completionEvents }) => [
      ...completionEvents,
      texts[description.slice(1, -1)] ?? '',
    ]);
  const named = new Set(
    [...said.join('\n').matchAll(/copydesk\.(\w+)/gu)]
      .map(([, name = '']) => name)
      .filter((name) => name !== 'articleOpen'),
  );
  expect([...named].filter((name) => commands[name] === undefined)).toEqual([]);
});

it.each(['package.nls.json', 'package.nls.de.json'])(
  '%s: the buttons of the walkthrough and of empty views bear the names of their commands',
  (path) => {
    const texts = JSON.parse(read(path)) as Readonly<Record<string, string>>;
    // a link that has a line for itself is a button
    const buttons = Object.entries(texts)
      .filter(([key]) => key.startsWith('walkthroughs.') || key.startsWith('viewsWelcome.'))
      .flatMap(([, text]) => [...text.matchAll(/^\[([^\]]+)\]\(command:(?:toSide:)?copydesk\.(\w+)\)$/gmu)]);
    expect(buttons.length).toBeGreaterThan(5);
    const titleOf = (name = ''): string => (texts[`commands.${name}.title`] ?? '').replace(/…$/u, '');
    expect(buttons.filter(([, said, name]) => said !== titleOf(name)).map(([button]) => button)).toEqual([]);
  },
);

describe('the client', () => {
  const sources = readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name, text: read(`client/src/${name}`) }));
  const namedBeside = (own: string, name: string): boolean =>
    sources.some((source) => source.name !== own && new RegExp(`\\b${name}\\b`, 'u').test(source.text));

  it.each(Object.keys(commands))('runs the command %s', (name) => {
    expect(namedBeside('commands.ts', name)).toBe(true);
  });

  it.each(Object.keys(colours))('paints with the colour %s', (name) => {
    expect(namedBeside('colours.ts', name)).toBe(true);
  });
});

/** Whether a document has a heading or an anchor that a link names by what stands behind its "#". */
function hasPlace(document: string, name: string): boolean {
  const text = read(document);
  const headings = [...text.matchAll(/^#+ (.+)$/gmu)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replace(/ /gu, '-'),
  );
  return headings.includes(name) || text.includes(`id="${name}"`);
}

it.each(documents)('%s: every link and picture leads to something in the project', (document) => {
  const targets = [...read(document).matchAll(/\]\(([^()\s]+)\)/gu)].map((match) => match[1] ?? '');
  const leads = (target: string): boolean => {
    if (target.startsWith('https://')) return true;
    const [path = '', place] = target.split('#');
    const leadsTo = path === '' ? document : join(document, '..', path);
    return existsSync(join(root, leadsTo)) && (place === undefined || hasPlace(leadsTo, place));
  };
  expect(targets.filter((target) => !leads(target))).toEqual([]);
});

it.each(documents)('%s: every file that it names is there', (document) => {
  const named = [
    ...read(document).matchAll(/`((?:client|server|seeds|syntaxes|test|\.config)\/[\w./-]*)`/gu),
  ].map((match) => match[1] ?? '');
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it.each(documents)('%s: every npm script that it names exists', (document) => {
  const scripts = [...read(document).matchAll(/(?:^|`)npm (?:run )?([a-z:]+)|npm run ([a-z:]+)/gmu)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  const ownOfNpm = ['run', 'install', 'link', 'ci', 'version', 'publish'];
  const known = [...Object.keys(manifest.scripts), ...ownOfNpm];
  expect(scripts.filter((script) => !known.includes(script))).toEqual([]);
});

it('the changelog has this version', () => {
  expect(read('CHANGELOG.md')).toContain(`## [${manifest.version}]`);
});

it('CITATION.cff has this version, its licence, and what the format wants', () => {
  const fields = new Map(
    [...read('CITATION.cff').matchAll(/^([a-z-]+):(.*)$/gmu)].map(([, name, value]) => [name, value?.trim()]),
  );
  expect(fields.get('version')).toBe(manifest.version);
  expect(fields.get('license')).toBe('MIT');
  expect(fields.get('cff-version')).toBe('1.2.0');
  for (const field of ['title', 'message', 'authors']) expect(fields.has(field), field).toBe(true);
});
