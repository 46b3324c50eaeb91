import { execFile } from 'node:child_process';
import { unlinkSync } from 'node:fs';
import {
  access,
  chmod,
  chown,
  constants,
  copyFile,
  open,
  readFile,
  realpath,
  rename,
  stat,
  unlink,
  type FileHandle,
} from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Failure, notWritten } from './failure';
import { stateOf, type FileState } from './fileState';
import { complain } from './output';
import { onSignal } from './signals';
import { temporaryName } from './temporary';

/**
 * Replaces the bytes of a file that is there, as a whole or not at all. Mode and owner are kept, a link stays a link.
 * @param asRead how it was when it was read: what somebody has saved since is not written over
 * @throws {Failure}
 */
export async function replaceFile(file: string, bytes: Uint8Array, asRead?: FileState): Promise<void> {
  try {
    const real = await realpath(file);
    const before = await stat(real);
    if (!before.isFile()) throw new Failure(file, 'it is no plain file, so it cannot be changed in place');
    // renaming asks only the folder for permission: a file that is marked as read-only would be replaced
    if ((before.mode & 0o222) === 0) throw new Failure(file, 'it is marked as read-only');
    if (before.nlink > 1)
      throw new Failure(
        file,
        `not written: it has ${before.nlink} names (hard links), and the others would keep the old text. Write a copy with --out, or make it a file of its own first`,
      );
    await access(real, constants.W_OK);
    if (asRead !== undefined && (await stateOf(file)) !== asRead) {
      // the same file can be named twice
      if ((await readFile(real)).equals(bytes)) return;
      throw new Failure(file, 'not written: somebody has changed it meanwhile, clean it again');
    }
    await putWhole(real, bytes, { file, before });
  } catch (error) {
    throw notWritten(file, error);
  }
}

/**
 * Writes a file as a whole or not at all; one that is there is replaced.
 * @param file for messages: the path that the user gave
 * @param mode permission bits of a new file, less what the user's mask takes
 * @param force also over a file that has nothing in common with the bytes
 * @throws {Failure}
 */
export async function putFile(
  file: string,
  target: string,
  bytes: Uint8Array,
  mode: number,
  force: boolean,
): Promise<void> {
  try {
    if (!force && (await isUnrelated(target, bytes)))
      throw new Failure(
        file,
        'not written: another text is in its place in the folder, use --force to replace it',
      );
    await putWhole(target, bytes, undefined, mode | 0o200);
  } catch (error) {
    throw notWritten(file, error);
  }
}

/**
 * Copies a file as it is to where nothing may be yet: what was kept before is never replaced.
 * @throws {Failure}
 */
export async function copyAside(file: string, target: string): Promise<void> {
  try {
    const bytes = await readFile(file);
    const there = await readFile(target).catch(() => undefined);
    if (there !== undefined && !there.equals(bytes))
      throw new Failure(file, 'not changed: another text is in its place in the --backup folder');
    const { mode } = await stat(file);
    if (there === undefined) await putWhole(target, bytes, undefined, mode | 0o200);
  } catch (error) {
    throw notWritten(file, error);
  }
}

/**
 * Written beside the target under another name, then renamed: a reader sees the old bytes or the new ones.
 * Own code, because write-file-atomic 7 and its like take a short write on a full disk for a whole one.
 */
async function putWhole(target: string, bytes: Uint8Array, old?: Old, mode = 0o666): Promise<void> {
  const temporary = join(dirname(target), temporaryName());
  const forget = removedOnSignal(temporary);
  try {
    const handle = await opened(temporary, target, old, mode);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (old !== undefined) {
      await keepAttributes(temporary, target, old.file);
      await keepOwnerAndMode(temporary, old.before);
    }
    await rename(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  } finally {
    forget();
  }
}

/** What is replaced, and what the user calls it. */
interface Old {
  readonly file: string;
  readonly before: Stats;
}

/** Systems whose copies of a file have its extended attributes, or what they call that. */
const copyKeepsAttributes: readonly string[] = ['darwin', 'win32'];

async function opened(
  temporary: string,
  target: string,
  old: Old | undefined,
  mode: number,
): Promise<FileHandle> {
  if (old === undefined || !copyKeepsAttributes.includes(process.platform))
    return open(temporary, 'wx', old === undefined ? mode & 0o777 : 0o600);
  await copyFile(target, temporary, constants.COPYFILE_EXCL);
  const handle = await open(temporary, 'r+');
  await handle.truncate();
  return handle;
}

/** Node cannot read extended attributes, but the system's own `cp` copies them. */
async function keepAttributes(temporary: string, target: string, file: string): Promise<void> {
  if (copyKeepsAttributes.includes(process.platform)) return;
  const flags = ['--attributes-only', '--preserve=xattr', '--'];
  await promisify(execFile)('cp', [...flags, target, temporary]).catch(() => {
    complain(new Failure(file, 'its extended attributes, if it has any, cannot be kept'));
  });
}

/** Less of a text's lines than this in a newer one: it is no older version of it. */
const sharedLines = 0.5;

/** Whether a file is there that has little in common with the bytes that are to replace it. */
async function isUnrelated(target: string, bytes: Uint8Array): Promise<boolean> {
  const there = await readFile(target).catch(() => undefined);
  if (there === undefined) return false;
  const newer = new Set(linesIn(bytes));
  const lines = linesIn(there);
  return lines.filter((line) => newer.has(line)).length < lines.length * sharedLines;
}

/** The lines that hold something, as bytes: the encoding does not matter. */
function linesIn(bytes: Uint8Array): readonly string[] {
  const text = Buffer.from(bytes).toString('latin1');
  return text.split(/[\r\n]+/u).filter((line) => line.trim() !== '');
}

async function keepOwnerAndMode(path: string, { uid, gid, mode }: Stats): Promise<void> {
  // only root may give a file away; without that the writer owns it, as after any save
  if (process.platform !== 'win32') await chown(path, uid, gid).catch(() => undefined);
  await chmod(path, mode & 0o7777);
}

/** Leaves no temporary file behind when the user interrupts. Answers how to stop caring. */
function removedOnSignal(temporary: string): () => void {
  return onSignal(() => {
    try {
      unlinkSync(temporary);
    } catch {
      // not yet made, or renamed already
    }
  });
}
