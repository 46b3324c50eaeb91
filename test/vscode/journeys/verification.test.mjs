/** The way of a fact-checker: check the quotations of an article against a folder of talks, walk through them, look at both sides. */
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { clickInto, hoverOver, look, moveAway, patience, shownText, startCommand } from '../lib/drive.mjs';
import { pictureOf } from '../lib/pictures.mjs';
import { openWindow } from '../lib/window.mjs';

const until = { timeout: patience, interval: 200 };

describe('a fact-checker with transcripts', () => {
  let window;
  let page;

  beforeAll(async () => {
    window = await openWindow({ file: 'bridge.txt', size: { width: 1500, height: 1000 } });
    ({ page } = window);
  });
  afterAll(() => window?.close());
  afterEach(({ task }) => pictureOf(page, task));

  const rows = () => page.locator('.quick-input-widget .monaco-list-row');
  const input = () => page.locator('.quick-input-widget .quick-input-box input').first();
  /** Chooses a folder in VS Code's own dialog, by its path from the article's folder. */
  const chooseFolder = async (name) => {
    await rows().filter({ hasText: 'A Folder…' }).click();
    await expect.poll(() => input().inputValue(), until).toMatch(/articles\/$/);
    await input().fill(`${await input().inputValue()}${name}/`);
    // once the dialog has gone into the folder, which has none below it, it lists the way back only
    await expect.poll(() => rows().allInnerTexts(), until).toEqual(['..']);
    // as the extension calls it; older versions say OK whatever they are told
    const accept = { name: /^(?:Check|OK)$/ };
    await page.locator('.quick-input-widget').getByRole('button', accept).click();
  };
  /** The messages, which a test window does not show by itself. */
  const messages = async () => {
    await startCommand(page, 'Notifications: Show Notifications');
    const list = page.locator('.notifications-center .notification-list-item');
    await list.first().waitFor({ timeout: patience });
    return list;
  };
  const icons = () => page.locator('.glyph-margin-widgets .cgmr').count();

  it('checks against a folder, and sees marks where words are not those that were said', async () => {
    await expect
      .poll(async () => (await look(page, 'We looked at every'))?.borders, until)
      .toEqual(['dotted']);
    await startCommand(page, 'Copydesk: Check Quotations Against a Source…');
    await chooseFolder('talks');
    await expect.poll(icons, until).toBe(3);
    const list = await messages();
    const said = list.filter({ hasText: 'Checked against talks: 2 altered, 1 not found, 1 verbatim.' });
    await said.waitFor({ timeout: patience });
    expect(await said.innerText()).toContain('talks/sound.txt (it is no plain text)');
    await page.keyboard.press('Escape');
  });

  it('reads the verdict where the quotation is', async () => {
    await clickInto(page, 'By Orla');
    expect(await hoverOver(page, 'Nobody wants')).toMatch(
      /Checked against talks\/council\.srt, line 11, on .+: altered/,
    );
    await moveAway(page);
    expect(await hoverOver(page, 'We looked at')).toMatch(/line 3, on .+: verbatim/);
    await moveAway(page);
  });

  it('walks through the list, the gravest first, and opens the source at the place', async () => {
    await startCommand(page, 'Copydesk: Show Checked Quotations');
    await rows().filter({ hasText: 'Nobody wants' }).waitFor({ timeout: patience });
    const listed = await rows().allInnerTexts();
    expect(listed.length).toBe(4);
    expect(listed[0]).toContain('“in this room” is left out');
    expect(listed[3]).toContain('We looked at every other way');
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => page.locator('.statusbar-item').allInnerTexts(), until)
      .toContainEqual(expect.stringContaining('Ln 21'));
    await rows().filter({ hasText: 'Nobody wants' }).hover();
    await rows()
      .filter({ hasText: 'Nobody wants' })
      .getByRole('button', { name: 'Open Source at This Place' })
      .click();
    await expect.poll(() => shownText(page), until).toContain('Nobody in this room wants to see');
  });

  it('looks at both sides, with what differs', async () => {
    await page.locator('.tab').filter({ hasText: 'bridge.txt' }).first().click();
    await startCommand(page, 'Copydesk: Compare Checked Quotations Side by Side');
    const side = async (name) =>
      (await page.locator(`.editor.${name} .view-line`).allTextContents())
        .join(' ')
        .replaceAll('\u00a0', ' ');
    await expect.poll(() => side('original'), until).toContain('Nobody in this room wants');
    expect(await side('modified')).toContain('Nobody wants to see the ferry queues');
    expect(await side('modified')).not.toContain('We looked at every other way');
    await expect.poll(() => page.locator('.editor.original .char-delete').count(), until).toBeGreaterThan(0);
  });

  it('is told where there is nothing to compare with', async () => {
    await page.locator('.tab').filter({ hasText: 'bridge.txt' }).first().click();
    await startCommand(page, 'Copydesk: Check Quotations Against a Source…');
    // what was chosen last stands first
    await rows().filter({ hasText: 'talks' }).first().waitFor({ timeout: patience });
    await chooseFolder('empty');
    const list = await messages();
    await list.filter({ hasText: /There is no text in empty/ }).waitFor({ timeout: patience });
    await expect.poll(icons, until).toBe(3);
  });
});
