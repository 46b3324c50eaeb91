/** Serves VS Code for the Web with Copydesk in it and a folder of articles, to this computer only, from files alone. */
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { glob } from 'tinyglobby';
import { quietSettings } from '../host-node/server.mjs';
import { editionOf, webviewFolder } from './editions.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..', '..');

/**
 * @param {{ folder: string, open?: string, port?: number, extension?: string, testsPath?: string, settings?: object,
 *   edition?: 'oldest' | 'current', apart?: boolean, untrusted?: boolean }} options
 *   `folder` on the disk; `open` a file in it, as `one.txt`, shown at start; `port` 0 or none for a free one;
 *   `extension` the folder of the extension, this project where left out; `testsPath` a bundle in it, whose run() is called;
 *   `edition` of VS Code for the Web, the oldest where left out; `apart` serves the extension from another origin than the window,
 *   as vscode.dev does; `untrusted` asks the user whether the folder is to be trusted
 * @returns {Promise<{ url: string, origins: readonly string[], asked: () => readonly string[],
 *   close: () => Promise<void> }>} `origins` are all that the window needs to ask, `asked` the paths that were asked for until now
 */
export async function serve(options) {
  const edition = await editionOf(options.edition ?? 'oldest');
  const extension = options.extension ?? root;
  const folder = resolve(options.folder);
  const changed = await changedFiles(edition);
  const asked = [];
  const files = (directory) => sirv(directory, { dev: true });
  const routes = [
    ['/build/', inTurn(edition.folders.map((build) => sirv(build, edition.reading)))],
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
  const origin = `http://127.0.0.1:${port}`;
  const origins = { page: origin, extension: options.apart ? `http://localhost:${port}` : origin };
  const page = await edition.page(workbenchOptions(origins, folder, options));
  const policy = edition.policy(page, origins.extension);
  return {
    url: `${origin}/`,
    origins: Object.values(origins),
    asked: () => [...asked],
    close: () => closeServer(server),
  };

  async function answer(request, response) {
    // only pages of this server may ask: the name must be this computer's, whatever a web page made it resolve to
    if (!isLocal(request.headers.host)) return refuse(response, 403);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    const { pathname } = new URL(request.url, 'http://localhost');
    asked.push(pathname);
    if (pathname === '/') {
      if (policy) response.setHeader('Content-Security-Policy', policy);
      return send(response, 'text/html', page);
    }
    if (pathname === '/folder.json') return send(response, 'application/json', await list(folder));
    if (changed.has(pathname)) return send(response, typeOf(pathname), changed.get(pathname));
    const [prefix, handler] = routes.find(([start]) => pathname.startsWith(start)) ?? [];
    if (!handler) return refuse(response, 404);
    request.url = request.url.slice(prefix.length - 1);
    // the window's own page may read what lies apart from it, and no other
    if (prefix === '/extension/' && options.apart) response.setHeader('Access-Control-Allow-Origin', origin);
    if (prefix !== '/build/' && isHidden(pathname.slice(prefix.length))) return refuse(response, 404);
    return handler(request, response, () => {
      // VS Code asks every extension for its translations
      if (pathname.endsWith('/package.nls.json')) send(response, 'application/json', '{}');
      else refuse(response, 404);
    });
  }
}

/** VS Code trusts every folder that is not on a disk, but for those of this scheme, as which it knows repositories of GitHub. */
const untrustedFolder = 'vscode-vfs://articles';
const trustedFolder = 'local-folder:';

/** Where the folder is found, in the window as on the server; its last part is the name that the user sees. */
const folderPath = (folder) => `/folder/${encodeURIComponent(basename(folder))}`;

/** What the workbench is made with; `{ $uri }` becomes an address in the page. */
function workbenchOptions(origins, folder, { open, testsPath, settings, untrusted = false }) {
  const [localFolder, copydesk] = [`${origins.page}/local-folder`, `${origins.extension}/extension`];
  const uri = (path) => ({ $uri: `${untrusted ? untrustedFolder : trustedFolder}${path}` });
  const file = open && `${folderPath(folder)}/${open.split('/').map(encodeURIComponent).join('/')}`;
  return {
    folderUri: uri(folderPath(folder)),
    enableWorkspaceTrust: untrusted,
    additionalBuiltinExtensions: [{ $uri: localFolder }, ...(testsPath ? [] : [{ $uri: copydesk }])],
    ...(testsPath && {
      developmentOptions: {
        extensions: [{ $uri: copydesk }],
        extensionTestsPath: { $uri: `${copydesk}/${testsPath}` },
      },
    }),
    ...(file && { defaultLayout: { editors: [{ uri: uri(file) }], force: true } }),
    configurationDefaults: {
      ...quietSettings,
      'workbench.enableExperiments': false,
      'workbench.settings.enableNaturalLanguageSearch': false,
      ...settings,
    },
    productConfiguration: {
      nameShort: 'Copydesk',
      nameLong: 'VS Code for the Web with Copydesk',
      enableTelemetry: false,
      webviewContentExternalBaseUrlTemplate: `${origins.page}/build/${webviewFolder}`,
      extensionEnabledApiProposals: { 'copydesk-host.local-folder': ['fileSearchProvider'] },
    },
  };
}

/** The changed files of an edition, by their path on the server. */
async function changedFiles({ folders, changed }) {
  const made = Object.entries(changed).map(async ([path, change]) => [
    `/build/${path}`,
    change(await readFile(join(folders[0], path), 'utf8')),
  ]);
  return new Map(await Promise.all(made));
}

/** Asks one after another until one has the file. */
const inTurn =
  ([first, ...rest]) =>
  (request, response, next) =>
    first(request, response, rest.length === 0 ? next : () => inTurn(rest)(request, response, next));

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

const types = { '.html': 'text/html', '.js': 'text/javascript' };
const typeOf = (path) => types[extname(path)];

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
