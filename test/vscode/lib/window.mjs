/** Opens a window of a real VS Code with Copydesk in it, for tests and pictures that use it as a person does. */
import { cp, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFolder } from '../build.mjs';
import { nodeHostRuns, startNodeHost } from '../host-node/server.mjs';
import { serve } from '../host-web/serve.mjs';
import { launchBrowser, newPage } from './browser.mjs';
import { scope } from './cleanup.mjs';
import { installedIn } from './installed.mjs';
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
  // names in brackets would stand amid the words that a test looks for
  'copydesk.inlayHints.enabled': false,
};

/**
 * Opens a window on the Node extension host where that runs, else on the web one; COPYDESK_WINDOW (`node` or `web`) decides
 * otherwise.
 * @param {{ file: string, settings?: object, size?: { width: number, height: number }, scale?: number, language?: string, without?: string, installed?: boolean }} options
 *   `file` is opened, a path in the folder of lib/workspace.mjs; on the Node host only: `language` is the display language,
 *   `without` a file of dist/ that is missing, `installed` has Copydesk packed and installed instead of run from the project's
 *   folder; COPYDESK_VSIX, the path of a package, has it so in every window
 * @returns {Promise<{ page: import('playwright-core').Page, close: () => Promise<void>, folder: string | undefined }>}
 *   `folder` lies on the disk; undefined in a web host, which has its files in memory
 */
export async function openWindow(options) {
  const all = scope();
  try {
    const workspace = await makeWorkspace();
    all.add(workspace.remove);
    const settings = { ...steady, ...options.settings };
    const useNode = (process.env.COPYDESK_WINDOW ?? (nodeHostRuns() ? 'node' : 'web')) === 'node';
    const host = await (useNode ? nodeWindow : webWindow)(workspace.folder, { ...options, settings });
    all.add(host.close);
    const browser = await launchBrowser();
    all.add(() => browser.close());
    const page = await newPage(browser, {
      viewport: options.size ?? { width: 1400, height: 1000 },
      deviceScaleFactor: options.scale ?? 1,
    });
    await page.goto(host.url, { waitUntil: 'domcontentloaded' });
    return { page, close: all.close, folder: useNode ? workspace.folder : undefined };
  } catch (error) {
    await all.close();
    throw error;
  }
}

async function nodeWindow(folder, { file, settings, language, without, installed }) {
  const all = scope();
  const isInstalled = installed || process.env.COPYDESK_VSIX !== undefined;
  const extensionsDir = isInstalled ? await installedIn(all, without) : undefined;
  const extension = without === undefined || isInstalled ? root : await incomplete(without, all);
  const host = await startNodeHost({ settings, language, extensionsDir });
  all.add(host.close);
  const url = host.url(folder, [
    ...(isInstalled ? [] : [['extensionDevelopmentPath', host.remote(extension)]]),
    ['openFile', host.remote(join(folder, file))],
  ]);
  return { url, close: all.close };
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

async function webWindow(folder, { file, settings }) {
  await buildFolder();
  return serve({ folder, open: file, settings });
}
