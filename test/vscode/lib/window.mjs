/** Opens a window of a real VS Code with Copydesk in it, for tests and pictures that use it as a person does. */
import { cp, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFolder } from '../build.mjs';
import { nodeHostRuns, startNodeHost } from '../host-node/server.mjs';
import { serve } from '../host-web/serve.mjs';
import { launchBrowser, newPage } from './browser.mjs';
import { scope } from './cleanup.mjs';
import { installedIn, ownFolder } from './installed.mjs';
import { makeWorkspace, root } from './workspace.mjs';

/** Settings under which a window always shows the same. */
const steady = {
  'files.autoSave': 'off',
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.cursorBlinking': 'solid',
  'editor.hover.delay': 100,
  'breadcrumbs.enabled': false,
  // settings as a tab, as in older versions: a box above the window takes the keys that open the Command Palette
  'workbench.editor.useModal': 'off',
  // names in brackets would stand amid the words that a test looks for
  'copydesk.inlayHints.enabled': false,
};

const kinds = ['node', 'web', 'web-oldest'];

/**
 * Which window is opened: COPYDESK_WINDOW decides; where unset, the one on the Node extension host where that runs, else the
 * oldest VS Code for the Web.
 * @returns {'node' | 'web' | 'web-oldest'}
 */
function windowKind() {
  const kind = process.env.COPYDESK_WINDOW ?? (nodeHostRuns() ? 'node' : 'web-oldest');
  if (!kinds.includes(kind)) throw new Error(`COPYDESK_WINDOW is ${kind}, not ${kinds.join(', ')}`);
  return kind;
}

/** Whether the window has its extension host in the browser: with files in memory, and no disk. */
export const onWeb = windowKind() !== 'node';

/** Whether it is of the oldest VS Code that Copydesk supports. */
export const onOldest = windowKind() === 'web-oldest';

/** Why what was put right has no file there. */
export const noFileBeside = 'without a disk, corrections are kept in the storage of Copydesk';

/**
 * For what a window cannot show: takes the place of `it` or `describe`, and leaves the test out with the reason in its name.
 * @param {typeof import('vitest').it | typeof import('vitest').describe} tested
 * @param {boolean} cannot
 * @param {string} why
 */
export const unless = (tested, cannot, why) => (name, run) =>
  cannot ? tested.skip(`${name} [not here: ${why}]`, run) : tested(name, run);

/**
 * Opens a window of the chosen kind.
 * @param {{ file: string, settings?: object, size?: { width: number, height: number }, scale?: number, language?: string, without?: string, installed?: boolean, untrusted?: boolean, prepare?: (folder: string) => Promise<void> }} options
 *   `file` is opened, a path in the folder of lib/workspace.mjs; `without` a file of dist/ that is missing; `installed` has
 *   Copydesk packed and installed instead of run from the project's folder, as COPYDESK_VSIX, the path of a package, has it in
 *   every window; `prepare` may put more files into the folder before it is opened; `untrusted` opens a folder that the user is asked about; on the Node host only: `language` is the display
 *   language
 * @returns {Promise<{ page: import('playwright-core').Page, close: () => Promise<void>, folder: string | undefined,
 *   asked: () => readonly string[] }>} `folder` lies on the disk; undefined in a web host, which has its files in memory; `asked`
 *   are the paths of a web host that were asked for until now
 */
export async function openWindow(options) {
  const all = scope();
  try {
    const workspace = await makeWorkspace();
    all.add(workspace.remove);
    await options.prepare?.(workspace.folder);
    const settings = { ...steady, ...options.settings };
    const copydesk = await extensionFor(options, all);
    const host = await (onWeb ? webWindow : nodeWindow)(workspace.folder, copydesk, { ...options, settings });
    all.add(host.close);
    const browser = await launchBrowser();
    all.add(() => browser.close());
    const page = await newPage(browser, {
      viewport: options.size ?? { width: 1400, height: 1000 },
      deviceScaleFactor: options.scale ?? 1,
    });
    await page.goto(host.url, { waitUntil: 'domcontentloaded' });
    const asked = host.asked ?? (() => []);
    return { page, close: all.close, folder: onWeb ? undefined : workspace.folder, asked };
  } catch (error) {
    await all.close();
    throw error;
  }
}

/** Where Copydesk lies: installed in a folder of extensions, or as the project's folder or a copy of that. */
async function extensionFor({ without, installed }, all) {
  if (installed || process.env.COPYDESK_VSIX !== undefined)
    return { extensionsDir: await installedIn(all, without) };
  return { extension: without === undefined ? root : await incomplete(without, all) };
}

async function nodeWindow(folder, { extensionsDir, extension }, { file, settings, language, untrusted }) {
  const host = await startNodeHost({ settings, language, extensionsDir, untrusted });
  const url = host.url(folder, [
    ...(extension === undefined ? [] : [['extensionDevelopmentPath', host.remote(extension)]]),
    ['openFile', host.remote(join(folder, file))],
  ]);
  return { url, close: host.close };
}

/** An installed Copydesk is served from where it was unpacked, as galleries serve it to VS Code for the Web. */
async function webWindow(folder, { extensionsDir, extension }, { file, settings, untrusted }) {
  await buildFolder();
  return serve({
    edition: onOldest ? 'oldest' : 'current',
    apart: true,
    extension: extension ?? (await ownFolder(extensionsDir)),
    ...{ folder, open: file, settings, untrusted },
  });
}

/** The extension in a folder of its own, without one file of dist/. */
async function incomplete(without, all) {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-extension-'));
  all.add(() => rm(folder, { recursive: true, force: true }));
  for (const name of await readdir(root))
    if (name === 'dist') await cp(join(root, name), join(folder, name), { recursive: true });
    else await symlink(join(root, name), join(folder, name));
  await rm(join(folder, 'dist', without));
  return folder;
}
