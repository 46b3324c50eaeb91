import { randomBytes } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { access, chmod, chown, constants, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure, inWords } from './failure';

/**
 * Replaces the bytes of a file that is there, as a whole or not at all. Mode and owner are kept, a link stays a link.
 * @throws {Failure}
 */
export async function replaceFile(file: string, bytes: Uint8Array): Promise<void> {
  try {
    const real = await realpath(file);
    const before = await stat(real);
    if (!before.isFile()) throw new Failure(file, 'it is no plain file, so it cannot be changed in place');
    // renaming asks only the folder for permission: a file that is marked as read-only would be replaced
    if ((before.mode & 0o222) === 0) throw new Failure(file, 'it is marked as read-only');
    await access(real, constants.W_OK);
    await putWhole(real, bytes, before);
  } catch (error) {
    throw failureOf(file, error);
  }
}

/**
 * Writes a file as a whole or not at all; one that is there is replaced.
 * @param file for messages: the path that the user gave
 * @param mode permission bits of a new file, less what the user's mask takes
 * @throws {Failure}
 */
export async function putFile(file: string, target: string, bytes: Uint8Array, mode: number): Promise<void> {
  try {
    await putWhole(target, bytes, undefined, mode | 0o200);
  } catch (error) {
    throw failureOf(file, error);
  }
}

function failureOf(file: string, error: unknown): Failure {
  return error instanceof Failure ? error : new Failure(file, `not written: ${inWords(error, 'write')}`);
}

/**
 * Written beside the target under another name, then renamed: a reader sees the old bytes or the new ones.
 * Own code, because write-file-atomic 7 and its like take a short write on a full disk for a whole one.
 */
async function putWhole(target: string, bytes: Uint8Array, before?: Stats, mode = 0o666): Promise<void> {
  const temporary = join(dirname(target), `.copydesk-${randomBytes(8).toString('hex')}.tmp`);
  const forget = removedOnSignal(temporary);
  try {
    const handle = await open(temporary, 'wx', before === undefined ? mode & 0o777 : 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (before !== undefined) await keepOwnerAndMode(temporary, before);
    await rename(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  } finally {
    forget();
  }
}

async function keepOwnerAndMode(path: string, { uid, gid, mode }: Stats): Promise<void> {
  // only root may give a file away; without that the writer owns it, as after any save
  if (process.platform !== 'win32') await chown(path, uid, gid).catch(() => undefined);
  await chmod(path, mode & 0o7777);
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Leaves no temporary file behind when the user interrupts. Answers how to stop caring. */
function removedOnSignal(temporary: string): () => void {
  const onSignal = (signal: NodeJS.Signals): void => {
    try {
      unlinkSync(temporary);
    } catch {
      // not yet made, or renamed already
    }
    forget();
    process.kill(process.pid, signal);
  };
  const forget = (): void => signals.forEach((signal) => void process.removeListener(signal, onSignal));
  signals.forEach((signal) => void process.once(signal, onSignal));
  return forget;
}
