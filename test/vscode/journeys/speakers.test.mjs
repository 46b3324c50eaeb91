/** Who speaks: the view in the side bar, and following one speaker through an article. */
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  chooseFromMenu,
  clickInto,
  languageStatus,
  look,
  openFile,
  patience,
  runCommand,
  shownText,
  startCommand,
} from '../lib/drive.mjs';
import { pictureOf } from '../lib/pictures.mjs';
import { openWindow } from '../lib/window.mjs';

const until = { timeout: patience, interval: 200 };
const articleName = 'chrome-print.harbour-strike.txt';

describe('a user who wants to know who speaks', () => {
  let window;
  let page;

  beforeAll(async () => {
    window = await openWindow({ file: 'requirements.txt', size: { width: 1600, height: 1500 } });
    ({ page } = window);
  });
  afterAll(() => window?.close());
  afterEach(({ task }) => pictureOf(page, task));

  const view = () => page.locator('.composite.viewlet[id="workbench.view.extension.copydesk"]');
  const rows = () => view().locator('.monaco-list-row');
  const row = (text) => rows().filter({ hasText: text }).first();
  /** What a screen reader says of each row. */
  const spoken = () => rows().evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));
  const selected = () => view().locator('.monaco-list-row.selected').allInnerTexts();
  const status = () => page.locator('.part.statusbar').innerText();
  const painted = (passage) => async () => (await look(page, passage))?.borders;

  it('opens the view beside a text that is no article, and reads what to do', async () => {
    await page.locator('.editor-instance .view-line').first().waitFor({ timeout: patience });
    await page.locator('.activitybar [aria-label="Copydesk"]').first().click();
    await expect.poll(() => view().innerText(), until).toContain('This file is not read as a news article');
    await view().getByText('Analyse Anyway').waitFor({ timeout: patience });
  });

  it('opens an article and sees who speaks in it, how much, and in words the same', async () => {
    await openFile(page, articleName);
    await row('Marit Solheim').waitFor({ timeout: patience });
    const said = await spoken();
    expect(said.find((label) => label.startsWith('People'))).toMatch(/^People: 3, \d+% of the quoted words/u);
    expect(said.find((label) => label.startsWith('Marit Solheim'))).toMatch(
      /^Marit Solheim, leader .+\. \d+ quotations, \d+% of the quoted words/u,
    );
    expect(await row('Marit Solheim').innerText()).toMatch(/[▮▯]{8} \d+%/u);
    for (const group of ['Organisations', 'Unnamed sources']) expect(said.join('\n')).toContain(group);
  });

  it('gets there from the language status, too, and cleans from it as before', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+E');
    await view().waitFor({ state: 'hidden', timeout: patience });
    const status = await languageStatus(page);
    await expect
      .poll(async () => (await status.allInnerTexts()).join('\n'), until)
      .toMatch(/pieces of noise/u);
    expect(await status.getByText('Clean article').count()).toBe(1);
    await status.getByText('Show speakers').click();
    await row('Marit Solheim').waitFor({ timeout: patience });
  });

  it('sorts by share and back', async () => {
    const order = async () => {
      const names = (await spoken()).map((label) => label.split(/[,.]/u)[0]);
      return names.filter((name) => ['Marit Solheim', 'Aksel Brenna', 'Jorunn Lie'].includes(name));
    };
    const first = await order();
    // the button at the top offers the order that is not chosen
    const button = (title) =>
      page.locator('.part.sidebar .title-actions').getByRole('button', { name: title });
    await button('Sort Speakers by Share of Quoted Words').click();
    await expect.poll(order, until).toEqual(['Marit Solheim', 'Aksel Brenna', 'Jorunn Lie']);
    await button('Sort Speakers by First Appearance').waitFor({ timeout: patience });
    await runCommand(page, 'Copydesk: Sort Speakers by First Appearance');
    await button('Sort Speakers by Share of Quoted Words').waitFor({ timeout: patience });
    await expect.poll(order, until).toEqual(first);
    await runCommand(page, 'Copydesk: Sort Speakers by Share of Quoted Words');
    await button('Sort Speakers by First Appearance').click();
  });

  it('clicks on a quotation and is taken to its words', async () => {
    await row('Marit Solheim').locator('.monaco-tl-twistie').click();
    await row('Nobody who has brought').click();
    await expect.poll(status, until).toMatch(/Ln 23, Col 138 \(\d+ selected\)/u);
    expect((await selected()).join()).toContain('Nobody who has brought');
  });

  it('copies a quotation with who said it from its row, wherever the cursor is', async () => {
    await clickInto(page, 'Nearly 40 cargo ships');
    await chooseFromMenu(page, row('Nobody who has brought'), 'Copy Quotation with Attribution');
    await expect.poll(status, until).toContain('Copied a quotation of Marit Solheim');
  });

  it('moves the cursor, and the selection in the view goes with it while the editor keeps the focus', async () => {
    await clickInto(page, 'irresponsible to draw conclusions');
    await expect
      .poll(async () => (await selected()).join(), until)
      .toContain('irresponsible to draw conclusions');
    expect(await page.evaluate(() => document.activeElement?.closest('.editor-instance') !== null)).toBe(
      true,
    );
  });

  it('goes from quotation to quotation of one speaker', async () => {
    await clickInto(page, 'We did not want this');
    await runCommand(page, 'Copydesk: Go to Next Quotation of Speaker');
    await expect.poll(status, until).toMatch(/Marit Solheim: quotation 2 of \d/u);
    expect(await status()).toContain('Ln 23, Col 138');
    await runCommand(page, 'Copydesk: Go to Previous Quotation of Speaker');
    await expect.poll(status, until).toMatch(/Marit Solheim: quotation 1 of \d/u);
  });

  it('goes from a pronoun to where the speaker is introduced', async () => {
    await clickInto(page, 'she said, “and the');
    await page.keyboard.press('F12');
    await expect.poll(status, until).toContain('Ln 23, Col 80');
  });

  it('focuses on one speaker, also in a second editor, until Escape', async () => {
    await clickInto(page, 'We did not want this');
    await runCommand(page, 'Copydesk: Focus on Speaker');
    await expect.poll(painted('a suggestion from far away'), until).toEqual([]);
    expect(await painted('We did not want this')()).toEqual(['dotted']);
    expect(await status()).toContain('Marit Solheim');
    await runCommand(page, 'View: Split Editor Right');
    const editors = page.locator('.editor-instance .monaco-editor');
    await expect.poll(() => editors.count(), until).toBe(2);
    // noise may be faint, too, in another degree
    const dimmed = () =>
      editors.evaluateAll((all) =>
        all.map((each) =>
          [...each.querySelectorAll('.view-line span')].some(
            (span) => getComputedStyle(span).opacity === '0.7',
          ),
        ),
      );
    await expect.poll(dimmed, until).toEqual([true, true]);
    await page.keyboard.press('Escape');
    await expect.poll(dimmed, until).toEqual([false, false]);
    await runCommand(page, 'View: Join All Editor Groups');
    await expect.poll(() => editors.count(), until).toBe(1);
    await expect.poll(painted('a suggestion from far away'), until).toEqual(['dotted']);
  });

  it('chooses whom to focus on where the cursor is on nobody, and ends it by the command', async () => {
    await clickInto(page, 'Nearly 40 cargo ships');
    await runCommandThatAsks('Copydesk: Focus on Speaker', 'Aksel Brenna');
    await expect.poll(painted('We did not want this'), until).toEqual([]);
    await runCommand(page, 'Copydesk: End Focus on Speaker');
    await expect.poll(painted('We did not want this'), until).toEqual(['dotted']);
  });

  it('takes all quotations out, reads that there are none, and gets the speakers back by undoing', async () => {
    await clickInto(page, 'Nearly 40 cargo ships');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText(
      'Pier reopens after repairs\n\nThe old pier at Wick opened again on Monday after three months of repairs to its deck and its lamps.\n',
    );
    await expect.poll(() => view().innerText(), until).toContain('No quotations were found in this article');
    await runCommand(page, 'Copydesk: Focus on Speaker');
    await expect.poll(status, until).toContain('No speaker was found in this article');
    // each line that was put in is a step
    const undone = async () => {
      await page.keyboard.press('ControlOrMeta+z');
      return shownText(page);
    };
    await expect.poll(undone, until).toContain('We did not want this');
    await row('Marit Solheim').waitFor({ timeout: patience });
  });

  it('closes everything and is told how to begin', async () => {
    await runCommand(page, 'View: Revert and Close Editor');
    await runCommand(page, 'View: Close All Editors');
    await expect.poll(() => view().innerText(), until).toContain('Open a news article as a text file');
    await view().getByText('Open Sample Article').click();
    await row('Marit Solheim').waitFor({ timeout: patience });
    await page.keyboard.press('ControlOrMeta+Shift+E');
    await view().waitFor({ state: 'hidden', timeout: patience });
    await runCommand(page, 'Copydesk: Show Speakers');
    await row('Marit Solheim').waitFor({ timeout: patience });
  });

  /** Runs a command that asks back, and chooses the row that begins with a text. */
  async function runCommandThatAsks(title, choice) {
    await startCommand(page, title);
    const found = page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: choice }).first();
    await found.waitFor({ timeout: patience });
    await found.click();
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }
});
