/** The npm package with the two programs and the library: packed, installed from its file into an empty folder, and used there. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { globSync } from 'tinyglobby';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createProtocolConnection,
  ExitNotification,
  HoverRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type Hover,
} from 'vscode-languageserver/node';
import { npm } from '../../.config/install.mjs';
import { licencesFile } from '../../.config/licences.mjs';
import { ofThePrograms, programsPageOf, referenceOf } from '../../.config/page.mjs';
import { sbomFile } from '../../.config/sbom.mjs';
import { clientOn, positionOf } from '../protocol/harness';
import { withTexts, type Installed } from './installed';
import { libraryTests } from './installedLibrary';
import { recipeTests } from './installedRecipes';
import { checkedBom, packagesIn } from './bom';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const { version } = JSON.parse(read('package.json')) as { readonly version: string };

let folder: string;
let tarball: string;
/** Where it is installed. */
let desk: string;
let installed: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-programs-'));
  const dist = join(folder, 'dist');
  await run(process.execPath, ['.config/build.mjs', '--meta', '--out', dist], { cwd: root });
  await run(process.execPath, ['.config/programs.mjs', '--dist', dist, '--to', folder], { cwd: root });
  tarball = join(folder, `copydesk-${version}.tgz`);
  desk = join(folder, 'desk');
  mkdirSync(desk);
  // nothing may be asked of a registry, and nothing is found that another install has left
  await npm(
    ['install', '--offline', '--cache', join(folder, 'cache'), '--no-audit', '--no-fund', tarball],
    desk,
  );
  installed = join(desk, 'node_modules', 'copydesk');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Calls a program by its name, as a shell in that folder would. */
const program = (name: string): string =>
  join(desk, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
const copydesk = async (...args: readonly string[]): Promise<string> => {
  const options = { cwd: join(root, 'seeds'), shell: process.platform === 'win32' };
  return (await run(program('copydesk'), [...args], options)).stdout;
};

describe('the npm package', () => {
  it('is small enough to be fetched by everybody', () => {
    // the model and its runtime are three quarters of it; the library stands in it twice, to be imported and required
    expect(statSync(tarball).size / 1e6).toBeLessThanOrEqual(22);
  });

  it('holds the programs, what they read and what people read, and nothing else', () => {
    const files = globSync('**', { cwd: installed, dot: true }).sort();
    expect(files).toEqual(
      [
        ...['package.json', 'README.md', 'REFERENCE.md', 'CHANGELOG.md', 'LICENSE', licencesFile, sbomFile],
        ...['copydesk.cjs', 'copydesk.d.cts', 'copydesk.mjs', 'copydesk.d.mts'].map(
          (name) => `dist/library/${name}`,
        ),
        ...['clean-and-annotate.mjs', 'page.html', 'read_annotations.py', 'spark_annotate.py'].map(
          (name) => `recipes/${name}`,
        ),
        'dist/cli/copydesk.js',
        'dist/server/main.node.js',
        'dist/reader/ort-wasm-simd-threaded.wasm',
        'dist/reader/reader.node.js',
        'dist/reader/reader.onnx',
        'dist/reader/vocabulary.txt',
      ].sort(),
    );
  });

  it('installs nothing but itself', () => {
    const others = readdirSync(join(desk, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(others).toEqual(['copydesk']);
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as object;
    expect(Object.keys(manifest).filter((key) => /dependencies|scripts|private/iu.test(key))).toEqual([]);
    expect(manifest).toMatchObject({ name: 'copydesk', version, license: 'MIT', engines: { node: '>=20' } });
  });

  it('lists what is bundled in it, with the licence of each', async () => {
    const bom = await checkedBom(join(installed, sbomFile));
    expect(bom.metadata.component.purl).toBe(`pkg:npm/copydesk@${version}`);
    const packages = packagesIn(bom);
    expect(packages).toEqual(
      expect.arrayContaining([expect.stringMatching(/^commander /u), expect.stringMatching(/^compromise /u)]),
    );
    // the extension alone has it
    expect(packages.join('\n')).not.toContain('languageclient');
    expect(bom.components.map(({ name }) => name)).toContain('second-reader');
    const licences = readFileSync(join(installed, licencesFile), 'utf8');
    expect(packages.filter((name) => !licences.includes(`\n- ${name} (`))).toEqual([]);
  });
});

describe('its command line', () => {
  const article = 'web-copy.dinner-money.txt';
  const quotations = async (mode: string): Promise<readonly Readonly<Record<string, unknown>>[]> => {
    const line = await copydesk('annotate', '--format', 'jsonl', '--reader', mode, article);
    return (JSON.parse(line) as { readonly quotations: readonly Readonly<Record<string, unknown>>[] })
      .quotations;
  };

  it('says which version it is', async () => {
    expect(await copydesk('--version')).toBe(`${version}\n`);
  });

  it('names speakers, and has the model read again what the rules leave open', async () => {
    const [alone, again] = [await quotations('off'), await quotations('on')];
    expect(alone.map(({ speaker }) => speaker)).toContain('Martin Yelland');
    expect(alone.some((one) => 'secondReading' in one)).toBe(false);
    expect(again.some((one) => 'secondReading' in one)).toBe(true);
  });

  it('cleans an article', async () => {
    const cleaned = read('seeds/chrome-print.harbour-strike.clean.txt');
    expect(await copydesk('clean', 'chrome-print.harbour-strike.txt')).toBe(cleaned);
  });
});

describe('what programs make of it', () => {
  let place: Installed;
  beforeAll(async () => {
    place = await withTexts(desk, program('copydesk'));
  });

  describe('its library', () => libraryTests(() => place));
  describe('its recipes', () => recipeTests(() => place));
});

describe('its language server', () => {
  it('answers an editor over standard input and output', async () => {
    const child = spawn(program('copydesk-language-server'), ['--stdio'], {
      cwd: desk,
      stdio: ['pipe', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    });
    const client = await clientOn(
      createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)),
    );
    expect(client.initialized.serverInfo?.name).toBe('Copydesk');
    const text = read('seeds/chrome-print.harbour-strike.txt');
    const uri = 'file:///desk/strike.txt';
    await client.open(uri, text);
    const hover = await client.connection.sendRequest<Hover | null>(HoverRequest.method, {
      textDocument: { uri },
      position: positionOf(text, 'We did not want this', 2),
    });
    expect(JSON.stringify(hover?.contents)).toContain('Marit Solheim');
    const end = once(child, 'exit');
    await client.connection.sendRequest(ShutdownRequest.type);
    await client.connection.sendNotification(ExitNotification.type);
    expect((await end)[0]).toBe(0);
  });
});

describe('the page of the package', () => {
  const page = programsPageOf(read('README.md'));
  const reference = referenceOf(read('server/README.md'));

  it('has the sections on the programs, and says how to install them', () => {
    const headings = [...page.matchAll(/^## (.+)$/gmu)].map(([, title]) => title);
    expect(headings).toEqual(ofThePrograms);
    expect(page).toMatch(/^npm install --global copydesk\b/mu);
    expect(page).toMatch(/^npm install copydesk\b/mu);
    expect(page).toContain("import { analyze, clean } from 'copydesk';");
    expect(page).toContain('copydesk annotate article.txt');
    expect(page).toContain('copydesk-language-server --stdio');
    // each of them is called by its own name
    for (const name of ['REFERENCE.md', sbomFile, licencesFile]) expect(page).toContain(`\`${name}\``);
  });

  it.each([
    ['page', page],
    ['reference', reference],
  ])('sends nobody to what the package does not hold: %s', (_, text) => {
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/gu)].map(([, target]) => target ?? '');
    expect(targets.filter((target) => !/^(?:https:|#)/u.test(target))).toEqual([]);
    expect(text.replaceAll(/npm install (?:--global )?copydesk\b/gu, '')).not.toMatch(
      /\bnpm (?:run|link|install)\b|\bdist\/|\btest\//u,
    );
  });

  it('loses no command of the command line, and no table of the reference', () => {
    const commands = (text: string): readonly string[] => text.match(/^copydesk .*$/gmu) ?? [];
    expect(commands(page)).toEqual(commands(read('README.md')));
    const rows = (text: string): number => (text.match(/^\|/gmu) ?? []).length;
    expect(rows(reference)).toBe(rows(read('server/README.md')));
  });
});
