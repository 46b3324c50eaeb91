/** The folder that the test windows show: copies, so that no test can change a file of the project. */
import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/** Makes the folder: the articles of the tests, and the seeds below `seeds`. */
export async function makeWorkspace() {
  const parent = await realpath(await mkdtemp(join(tmpdir(), 'copydesk-test-')));
  const folder = join(parent, 'articles');
  await cp(join(root, 'test', 'vscode', 'articles'), folder, { recursive: true });
  await cp(join(root, 'seeds'), join(folder, 'seeds'), { recursive: true });
  return { parent, folder, remove: () => rm(parent, { recursive: true, force: true, maxRetries: 5 }) };
}
