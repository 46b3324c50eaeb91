/** The model in a browser: below a worker, as the language server is one, from files of another origin. */
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, newPage } from './lib/browser.mjs';
import { scope } from './lib/cleanup.mjs';
import { root } from './lib/workspace.mjs';

const all = scope();
const asked = [];
let folder;
let files;
let page;
let inNode;

/** What is read: numbers of pieces, as drawn. */
const samples = `[190, 30].map((length) => ({
  ids: Array.from({ length }, (_, at) => ((at * 7919) % 20000) + 10),
  segments: Array.from({ length }, (_, at) => (at > 5 && at < 20 ? 1 : 0)),
}))`;
const readAll = `async ({ model, vocabulary }) => {
  const scores = await Promise.all(${samples}.map((window) => model.read(window)));
  await model.close();
  return { pieces: vocabulary.size, scores: scores.map(({ who, noise }) => [[...who], [...noise]]) };
}`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-reader-'));
  all.add(() => rm(folder, { recursive: true, force: true }));
  execFileSync(process.execPath, ['.config/build.mjs', '--only', 'reader', '--out', folder], { cwd: root });
  const bundle = (contents, outfile, options) =>
    build({
      stdin: { contents, resolveDir: root },
      outfile: join(folder, outfile),
      bundle: true,
      ...options,
    });
  await bundle(
    `import { openReaderInBrowser } from './server/src/openReaderInBrowser';
    self.onmessage = ({ data: { url, nested } }) => {
      if (!nested) self.Worker = undefined;
      openReaderInBrowser(url)().then(${readAll}).then(
        (read) => self.postMessage(read), (error) => self.postMessage(String(error)));
    };`,
    'asker.js',
  );
  await bundle(
    `import { openReaderInNode } from './server/src/openReaderInNode';
    export const read = (folder) => openReaderInNode(folder)().then(${readAll});`,
    'asker.cjs',
    { platform: 'node', format: 'cjs' },
  );
  inNode = await (await import(join(folder, 'asker.cjs'))).default.read(join(folder, 'reader'));
  const serveFolder = sirv(folder, { dev: true });
  const serve = async (headers) => {
    const server = createServer((request, response) => {
      asked.push(request.url);
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      if (request.url === '/') response.setHeader('Content-Type', 'text/html').end('<!doctype html>');
      else serveFolder(request, response);
    });
    await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
    all.add(() => server.close());
    return `http://127.0.0.1:${server.address().port}/`;
  };
  files = await serve({ 'Access-Control-Allow-Origin': '*' });
  // what VS Code allows its extensions in a browser
  const policy = `default-src 'none'; child-src 'self' data: blob:; script-src 'self' 'unsafe-eval' blob: ${files}; connect-src 'self' ${files}`;
  const own = await serve({ 'Content-Security-Policy': policy });
  const browser = await launchBrowser();
  all.add(() => browser.close());
  page = await newPage(browser);
  await page.goto(own);
});
afterAll(all.close);

const ask = (path, nested) =>
  page.evaluate(
    ([url, below]) =>
      new Promise((resolve, reject) => {
        const worker = new Worker('/asker.js');
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage({ url, nested: below });
      }),
    [files + path, nested],
  );

it('reads in a worker of its own, to the same numbers as in Node', async () => {
  asked.length = 0;
  expect(await ask('reader', true)).toEqual(inNode);
  const expected = ['ort-wasm-simd-threaded.wasm', 'reader.onnx', 'reader.web.js', 'vocabulary.txt'];
  expect(asked.filter((url) => url !== '/asker.js').sort()).toEqual(
    expected.map((name) => `/reader/${name}`),
  );
});

it('reads between the messages of the worker that asks, where there are none below it', async () => {
  expect(await ask('reader/', false)).toEqual(inNode);
});

it('says what is missing', async () => {
  expect(await ask('nowhere', true)).toMatch(/nowhere|importScripts/);
});
