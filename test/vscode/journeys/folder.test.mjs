/** All articles of a folder: cleaned with a preview or, many of them, by a task; exported; told file by file; taken back. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { barriers, frameWith } from '../lib/axe.mjs';
import { chooseFromMenu, openFile, patience, startCommand } from '../lib/drive.mjs';
import { pictureOf } from '../lib/pictures.mjs';
import { onWeb, openWindow, unless } from '../lib/window.mjs';

const until = { timeout: patience, interval: 100 };
const many = 500;

const nameOf = (number) => `a${String(number).padStart(3, '0')}.txt`;
/** The last ones of many are long, so that nobody is too late to cancel. */
const long = 10;
const oneOfMany = (number) =>
  number < many - long
    ? article(number)
    : article(number) + '\nThe pilots want longer breaks after a night on the water.\n'.repeat(500);

/** An article of our own with a page counter to be taken out, and a number that makes it another one. */
const article = (number) =>
  `Harbour board meets again (${number})

By Orla Fennimore

The harbour board of Tarnmouth will meet again on Monday, its chair said on Thursday, after a long talk about berth ${number}.

"We looked at berth ${number} twice before we came to this," said Maud Ellery, the chair. "Nobody wants to see the queues of 1987 again."

1 of 2

About nine thousand crates cross the quay every day. They will be sent over the northern pier, which adds twenty minutes to the way into town.

"Twenty minutes is the difference between a fresh fish and a sad one," said Ivo Brandreth, who runs the market on the east bank.

2 of 2
`;
/** What is told there of the second speaker, instead of a role. */
const runs = 'who runs the market on the east bank';
const utf16 = (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
/** What lies in the small folder. */
const mixed = {
  'plain.txt': Buffer.from(article(1)),
  'marked.txt': Buffer.from(`\ufeff${article(2)}`),
  'windows.txt': Buffer.from(article(3).replaceAll('\n', '\r\n')),
  'wide.txt': utf16(article(4)),
  'below/deeper.txt': Buffer.from(article(5)),
  'clean.txt': Buffer.from(article(6).replaceAll(/\n\d of 2\n/g, '')),
  // é as Windows-1252 has it
  'old.txt': Buffer.from(article(8).replaceAll('Ellery', 'Ell\xe9ry'), 'latin1'),
  'damaged.txt': Buffer.concat([Buffer.from(article(7)), Buffer.from([0xff, 0xc3, 0x28])]),
  'picture.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]),
  'empty.txt': Buffer.alloc(0),
  'shopping.txt': Buffer.from('milk\neggs\nbread\n'),
  '*odd* [name](x).txt': Buffer.from('milk\neggs\n'),
};

describe.each([['en'], ['de']])('a user with a folder of articles (%s)', (language) => {
  const german = language === 'de';
  const words = german
    ? {
        clean: 'Artikel im Ordner bereinigen…',
        // this window reads what is not in UTF-8 as Windows-1252, where nothing is damaged
        cleaned: '7 Artikel bereinigt',
        reported: 'Bericht über Ordner',
        report: 'Bericht anzeigen',
        undo: 'Rückgängig machen',
        left: 'Unverändert gelassen',
        back: '7 Dateien sind wieder wie zuvor',
      }
    : {
        clean: 'Clean Articles in Folder…',
        cleaned: '5 articles cleaned',
        reported: 'Report on Folder',
        report: 'Show Report',
        undo: 'Undo',
        left: 'Left Alone',
        back: '5 files are as before again',
      };
  let window;
  let page;
  let folder;

  beforeAll(async () => {
    if (onWeb) return;
    window = await openWindow({
      file: 'requirements.txt',
      language,
      size: { width: 1500, height: 1100 },
      settings: {
        'files.simpleDialog.enable': true,
        'window.dialogStyle': 'custom',
        ...(german && { 'files.encoding': 'windows1252' }),
      },
      prepare: async (path) => {
        await mkdir(join(path, 'mixed', 'below'), { recursive: true });
        for (const [name, bytes] of Object.entries(mixed)) await writeFile(join(path, 'mixed', name), bytes);
        if (german) return;
        await mkdir(join(path, 'people'));
        await mkdir(join(path, 'out'));
        await writeFile(join(path, 'people', '2024-03-05.txt'), article(1).replace(runs, 'the fishmonger'));
        await writeFile(
          join(path, 'people', '2024-04-09.txt'),
          article(2).replaceAll('Maud Ellery', 'M. Ellery').replace(runs, 'a lifeboat pilot'),
        );
        await writeFile(join(path, 'people', 'list.txt'), 'milk\neggs\n');
        await mkdir(join(path, 'many'));
        for (let k = 0; k < many; k++) await writeFile(join(path, 'many', nameOf(k)), oneOfMany(k));
      },
    });
    ({ page, folder } = window);
  });
  afterAll(() => window?.close());
  afterEach(({ task }) => pictureOf(page, task));

  const row = (name) =>
    page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: name }).first();
  const messages = (page) => page.locator('.notifications-center.visible .notification-list-item');
  /** A message, once it is told; a test window shows none by itself. */
  const message = async (text) => {
    const found = messages(page).filter({ hasText: text }).first();
    await expect
      .poll(
        async () => {
          if (!(await page.locator('.notifications-center.visible').isVisible()))
            await page.locator('#status\\.notifications').click();
          return found.count();
        },
        { ...until, interval: 50 },
      )
      .toBeGreaterThan(0);
    return found;
  };
  /** The frame with a part of a page, once it is there. */
  const frame = async (part) => {
    const found = {};
    await expect
      .poll(async () => (found.frame = await frameWith(page, part)) !== undefined, until)
      .toBe(true);
    return found.frame;
  };
  const bytesOf = (path) => readFile(join(folder, path));
  /** By the keyboard: a hover may cover what the mouse would press. */
  const press = async (text, button) =>
    (await message(text)).getByRole('button', { name: button }).press('Enter');
  /** How many of the many files are as they were, and as cleaning makes them; no file is anything else. */
  const counts = async () => {
    let before = 0;
    let after = 0;
    for (let k = 0; k < many; k++) {
      const text = await readFile(join(folder, 'many', nameOf(k)), 'utf8');
      if (text === oneOfMany(k)) before++;
      else if (!/\d of 2/.test(text) && text.includes(`berth ${k} twice`) && text.includes('a sad one'))
        after++;
    }
    return { before, after };
  };

  unless(
    it,
    onWeb,
    'the files lie in memory',
  )('sees all changes before they are made, and takes them back as one', async () => {
    await row('mixed').waitFor({ timeout: patience });
    // its part of the menu is there together with its view
    await page
      .locator('.activitybar .action-label[aria-label*="Copydesk"]')
      .first()
      .waitFor({ timeout: patience });
    await chooseFromMenu(page, row('mixed'), words.clean);
    const rows = page.locator('.bulk-edit-panel .monaco-list-row');
    await expect.poll(() => rows.filter({ hasText: 'deeper.txt' }).count(), until).toBe(1);
    await page.locator('.bulk-edit-panel .monaco-button').first().click();
    await message(words.cleaned);
    expect(await readdir(folder)).not.toContainEqual(expect.stringMatching(/\.md$/));
    const without = (text) =>
      text
        .replaceAll(/\d of 2/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim();
    await expect
      .poll(async () => without(await bytesOf('mixed/plain.txt').then(String)), until)
      .toBe(without(article(1)));
    expect(String(await bytesOf('mixed/plain.txt'))).not.toMatch(/\d of 2/);
    await expect
      .poll(async () => (await bytesOf('mixed/wide.txt')).toString('utf16le'), until)
      .not.toMatch(/\d of 2/);
    expect((await bytesOf('mixed/wide.txt')).subarray(0, 2)).toEqual(Buffer.from([0xff, 0xfe]));
    expect(String(await bytesOf('mixed/marked.txt'))).toMatch(/^\ufeffHarbour/);
    await expect
      .poll(async () => String(await bytesOf('mixed/windows.txt')), until)
      .not.toMatch(/\d of 2|[^\r]\n/);
    for (const name of ['clean.txt', 'picture.txt', 'empty.txt', 'shopping.txt'])
      expect(await bytesOf(`mixed/${name}`)).toEqual(mixed[name]);
    const old = await bytesOf('mixed/old.txt');
    if (german) {
      expect(old.toString('latin1')).toContain('said Maud Ell\xe9ry, the chair');
      expect(old.toString('latin1')).not.toMatch(/\d of 2/);
    } else {
      expect(old).toEqual(mixed['old.txt']);
      expect(await bytesOf('mixed/damaged.txt')).toEqual(mixed['damaged.txt']);
    }
  });

  unless(
    it,
    onWeb,
    'the files lie in memory',
  )('reads what became of each file, and has all back byte for byte', async () => {
    await press(words.cleaned, words.report);
    const shown = await frame('body.vscode-body h2');
    const text = await shown.locator('body').innerText();
    expect(text).toContain(words.left);
    for (const name of ['damaged.txt', 'picture.txt', 'empty.txt', 'shopping.txt', '*odd* [name](x).txt'])
      expect(text).toContain(name);
    await press(words.cleaned, words.undo);
    await message(words.back);
    for (const [name, bytes] of Object.entries(mixed))
      await expect.poll(() => bytesOf(`mixed/${name}`), until).toEqual(bytes);
  });

  unless(
    it,
    onWeb || german,
    'once is enough',
  )('cancels the cleaning of many in the midst, and is left with whole files', async () => {
    await chooseFromMenu(page, row('many'), words.clean);
    await page
      .locator('.monaco-dialog-box')
      .getByRole('button', { name: 'Clean', exact: true })
      .click({ timeout: patience });
    await expect
      .poll(async () => String(await bytesOf('many/a000.txt')), { ...until, interval: 20 })
      .not.toMatch(/\d of 2/);
    await press('Cleaning articles', 'Cancel');
    await message(/articles? cleaned/);
    const { before, after } = await counts();
    expect(before + after).toBe(many);
    expect(after).toBeLessThan(many);
    expect(await (await message(/articles? cleaned/)).innerText()).toContain(`${after} article`);
    await press(/articles? cleaned/, words.undo);
    await expect.poll(counts, { ...until, interval: 500 }).toEqual({ before: many, after: 0 });
  });

  unless(
    it,
    onWeb || german,
    'once is enough',
  )('cleans many, and has them all back in a window that is opened later', async () => {
    await chooseFromMenu(page, row('many'), words.clean);
    await page
      .locator('.monaco-dialog-box')
      .getByRole('button', { name: 'Clean', exact: true })
      .click({ timeout: patience });
    await message(`${many} articles cleaned`);
    expect(await counts()).toEqual({ before: 0, after: many });
    await page.reload();
    await row('many').waitFor({ timeout: patience });
    const takeBack = 'Copydesk: Take Back Last Cleaning of a Folder';
    await startCommand(page, takeBack);
    await page
      .locator('.monaco-dialog-box')
      .getByRole('button', { name: 'Take Back', exact: true })
      .click({ timeout: patience });
    await message(`${many} files are as before again`);
    expect(await counts()).toEqual({ before: many, after: 0 });
  });

  /** Says of somebody whose roles differ that they are several, takes that back, and says that they are one. */
  const saysOfOneWhoMayBeSeveral = async ({ names, buttons }) => {
    const pressed = async (name) =>
      (await frame('#filter')).getByRole('button', { name }).press('Enter', { timeout: patience });
    const rows = async () =>
      (await frame('#filter'))
        .locator('section[aria-labelledby=speakers] tbody tr')
        .filter({ hasText: 'Ivo Brandreth' })
        .count();
    expect(await rows()).toBe(1);
    await pressed('Several people: Ivo Brandreth');
    await expect.poll(names, until).toMatch(/"apart": \[\s*"Ivo Brandreth, [a-z ]+"\s*\]/);
    await expect.poll(rows, until).toBe(2);
    expect(await buttons(/: Ivo Brandreth/)).toBe(0);
    await press('counts as several people', words.undo);
    await expect.poll(names, until).toBe('');
    await expect.poll(rows, until).toBe(1);
    await pressed('One person: Ivo Brandreth');
    await expect.poll(() => buttons(/: Ivo Brandreth/), until).toBe(0);
    expect(await rows()).toBe(1);
    await press('counts as one person', words.undo);
    await expect.poll(() => buttons(/: Ivo Brandreth/), until).toBe(2);
  };

  unless(
    it,
    onWeb || german,
    'once is enough',
  )('looks at who is quoted in the folder, says who is one, and takes that back', async () => {
    await chooseFromMenu(page, row('people'), words.reported);
    const shown = await frame('#filter');
    const text = await shown.locator('main').innerText();
    expect(text).toContain('Ivo Brandreth');
    expect(text).toContain('list.txt');
    expect(await barriers(shown)).toEqual([]);
    await shown.locator('#filter').fill('brandreth');
    await expect
      .poll(() => shown.locator('section[aria-labelledby=speakers] tbody tr:visible').count(), until)
      .toBe(1);
    await shown.locator('#filter').fill('');
    await shown.getByRole('button', { name: /^Same person: .*Ellery/ }).press('Enter');
    const names = () => readFile(join(folder, 'copydesk.speakers.json'), 'utf8').catch(() => '');
    await expect.poll(names, until).toMatch(/"aliases": \[\s*"M(?:aud|\.) Ellery"\s*\]/);
    const buttons = async (name) => (await frame('#filter')).getByRole('button', { name }).count();
    await expect.poll(() => buttons(/^Same person/), until).toBe(0);
    await press('count as one person', words.undo);
    await expect.poll(names, until).toBe('');
    await expect.poll(() => buttons(/^Same person/), until).toBe(1);
    await saysOfOneWhoMayBeSeveral({ names, buttons });
    await (await frame('#filter')).locator('section[aria-labelledby=speakers] a').first().press('Enter');
    await page.locator('.tab.active').filter({ hasText: '2024-0' }).waitFor({ timeout: patience });
  });

  unless(
    it,
    onWeb || german,
    'once is enough',
  )('exports all articles of a folder, as they stand in the editor', async () => {
    await openFile(page, 'deeper.txt');
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type('Tarnmouth: ');
    await chooseFromMenu(page, row('mixed'), 'Export Articles in Folder…');
    const box = page.locator('.quick-input-widget .quick-input-box input').first();
    await page
      .locator('.quick-input-widget .monaco-list-row')
      .filter({ hasText: 'JSON Lines' })
      .first()
      .click({ timeout: patience });
    await expect.poll(() => box.inputValue(), until).toMatch(/^\/.*mixed/);
    await box.fill(join(folder, 'out'));
    await page.locator('.quick-input-widget').getByRole('button', { name: 'Export Here' }).click();
    const told = await (await message('articles exported')).innerText();
    expect(told).toContain('6 articles exported');
    expect(told).toContain('6 files left alone');
    const record = async (name) => JSON.parse(await readFile(join(folder, 'out', name), 'utf8'));
    const saved = article(5).length;
    expect(await record('below/deeper.jsonl')).toMatchObject({ length: saved + 'Tarnmouth: '.length });
    expect(await record('plain.jsonl')).toMatchObject({
      length: article(1).length,
      speakers: expect.arrayContaining([expect.objectContaining({ name: 'Ivo Brandreth' })]),
    });
    expect(await readdir(join(folder, 'out'))).not.toContainEqual(expect.stringMatching(/shopping|\.tmp/));
  });
});
