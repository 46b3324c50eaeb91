/** What a reader sees in a real window is calm, can be read in every theme, and says what it is not sure of. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contrastOf } from '../lib/contrast.mjs';
import {
  chooseQuickFix,
  chooseTheme,
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
import { openWindow } from '../lib/window.mjs';

const until = { timeout: patience, interval: 200 };
/** What WCAG 2 asks of text. */
const legible = 4.5;
const themes = [
  { label: 'Dark Modern', kind: 'vs-dark' },
  { label: 'Light Modern', kind: 'vs' },
  { label: 'Dark High Contrast', kind: 'hc-black' },
  { label: 'Light High Contrast', kind: 'hc-light' },
];

describe('a reader of an annotated article', () => {
  let window;
  let page;

  beforeAll(async () => {
    window = await openWindow({
      file: 'seeds/chrome-print.harbour-strike.txt',
      // as VS Code comes: lines are not wrapped
      settings: {
        'editor.wordWrap': 'off',
        'breadcrumbs.enabled': true,
        'copydesk.inlayHints.enabled': true,
      },
      size: { width: 1300, height: 1500 },
    });
    ({ page } = window);
  });
  afterAll(() => window?.close());

  const lines = '.editor-instance .view-line';
  const border = async (passage) => (await look(page, passage))?.borders.at(0);
  const struck = async (passage) => (await look(page, passage))?.line;

  it('has the lines of an article wrapped, though the editor wraps none', async () => {
    await expect.poll(() => border('We did not want this'), until).toBe('dotted');
    const widest = async () => {
      const widths = await page.locator(lines).evaluateAll((all) => all.map((line) => line.scrollWidth));
      return Math.max(...widths);
    };
    await expect.poll(widest, until).toBeLessThan(1300);
  });

  it('reads whom a pronoun means behind it', async () => {
    await expect.poll(() => shownText(page), until).toMatch(/she\s?\[Solheim\]\s?said/u);
  });

  it('sees noise by one sign: struck through, with no line below and not faded', async () => {
    await expect.poll(() => struck('Skip to main content'), until).toBe('line-through');
    expect(await page.locator('.view-overlays .squiggly-info').count()).toBe(0);
    const { ink } = await contrastOf(page, lines, 'Skip to main content');
    const plain = await contrastOf(page, lines, 'Forty ships wait');
    expect(Math.abs(ink[0] - plain.ink[0])).toBeLessThan(20);
  });

  it('sees by the line what is not sure, and reads why', async () => {
    expect(await border('Marit Solheim')).toBe('solid');
    await openFile(page, 'firefox-print.bridge-records.txt');
    await expect.poll(() => border('repairs would cost'), until).toBe('dashed');
    expect(await hoverOver(page, 'repairs would cost')).toMatch(/How sure of the speaker: Uncertain/);
    await moveAway(page);
    await openFile(page, 'chrome-print.harbour-strike.txt');
    await expect.poll(() => border('We did not want this'), until).toBe('dotted');
  });

  it('reads whom a pronoun means, behind it', async () => {
    await expect.poll(() => shownText(page), until).toMatch(/she\s?\[Solheim\]\s?said/u);
  });

  it('goes to what a speaker said by typing the name, and reads it in the path above the text', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+o');
    const list = page.locator('.quick-input-widget');
    await list.locator('.monaco-list-row').first().waitFor({ timeout: patience });
    await page.keyboard.type('Jorunn Lie');
    await list
      .locator('.monaco-list-row.focused')
      .filter({ hasText: 'Jorunn Lie: “My brother' })
      .waitFor({ timeout: patience });
    await page.keyboard.press('Enter');
    await list.waitFor({ state: 'hidden' });
    const path = page.locator('.breadcrumbs-control');
    await expect
      .poll(() => path.innerText(), until)
      .toMatch(/Harbour pilots walk out[\s\S]*Jorunn Lie: “My brother/);
  });

  it('sees which quotation a command has gone to, until the cursor moves on', async () => {
    await page.keyboard.press('ControlOrMeta+Home');
    await runCommand(page, 'Copydesk: Go to Next Quotation');
    const ground = async () => (await contrastOf(page, lines, 'We did not want'))?.ground.join();
    const plain = (await contrastOf(page, lines, 'Forty ships wait')).ground.join();
    await expect.poll(ground, until).not.toBe(plain);
    await page.keyboard.press('ArrowUp');
    await expect.poll(ground, until).toBe(plain);
  });

  it('hides all marks, is told so, and shows them again', async () => {
    await runCommand(page, 'Copydesk: Toggle Marks');
    await expect.poll(() => border('We did not want this'), until).toBeUndefined();
    await expect.poll(() => struck('Skip to main content'), until).toBe('none');
    await expect.poll(() => shownText(page), until).not.toContain('[Solheim]');
    const rows = await languageStatus(page);
    await rows.getByText('Show marks', { exact: true }).click();
    await expect.poll(() => border('We did not want this'), until).toBe('dotted');
    await expect.poll(() => struck('Skip to main content'), until).toBe('line-through');
    await expect.poll(() => shownText(page), until).toContain('[Solheim]');
  });

  it('has the settings as they were after “never flag” was undone', async () => {
    await clickInto(page, 'Advertisement');
    await quickFixes(page);
    await chooseQuickFix(page, 'Never flag this text');
    await expect.poll(() => struck('Advertisement'), until).toBe('none');
    const file = window.folder && join(window.folder, '.vscode');
    const isThere = () =>
      access(file).then(
        () => true,
        () => false,
      );
    if (file) expect(await isThere()).toBe(true);
    await runCommand(page, 'Notifications: Show Notifications');
    await page
      .locator('.notifications-center .notification-list-item')
      .filter({ hasText: 'no longer flags “Advertisement”' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect.poll(() => struck('Advertisement'), until).toBe('line-through');
    // a web host keeps its files in memory
    if (file) await expect.poll(isThere, until).toBe(false);
  });

  it.each(themes)('reads everything in $label, also on the red of the preview', async (theme) => {
    await chooseTheme(page, theme);
    const ratio = async (where, passage) => (await contrastOf(page, where, passage))?.ratio ?? 0;
    for (const passage of ['Skip to main content', 'We did not want', 'Marit Solheim', 'its members are'])
      await expect.poll(() => ratio(lines, passage), until).toBeGreaterThanOrEqual(legible);
    // a selection may be a block in the colour of the letters
    await page.keyboard.press('ControlOrMeta+a');
    for (const passage of ['Skip to main content', 'We did not want', 'Marit Solheim'])
      await expect.poll(() => ratio(lines, passage), until).toBeGreaterThanOrEqual(legible);
    await clickInto(page, 'Forty ships wait');
    await runCommand(page, 'Copydesk: Clean Article with Preview');
    const left = '.editor.original .view-line';
    await page.locator('.editor.modified .view-line').first().waitFor({ timeout: patience });
    for (const passage of ['Skip to main content', 'We did not want'])
      await expect.poll(() => ratio(left, passage), until).toBeGreaterThanOrEqual(legible);
    // the commands of the preview are words
    const close = page.locator('.editor-actions').getByText('Close', { exact: true });
    expect(await page.locator('.editor-actions').getByText('Apply', { exact: true }).count()).toBe(1);
    await close.click();
    await page.locator('.editor.modified').waitFor({ state: 'hidden', timeout: patience });
  });

  it('ignores a hint in one place, and has it shown again', async () => {
    await openFile(page, 'council.txt');
    const dots = page.locator('.editor-instance .view-overlays .squiggly-hint');
    await expect.poll(() => dots.count(), until).toBeGreaterThan(1);
    const all = await dots.count();
    await clickInto(page, 'The bakers go to work');
    const offered = await quickFixes(page);
    expect(offered.join('\n')).toMatch(/^Ignore here: /m);
    await chooseQuickFix(page, 'Ignore here: ');
    await expect.poll(() => dots.count(), until).toBe(all - 1);
    await runCommand(page, 'Copydesk: Show Ignored Hints Again');
    await expect.poll(() => dots.count(), until).toBe(all);
  });
});
