/** Looks for barriers in a page with axe: what a screen reader, a keyboard or weak eyes stumble over. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const script = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * What axe finds wrong, one line each with the elements concerned; empty where nothing is. A frame is looked at by itself:
 * hand in the frame of a webview, not the window around it.
 * @param {import('playwright-core').Page | import('playwright-core').Frame} place
 * @param {{ within?: string, without?: readonly string[] }} [options] `within`: only inside of what this selector finds;
 *   `without`: ids of rules that are left out, for what VS Code does and nobody else can mend
 * @returns {Promise<readonly string[]>}
 */
export async function barriers(place, { within, without = [] } = {}) {
  // by the debugger's way, as a page's rules may forbid scripts from outside
  await place.evaluate(await readFile(script, 'utf8'));
  return place.evaluate(
    async ([selector, off]) => {
      const { violations } = await globalThis.axe.run(selector ?? document, {
        rules: Object.fromEntries(off.map((id) => [id, { enabled: false }])),
        // a webview answers neither: axe would wait for them for ever
        iframes: false,
        preload: false,
      });
      return violations.map(
        ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
      );
    },
    [within, without],
  );
}

/** The same for a frame in which no scripts may run, such as the picture of a walkthrough: a copy of it is looked at. */
export async function barriersInCopy(frame, options) {
  const copy = await frame.page().context().browser().newPage();
  try {
    await copy.setContent(await frame.content());
    return await barriers(copy, options);
  } finally {
    await copy.close();
  }
}

/** The innermost frame of a window in which a selector finds something; undefined as long as there is none. */
export async function frameWith(page, selector) {
  for (const frame of page.frames().reverse()) {
    const found = await frame
      .locator(selector)
      .count()
      .catch(() => 0); // a frame that has just gone
    if (found > 0) return frame;
  }
  return undefined;
}
