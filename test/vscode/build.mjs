/** Bundles what only the VS Code hosts need: the tests for both extension hosts, and the web host's folder. */
import { build } from 'esbuild';
import { realpathSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const shared = {
  absWorkingDir: here,
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  sourcemap: 'inline',
  external: ['vscode'],
  logLevel: 'warning',
};

/** The extension that shows a folder in VS Code for the Web, into dist/host-web/folder. */
export async function buildFolder() {
  const out = join(root, 'dist', 'host-web', 'folder');
  await mkdir(out, { recursive: true });
  await copyFile(join(here, 'host-web', 'folder', 'package.json'), join(out, 'package.json'));
  await build({
    ...shared,
    platform: 'browser',
    sourcemap: false,
    entryPoints: ['host-web/folder/main.ts'],
    outfile: join(out, 'main.js'),
  });
}

// as esbuild names it where node_modules is a link
const mochaForBrowsers = realpathSync(join(root, 'node_modules', 'mocha', 'mocha.js'));

/** Loads a file as a page's script would see it: without a module to export to, it leaves what it makes in the global scope. */
function asScript(file) {
  return {
    name: 'as script',
    setup({ onLoad }) {
      onLoad({ filter: /\.js$/ }, async ({ path }) => {
        if (path !== file) return undefined;
        return {
          contents: `const module = undefined, exports = undefined;\n${await readFile(path, 'utf8')}`,
        };
      });
    },
  };
}

/** The tests that run inside the extension hosts, into dist/test. */
export async function buildTests() {
  const out = join(root, 'dist', 'test');
  await rm(out, { recursive: true, force: true });
  await build({
    ...shared,
    platform: 'node',
    // mocha reads files of its own beside it
    external: ['vscode', 'mocha'],
    entryPoints: ['suite/run.node.ts'],
    outfile: join(out, 'node.js'),
  });
  await build({
    ...shared,
    platform: 'browser',
    alias: { mocha: './suite/mocha.web.ts', 'mocha/mocha.js': mochaForBrowsers },
    plugins: [asScript(mochaForBrowsers)],
    entryPoints: ['suite/run.web.ts'],
    outfile: join(out, 'web.js'),
  });
}
