/** Uses a window of VS Code as a person does: reads what is shown, moves the mouse, presses keys. */

/** How long anything may take to appear, in milliseconds. */
export const patience = 60_000;

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
 * How a passage on one shown line is painted: the style of each piece of it.
 * Undefined as long as the passage is not shown.
 */
export function paintOf(page, passage) {
  return page.evaluate(
    ({ selector, passage }) => {
      const line = [...document.querySelectorAll(selector)].find((element) =>
        element.textContent.replaceAll('\u00a0', ' ').includes(passage),
      );
      if (!line) return undefined;
      return [...line.querySelectorAll('span span')]
        .filter((span) => passage.includes(span.textContent.replaceAll('\u00a0', ' ').trim()))
        .filter((span) => span.textContent.trim() !== '')
        .map((span) => {
          const style = getComputedStyle(span);
          return {
            text: span.textContent.replaceAll('\u00a0', ' '),
            color: style.color,
            border: style.borderBottomStyle,
            line: style.textDecorationLine,
          };
        });
    },
    { selector: `${editor} .view-line`, passage },
  );
}

/** Where a passage on one shown line stands in the window: the middle of it. */
async function placeOf(page, passage) {
  return page.evaluate(
    ({ selector, passage }) => {
      for (const line of document.querySelectorAll(selector)) {
        const start = line.textContent.replaceAll('\u00a0', ' ').indexOf(passage);
        if (start < 0) continue;
        let before = 0;
        const at = start + Math.floor(passage.length / 2);
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (at < before + node.length) {
            const range = document.createRange();
            range.setStart(node, at - before);
            range.setEnd(node, at - before + 1);
            const { x, y, width, height } = range.getBoundingClientRect();
            return { x: x + width / 2, y: y + height / 2 };
          }
          before += node.length;
        }
      }
      return undefined;
    },
    { selector: `${editor} .view-line`, passage },
  );
}

/** Rests the mouse on a passage and gives what VS Code then shows. */
export async function hoverOver(page, passage) {
  const shown = page.locator('.monaco-hover:not(.hidden) .hover-contents');
  const end = Date.now() + patience;
  for (;;) {
    const place = await placeOf(page, passage);
    if (place) {
      await page.mouse.move(place.x - 60, place.y + 40);
      await page.mouse.move(place.x, place.y, { steps: 8 });
      const text = await shown
        .first()
        .waitFor({ state: 'visible', timeout: 5000 })
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
  const place = await placeOf(page, passage);
  if (!place) throw new Error(`Not shown: “${passage}”`);
  await page.mouse.click(place.x, place.y);
}

/** The quick fixes at the cursor, as the menu of Ctrl+. shows them; the menu stays open. */
export async function quickFixes(page) {
  const rows = page.locator('.action-widget .monaco-list-row');
  const end = Date.now() + patience;
  for (;;) {
    await page.keyboard.press('ControlOrMeta+.');
    const found = await rows
      .first()
      .waitFor({ state: 'visible', timeout: 5000 })
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
      await page.locator('.action-widget').waitFor({ state: 'hidden' });
      return;
    }
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`No quick fix starts with “${start}”`);
}

/** Runs a command from the Command Palette by its full title. */
export async function runCommand(page, title) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill(`>${title}`);
  const row = page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: title }).first();
  await row.waitFor({ state: 'visible', timeout: patience });
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}
