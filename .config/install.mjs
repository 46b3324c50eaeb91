/** Installs the npm dependencies of a folder when they are missing or are others than its lock file says. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @param {string} folder holds package.json and package-lock.json
 * @param {string} what said to the user before an install, as in "Installing the tools"
 */
export async function install(folder, what) {
  if (await isInstalled(folder)) return;
  console.log(`${what} (once; needs the npm registry) …`);
  // no package that we use needs its install script, so none is run
  await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], folder);
}

/** Whether npm has put in place every package of the lock file. Packages for other machines may be missing. */
async function isInstalled(folder) {
  const wanted = await readPackages(join(folder, 'package-lock.json'));
  const present = await readPackages(join(folder, 'node_modules', '.package-lock.json')).catch(() => ({}));
  return Object.entries(wanted).every(
    ([path, { version, link, optional }]) =>
      !path.startsWith('node_modules/') ||
      link ||
      present[path]?.version === version ||
      (optional && !present[path]),
  );
}

async function readPackages(file) {
  return JSON.parse(await readFile(file, 'utf8')).packages;
}

/**
 * Runs npm and fails with its output when it fails.
 * @param {readonly string[]} args
 * @param {string} cwd
 */
export function npm(args, cwd) {
  return new Promise((resolve, reject) => {
    // npm names itself in the environment of what it starts; otherwise the one on the PATH is taken
    const own = process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : undefined;
    const [command, first] = own ? [process.execPath, [own]] : ['npm', []];
    const child = spawn(command, [...first, ...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: !own && process.platform === 'win32',
      env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
    });
    const output = [];
    child.stdout.on('data', (data) => output.push(data));
    child.stderr.on('data', (data) => output.push(data));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      reject(new Error(`npm ${args[0]} failed in ${cwd}:\n${Buffer.concat(output).toString().trim()}`));
    });
  });
}
