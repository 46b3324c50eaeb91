/** `npm run screenshots`: takes the pictures of the README in a real window and puts them into client/media. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  changesByKind,
  chooseTheme,
  clickInto,
  hoverOver,
  languageStatus,
  look,
  moveAway,
  patience,
  quickFixes,
  runCommand,
} from './lib/drive.mjs';
import { openWindow } from './lib/window.mjs';
import { root } from './lib/workspace.mjs';

const media = join(root, 'client', 'media');
const article = 'seeds/chrome-print.harbour-strike.txt';
const size = { width: 1100, height: 760 };
/** Name of the picture, and the theme: its name in VS Code's list and its class in the page. */
const themes = {
  dark: { label: 'Dark Modern', kind: 'vs-dark' },
  light: { label: 'Light Modern', kind: 'vs' },
  'high-contrast': { label: 'Dark High Contrast', kind: 'hc-black' },
  'high-contrast-light': { label: 'Light High Contrast', kind: 'hc-light' },
};

await mkdir(media, { recursive: true });
for (const [name, theme] of Object.entries(themes)) {
  await inWindow(theme, async (page, take) => {
    await take(`article-${name}`, '.part.editor');
    if (name !== 'light') return;
    await hoverOver(page, 'and the only reason');
    await take('hover', '.part.editor');
    await moveAway(page);
    await clickInto(page, 'Skip to main content');
    await quickFixes(page);
    await take('quick-fix', '.part.editor');
    await page.keyboard.press('Escape');
    await languageStatus(page);
    await take('status', { x: 0, y: size.height - 160, width: size.width, height: 160 });
    await page.keyboard.press('Escape');
    await runCommand(page, 'Copydesk: Clean Article with Preview');
    await page.locator('.editor.modified .view-line').first().waitFor({ timeout: patience });
    await take('preview', '.part.editor');
    await runCommand(page, 'Copydesk: Close Preview');
    await runCommand(page, 'Copydesk: Clean Article by Kind of Noise');
    await changesByKind(page);
    await take('choose', { x: 52, y: 30, width: size.width - 52, height: size.height - 60 });
  });
}

/** Opens the article under a theme, waits until it is painted, and closes the window in the end. */
async function inWindow(theme, use) {
  const { page, close } = await openWindow({ file: article, size });
  try {
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: patience });
    await page.locator('.editor-instance .view-line').first().click();
    await page.keyboard.press('ControlOrMeta+b');
    await painted(page, 'We did not want this');
    await chooseTheme(page, theme);
    await use(page, async (name, part) => {
      const clip = typeof part === 'string' ? await page.locator(part).first().boundingBox() : part;
      await page.screenshot({ path: join(media, `${name}.png`), clip, animations: 'disabled' });
    });
  } finally {
    await close();
  }
}

/** Waits until a passage has its line below. */
async function painted(page, passage) {
  const end = Date.now() + patience;
  while (!(await look(page, passage))?.borders.length) {
    if (Date.now() > end) throw new Error(`Not painted: “${passage}”`);
    await page.waitForTimeout(100);
  }
}
