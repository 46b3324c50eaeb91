/** A window to take pictures of: with an article in it, under a theme, once everything is painted. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { look, patience } from '../lib/drive.mjs';
import { openWindow } from '../lib/window.mjs';

/** The sample article. */
export const sample = 'seeds/chrome-print.harbour-strike.txt';

/** Size of the window, in pixels. */
const size = { width: 1100, height: 760 };
/** How high the bar of the window is, and the one with the status. */
const bars = { title: 30, status: 32 };
/** How wide the bar of the views is. */
const activityBar = 52;

/** Themes: their names in the settings and their classes in the page. */
export const themes = {
  dark: { name: 'Default Dark Modern', kind: 'vs-dark' },
  light: { name: 'Default Light Modern', kind: 'vs' },
  'high-contrast': { name: 'Default High Contrast', kind: 'hc-black' },
  'high-contrast-light': { name: 'Default High Contrast Light', kind: 'hc-light' },
};

const body = size.height - bars.title - bars.status;

/** What a picture shows of the window. */
export const parts = {
  editors: '.part.editor',
  /** All but the bars at the rim. */
  middle: { x: activityBar, y: bars.title, width: size.width - activityBar, height: body },
  /** All but the upper and the lower bar. */
  workbench: { x: 0, y: bars.title, width: size.width, height: body },
  /** The upper part of the editors, with a list that hangs from the top. */
  top: { x: activityBar, y: bars.title, width: size.width - activityBar, height: 460 },
  /** The upper part of a comparison, which is short. */
  comparison: { x: activityBar, y: bars.title, width: size.width - activityBar, height: 310 },
  /** The last lines of the article that are seen. */
  lastLines: { x: activityBar, y: 500, width: size.width - activityBar, height: 226 },
  bottom: { x: 0, y: size.height - 160, width: size.width, height: 160 },
};

/**
 * Plays a scene in a window of its own, which is closed in the end.
 * @param {{ file: string, painted?: string, settings?: object, play: (page: import('playwright-core').Page, take:
 *   (name: string, part: string | object) => Promise<void>) => Promise<void> }} scene
 *   `painted` are words of a quotation in the file: when they have their line, the article has been read
 * @param {readonly (keyof typeof themes)[]} inThemes each picture is taken in these; more than one need a folder on the disk
 * @param {(name: string, theme: string) => string} fileOf the path of a picture
 */
export async function inWindow({ file, painted, settings, play }, inThemes, fileOf) {
  const [first] = inThemes;
  const colours = { 'workbench.colorTheme': themes[first].name };
  const { page, close, folder } = await openWindow({ file, size, settings: { ...settings, ...colours } });
  try {
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: patience });
    await page.locator('.editor-instance .view-line').first().click();
    await page.keyboard.press('ControlOrMeta+b');
    await untilPainted(page, painted ?? 'We did not want this');
    await play(page, async (name, part) => {
      for (const theme of inThemes) {
        if (inThemes.length > 1) await changeTheme(page, folder, themes[theme]);
        const clip = typeof part === 'string' ? await page.locator(part).first().boundingBox() : part;
        await page.screenshot({ path: fileOf(name, theme), clip, animations: 'disabled' });
      }
    });
  } finally {
    await close();
  }
}

/** Changes the theme by the settings of the folder: a list or a box that is open stays so. */
async function changeTheme(page, folder, { name, kind }) {
  await mkdir(join(folder, '.vscode'), { recursive: true });
  await writeFile(join(folder, '.vscode/settings.json'), JSON.stringify({ 'workbench.colorTheme': name }));
  await page.locator(`.monaco-workbench.${kind}`).waitFor({ timeout: patience });
  // colours fade into the new ones, in pages of extensions too
  await page.waitForTimeout(fading);
}

/** How long that takes at most, in milliseconds. */
const fading = 600;

/** Waits until a passage has its line below. */
export async function untilPainted(page, passage) {
  await until(async () => (await look(page, passage))?.borders.length > 0, `Not painted: “${passage}”`);
}

/** Asks again and again until something holds. */
export async function until(holds, otherwise) {
  const end = Date.now() + patience;
  const pause = 100;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(otherwise);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
