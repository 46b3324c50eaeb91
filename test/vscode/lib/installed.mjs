/** Copydesk as a user has it: packed, and installed in a folder of extensions. */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { installExtension } from '../host-node/server.mjs';
import { start, succeeded } from './processes.mjs';
import { root } from './workspace.mjs';

/** Where it is packed: below what is built, so that nobody has to take it away. */
const packedFile = join(root, 'dist', 'packed', 'copydesk.vsix');
const packing = { done: undefined };

/** Packs it as `npm run package` does; once, however often it is asked for. */
function packed() {
  packing.done ??= pack();
  return packing.done;
}

async function pack() {
  await mkdir(dirname(packedFile), { recursive: true });
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  await succeeded(start(process.execPath, [vsce, 'package', '--out', packedFile], { cwd: root }));
  return packedFile;
}

/**
 * Makes a folder of extensions with Copydesk in it, from the package that COPYDESK_VSIX names, else from one that is made now.
 * @param {{ add: (end: () => unknown) => void }} all takes away the folder at its end
 * @param {string | undefined} without a file of dist/ that is missing
 * @returns {Promise<string>}
 */
export async function installedIn(all, without) {
  const extensions = await mkdtemp(join(tmpdir(), 'copydesk-extensions-'));
  all.add(() => rm(extensions, { recursive: true, force: true, maxRetries: 5 }));
  const { COPYDESK_VSIX: given } = process.env;
  await installExtension(given === undefined ? await packed() : resolve(root, given), extensions);
  if (without !== undefined) await rm(join(await ownFolder(extensions), 'dist', without));
  return extensions;
}

/** Copydesk's own folder in a folder of extensions. */
export async function ownFolder(extensions) {
  const [own] = (await readdir(extensions)).filter((name) => name.startsWith('copydesk.copydesk-'));
  return join(extensions, own);
}
