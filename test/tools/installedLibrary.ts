/** The library in the npm package, for programs.test.ts, which installs it: imported, required, typed, and in a page. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import sirv from 'sirv';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, launchBrowser, newPage } from '../vscode/lib/browser.mjs';
import { ended, put, textsFolder, type Installed } from './installed';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The line that the command line writes of a file. `analyze` is there. */
const lineOf = `const lineOf = (file, text) => {
  const { problems, ...record } = analyze(text);
  if (!Array.isArray(problems)) throw new Error('no problems');
  return JSON.stringify({ file, ...record });
};
`;
const printing = `${lineOf}for (const file of process.argv.slice(2)) {
  const encoding = file === 'utf-16.txt' ? 'utf16le' : 'utf8';
  console.log(lineOf(file, readFileSync('${textsFolder}/' + file, encoding)));
}`;

const programs: Readonly<Record<string, string>> = {
  'imported.mjs': `import { readFileSync } from 'node:fs';\nimport { analyze } from 'copydesk';\n${printing}`,
  'required.cjs': `const { readFileSync } = require('node:fs');\nconst { analyze } = require('copydesk');\n${printing}`,
};

const library = './node_modules/copydesk/dist/library/copydesk.mjs';
const page: Readonly<Record<string, string>> = {
  'inPage.html': '<!doctype html><title>Copydesk</title><script type="module" src="inPage.mjs"></script>',
  'inPage.mjs': `import { analyze, version } from '${library}';
${lineOf}
let isHeld = false;
try {
  new Function('');
} catch {
  isHeld = true;
}
const worker = new Worker('inWorker.mjs', { type: 'module' });
const lineOfWorker = (file, text) =>
  new Promise((resolve, reject) => {
    worker.onmessage = ({ data: { problems, ...record } }) => resolve(JSON.stringify({ file, ...record }));
    worker.onerror = reject;
    worker.postMessage(text);
  });
Object.assign(globalThis, { lineOf, lineOfWorker, isHeld, version });`,
  'inWorker.mjs': `import { analyze } from '${library}';
onmessage = ({ data }) => postMessage(analyze(data));`,
};

/** A page may load its own files and nothing else: no text becomes code in it. The recipe is one file. */
const policyOf = (path: string): string =>
  path === '/page.html'
    ? "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'unsafe-inline'"
    : "default-src 'none'; script-src 'self'; worker-src 'self'";

/** How somebody calls it from TypeScript; each error that is expected has to come. */
const typed = `import { analyze, clean, detect, toOriginal, version } from 'copydesk';
import type { Article, ArticleRecord, Cleaned, CleanOptions, QuotationRecord, SpeakerRecord } from 'copydesk';

const options: CleanOptions = { marks: 'auto', disabledRules: ['promo'], level: 'safe' };
const article: Article = analyze('text', { indirect: false });
const said: readonly string[] = article.quotations.map((one: QuotationRecord) => one.speaker ?? one.pattern);
const kinds: readonly SpeakerRecord['kind'][] = article.speakers.map(({ kind }) => kind);
const cleaned: Cleaned = clean('text', options);
const place: number = toOriginal(cleaned, { start: 0, end: 1 }).start + (article.problems[0]?.start ?? 0);
const line = JSON.parse('{}') as ArticleRecord;
const seen: boolean | null = detect(cleaned.text, line.file).article;
export default [said, kinds, place, seen, version.length, line.records?.[0]?.title];

// @ts-expect-error a text is wanted
analyze(3);
// @ts-expect-error there is no such choice
analyze('text', { marks: 'both' });
// @ts-expect-error only cleaning has levels
analyze('text', { level: 'safe' });
// @ts-expect-error what was read is not changed
article.quotations = [];
// @ts-expect-error nobody may be known to speak
const nobody: string = article.quotations[0]?.speaker;
`;

/** What TypeScript says of files, as a project sees it that has nothing but the package. */
function complaintsOn(files: readonly string[], options: ts.CompilerOptions): readonly string[] {
  const program = ts.createProgram(files, {
    ...{ strict: true, noEmit: true, exactOptionalPropertyTypes: true, types: [] },
    ...{ target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts'] },
    ...options,
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

const { Node16, ESNext } = ts.ModuleKind;
const resolutions: readonly (readonly [string, readonly string[], ts.CompilerOptions])[] = [
  [
    'node16, imported and required',
    ['typed.mts', 'typed.cts'],
    { module: Node16, moduleResolution: ts.ModuleResolutionKind.Node16 },
  ],
  ['a bundler', ['typed.ts'], { module: ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }],
];

/** Tells of the library. `place` is asked when the package is installed. */
export function libraryTests(place: () => Installed): void {
  let { desk, texts, lines }: Pick<Installed, 'desk' | 'texts' | 'lines'> = {
    desk: '',
    texts: new Map(),
    lines: [],
  };

  beforeAll(() => {
    ({ desk, texts, lines } = place());
    put(desk, Object.entries({ ...programs, ...page }));
    put(
      desk,
      ['typed.mts', 'typed.cts', 'typed.ts'].map((name) => [name, typed] as const),
    );
  });

  it.each(Object.keys(programs))('says what the command line says, to the byte: %s', async (program) => {
    const { stdout } = await ended(desk, process.execPath, program, ...texts.keys());
    expect(lines.length).toBe(texts.size);
    expect(stdout.trimEnd().split('\n')).toEqual(lines);
  });

  it('runs the example of the README', async () => {
    const [section = ''] =
      /^## As a library\n[^]*?(?=^## )/mu.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
    const block = (language: string): string =>
      new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'mu').exec(section)?.[1] ?? '';
    expect(block('js')).toContain('analyze(');
    put(desk, [['example.mjs', block('js')]]);
    expect(await ended(desk, process.execPath, 'example.mjs')).toMatchObject({
      stdout: block('text'),
      stderr: '',
    });
  });

  it.each(resolutions)('is typed for TypeScript: %s', (_, files, options) => {
    const paths = files.map((file) => join(desk, file));
    expect(complaintsOn(paths, options)).toEqual([]);
  });

  it('has one file of types for both forms, which leads nowhere else', () => {
    const [forImport, forRequire] = ['d.mts', 'd.cts'].map((ending) =>
      readFileSync(join(desk, `node_modules/copydesk/dist/library/copydesk.${ending}`), 'utf8'),
    );
    expect(forRequire).toBe(forImport);
    expect(forImport).not.toMatch(/\bimport\b|\bfrom ['"]|\breference\b|[\w/]\.ts\b/u);
    // what is exported says what it is
    for (const name of ['analyze', 'clean', 'detect', 'toOriginal'])
      expect(forImport).toMatch(new RegExp(`\\*/\\ndeclare function ${name}\\(`, 'u'));
  });

  it('has every name that it exports in its reference', () => {
    const folder = join(desk, 'node_modules/copydesk');
    const types = readFileSync(join(folder, 'dist/library/copydesk.d.mts'), 'utf8');
    const exported = [...types.matchAll(/^export (?:type )?\{([^}]*)\}/gmu)].flatMap(
      ([, names = '']) => names.match(/\w+/gu) ?? [],
    );
    expect(exported).toEqual(expect.arrayContaining(['analyze', 'clean', 'Article', 'Cleaned']));
    const fields =
      /interface (?:CleanOptions|AnalyzeOptions|Cleaned|RepairRecord|LeftRecord|ProblemRecord)\b[^]*?\n\}/gu;
    const named = (types.match(fields) ?? []).flatMap((one) =>
      [...one.matchAll(/readonly (\w+)\??:/gu)].map(([, name = '']) => name),
    );
    expect(named).toEqual(expect.arrayContaining(['level', 'marks', 'at', 'doubt', 'related']));
    const [, reference = ''] =
      /^## The library\n([^]*?)^## /mu.exec(readFileSync(join(folder, 'REFERENCE.md'), 'utf8')) ?? [];
    const missing = [...exported, ...named].filter(
      (name) => !new RegExp(`\`${name}\\b`, 'u').test(reference),
    );
    expect(missing).toEqual([]);
  });

  it.each(['copydesk.mjs', 'copydesk.cjs'])(
    '%s needs nothing but itself, and nothing of an editor',
    (name) => {
      const text = readFileSync(join(desk, 'node_modules/copydesk/dist/library', name), 'utf8');
      const { importedFiles } = ts.preProcessFile(text, true, true);
      expect(importedFiles.map(({ fileName }) => fileName)).toEqual([]);
      expect(text.match(/vscode|language-?server|\bjsonrpc/giu) ?? []).toEqual([]);
      expect(text.match(/\beval\(|\bnew Function\(/gu) ?? []).toEqual([]);
    },
  );

  // without a browser `npm test` says so, and leaves out what needs one only when asked to
  describe.runIf(findBrowser() !== undefined)('in a page', () => {
    let server: Server;
    let browser: Browser;
    let tab: Page;
    const faults: string[] = [];

    beforeAll(async () => {
      const files = sirv(desk, { dev: true });
      server = createServer((request, response) => {
        response.setHeader('Content-Security-Policy', policyOf(request.url ?? ''));
        files(request, response, () => {
          response.writeHead(404).end();
        });
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      browser = await launchBrowser();
      tab = await newPage(browser);
      tab.on('pageerror', ({ message }) => faults.push(message));
      tab.on('console', (message) => {
        // a browser asks for a picture that nobody has
        if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico'))
          faults.push(message.text());
      });
    });
    afterAll(async () => {
      await browser.close();
      server.close();
    });
    const open = (path: string): Promise<unknown> =>
      tab.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/${path}`);

    it.each(['lineOf', 'lineOfWorker'])(
      'says what the command line says, to the byte, where no text may become code: %s',
      async (call) => {
        await open('inPage.html');
        await tab.waitForFunction('globalThis.isHeld');
        const said: string[] = [];
        for (const [file, bytes] of texts) {
          const text = bytes.toString(file === 'utf-16.txt' ? 'utf16le' : 'utf8');
          said.push(await tab.evaluate<string>(`${call}(${JSON.stringify(file)}, ${JSON.stringify(text)})`));
        }
        expect(said).toEqual(lines);
        expect(faults).toEqual([]);
      },
    );

    it('runs the recipe of a page', async () => {
      put(desk, [['page.html', readFileSync(join(desk, 'node_modules/copydesk/recipes/page.html'))]]);
      await open('page.html');
      const article = tab.getByLabel('Article');
      await article.fill(seedOf('chrome-print.harbour-strike.txt'));
      await tab.getByRole('button', { name: 'Read' }).click();
      await tab.getByText('Marit Solheim', { exact: true }).waitFor();
      expect(await tab.getByRole('status').textContent()).toMatch(
        /^Quotations: \d+\. Pieces of noise: [1-9]\d*\.$/u,
      );
      await tab.getByRole('button', { name: 'Clean' }).click();
      expect(await article.inputValue()).toBe(seedOf('chrome-print.harbour-strike.clean.txt'));
      expect(faults).toEqual([]);
    });
  });
}

const seedOf = (name: string): string => readFileSync(join(root, 'seeds', name), 'utf8');
