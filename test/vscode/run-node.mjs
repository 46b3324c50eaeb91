/**
 * Runs the tests of suite/ in a Node extension host. COPYDESK_VSCODE says in which VS Code:
 * `download` the current desktop version, `adapter` the server from npm with a headless browser, or a path to an executable.
 * Unset: the adapter on Linux, where it needs neither a screen nor Microsoft's servers; the desktop version elsewhere.
 */
import { runTests } from '@vscode/test-electron';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { progressVariable } from '../../.config/progress.mjs';
import { buildTests } from './build.mjs';
import { nodeHostRuns, quietSettings } from './host-node/server.mjs';
import { scope } from './lib/cleanup.mjs';
import { report } from './lib/report.mjs';
import { makeWorkspace, root } from './lib/workspace.mjs';

const adapter = join(dirname(fileURLToPath(import.meta.url)), 'host-node', 'adapter.mjs');

/** Undefined lets test-electron download. */
function executable() {
  const choice =
    process.env.COPYDESK_VSCODE ?? (process.platform === 'linux' && nodeHostRuns() ? 'adapter' : 'download');
  if (choice === 'download') return undefined;
  return choice === 'adapter' ? adapter : choice;
}

await buildTests();
const all = scope();
const workspace = await makeWorkspace();
all.add(workspace.remove);
const resultsFile = join(workspace.parent, 'results.json');
const userDataDir = join(workspace.parent, 'data');
try {
  await mkdir(join(userDataDir, 'User'), { recursive: true });
  await writeFile(join(userDataDir, 'User', 'settings.json'), JSON.stringify(quietSettings));
  const vscodeExecutablePath = executable();
  await runTests({
    ...(vscodeExecutablePath && { vscodeExecutablePath }),
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, 'dist', 'test', 'node.js'),
    extensionTestsEnv: {
      COPYDESK_RESULTS: resultsFile,
      [progressVariable]: process.env[progressVariable],
    },
    launchArgs: [
      workspace.folder,
      '--disable-extensions',
      `--user-data-dir=${userDataDir}`,
      `--extensions-dir=${join(workspace.parent, 'extensions')}`,
    ],
  }).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  // the exit code alone proves nothing: a host that dies at start ends with 0
  const results = await readFile(resultsFile, 'utf8').then(JSON.parse, () => undefined);
  report('Node extension host', results);
} finally {
  await all.close();
}
