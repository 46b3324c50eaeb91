/** What a user sees of the second reading: off, switched on, at work and done, in hovers, and where its model is missing. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  clickInto,
  hoverOver,
  languageStatus,
  look,
  moveAway,
  openFile,
  patience,
  runCommand,
  shownText,
} from '../lib/drive.mjs';
import { pictureOf } from '../lib/pictures.mjs';
import { openWindow } from '../lib/window.mjs';

const until = { timeout: patience, interval: 200 };
const size = { width: 1500, height: 1100 };
const model = 'A second reading by the language model on this computer';
/** In the article: the rules leave it open, and the second reading takes another speaker, agrees, or is outweighed. */
const followed = '“It is old, and it will be older in spring,”';
const supported = '“It is cheaper to keep her';
const outweighed = '“a bridge that swims”';

function ways(page) {
  return {
    /** Waits until the article is marked: with dashes where the speaker is uncertain. */
    marked: () =>
      expect.poll(async () => (await look(page, 'It is old'))?.borders, until).toContain('dashed'),
    /** Waits until the language status tells something, and gives all that it tells then. */
    told: async (words) => {
      const rows = await languageStatus(page);
      const all = async () => (await rows.allInnerTexts()).join('\n');
      await expect.poll(all, until).toContain(words);
      const text = await all();
      await page.keyboard.press('Escape');
      await rows.first().waitFor({ state: 'hidden', timeout: patience });
      return text;
    },
    hovered: async (passage) => {
      const text = await hoverOver(page, passage.slice(0, 20));
      await moveAway(page);
      return text;
    },
  };
}

describe('a user of the second reading', () => {
  let window;
  let page;
  let told;
  let marked;
  let hovered;

  beforeAll(async () => {
    window = await openWindow({ file: 'ferry.txt', size, settings: { 'copydesk.reader.enabled': false } });
    ({ page } = window);
    ({ told, hovered, marked } = ways(page));
  });
  afterAll(() => window?.close());
  afterEach(({ task }) => pictureOf(page, task));

  it('has it switched off: the rules alone name speakers, and the language status says so', async () => {
    await marked();
    await expect.poll(() => hovered(followed), until).toContain('nobody on the pier');
    await told('Second reading: off');
    for (const passage of [followed, supported, outweighed])
      expect(await hovered(passage)).not.toContain(model);
  });

  it('switches it on from the language status, and is told when it is done', async () => {
    await (await languageStatus(page)).getByText('Change the setting').click();
    await page.locator('.settings-editor .setting-value-checkbox').first().click();
    await runCommand(page, 'View: Close Editor');
    await openFile(page, 'ferry.txt');
    expect(await told('Second reading: done')).toMatch(/\d+ quotations that the rules left open/u);
  });

  it('reads in a hover what the two read, and how sure they are, where the second was followed', async () => {
    const text = await hovered(followed);
    expect(text).toContain('Marta Oyelaran');
    expect(text).toContain(`${model} has changed this`);
    expect(text).toMatch(
      /it would name “Marta Oyelaran” \(\d+ of 100\); the rules alone would name “nobody” \(\d+ of 100\)/u,
    );
  });

  it('reads where it agrees, and where it was outweighed', async () => {
    expect(await hovered(supported)).toContain(`${model} agrees`);
    expect(await hovered(outweighed)).toContain(`${model} would rather`);
  });

  it('types, and the rest stays as it was read', async () => {
    await clickInto(page, 'The sign at the pier');
    await page.keyboard.press('Home');
    await page.keyboard.type('Well. ');
    expect(await hovered(followed)).toContain('has changed this');
    await told('Second reading: done');
    await page.keyboard.press('ControlOrMeta+z');
  });
});

describe('a user without the model', () => {
  let window;
  let page;

  beforeAll(async () => {
    window = await openWindow({ file: 'ferry.txt', size, without: 'reader/reader.onnx' });
    ({ page } = window);
  });
  afterAll(() => window?.close());
  afterEach(({ task }) => pictureOf(page, task));

  it('is told so in the language status, and has all that the rules find', async () => {
    const { told, hovered, marked } = ways(page);
    await marked();
    await expect.poll(() => hovered(followed), until).toContain('nobody on the pier');
    const text = await told('Second reading: not available');
    expect(text).toContain('The file of the language model is not there');
    expect(await hovered(followed)).not.toContain(model);
  });
});
