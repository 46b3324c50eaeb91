/**
 * The first minutes of a newcomer, with Copydesk installed from its package: through the walkthrough with the keyboard, to
 * the sample, to the extension's page, and the same in German.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, barriersInCopy, frameWith } from '../lib/axe.mjs';
import { hoverOver, look, patience, runCommand, shownText, startCommand } from '../lib/drive.mjs';
import { onWeb, openWindow, unless } from '../lib/window.mjs';

const until = { timeout: patience, interval: 200 };

/** What each step says, and what its picture tells a screen reader. */
const saidAndDrawn = [
  { said: 'Open a news article', drawn: 'A paragraph of an article' },
  { said: 'struck through', drawn: 'a page counter' },
  { said: 'Speakers view', drawn: 'A list of three speakers' },
  { said: 'remembered', drawn: 'in a transcript' },
  { said: 'Export', drawn: 'for each quotation' },
];

/** Opens the walkthrough from the Command Palette. */
async function openWalkthrough(page, title) {
  await startCommand(page, 'Welcome: Open Walkthrough');
  const row = page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: title });
  await row.waitFor({ timeout: patience });
  await page.locator('.quick-input-widget .quick-input-box input').first().fill(title);
  await page.keyboard.press('Enter');
  await page.locator('.getting-started-step.expanded').waitFor({ timeout: patience });
}

const steps = (page) => page.locator('.getting-started-step .step-title').allInnerTexts();
const expanded = (page) => page.locator('.getting-started-step.expanded').innerText();
const focused = (page) => page.evaluate(() => document.activeElement?.innerText ?? '');

/** Goes on with Tab until the button with this text has the focus. */
async function tabTo(page, button) {
  const most = 20;
  for (let step = 0; step < most; step++) {
    if ((await focused(page)).trim() === button) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to “${button}”`);
}

describe('a newcomer with a keyboard', () => {
  let window;
  let page;

  beforeAll(async () => {
    window = await openWindow({ file: 'note.txt', installed: true });
    ({ page } = window);
  });
  afterAll(() => window?.close());

  it('is led through five steps', async () => {
    await expect.poll(() => shownText(page), until).not.toBe('');
    await openWalkthrough(page, 'Get started with Copydesk');
    expect(await steps(page)).toEqual([
      'See who said what',
      'Take out the noise',
      'Look at the speakers',
      'Put it right and check it',
      'Take it away',
    ]);
    for (const { said, drawn } of saidAndDrawn) {
      await expect.poll(() => expanded(page), until).toContain(said);
      const picture = async () => (await frameWith(page, `svg[aria-label*="${drawn}"]`)) !== undefined;
      await expect.poll(picture, until).toBe(true);
      await page.keyboard.press('ArrowDown');
    }
  });

  it('finds no barrier in their words and pictures', async () => {
    const within = '.getting-started-step.expanded .step-description-container';
    expect(await barriers(page, { within })).toEqual([]);
    const frame = await frameWith(page, 'svg[aria-label]');
    expect(await barriersInCopy(frame, { within: 'svg' })).toEqual([]);
  });

  it('opens the sample beside the walkthrough, and the first step is done', async () => {
    for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowUp');
    await expect.poll(() => expanded(page), until).toContain('Open a news article');
    await tabTo(page, 'Open Sample Article');
    await page.keyboard.press('Enter');
    await expect.poll(() => look(page, 'We did not want this'), until).toMatchObject({ borders: ['dotted'] });
    const done = page.locator('.getting-started-step').first().locator('.codicon.complete');
    await expect.poll(() => done.count(), until).toBeGreaterThan(0);
    expect(await steps(page)).toContain('Take it away');
  });

  it('cleans it from the walkthrough, though that is the active editor', async () => {
    const step = page.locator('.getting-started-step', { hasText: 'Take out the noise' });
    await step.click();
    await step.getByText('Clean Article with Preview').click();
    await page.locator('.tab', { hasText: '↔ cleaned' }).waitFor({ timeout: patience });
    await page
      .locator('.editor-actions')
      .getByText(/^Close(?: Preview)?$/)
      .first()
      .click();
    await page.locator('.tab', { hasText: '↔ cleaned' }).waitFor({ state: 'detached', timeout: patience });
  });

  it('reads the page of a rule without a barrier', async () => {
    expect(await hoverOver(page, 'Skip to main content')).toContain('Site block');
    await page.locator('.monaco-hover a').getByText('promo').first().click();
    await expect
      .poll(async () => (await frameWith(page, '.markdown-body h1')) !== undefined, until)
      .toBe(true);
    expect(await barriers(await frameWith(page, '.markdown-body h1'), { within: '.markdown-body' })).toEqual(
      [],
    );
  });

  unless(
    it,
    onWeb,
    'there is no gallery to install from',
  )('has it installed, not run from a folder, and reads its page', async () => {
    expect(await page.title()).not.toContain('Extension Development Host');
    await runCommand(page, 'Extensions: Show Installed Extensions');
    await page.locator('.extension-list-item', { hasText: 'Copydesk' }).click();
    const pageOf = () => frameWith(page, 'h2:has-text("What it cannot do")');
    await expect.poll(async () => (await pageOf()) !== undefined, until).toBe(true);
    expect(await (await pageOf()).locator('body').innerText()).toContain('who said each quotation');
  });
});

unless(
  describe,
  onWeb,
  'without a gallery, VS Code for the Web reads the English names of commands only',
)('a newcomer who reads German', () => {
  let window;
  let page;

  beforeAll(async () => {
    window = await openWindow({ file: 'council.txt', language: 'de', installed: true });
    ({ page } = window);
  });
  afterAll(() => window?.close());

  it('runs a command by its German name, and is answered in German', async () => {
    await expect.poll(() => look(page, 'We need this boat'), until).toMatchObject({ borders: ['dotted'] });
    await runCommand(page, 'Copydesk: Zum nächsten Zitat');
    await expect
      .poll(() => page.locator('.statusbar').innerText(), until)
      .toMatch(/Copydesk: Zitat \d von \d: /);
  });

  it('is led through the same steps', async () => {
    await openWalkthrough(page, 'Erste Schritte mit Copydesk');
    expect(await steps(page)).toEqual([
      'Sehen, wer was gesagt hat',
      'Störtext entfernen',
      'Die Sprecher im Blick',
      'Berichtigen und prüfen',
      'Mitnehmen',
    ]);
  });
});
