/** `npm start`, as a newcomer runs it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, newPage } from './lib/browser.mjs';
import { scope } from './lib/cleanup.mjs';
import { hoverOver, look, patience, shownText } from './lib/drive.mjs';
import { start, stop, waitForOutput } from './lib/processes.mjs';
import { root } from './lib/workspace.mjs';

const until = { timeout: patience, interval: 200 };
const startScript = join(root, '.config', 'start.mjs');
const run = (...args) => start(process.execPath, [startScript, ...args], { cwd: root });

describe('npm start', () => {
  const all = scope();
  const asked = new Set();
  let child;
  let url;
  let page;

  beforeAll(async () => {
    child = run('--no-open');
    all.add(() => stop(child));
    [, url] = await waitForOutput(child, /(http:\/\/127\.0\.0\.1:\d+\/)\n/);
    const browser = await launchBrowser();
    all.add(() => browser.close());
    page = await newPage(browser, { viewport: { width: 1400, height: 1200 } });
    page.context().on('request', (request) => asked.add(request.url()));
    await page.goto(url, { waitUntil: 'domcontentloaded' });
  });
  afterAll(all.close);

  it('shows a sample article with its quotations and speakers', async () => {
    await expect.poll(() => look(page, 'We did not want this'), until).toMatchObject({ borders: ['dotted'] });
    expect(await hoverOver(page, 'We did not want this')).toContain('Marit Solheim');
  });

  it('asks no other server for anything', () => {
    const elsewhere = [...asked].filter((address) => /^(http|ws)/.test(address) && !address.startsWith(url));
    expect(elsewhere).toEqual([]);
    expect(asked.size).toBeGreaterThan(10);
  });

  it('serves the folder and the extension, and nothing beside them', async () => {
    const status = async (path) => (await fetch(url + path)).status;
    expect(await status('folder/seeds/README.md')).toBe(200);
    expect(await status('folder/seeds/..%2fpackage.json')).toBe(404);
    expect(await status('extension/package.json')).toBe(200);
    expect(await status('extension/node_modules/vitest/package.json')).toBe(404);
    expect(await status('extension/.git/config')).toBe(404);
    expect(await status('extension/%2Egit/config')).toBe(404);
  });

  it('answers to this computer’s name only, so that no web page can read the folder', async () => {
    const status = await new Promise((resolve, reject) => {
      const headers = { host: 'elsewhere.example' };
      get(`${url}folder.json`, { headers }, ({ statusCode }) => resolve(statusCode)).on('error', reject);
    });
    expect(status).toBe(403);
  });

  it('ends when asked to, and the address with it', async () => {
    const code = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    expect(await code).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });
});

describe('npm start with options', () => {
  it('shows a folder of the user', async () => {
    const all = scope();
    try {
      const folder = await mkdtemp(join(tmpdir(), 'copydesk-own & “folder”-'));
      all.add(() => rm(folder, { recursive: true }));
      await writeFile(join(folder, 'über 100%.txt'), 'A note of mine.\n');
      const child = run('--no-open', '--folder', folder);
      all.add(() => stop(child));
      const [, url] = await waitForOutput(child, /(http:\/\/127\.0\.0\.1:\d+\/)\n/);
      const browser = await launchBrowser();
      all.add(() => browser.close());
      const page = await newPage(browser);
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      await expect.poll(() => shownText(page), until).toContain('A note of mine.');
    } finally {
      await all.close();
    }
  });

  it('says what is wrong with an option', async () => {
    await expect(waitForOutput(run('--folder', '/no/such/folder'), /never/)).rejects.toThrow(
      'There is no folder /no/such/folder',
    );
    await expect(waitForOutput(run('--port', 'many'), /never/)).rejects.toThrow(
      '--port many is not a port number',
    );
    await expect(waitForOutput(run('--prot', '1'), /never/)).rejects.toThrow("Unknown option '--prot'");
  });

  it('says so where no VS Code is installed', async () => {
    const child = start(process.execPath, [startScript, '--desktop'], {
      cwd: root,
      env: { ...process.env, PATH: '' },
    });
    await expect(waitForOutput(child, /never/)).rejects.toThrow('No installed VS Code was found');
  });
});
