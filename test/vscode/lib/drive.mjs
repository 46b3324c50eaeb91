/** Uses a window of VS Code as a person does: reads what is shown, moves the mouse, presses keys. */

import { appearing } from '../../../.config/limits.mjs';

/** How long anything may take to appear, in milliseconds. */
export const patience = appearing;

/** How long is waited before a movement or a key is tried once more, in milliseconds; each time twice as long as before. */
const firstTry = 5000;

const editor = '.editor-instance .monaco-editor';

/** The lines that the editor shows, from top to bottom, as one text. A wrapped line comes in its pieces. */
export async function shownText(page) {
  const lines = await page.locator(`${editor} .view-line`).evaluateAll((elements) =>
    elements
      .map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent }))
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => text),
  );
  // VS Code shows spaces as no-break spaces
  return lines.join('\n').replaceAll('\u00a0', ' ');
}

/**
 * Where the first letter of a passage is in the window and how it is painted; undefined as long as the passage is not
 * shown. A passage may go on over the end of a wrapped line.
 * @returns {Promise<{ x: number, y: number, color: string, line: string, borders: string[] } | undefined>}
 */
export function look(page, passage) {
  return page.evaluate(
    ({ editor, passage }) => {
      const lines = [...document.querySelectorAll(`${editor} .view-line`)]
        .map((element) => ({ element, top: element.getBoundingClientRect().top }))
        .sort((a, b) => a.top - b.top)
        .map(({ element }) => element);
      // VS Code shows spaces as no-break spaces
      const shown = lines.map(({ textContent }) => textContent.replaceAll('\u00a0', ' '));
      let rest = shown.join('').indexOf(passage);
      if (rest < 0) return undefined;
      let index = 0;
      for (; rest >= shown[index].length; index++) rest -= shown[index].length;
      const walker = document.createTreeWalker(lines[index], NodeFilter.SHOW_TEXT);
      let node = walker.nextNode();
      for (; rest >= node.length; node = walker.nextNode()) rest -= node.length;
      const range = document.createRange();
      range.setStart(node, rest);
      range.setEnd(node, rest + 1);
      const box = range.getBoundingClientRect();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const style = getComputedStyle(node.parentElement);
      // borders are drawn by elements of their own behind the text
      const borders = [...document.querySelectorAll(`${editor} .view-overlays .cdr`)]
        .filter((element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          return left <= x && x <= right && top <= y && y <= bottom;
        })
        .map((element) => getComputedStyle(element).borderBottomStyle)
        .filter((border) => border !== 'none');
      return { x, y, color: style.color, line: style.textDecorationLine, borders };
    },
    { editor, passage },
  );
}

/** Rests the mouse on a passage and gives what VS Code then shows; the language status is such a hover as well. */
export async function hoverOver(page, passage) {
  const shown = page.locator('.monaco-hover:not(.hidden) .hover-contents:not(:has(.hover-language-status))');
  const end = Date.now() + patience;
  for (let wait = firstTry; ; wait *= 2) {
    const place = await look(page, passage);
    if (place) {
      await page.mouse.move(place.x - 60, place.y + 40);
      await page.mouse.move(place.x, place.y, { steps: 8 });
      const text = await shown
        .first()
        .waitFor({ state: 'visible', timeout: wait })
        .then(
          () => shown.allInnerTexts(),
          () => [],
        );
      const whole = text.join('\n').trim();
      if (whole !== '' && !/^Loading/.test(whole)) return whole;
    }
    if (Date.now() > end) throw new Error(`No hover on “${passage}”`);
  }
}

/** Takes the mouse away, so that no hover covers the text. */
export async function moveAway(page) {
  await page.keyboard.press('Escape');
  await page.mouse.move(2, 2);
  await page.locator('.monaco-hover:not(.hidden) .hover-contents').first().waitFor({ state: 'hidden' });
}

/** Puts the cursor into a passage. */
export async function clickInto(page, passage) {
  const place = await look(page, passage);
  if (!place) throw new Error(`Not shown: “${passage}”`);
  await page.mouse.click(place.x, place.y);
}

/** The quick fixes at the cursor, as the menu of Ctrl+. shows them; the menu stays open. */
export async function quickFixes(page) {
  const rows = page.locator('.action-widget .monaco-list-row');
  const end = Date.now() + patience;
  for (let wait = firstTry; ; wait *= 2) {
    await page.keyboard.press('ControlOrMeta+.');
    const found = await rows
      .first()
      .waitFor({ state: 'visible', timeout: wait })
      .then(
        () => rows.allInnerTexts(),
        () => [],
      );
    if (found.length > 0) return found.map((row) => row.trim());
    if (Date.now() > end) throw new Error('No quick fix is offered');
    await page.keyboard.press('Escape');
  }
}

/** Chooses a quick fix of the open menu by the start of its title. */
export async function chooseQuickFix(page, start) {
  const focused = page.locator('.action-widget .monaco-list-row.focused');
  const rows = await page.locator('.action-widget .monaco-list-row').count();
  for (let step = 0; step <= rows; step++) {
    if ((await focused.innerText()).trim().startsWith(start)) {
      await page.keyboard.press('Enter');
      await focused.waitFor({ state: 'hidden' });
      return;
    }
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`No quick fix starts with “${start}”`);
}

/** The row that Enter takes: among files and themes others may stand first until the list is sorted. */
const focusedRow = '.monaco-list-row.focused';

/**
 * Accepts the row with a text of a list that keys open and words narrow, by default the text; the box may stay open and ask
 * something. The list holds what there is when it is opened: where the row is not there yet, the list is opened anew.
 */
async function accept(page, { keys, text, words = text, row = focusedRow }) {
  const list = page.locator('.quick-input-widget');
  const wanted = list.locator(row).filter({ hasText: text }).first();
  const end = Date.now() + patience;
  for (let wait = firstTry; ; wait *= 2) {
    for (const key of keys) await page.keyboard.press(key);
    const isListed = await list
      .locator('.quick-input-box input')
      .first()
      .fill(words, { timeout: wait })
      .then(() => wanted.waitFor({ state: 'visible', timeout: wait }))
      .then(
        () => true,
        () => false,
      );
    if (isListed) break;
    if (Date.now() > end) throw new Error(`The list of ${keys.join(' ')} does not offer “${text}”`);
    // where the window missed the keys, Escape would close something else
    if (await list.isVisible()) await page.keyboard.press('Escape');
  }
  await page.keyboard.press('Enter');
}

/** Waits until no list is shown. */
const listClosed = (page) => page.locator('.quick-input-widget').waitFor({ state: 'hidden' });

/** Starts a command from the Command Palette by its title; it may ask something, and the box stays open. */
export function startCommand(page, title) {
  return accept(page, { keys: ['F1'], text: title, words: `>${title}`, row: '.monaco-list-row' });
}

/** Runs a command from the Command Palette by its title, one that asks nothing. */
export async function runCommand(page, title) {
  await startCommand(page, title);
  await listClosed(page);
}

/** Chooses a theme from the list by its name; `kind` is its class in the page: vs-dark, vs, hc-black, hc-light. */
export async function chooseTheme(page, { label, kind }) {
  await accept(page, { keys: ['ControlOrMeta+k', 'ControlOrMeta+t'], text: label });
  await listClosed(page);
  await page.locator(`.monaco-workbench.${kind}`).waitFor({ timeout: patience });
}

/** Opens a file of the folder by its name, as Ctrl+P does. */
export async function openFile(page, name) {
  await accept(page, { keys: ['ControlOrMeta+p'], text: name });
  await listClosed(page);
}

/**
 * Chooses from the context menu of a place by the title of the item. With Enter, as a menu does not hear a click in its first
 * tenth of a second.
 */
export async function chooseFromMenu(page, place, title) {
  await place.click({ button: 'right' });
  const item = page.locator('.monaco-menu .action-item').filter({ hasText: title }).first();
  await item.hover({ timeout: patience });
  await page.locator('.monaco-menu .action-item.focused').filter({ hasText: title }).waitFor();
  await page.keyboard.press('Enter');
  await item.waitFor({ state: 'hidden', timeout: patience });
}

/** Opens the language status, the braces at the right of the status bar, and gives its rows. */
export async function languageStatus(page) {
  await page.locator('#status\\.languageStatus').click();
  const rows = page.locator('.hover-language-status .element');
  await rows.first().waitFor({ timeout: patience });
  return rows;
}

/** The rows of VS Code's preview of changes, once it lists them by kind. */
export async function changesByKind(page) {
  const rows = page.locator('.bulk-edit-panel .monaco-list-row');
  await rows
    .filter({ hasText: /\d places?\./ })
    .first()
    .waitFor({ timeout: patience });
  return rows.allInnerTexts();
}
