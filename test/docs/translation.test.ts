/**
 * Every string that the editor shows of ours is ready for translation, and every translation is whole: package.nls.*.json
 * for the manifest, client/l10n/bundle.l10n.*.json for the client.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from '../boundaries/modules';
import { clientStrings } from './clientStrings';
import { withKeys, withTexts, type Texts } from './manifestStrings';

const read = (path: string): Texts => JSON.parse(readFileSync(join(root, path), 'utf8')) as Texts;
const found = clientStrings();
const ofClient: Texts = Object.fromEntries(found.translated.map(({ text }) => [text, text]));
const ofManifest = read('package.nls.json');

/** A language's files, by what they translate. */
const translations = [
  ...globSync('package.nls.*.json', { cwd: root }).map((path) => ({ path, originals: ofManifest })),
  ...globSync('client/l10n/bundle.l10n.*.json', { cwd: root }).map((path) => ({
    path,
    originals: ofClient,
  })),
];

/** What must come through a translation as it is: holes, settings, commands, code. */
const fixed = /\{\d\}|`[^`]+`|command:[\w.:]+|\$\([\w-]+\)/gu;
const fixedIn = (text: string): readonly string[] => (text.match(fixed) ?? []).sort();

const withoutDots = (title = ''): string => title.replace(/…$/u, '');
/** The keys of the commands that a text names in quotation marks, as “Show Corrections”. */
const commandsNamedIn = (text: string): readonly string[] =>
  Object.keys(ofManifest).filter(
    (key) => /^commands\..*\.title$/u.test(key) && text.includes(`“${withoutDots(ofManifest[key])}”`),
  );

describe('the client', () => {
  it('shows no text that cannot be translated: write vscode.l10n.t(…) around it', () => {
    expect(found.untranslated.map(({ at, text }) => `${at} ${text}`)).toEqual([]);
  });

  it('writes its texts where translators find them', () => {
    expect(found.unreadable).toEqual([]);
    expect(found.translated.length).toBeGreaterThan(50);
  });

  it.each([
    "vscode.window.showErrorMessage('Failed')",
    "void vscode.window.showInformationMessage(`It took ${n}`, 'Undo')",
    "say('Gone')",
    "const row = { label: 'Speakers', id: 'speakers' }",
    "item.tooltip = 'Who said it'",
    "const undo = 'Take it back'",
    "show(vscode.l10n.t('Done: {0}', 'not at all'))",
    "item.text = '$(eye) In focus'",
    'const page = \'<p class="x">Nothing was found</p>\'',
    'const picture = \'<img src="a.png" alt="Who said it">\'',
  ])('is held to it: %s', (line) => {
    const tree = ts.createSourceFile('a.ts', line, ts.ScriptTarget.ES2022, true);
    expect(clientStrings([{ path: 'client/src/a.ts', tree }]).untranslated).toHaveLength(
      line.includes('Undo') ? 2 : 1,
    );
  });

  it.each([
    "vscode.window.showErrorMessage(vscode.l10n.t('Failed'))",
    "const row = { label: vscode.l10n.t('Speakers'), name: 'speakers' }",
    "client.error('Asking for them failed', error)",
    "import { x } from './some thing'",
    "item.command = 'copydesk.openSample'",
    "item.name = 'Copydesk'",
    'item.text = `$(eye) ${name}`',
    'const icon = `<svg viewBox="0 0 16 16" ${look}><path d="M3 6h9M3 10h9"/></svg>`',
  ])('may say: %s', (line) => {
    const tree = ts.createSourceFile('a.ts', line, ts.ScriptTarget.ES2022, true);
    expect(clientStrings([{ path: 'client/src/a.ts', tree }]).untranslated).toEqual([]);
  });
});

describe.each(translations)('$path', ({ path, originals }) => {
  const texts = read(path);

  it('has every text, and none that is shown no more', () => {
    expect(Object.keys(originals).filter((key) => texts[key] === undefined)).toEqual([]);
    expect(Object.keys(texts).filter((key) => originals[key] === undefined)).toEqual([]);
  });

  it('keeps what is no language', () => {
    const changed = Object.entries(texts).filter(
      ([key, text]) => fixedIn(text).join() !== fixedIn(originals[key] ?? '').join(),
    );
    expect(changed).toEqual([]);
  });

  it('calls commands by their names', () => {
    const titles = read(path.replace(/^client\/l10n\/bundle\.l10n/u, 'package.nls'));
    const named = Object.entries(texts).flatMap(([key, text]) =>
      commandsNamedIn(originals[key] ?? '').map((command) => ({ text, name: withoutDots(titles[command]) })),
    );
    expect(named.filter(({ text, name }) => !text.includes(name))).toEqual([]);
  });

  it('ends its sentences as the original does', () => {
    const end = (text: string): string => /[.:?…]?$/u.exec(text)?.[0] ?? '';
    const changed = Object.entries(texts).filter(([key, text]) => end(text) !== end(originals[key] ?? ''));
    expect(changed).toEqual([]);
  });
});

it('a language has both files', () => {
  const languages = (start: string): readonly string[] =>
    translations
      .map(({ path }) => basename(path))
      .filter((name) => name.startsWith(start))
      .map((name) => name.slice(start.length, -'.json'.length))
      .sort();
  expect(languages('package.nls.')).toEqual(languages('bundle.l10n.'));
  expect(languages('package.nls.')).toContain('de');
});

describe('the strings of the manifest', () => {
  const plain = {
    name: 'copydesk',
    displayName: 'Copydesk',
    description: 'Shows who said it.',
    contributes: {
      commands: [{ command: 'copydesk.a', title: 'Do It', category: 'Copydesk' }],
      languages: [{ id: 'x', aliases: ['X'] }],
      views: { copydesk: [{ id: 'copydesk.speakers', name: 'Speakers', when: 'a b' }] },
      configuration: [
        {
          title: 'Noise',
          properties: {
            'copydesk.noise.severity': {
              enum: ['hint'],
              enumDescriptions: ['Softly.'],
              markdownDescription: 'How.',
            },
          },
        },
      ],
    },
  };

  it('are taken out by themselves, and what is no language stays', () => {
    const { manifest, texts } = withKeys(plain);
    expect(texts).toEqual({
      description: 'Shows who said it.',
      'commands.a.title': 'Do It',
      'views.copydesk.speakers.name': 'Speakers',
      'settingGroups.Noise': 'Noise',
      'settings.noise.severity.hint': 'Softly.',
      'settings.noise.severity': 'How.',
    });
    expect(manifest.contributes.commands).toEqual([
      { command: 'copydesk.a', title: '%commands.a.title%', category: 'Copydesk' },
    ]);
    expect(withTexts(manifest, texts)).toEqual(plain);
  });
});
