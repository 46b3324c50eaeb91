/** Taking an article away: exports, a quotation for the clipboard, the report, and both pages for everybody's eyes. */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../lib/browser.mjs';
import {
  chooseTheme,
  clickInto,
  look,
  openFile,
  patience,
  runCommand,
  shownText,
  startCommand,
} from '../lib/drive.mjs';
import { onWeb, openWindow, unless } from '../lib/window.mjs';
import { makeWorkspace, root } from '../lib/workspace.mjs';

const until = { timeout: patience, interval: 200 };
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Themes as the list calls them, and what VS Code calls the window and the body of a page in them. */
const themes = [
  ['Light Modern', 'vs', 'vscode-light'],
  ['Dark Modern', 'vs-dark', 'vscode-dark'],
  ['Dark High Contrast', 'hc-black', 'vscode-high-contrast'],
  ['Light High Contrast', 'hc-light', 'vscode-high-contrast-light'],
];

/** What axe objects to in a page or a frame, each with the first element concerned. */
async function objections(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

describe('a user who takes an article away', () => {
  let window;
  let page;
  const article = 'seeds/chrome-print.harbour-strike.txt';

  beforeAll(async () => {
    window = await openWindow({
      file: article,
      size: { width: 1800, height: 2200 },
      // the dialog of VS Code itself, which a test can fill in
      settings: { 'files.simpleDialog.enable': true },
    });
    ({ page } = window);
  });
  afterAll(() => window?.close());
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail' || !page) return;
    const results = join(root, 'test-results');
    await mkdir(results, { recursive: true });
    await page.screenshot({ path: join(results, `exports-${task.name.replaceAll(/\W+/g, '-')}.png`) });
  });

  const dialog = () => page.locator('.quick-input-widget .quick-input-box input').first();
  /** Runs a command that asks with a list. runCommand would wait until no list is shown. */
  async function openList(title, placeholder) {
    await startCommand(page, title);
    await expect.poll(() => dialog().getAttribute('placeholder'), until).toContain(placeholder);
  }
  /** Chooses a format, and gives the path that is proposed. */
  async function choose(format) {
    await openList('Copydesk: Export Article…', 'Choose a format');
    await page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: format }).first().click();
    await expect.poll(() => dialog().inputValue(), until).toMatch(/^\/.*\.\w+$/);
    return dialog().inputValue();
  }
  async function accept(path) {
    await dialog().fill(path);
    await dialog().press('Enter');
  }
  /** The newest message that says something. A test window shows none by itself. */
  async function told(words) {
    const message = page.locator('.notifications-center .notification-list-item').filter({ hasText: words });
    // the list is not opened as long as it is empty
    await expect
      .poll(async () => {
        await runCommand(page, 'Notifications: Show Notifications');
        return message.count();
      }, until)
      .toBeGreaterThan(0);
    return message.first();
  }
  const clear = () => runCommand(page, 'Notifications: Clear All Notifications');
  const bytesOf = (path) => readFile(path, 'utf8').catch(() => '');

  it('exports a fact-check sheet, which is proposed beside the article, and opens it', async () => {
    await expect.poll(() => look(page, 'We did not want this'), until).toMatchObject({ borders: ['dotted'] });
    const path = await choose('Fact-check sheet');
    expect(path).toMatch(/seeds\/chrome-print\.harbour-strike\.csv$/);
    await accept(path);
    const message = await told('Exported to chrome-print.harbour-strike.csv');
    if (!onWeb) {
      expect(await bytesOf(path)).toMatch(/^\ufeffID,Quotation,/);
      const left = await readdir(join(path, '..'));
      expect(left.filter((name) => name.includes('.tmp'))).toEqual([]);
    }
    await message.getByRole('button', { name: 'Open' }).click();
    await page
      .locator('.tab.active')
      .filter({ hasText: 'harbour-strike.csv' })
      .waitFor({ timeout: patience });
    await expect.poll(() => shownText(page), until).toMatch(/^\ufeff?ID,Quotation,[^]*Marit Solheim/);
    await clear();
    await openFile(page, 'chrome-print.harbour-strike.txt');
  });

  unless(
    it,
    onWeb,
    'in memory, no name is too long',
  )('is told where a file cannot be written, and nothing half is left', async () => {
    const beside = join(await choose('brat'), '..');
    // short enough for the dialog, too long for a disk
    await accept(`${beside}/${'é'.repeat(200)}.ann`);
    await told('could not be written');
    expect((await readdir(beside)).filter((name) => /\.(?:ann|tmp)$/.test(name))).toEqual([]);
    await clear();
  });

  it('copies a quotation with who said it, and is told where there is none', async () => {
    await clickInto(page, 'We did not want this');
    await runCommand(page, 'Copydesk: Copy Quotation with Attribution');
    await expect
      .poll(async () => page.locator('.statusbar').innerText(), until)
      .toContain('Copied a quotation of Marit Solheim');
    await clickInto(page, 'Nearly 40 cargo ships');
    await runCommand(page, 'Copydesk: Copy Quotation with Attribution');
    await told('There is no quotation at the cursor');
    await clear();
    // pasted into the article to be read, then taken back
    await clickInto(page, 'Nearly 40 cargo ships');
    await page.keyboard.press('ControlOrMeta+v');
    await expect
      .poll(async () => (await shownText(page)).replaceAll(/\s+/g, ''), until)
      .toMatch(
        /“Wedidnotwantthis,[^”]*coming\.”—MaritSolheim,leaderoftheHarbourPilots’Association\(chrome-print\.harbour-strike\.txt,line23\)/,
      );
    await page.keyboard.press('ControlOrMeta+z');
  });

  /** The frame in which the report stands, once it does. */
  async function report() {
    let found;
    await expect
      .poll(async () => {
        for (const frame of page.frames())
          if (
            (await frame
              .locator('h2#speakers')
              .count()
              .catch(() => 0)) > 0
          )
            found = frame;
        return found !== undefined;
      }, until)
      .toBe(true);
    return found;
  }

  it('looks at the report, and is led back to a place in the article', async () => {
    await runCommand(page, 'Copydesk: Show Report of Article');
    const frame = await report();
    expect(await frame.locator('h1').innerText()).toContain('Harbour pilots walk out');
    expect(await frame.locator('main').innerText()).toContain('Women and men');
    await frame.getByRole('link', { name: 'line 53' }).first().click();
    await expect.poll(async () => page.locator('.statusbar').innerText(), until).toMatch(/Ln 53, Col/);
  });

  it('sees the report follow the article', async () => {
    await clickInto(page, 'Nearly 40 cargo ships');
    await page.keyboard.press('Home');
    await page.keyboard.type('"This is quite new," said Wenche Ostby. ');
    await expect
      .poll(async () => (await report()).locator('main').innerText(), until)
      .toContain('Wenche Ostby');
    await page.keyboard.press('ControlOrMeta+z');
  });

  it.each(themes)('finds the report accessible in %s', async (label, kind, bodyKind) => {
    await chooseTheme(page, { label, kind });
    // a frame is gone where the report was filled anew meanwhile
    await expect
      .poll(async () => (await (await report()).locator('body').getAttribute('class'))?.split(' '), until)
      .toContain(bodyKind);
    await expect.poll(async () => objections(await report()), until).toEqual([]);
  });

  it('is told that a text is no article', async () => {
    await openFile(page, 'requirements.txt');
    await page.keyboard.press('F1');
    await dialog().fill('>Copydesk: Export Article…');
    await expect
      .poll(() => page.locator('.quick-input-widget .monaco-list-row').allInnerTexts(), until)
      .not.toContainEqual(expect.stringContaining('Export Article…'));
    await page.keyboard.press('Escape');
  });
});

describe('the exported pages', () => {
  let workspace;
  let browser;
  beforeAll(async () => {
    workspace = await makeWorkspace();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await workspace?.remove();
  });
  const written = async (args, name) => {
    const out = execFileSync(process.execPath, [join(root, 'dist/cli/copydesk.js'), ...args]);
    const path = join(workspace.parent, name);
    await writeFile(path, out);
    return path;
  };
  const seed = (name) => join(workspace.folder, 'seeds', name);

  it.each(['light', 'dark'])('are accessible in %s colours, and run nothing', async (colorScheme) => {
    const paths = [
      await written(['annotate', '--format', 'html', seed('chrome-print.harbour-strike.txt')], 'a.html'),
      await written(['report', seed('wire.recount-order.txt')], 'b.html'),
    ];
    for (const path of paths) {
      const context = await browser.newContext({ colorScheme, viewport: { width: 1400, height: 900 } });
      const shown = await context.newPage();
      const complaints = [];
      shown.on('console', (message) => complaints.push(message.text()));
      await shown.goto(`file://${path}`);
      expect(complaints).toEqual([]);
      expect(await objections(shown)).toEqual([]);
      await context.close();
    }
  });

  it('lead from a quotation to its place and back, and can be ticked', async () => {
    const shown = await browser.newPage();
    await shown.goto(
      `file://${await written(['annotate', '--format', 'html', seed('wire.recount-order.txt')], 'c.html')}`,
    );
    await shown.locator('#q2 blockquote a').click();
    expect(shown.url()).toMatch(/#at-q2$/);
    await shown.locator('#at-q2').click();
    expect(shown.url()).toMatch(/#q2$/);
    await shown.locator('#q2 input').check();
    await shown.close();
  });

  it('print in black on white without a scroll bar', async () => {
    const shown = await browser.newPage({ colorScheme: 'dark' });
    await shown.goto(
      `file://${await written(['annotate', '--format', 'html', seed('wire.recount-order.txt')], 'd.html')}`,
    );
    await shown.emulateMedia({ media: 'print' });
    const style = await shown.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      const list = getComputedStyle(document.querySelector('#quotations').parentElement);
      return { color, backgroundColor, list: list.maxHeight };
    });
    expect(style).toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)', list: 'none' });
    await shown.close();
  });

  it('TEI of every sample article is XML to a browser', async () => {
    const shown = await browser.newPage();
    const names = (await readdir(join(workspace.folder, 'seeds'))).filter((name) =>
      /^[\w-]+\.[\w-]+\.txt$/.test(name),
    );
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      const xml = await readFile(await written(['annotate', '--format', 'tei', seed(name)], 'e.xml'), 'utf8');
      const root = await shown.evaluate((text) => {
        const document = new DOMParser().parseFromString(text, 'application/xml');
        const ids = new Set([...document.querySelectorAll('*')].map((one) => one.getAttribute('xml:id')));
        const lost = [...document.querySelectorAll('[who], [ref]')]
          .map((one) => one.getAttribute('who') ?? one.getAttribute('ref'))
          .filter((target) => !ids.has(target.slice(1)));
        return { name: document.documentElement.localName, lost };
      }, xml);
      expect(root, name).toEqual({ name: 'TEI', lost: [] });
    }
    await shown.close();
  });
});
