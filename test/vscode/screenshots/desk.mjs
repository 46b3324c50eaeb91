/** What one does with an article that has been read: look at its speakers, put one right, check the words, see the whole. */
import { frameWith } from '../lib/axe.mjs';
import {
  chooseFromMenu,
  chooseQuickFix,
  clickInto,
  patience,
  quickFixes,
  runCommand,
  startCommand,
} from '../lib/drive.mjs';
import { parts, sample, until } from './camera.mjs';

const box = (page) => page.locator('.quick-input-widget:visible');
const rows = (page) => box(page).locator('.monaco-list-row');
const input = (page) => box(page).locator('.quick-input-box input').first();

/** Chooses a folder beside the article in VS Code's own dialog. */
async function chooseFolder(page, name) {
  await rows(page).filter({ hasText: 'A Folder…' }).click();
  await until(async () => /articles\/$/.test(await input(page).inputValue()), 'No dialog');
  await input(page).fill(`${await input(page).inputValue()}${name}/`);
  await until(async () => (await rows(page).allInnerTexts()).join() === '..', `Not in ${name}`);
  await box(page).getByRole('button', { name: 'Check', exact: true }).click();
}

/** Draws the rim of the side bar, so that names are not cut. */
async function widenSideBar(page) {
  const { x, width, y, height } = await page.locator('.part.sidebar').boundingBox();
  const [rim, middle] = [x + width + 2, y + height / 2];
  await page.mouse.move(rim, middle);
  await page.mouse.down();
  await page.mouse.move(rim + wider, middle, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(2, 2);
}

/** By so many pixels. */
const wider = 110;

/** The article with talks beside it that it can be checked against. */
const checking = { file: 'bridge.txt', painted: 'We looked at every' };

/** Checks it. */
async function check(page) {
  await startCommand(page, 'Copydesk: Check Quotations Against a Source…');
  await chooseFolder(page, 'talks');
  const icons = page.locator('.glyph-margin-widgets .cgmr');
  await icons.first().waitFor({ timeout: patience });
  await runCommand(page, 'Notifications: Clear All Notifications');
}

/** The scenes in which that is seen. */
export const desk = [
  {
    names: ['speakers'],
    themes: ['light'],
    file: sample,
    play: async (page, take) => {
      await runCommand(page, 'Copydesk: Show Speakers');
      const speaker = page.locator('.part.sidebar .monaco-list-row').filter({ hasText: 'Marit Solheim' });
      await speaker.locator('.monaco-tl-twistie').click();
      await page.locator('.part.sidebar .monaco-list-row').filter({ hasText: 'Nobody who' }).click();
      await widenSideBar(page);
      await take('speakers', parts.workbench);
    },
  },
  {
    names: ['correct'],
    themes: ['light'],
    file: sample,
    play: async (page, take) => {
      await clickInto(page, 'We did not want this');
      await quickFixes(page);
      await chooseQuickFix(page, 'Correct the speaker');
      await rows(page).filter({ hasText: 'Marit Solheim' }).first().waitFor({ timeout: patience });
      await take('correct', parts.top);
    },
  },
  {
    names: ['check'],
    // the README shows the comparison instead
    themes: [],
    ...checking,
    play: async (page, take) => {
      await check(page);
      await startCommand(page, 'Copydesk: Show Checked Quotations');
      await rows(page).filter({ hasText: 'Nobody wants' }).waitFor({ timeout: patience });
      await page.mouse.move(2, 2);
      await take('check', parts.top);
    },
  },
  {
    names: ['compare'],
    themes: ['light'],
    ...checking,
    play: async (page, take) => {
      await check(page);
      await runCommand(page, 'Copydesk: Compare Checked Quotations Side by Side');
      await page.locator('.editor.original .char-delete').first().waitFor({ timeout: patience });
      await take('compare', parts.comparison);
    },
  },
  {
    names: ['folder'],
    themes: ['light'],
    file: sample,
    play: async (page, take) => {
      await page.keyboard.press('ControlOrMeta+b');
      const row = page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: 'seeds' });
      await chooseFromMenu(page, row.first(), 'Report on Folder');
      await until(async () => (await frameWith(page, '#filter')) !== undefined, 'No report on the folder');
      await page.keyboard.press('ControlOrMeta+b');
      await page.mouse.move(2, 2);
      await take('folder', parts.editors);
    },
  },
  {
    names: ['report'],
    themes: ['light'],
    file: sample,
    play: async (page, take) => {
      await runCommand(page, 'Copydesk: Show Report of Article');
      await until(async () => (await frameWith(page, 'h2#speakers')) !== undefined, 'No report');
      await take('report', parts.editors);
    },
  },
];
