/** How well text can be read in a window: its colour against what is really painted behind it. */

/**
 * Contrast of the words of a passage as WCAG counts it, 1 to 21: their colour, as far as it is opaque, against the colour
 * that most pixels around them have. Undefined as long as the passage is not shown.
 * @param {import('playwright-core').Page} page
 * @param {string} lines selector of the lines to look in
 * @param {string} passage within one line, as it is shown
 */
export async function contrastOf(page, lines, passage) {
  const found = await page.evaluate(place, { lines, passage });
  if (!found) return undefined;
  const { box, colour, opacity } = found;
  const image = await page.screenshot({ clip: box, animations: 'disabled' });
  const ground = await mostFrequent(page, image);
  const ink = mix(numbers(colour), ground, opacity);
  const [light, dark] = [luminance(ink), luminance(ground)].toSorted((a, b) => b - a);
  return { ratio: (light + 0.05) / (dark + 0.05), ink, ground };
}

/** Where a passage stands, and how its first letter is painted. Runs in the page. */
function place({ lines, passage }) {
  const line = [...document.querySelectorAll(lines)].find((element) =>
    // VS Code shows spaces as no-break spaces
    element.textContent.replaceAll('\u00a0', ' ').includes(passage),
  );
  if (!line) return undefined;
  let rest = line.textContent.replaceAll('\u00a0', ' ').indexOf(passage);
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let node = walker.nextNode();
  for (; rest >= node.length; node = walker.nextNode()) rest -= node.length;
  const range = document.createRange();
  range.setStart(node, rest);
  range.setEnd(node, Math.min(node.length, rest + passage.length));
  const { x, y, width, height } = range.getBoundingClientRect();
  let opacity = 1;
  for (let element = node.parentElement; element && element !== line; element = element.parentElement)
    opacity *= Number(getComputedStyle(element).opacity);
  return { box: { x, y, width, height }, colour: getComputedStyle(node.parentElement).color, opacity };
}

/** The colour that most pixels of a picture have, as [red, green, blue]. */
async function mostFrequent(page, image) {
  const blank = await page.context().browser().newPage();
  try {
    return await blank.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const times = new Map();
      for (let at = 0; at < data.length; at += 4) {
        const key = `${data[at]},${data[at + 1]},${data[at + 2]}`;
        times.set(key, (times.get(key) ?? 0) + 1);
      }
      const [[key]] = [...times].sort(([, a], [, b]) => b - a);
      return key.split(',').map(Number);
    }, image.toString('base64'));
  } finally {
    await blank.close();
  }
}

const numbers = (colour) =>
  colour
    .match(/[\d.]+/g)
    .slice(0, 3)
    .map(Number);

const mix = (above, below, opacity) => above.map((part, at) => part * opacity + below[at] * (1 - opacity));

/** Relative luminance, 0 to 1. */
function luminance(colour) {
  const [red, green, blue] = colour
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
