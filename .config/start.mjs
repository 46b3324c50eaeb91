/** `npm start`: VS Code with Copydesk in it and a folder of articles open, in the browser or in an installed VS Code. */
import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { install } from './install.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const help = `npm start                      VS Code for the Web with Copydesk, in your browser
npm start -- --desktop         the VS Code that is installed on this computer
npm start -- --folder DIR      your own folder of articles instead of seeds/
npm start -- --port N          serve on this port instead of a free one
npm start -- --no-open         print the address, open no browser`;

/** What the served window shows otherwise than VS Code does by itself. */
const windowSettings = {
  'editor.wordWrap': 'on',
  // what belongs to a seed lies below it
  'explorer.fileNesting.enabled': true,
  'explorer.fileNesting.expand': false,
  'explorer.fileNesting.patterns': { '*.txt': '${capture}.clean.txt, ${capture}.expected.md' },
};

try {
  await main(readOptions());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main(options) {
  if (options.help) return console.log(help);
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Error(`Copydesk needs Node.js 20 or later; this is ${process.version}. See https://nodejs.org`);
  }
  const folder = resolve(options.folder ?? join(root, 'seeds'));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`There is no folder ${folder}`);
  await install(root, 'Installing the dependencies');
  console.log('Building Copydesk …');
  await run(process.execPath, [join(root, '.config', 'build.mjs')]);
  const article = await firstArticle(folder);
  await (options.desktop ? openDesktop(folder, article) : serveWeb(folder, article, options));
}

/** Serves VS Code for the Web until the user ends it. */
async function serveWeb(folder, article, options) {
  const { buildFolder } = await import('../test/vscode/build.mjs');
  const { serve } = await import('../test/vscode/host-web/serve.mjs');
  await buildFolder();
  const host = await serve({
    folder,
    open: article,
    port: options.port,
    settings: windowSettings,
  }).catch((error) => {
    throw error.code === 'EADDRINUSE'
      ? new Error(`Port ${options.port} is in use. Leave out --port to take a free one.`)
      : error;
  });
  console.log(`
Copydesk runs in VS Code for the Web. Open this address in a browser:

    ${host.url}

It shows the folder ${folder}${article ? ` with ${article} open` : ''}.
You can edit, clean, undo and save there: changes stay in the memory of the browser's page.
No file on this computer is changed, and loading the page again brings the files back as they are on the disk.

Press Ctrl+C to end.
`);
  if (options.open) await openBrowser(host.url);
  await new Promise((ended) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, ended);
  });
  await host.close();
}

/** Opens the user's browser, where there is a screen to open it on. The address is printed in any case. */
async function openBrowser(url) {
  const { CI, SSH_CONNECTION, DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME } = process.env;
  const hasScreen = process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY || WSL_DISTRO_NAME;
  if (CI || SSH_CONNECTION || !hasScreen) return;
  const { default: open } = await import('open');
  const opener = await open(url).catch(() => undefined);
  opener?.on('error', () => undefined);
}

/** Opens an installed VS Code with the extension from this folder. */
async function openDesktop(folder, article) {
  const code = findCode();
  if (!code) {
    throw new Error(
      'No installed VS Code was found: there is no `code` on the PATH.\n' +
        'In VS Code, run "Shell Command: Install \'code\' command in PATH" from the Command Palette, ' +
        'or leave out --desktop to use VS Code for the Web.',
    );
  }
  const files = article ? [join(folder, article)] : [];
  await run(code, ['--new-window', `--extensionDevelopmentPath=${root}`, folder, ...files]);
  console.log(
    `VS Code opens with Copydesk and the folder ${folder}. What you save there is written to the disk.`,
  );
}

/** The command that opens an installed VS Code, from the PATH or from where its installer puts it. */
function findCode() {
  const windows = process.platform === 'win32';
  const names = ['code', 'code-insiders', 'codium'].map((name) => (windows ? `${name}.cmd` : name));
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((dir) => names.map((name) => join(dir, name)));
  const usual = windows
    ? [join(process.env.LOCALAPPDATA ?? '', 'Programs', 'Microsoft VS Code', 'bin', 'code.cmd')]
    : ['/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code'];
  return [...onPath, ...usual].find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** The first .txt of the folder, as a path in it with slashes. A seed's cleaned text is no article to begin with. */
async function firstArticle(folder) {
  const { glob } = await import('tinyglobby');
  const ignore = ['**/node_modules/**', '**/*.clean.txt'];
  return (await glob('**/*.txt', { cwd: folder, ignore, deep: 3 })).sort()[0];
}

/** Runs a command to its end; rejects when it fails. */
function run(command, args) {
  return new Promise((done, failed) => {
    // a .cmd file needs the shell
    const shell = command.endsWith('.cmd');
    const quoted = shell ? args.map((arg) => `"${arg}"`) : args;
    const child = spawn(shell ? `"${command}"` : command, quoted, { cwd: root, stdio: 'inherit', shell });
    child.on('error', failed);
    child.on('exit', (code) => (code === 0 ? done() : failed(new Error(`${command} ended with ${code}`))));
  });
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      desktop: { type: 'boolean' },
      folder: { type: 'string' },
      port: { type: 'string' },
      'no-open': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const port = values.port === undefined ? 0 : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`--port ${values.port} is not a port number`);
  return { ...values, port, open: !values['no-open'] };
}
