/** The way of somebody who puts a wrong speaker right, and finds it remembered. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  chooseQuickFix,
  clickInto,
  hoverOver,
  languageStatus,
  look,
  moveAway,
  patience,
  quickFixes,
  shownText,
  startCommand,
} from '../lib/drive.mjs';
import { pictureOf } from '../lib/pictures.mjs';
import { noFileBeside, onWeb, openWindow, unless } from '../lib/window.mjs';

const article = 'seeds/chrome-print.harbour-strike.txt';
const sidecar = 'chrome-print.harbour-strike.txt.copydesk.json';
const quotation = 'We did not want this';
const until = { timeout: patience, interval: 200 };

describe('a user who knows better', () => {
  let window;
  let page;

  beforeAll(async () => {
    window = await openWindow({ file: article, size: { width: 1600, height: 1600 } });
    ({ page } = window);
  });
  afterAll(() => window?.close());
  afterEach(({ task }) => pictureOf(page, task));

  const input = () => page.locator('.quick-input-widget:visible');
  const row = (text) => input().locator('.monaco-list-row').filter({ hasText: text }).first();
  const hovered = async (passage) => {
    const text = await hoverOver(page, passage);
    await moveAway(page);
    return text;
  };
  /** With the last correction its file goes, and the explorer sees it a moment later. */
  const sidecarGone = () =>
    page
      .locator('.explorer-folders-view')
      .getByText(sidecar)
      .waitFor({ state: 'detached', timeout: patience });
  /** Opens the list that a command shows; it takes the place of the palette. */
  const list = async (title, heading) => {
    await startCommand(page, title);
    await input().getByText(heading).waitFor({ timeout: patience });
  };

  it('is asked by the light bulb who said it, and types a name', async () => {
    await expect.poll(() => look(page, quotation), until).toMatchObject({ borders: ['dotted'] });
    await clickInto(page, quotation);
    expect((await quickFixes(page)).join('\n')).toContain('Correct the speaker…');
    await chooseQuickFix(page, 'Correct the speaker');
    await row('Marit Solheim').waitFor({ timeout: patience });
    await page.keyboard.type('Ada Brook');
    await row('Use “Ada Brook”').waitFor({ timeout: patience });
    await page.keyboard.press('Enter');
    await row('Only this quotation').waitFor({ timeout: patience });
    await page.keyboard.press('Enter');
    await expect.poll(() => hovered(quotation), until).toContain('Ada Brook');
    expect(await hovered(quotation)).toContain('Put right by hand; Copydesk read: Marit Solheim');
  });

  it('finds it beside the article, and counted in the language status', async () => {
    if (!onWeb)
      await page.locator('.explorer-folders-view').getByText(sidecar).waitFor({ timeout: patience });
    const rows = await languageStatus(page);
    await expect.poll(async () => (await rows.allInnerTexts()).join('\n'), until).toContain('1 correction');
    await page.keyboard.press('Escape');
  });

  it('undoes it with the keys that undo', async () => {
    await clickInto(page, quotation);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => hovered(quotation), until).toContain('Marit Solheim');
    await sidecarGone();
  });

  it('gives a speaker another role, from the palette alone', async () => {
    await clickInto(page, 'Aksel Brenna');
    await list('Copydesk: Change Name, Role or Kind of Speaker…', 'What Is to Be Changed?');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => input().innerText(), until).toContain('Role of Aksel Brenna');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('port director');
    await page.keyboard.press('Enter');
    await expect.poll(() => hovered('irresponsible to draw'), until).toContain('port director');
  });

  it('finds it in the list of corrections, and takes it back there', async () => {
    await list('Copydesk: Show Corrections', 'Put Right in This Article');
    await row('Aksel Brenna is port director').waitFor({ timeout: patience });
    await row('Aksel Brenna is port director').hover();
    await row('Aksel Brenna is port director').getByLabel('Take Back').click();
    await expect.poll(() => hovered('irresponsible to draw'), until).not.toContain('port director');
    await sidecarGone();
  });

  unless(
    it,
    onWeb,
    noFileBeside,
  )('is told where the file beside the article is damaged, and finds it as it was', async () => {
    await clickInto(page, quotation);
    await quickFixes(page);
    await chooseQuickFix(page, 'No quotation here');
    await page.locator('.explorer-folders-view').getByText(sidecar).dblclick({ timeout: patience });
    await expect.poll(() => shownText(page), until).toContain('AnnotationPage');
    await clickInto(page, 'AnnotationPage');
    await page.keyboard.type('oops"');
    await page.keyboard.press('ControlOrMeta+s');
    await page.locator('.tab.active:not(.dirty)').filter({ hasText: sidecar }).waitFor({ timeout: patience });
    await page.locator('.tabs-container .tab').first().click();
    // what cannot be read is not applied
    await expect.poll(() => look(page, quotation), until).toMatchObject({ borders: ['dotted'] });
    const rows = await languageStatus(page);
    expect((await rows.allInnerTexts()).join('\n')).toContain('The corrections could not be read');
    await page.keyboard.press('Escape');
    expect(await hovered(quotation)).toContain('Marit Solheim');
  });
});
