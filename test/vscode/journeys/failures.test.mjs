/** What a user is told where something cannot be done: nothing open, nobody there, a damaged file, a file renamed, two editors. */
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
} from '../lib/drive.mjs';
import { pictureOf } from '../lib/pictures.mjs';
import { noFileBeside, onWeb, openWindow, unless } from '../lib/window.mjs';

const until = { timeout: patience, interval: 200 };
const sidecar = 'bridge.txt.copydesk.json';
const said = 'Nobody wants to see';
const alsoSaid = 'Twenty minutes is';
/** Words of the article that nobody said. */
const told = 'run every half hour';

describe('a user whom something fails', () => {
  let window;
  let page;

  beforeAll(async () => {
    window = await openWindow({ file: 'note.txt', size: { width: 1500, height: 1100 } });
    ({ page } = window);
  });
  afterAll(() => window?.close());
  afterEach(({ task }) => pictureOf(page, task));

  const box = () => page.locator('.quick-input-widget:visible');
  const rows = () => box().locator('.monaco-list-row');
  /** The commands of Copydesk that the palette offers now. */
  const offered = async () => {
    await page.keyboard.press('F1');
    await box().locator('.quick-input-box input').first().fill('>Copydesk: ');
    await rows().first().waitFor({ timeout: patience });
    const titles = (await rows().allInnerTexts()).flatMap((row) => /^Copydesk: .*$/m.exec(row)?.[0] ?? []);
    await page.keyboard.press('Escape');
    return titles;
  };
  const statusBar = () => page.locator('.statusbar').innerText();
  /** Waits for a message, and takes all of them away. A test window shows none by itself. */
  const isTold = async (words) => {
    const message = page.locator('.notifications-center .notification-list-item').filter({ hasText: words });
    await expect
      .poll(async () => {
        await runCommand(page, 'Notifications: Show Notifications');
        return message.count();
      }, until)
      .toBe(1);
    const text = await message.innerText();
    await runCommand(page, 'Notifications: Clear All Notifications');
    return text;
  };
  const hovered = async (passage) => {
    const text = await hoverOver(page, passage);
    await moveAway(page);
    return text;
  };
  const tab = (name) => page.locator('.tab').filter({ hasText: name }).first();

  it('has nothing open, is offered what makes sense then, and reads how to begin', async () => {
    await expect.poll(() => shownText(page), until).not.toBe('');
    await runCommand(page, 'View: Close All Editors');
    await expect.poll(offered, until).not.toContain('Copydesk: Analyse Anyway');
    const titles = await offered();
    expect(titles).toContain('Copydesk: Open Sample Article');
    expect(titles).toContain('Copydesk: Show Log');
    expect(titles).not.toContain('Copydesk: Export Article…');
    await runCommand(page, 'Copydesk: Show Speakers');
    await page.getByText('Open a news article as a text file').waitFor({ timeout: patience });
  });

  it('is told what there is not, where the cursor stands in nothing', async () => {
    await openFile(page, 'bridge.txt');
    await expect.poll(() => look(page, said), until).toMatchObject({ borders: ['dotted'] });
    await clickInto(page, told);
    for (const [command, answer] of [
      ['Correct the Speaker…', 'There is no quotation at this place'],
      ['Mark as Quotation…', 'Select the words of the quotation first'],
      ['This Is Somebody Else…', 'No speaker is named at this place'],
      ['Remember This Speaker in the Folder', 'No speaker is named at this place'],
    ]) {
      await runCommand(page, `Copydesk: ${command}`);
      expect(await isTold(answer), command).not.toContain('Open File');
    }
    await runCommand(page, 'Copydesk: Take Back the Last Correction');
    await expect.poll(statusBar, until).toContain('No correction to take back in this article');
  });

  it('sees in both editors what was put right in one, and has it follow the file to its new name', async () => {
    await runCommand(page, 'View: Split Editor Right');
    await page.locator('.editor-instance').nth(1).waitFor({ timeout: patience });
    await clickInto(page, said);
    await quickFixes(page);
    await chooseQuickFix(page, 'No quotation here');
    const marked = (at) =>
      page
        .locator('.editor-instance')
        .nth(at)
        .evaluate((editor) => editor.querySelectorAll('.view-overlays .cdr').length);
    await expect.poll(() => look(page, said), until).toMatchObject({ borders: [] });
    await expect.poll(async () => (await marked(0)) === (await marked(1)), until).toBe(true);
    const files = page.locator('.explorer-folders-view');
    await runCommand(page, 'View: Join All Editor Groups');
    await runCommand(page, 'File: Reveal Active File in Explorer View');
    if (!onWeb) await files.getByText(sidecar).waitFor({ timeout: patience });
    await files.getByText('bridge.txt', { exact: true }).click();
    await page.keyboard.press('F2');
    await files.locator('input').fill('crossing.txt');
    await page.keyboard.press('Enter');
    await tab('crossing.txt').waitFor({ timeout: patience });
    if (!onWeb) await files.getByText('crossing.txt.copydesk.json').waitFor({ timeout: patience });
    await files.getByText(sidecar, { exact: true }).waitFor({ state: 'detached', timeout: patience });
    await expect.poll(() => look(page, said), until).toMatchObject({ borders: [] });
  });

  unless(
    it,
    onWeb,
    noFileBeside,
  )('is told that a newer version wrote the corrections, and that nothing was changed', async () => {
    await openFile(page, 'crossing.txt.copydesk.json');
    await expect.poll(() => shownText(page), until).toContain('copydesk:version');
    await clickInto(page, '"copydesk:version"');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('9');
    await page.keyboard.press('ControlOrMeta+s');
    await page.locator('.tab.active:not(.dirty)').waitFor({ timeout: patience });
    await tab('crossing.txt').click();
    await expect.poll(() => look(page, said), until).toMatchObject({ borders: ['dotted'] });
    const status = await languageStatus(page);
    expect((await status.allInnerTexts()).join('\n')).toContain('A newer version of Copydesk wrote them');
    await page.keyboard.press('Escape');
    await clickInto(page, said);
    await runCommand(page, 'Copydesk: No Quotation Here');
    expect(await isTold('Nothing was changed')).toContain('Open File');
    expect(await hovered(said)).toContain('Direct quotation');
  });

  it('is told where the file of speakers is damaged, and not that somebody is known now', async () => {
    await runCommand(page, 'Copydesk: Open the Folder’s File of Speakers');
    await tab('copydesk.speakers.json').waitFor({ timeout: patience });
    await page.locator('.editor-instance .view-line').first().click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('no list');
    await page.keyboard.press('ControlOrMeta+s');
    await page.locator('.tab.active:not(.dirty)').waitFor({ timeout: patience });
    await tab('crossing.txt').click();
    await clickInto(page, alsoSaid);
    await runCommand(page, 'Copydesk: Remember This Speaker in the Folder');
    await isTold('copydesk.speakers.json is not as it has to be');
    expect(await statusBar()).not.toContain('is known in this folder now');
  });
});
