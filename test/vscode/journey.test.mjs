/** The way of a user through a real window of VS Code: open an article, see who said what, clean it, take that back. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  changesByKind,
  chooseQuickFix,
  clickInto,
  hoverOver,
  languageStatus,
  look,
  moveAway,
  openFile,
  patience,
  quickFixes,
  runCommand,
  shownText,
} from './lib/drive.mjs';
import { pictureOf } from './lib/pictures.mjs';
import { openWindow } from './lib/window.mjs';
import { root } from './lib/workspace.mjs';

const article = 'seeds/chrome-print.harbour-strike.txt';
const until = { timeout: patience, interval: 200 };

describe('a user with a printed article', () => {
  let window;
  let page;

  beforeAll(async () => {
    // high enough to show the whole article without scrolling
    window = await openWindow({ file: article, size: { width: 1600, height: 2400 } });
    ({ page } = window);
  });
  afterAll(() => window?.close());
  afterEach(({ task }) => pictureOf(page, task));

  const text = () => shownText(page);
  const cleaned = async () => readFile(join(root, article.replace('.txt', '.clean.txt')), 'utf8');

  it('sees quotations with a dotted line, speakers with a solid one, noise struck through', async () => {
    await expect.poll(text, until).toContain('Nearly 40 cargo ships');
    const paint = (passage) => look(page, passage);
    await expect.poll(() => paint('We did not want this'), until).toMatchObject({ borders: ['dotted'] });
    await expect.poll(() => paint('Marit Solheim'), until).toMatchObject({ borders: ['solid'] });
    await expect.poll(() => paint('Advertisement'), until).toMatchObject({ line: 'line-through' });
    expect(await paint('The dispute began')).toMatchObject({ borders: [], line: 'none' });
  });

  it('points at a quotation and reads who said it', async () => {
    expect(await hoverOver(page, 'We did not want this')).toContain('Marit Solheim');
    await moveAway(page);
    expect(await hoverOver(page, 'He was on his third job in a row')).toContain('Marit Solheim');
    await moveAway(page);
    expect(await hoverOver(page, 'irresponsible to draw conclusions')).toContain('Aksel Brenna');
    await moveAway(page);
  });

  it('cleans the article with a quick fix and reads the clean text', async () => {
    await clickInto(page, 'Advertisement');
    const offered = await quickFixes(page);
    expect(offered.join('\n')).toMatch(/^Remove: /m);
    await chooseQuickFix(page, 'Clean the article');
    const wanted = unwrapped(await cleaned());
    await expect.poll(async () => unwrapped(await text()), until).toBe(wanted);
  });

  it('takes it back with one undo', async () => {
    await page.keyboard.press('ControlOrMeta+z');
    const original = unwrapped(await readFile(join(root, article), 'utf8'));
    await expect.poll(async () => unwrapped(await text()), until).toBe(original);
  });

  it('reads in the language status what was found', async () => {
    const rows = await languageStatus(page);
    await expect
      .poll(async () => (await rows.allInnerTexts()).join('\n'), until)
      .toMatch(/\d+ quotations, \d+ speakers/);
    await page.keyboard.press('Escape');
  });

  it('clicks on the code of a problem and reads what it means, without a network', async () => {
    await runCommand(page, 'Problems: Focus on Problems View');
    await page.locator('.markers-panel').getByText('page-counter').first().click();
    const preview = page.locator('.tab.active').filter({ hasText: 'page-counter.md' });
    await preview.waitFor({ timeout: patience });
    // the page is shown in a frame within a frame
    const shown = () =>
      Promise.all(
        page.frames().map((frame) =>
          frame
            .locator('h1')
            .allInnerTexts()
            .catch(() => []),
        ),
      );
    await expect.poll(async () => (await shown()).flat(), until).toContain('Page number');
    await preview.click({ button: 'middle' });
    await preview.waitFor({ state: 'detached', timeout: patience });
    await page.locator('.editor-instance .view-line').first().click();
    await page.keyboard.press('ControlOrMeta+j');
    await page.locator('.markers-panel').waitFor({ state: 'hidden', timeout: patience });
  });

  it('keeps a piece in the article, and has it flagged again', async () => {
    const line = async () => (await look(page, 'Advertisement'))?.line;
    await clickInto(page, 'Advertisement');
    const offered = await quickFixes(page);
    const order = [
      'Remove',
      'Clean the article',
      'Keep in this article',
      'Never flag this text',
      'Never flag this kind',
    ];
    const places = order.map((start) => offered.findIndex((title) => title.startsWith(start)));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    await chooseQuickFix(page, 'Keep in this article');
    await expect.poll(line, until).toBe('none');
    await runCommand(page, 'Copydesk: Flag Kept Noise Again');
    await expect.poll(line, until).toBe('line-through');
  });

  it('never flags a text again, and takes that back with the button of the message', async () => {
    const line = async () => (await look(page, 'Advertisement'))?.line;
    await clickInto(page, 'Advertisement');
    await quickFixes(page);
    await chooseQuickFix(page, 'Never flag this text');
    await expect.poll(line, until).toBe('none');
    // a test window shows no message by itself
    await runCommand(page, 'Notifications: Show Notifications');
    const message = page
      .locator('.notifications-center .notification-list-item')
      .filter({ hasText: 'no longer flags “Advertisement”' });
    await message.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(line, until).toBe('line-through');
  });

  it('chooses what to clean by kind of noise', async () => {
    await runCommand(page, 'Copydesk: Clean Article by Kind of Noise');
    const kinds = (await changesByKind(page)).join('\n');
    expect(kinds).toContain('Site block');
    // what is beyond doubt is ticked, what is not waits for the user
    await page.locator('.bulk-edit-panel').getByText('Apply', { exact: true }).click();
    await expect.poll(text, until).not.toContain('14/03/2025, 07:42');
    expect(await text()).toContain('Skip to main content');
    await clickInto(page, 'Skip to main content');
    await page.keyboard.press('ControlOrMeta+z');
    const original = unwrapped(await readFile(join(root, article), 'utf8'));
    await expect.poll(async () => unwrapped(await text()), until).toBe(original);
  });

  it('looks at the change before it is made', async () => {
    await runCommand(page, 'Copydesk: Clean Article with Preview');
    const right = page.locator('.editor.modified .view-line');
    await expect
      .poll(async () => (await right.allTextContents()).join('\n').length, until)
      .toBeGreaterThan(1000);
    const shown = (await right.allTextContents()).join('\n').replaceAll('\u00a0', ' ');
    expect(shown).toContain('We did not want this');
    expect(shown).not.toContain('Skip to main content');
  });

  it('opens a text that is perhaps an article, which is left alone, and has it analysed', async () => {
    await openFile(page, 'note.txt');
    await expect.poll(() => look(page, 'It rains'), until).toMatchObject({ borders: [] });
    const rows = await languageStatus(page);
    await expect(rows.getByText('Perhaps an article, not analysed').count()).resolves.toBe(1);
    await rows.getByText('Analyse', { exact: true }).click();
    await expect.poll(() => look(page, 'It rains'), until).toMatchObject({ borders: ['dotted'] });
  });
});

/** A text without its white space: a narrow window wraps lines, and shows the mark between two pages as a sign. */
const unwrapped = (text) => text.replaceAll(/[\s\u240c]+/g, '');
