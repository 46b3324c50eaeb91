/** What `npm run package` packs: all that runs and is read, the licences of all that is in it, and nothing else. */
import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Metafile } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundledPackages, licenceOf, licencesFile, licencesOf } from '../../.config/licences.mjs';
import { ofTheFolder, pageFile, pageOf } from '../../.config/page.mjs';
import { sbomFile } from '../../.config/sbom.mjs';
import { shownManifest } from '../docs/manifestStrings';
import { checkedBom, packagesIn } from './bom';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = shownManifest<{
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly icon: string;
  readonly main: string;
  readonly browser: string;
  readonly contributes: {
    readonly walkthroughs: readonly {
      readonly title: string;
      readonly steps: readonly { readonly media: { readonly svg: string } }[];
    }[];
    readonly grammars: readonly { readonly path: string }[];
    readonly languages: readonly { readonly configuration: string }[];
  };
}>();

/** A copy of the project with its sources and tests, built: so that no other test finds dist/ half written. */
let copy: string;
let packed: readonly string[];
/** What esbuild says of each bundle. */
let metafiles: readonly Metafile[];

beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'copydesk-package-'));
  const left = /^(?:node_modules|dist|\.git|test-results|\.copydesk-cache)$|\.vsix$/u;
  for (const name of readdirSync(root).filter((entry) => !left.test(entry)))
    cpSync(join(root, name), join(copy, name), {
      recursive: true,
      filter: (source) => !left.test(basename(source)),
    });
  const { scripts } = manifest;
  expect(scripts['vscode:prepublish']).toBe(
    'node .config/build.mjs --meta && node .config/page.mjs && node .config/sbom.mjs',
  );
  const asWritten = JSON.parse(read('package.json')) as object;
  const others = Object.fromEntries(Object.entries(scripts).filter(([name]) => name !== 'vscode:prepublish'));
  writeFileSync(join(copy, 'package.json'), JSON.stringify({ ...asWritten, scripts: others }));
  await run(process.execPath, ['.config/build.mjs', '--meta', '--out', join(copy, 'dist')], { cwd: root });
  mkdirSync(join(copy, pageFile, '..'), { recursive: true });
  writeFileSync(join(copy, pageFile), pageOf(read('README.md')));
  await run(process.execPath, ['.config/sbom.mjs', join(copy, 'dist')], { cwd: root });
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const { stdout } = await run(
    process.execPath,
    [vsce, 'ls', '--no-dependencies', '--readme-path', pageFile],
    { cwd: copy },
  );
  packed = stdout.split('\n').filter((line) => line !== '');
  // refuses what cannot be shown, such as a link of the page to a file
  await run(process.execPath, [vsce, 'package', '--out', 'copydesk.vsix'], { cwd: copy });
  metafiles = JSON.parse(readFileSync(join(copy, 'dist', 'meta.json'), 'utf8')) as Metafile[];
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

it('is made, and small enough to be fetched by everybody', () => {
  const megabytes = statSync(join(copy, 'copydesk.vsix')).size / 1e6;
  expect(megabytes).toBeLessThanOrEqual(21);
});

it('holds what runs and what is read, and no source, no test and no map', () => {
  expect([...packed].sort()).toEqual(
    [
      'package.json',
      'package.nls.json',
      'package.nls.de.json',
      'LICENSE',
      'CHANGELOG.md',
      pageFile,
      `dist/${licencesFile}`,
      `dist/${sbomFile}`,
      'dist/cli/copydesk.js',
      'dist/client/detection.js',
      'dist/client/extension.node.js',
      'dist/client/node.js',
      'dist/client/web.js',
      'dist/reader/ort-wasm-simd-threaded.wasm',
      'dist/reader/reader.node.js',
      'dist/reader/reader.onnx',
      'dist/reader/reader.web.js',
      'dist/reader/vocabulary.txt',
      'dist/server/main.node.js',
      'dist/server/main.web.js',
      'client/l10n/bundle.l10n.de.json',
      'client/media/check.svg',
      'client/media/copydesk.svg',
      'client/media/export.svg',
      'client/media/icon.png',
      'client/media/noise.svg',
      'client/media/quotations.svg',
      'client/media/speakers.svg',
      'seeds/chrome-print.harbour-strike.txt',
      'syntaxes/language-configuration.json',
      'syntaxes/news-article.tmLanguage.json',
    ].sort(),
  );
});

it('holds every file that the manifest names', () => {
  const { icon, main, browser, contributes } = manifest;
  const named = [
    icon,
    main,
    browser,
    ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg)),
    ...contributes.grammars.map(({ path }) => path),
    ...contributes.languages.map(({ configuration }) => configuration),
  ].map((path) => path.replace(/^\.\//u, ''));
  expect(named.filter((path) => !packed.includes(path))).toEqual([]);
});

it('names no address that nobody answers', () => {
  expect(JSON.stringify(manifest)).not.toMatch(/\.example\b|\.invalid\b/u);
});

describe('the licences', () => {
  it('are those of every package that is bundled, word for word', async () => {
    const text = readFileSync(join(copy, 'dist', licencesFile), 'utf8');
    const inputs = metafiles.flatMap(({ inputs: all }) => Object.keys(all));
    const folders = new Set(
      inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path) ?? []),
    );
    expect([...folders].map((folder) => basename(folder))).toEqual(
      expect.arrayContaining([
        'compromise',
        'vscode-languageclient',
        'vscode-languageserver',
        'commander',
        'onnxruntime-web',
      ]),
    );
    for (const folder of folders) {
      const licence = await licenceOf(join(root, folder));
      expect(licence.text.length, licence.title).toBeGreaterThan(300);
      expect(text).toContain(licence.title);
      expect(text).toContain(licence.text);
    }
  });

  it('are asked for of a package that comes without one', async () => {
    const folder = join(copy, 'node_modules', 'nameless');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"name": "nameless", "version": "1.0.0"}');
    await expect(licencesOf([folder])).rejects.toThrow('nameless is bundled and has no licence file');
  });
});

describe('the bill of materials', () => {
  it('lists every package that is bundled, the data and the model, and what they need', async () => {
    const bom = await checkedBom(join(copy, 'dist', sbomFile));
    expect(bom.metadata.component).toMatchObject({
      type: 'application',
      name: 'copydesk',
      purl: `pkg:vscode-extension/copydesk/copydesk@${manifest.version}`,
    });
    const inExtension = metafiles.filter(({ outputs }) =>
      Object.keys(outputs).every((path) => !path.includes('/library')),
    );
    const bundled = bundledPackages(inExtension, root).map((folder) => {
      const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
        readonly name: string;
        readonly version: string;
      };
      return `${name} ${version}`;
    });
    expect(packagesIn(bom)).toEqual(bundled.sort());
    // the command line, which cleans many files of a folder, is in it
    expect(bundled.join('\n')).toContain('commander');
    const others = bom.components.filter(({ type }) => type !== 'library');
    expect(others.map(({ type, name }) => `${type} ${name}`).sort()).toEqual([
      'data scowl-words',
      'data word-vectors',
      'machine-learning-model second-reader',
    ]);
    expect(bom.components.filter(({ licenses }) => !licenses?.length)).toEqual([]);
    const needs = (ref: string): readonly string[] | undefined =>
      bom.dependencies.find((one) => one.ref.startsWith(ref))?.dependsOn;
    expect(needs('pkg:vscode-extension/')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^pkg:npm\/compromise@/u), 'second-reader']),
    );
    expect(needs('pkg:npm/compromise@')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^pkg:npm\/suffix-thumb@/u)]),
    );
  });
});

describe('the page of an installed extension', () => {
  const page = pageOf(read('README.md'));
  const headings = (text: string): string[] =>
    [...text.matchAll(/^## (.+)$/gmu)].map(([, title]) => title ?? '');

  it('has no picture and no link that it cannot show', () => {
    const targets = [...page.matchAll(/\]\(([^)\s]+)\)/gu)].map(([, target]) => target ?? '');
    expect(targets.filter((target) => !/^(?:https:|#)/u.test(target))).toEqual([]);
    expect(page).not.toMatch(/!\[/u);
    expect(page).not.toMatch(/<img\b/u);
    const places = [...page.matchAll(/^#{2,} (.+)$/gmu)].map(
      ([, title = '']) => `#${title.toLowerCase().replaceAll(' ', '-')}`,
    );
    expect(targets.filter((target) => target.startsWith('#') && !places.includes(target))).toEqual([]);
  });

  it('has all that is about the editor', () => {
    const sections = headings(read('README.md'));
    expect(sections).toEqual(expect.arrayContaining(ofTheFolder));
    expect(headings(page)).toEqual(sections.filter((title) => !ofTheFolder.includes(title)));
    const kept = read('README.md')
      .split(/^(?=## )/mu)
      .filter((section) => !ofTheFolder.some((title) => section.startsWith(`## ${title}\n`)))
      .flatMap((section) => section.trim().split('\n\n'))
      .filter((paragraph) => !paragraph.startsWith('!['));
    // a link may have become words, hence the ends
    const left = kept.filter((paragraph) => !page.includes(paragraph.slice(-20)));
    expect(left.map((paragraph) => paragraph.slice(0, 20))).toEqual([
      'All [settings](serve',
      'How that was measure',
    ]);
  });

  it('speaks of nothing that only the folder of the project has', () => {
    expect(page).not.toMatch(/\.md\b|\bnpm\b|\btest\/|\bcommand line\b/u);
  });

  it('calls the walkthrough by its name', () => {
    for (const { title } of manifest.contributes.walkthroughs) expect(page).toContain(`_${title}_`);
  });

  it.each([
    ['a\n\n![A line.](client/media/hover.png)\n\nb\n', 'a\n\nb\n'],
    ['the [licence](LICENSE)', 'the licence'],
    ['a\n\nMore in [seeds](seeds/README.md#all).\n\nb\n', 'a\n\nb\n'],
    ['a\n\n[b](https://pictures.test/b.md)\n', 'a\n\n[b](https://pictures.test/b.md)\n'],
    [
      'see [below](#below), [Node.js](https://nodejs.org)',
      'see [below](#below), [Node.js](https://nodejs.org)',
    ],
    ['![Kept](https://pictures.test/a.png)', '![Kept](https://pictures.test/a.png)'],
  ])('is made from %j', (readme, made) => {
    expect(pageOf(readme)).toBe(made);
  });
});
