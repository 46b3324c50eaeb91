/** A folder that the user has not said to trust, in a web window also without a disk: what works there, and what is fetched when. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
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
  startCommand,
} from '../lib/drive.mjs';
import { frameWith } from '../lib/axe.mjs';
import { pictureOf } from '../lib/pictures.mjs';
import { onWeb, openWindow, unless } from '../lib/window.mjs';

const until = { timeout: patience, interval: 200 };
const said = 'Nobody wants to see';
const onDisk = 'files on a disk are not fetched';

describe('a user in a folder that is not trusted', () => {
  let window;
  let page;

  beforeAll(async () => {
    window = await openWindow({
      file: 'requirements.txt',
      size: { width: 1500, height: 1100 },
      untrusted: true,
      settings: { 'security.workspace.trust.startupPrompt': 'never', 'files.simpleDialog.enable': true },
    });
    ({ page } = window);
  });
  afterAll(() => window?.close());
  afterEach(({ task }) => pictureOf(page, task));

  const fetched = (part) => window.asked().some((path) => path.startsWith(`/extension/dist/${part}`));
  /** A message that a test window does not show by itself. */
  const told = async (words) => {
    const message = page.locator('.notifications-center .notification-list-item').filter({ hasText: words });
    await expect
      .poll(async () => {
        await runCommand(page, 'Notifications: Show Notifications');
        return message.count();
      }, until)
      .toBeGreaterThan(0);
    await runCommand(page, 'Notifications: Clear All Notifications');
  };

  it('reads that the window is restricted', async () => {
    await expect.poll(() => shownText(page), until).not.toBe('');
    await expect.poll(() => page.locator('.statusbar').innerText(), until).toContain('Restricted Mode');
  });

  unless(
    it,
    !onWeb,
    onDisk,
  )('has nothing fetched but the client, as long as no article is open', async () => {
    await expect.poll(() => fetched('client/'), until).toBe(true);
    const rows = await languageStatus(page);
    expect((await rows.allInnerTexts()).join('\n')).toContain('Not analysed');
    await moveAway(page);
    expect(fetched('server/')).toBe(false);
    expect(fetched('reader/')).toBe(false);
  });

  it('opens an article, sees its marks and reads who said what', async () => {
    await openFile(page, 'bridge.txt');
    await expect.poll(() => look(page, said), until).toMatchObject({ borders: ['dotted'] });
    expect(await hoverOver(page, said)).toContain('Maud Ellery');
    await moveAway(page);
  });

  unless(
    it,
    !onWeb,
    onDisk,
  )('has the language server fetched for it', () => {
    expect(fetched('server/main.web.js')).toBe(true);
  });

  it('cleans it, and takes that back', async () => {
    await runCommand(page, 'Copydesk: Clean Article');
    await expect.poll(() => shownText(page), until).not.toContain('1 of 3');
    await clickInto(page, said);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => shownText(page), until).toContain('1 of 3');
  });

  it('puts something right, and is told where that is kept', async () => {
    await clickInto(page, said);
    await quickFixes(page);
    await chooseQuickFix(page, 'No quotation here');
    await expect.poll(() => look(page, said), until).toMatchObject({ borders: [] });
    if (onWeb) await told('kept in the storage of Copydesk');
    await runCommand(page, 'Copydesk: Take Back the Last Correction');
    await expect.poll(() => look(page, said), until).toMatchObject({ borders: ['dotted'] });
  });

  it('looks at the report', async () => {
    await runCommand(page, 'Copydesk: Show Report of Article');
    await expect.poll(async () => (await frameWith(page, 'h2#speakers')) !== undefined, until).toBe(true);
    await page.locator('.tab', { hasText: 'bridge.txt' }).first().click();
  });

  it('exports it beside the article', async () => {
    const input = page.locator('.quick-input-widget .quick-input-box input').first();
    await startCommand(page, 'Copydesk: Export Article…');
    const sheet = page
      .locator('.quick-input-widget .monaco-list-row')
      .filter({ hasText: 'Fact-check sheet' });
    await sheet.first().click();
    await expect.poll(() => input.inputValue(), until).toMatch(/\/bridge\.csv$/);
    await input.press('Enter');
    await told('Exported to bridge.csv');
    await page.locator('.explorer-folders-view').getByText('bridge.csv').waitFor({ timeout: patience });
  });
});
