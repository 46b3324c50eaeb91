/** A file that grows while a run goes on, under another name until it is whole. */
import { existsSync } from 'node:fs';
import { lstat, open, rename, stat, unlink, type FileHandle } from 'node:fs/promises';
import { Failure, notWritten } from '../failure';
import { oneLine } from '../output';
import { writeAll } from '../standardOutput';

/** A growing file. */
export interface PartFile {
  /** Its name till it is whole. */
  readonly path: string;
  readonly add: (text: string) => Promise<void>;
  /** Has all on the disk and answers how many bytes there are. */
  readonly settle: () => Promise<number>;
  /** Gives it its own name. */
  readonly finish: () => Promise<void>;
  /** Leaves it as it is. */
  readonly close: () => Promise<void>;
}

/** UTF-16 code units that are gathered for one write. */
const written = 1_000_000;

/** What such a file is called till it is whole. */
export function partName(file: string): string {
  return `${file}.part`;
}

/** Where it is kept how far it has come. */
export function journalName(file: string): string {
  return `${partName(file)}.json`;
}

/**
 * Opens a growing file and cuts off what stands behind the bytes that are known to be whole.
 * @throws {Failure} also where fewer bytes are there
 */
export async function openPart(file: string, bytes: number): Promise<PartFile> {
  const path = partName(file);
  const failing = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw notWritten(file, error);
    }
  };
  const handle = await failing(() => openAt(file, path, bytes));
  let held: string[] = [];
  let heldLength = 0;
  let size = bytes;
  const flush = async (): Promise<void> => {
    const all = new TextEncoder().encode(held.join(''));
    held = [];
    heldLength = 0;
    if (all.length === 0) return;
    await writeAll(all, async (some) => (await handle.write(some)).bytesWritten);
    size += all.length;
  };
  return {
    path,
    add: (text) =>
      failing(async () => {
        held.push(text);
        heldLength += text.length;
        if (heldLength >= written) await flush();
      }),
    settle: () =>
      failing(async () => {
        await flush();
        await handle.datasync();
        await refuseOther(file, path, handle);
        return size;
      }),
    finish: () =>
      failing(async () => {
        await flush();
        await handle.sync();
        await refuseOther(file, path, handle);
        await handle.close();
        await rename(path, file);
      }),
    close: () => handle.close().catch(() => undefined),
  };
}

/** What another run has begun under the same name would else get its own name before it is whole. @throws {Failure} */
async function refuseOther(file: string, path: string, handle: FileHandle): Promise<void> {
  const own = await handle.stat({ bigint: true });
  const there = await stat(path, { bigint: true }).catch(() => undefined);
  if (there?.ino !== own.ino || there.dev !== own.dev)
    throw new Failure(
      file,
      `not written: another run writes it, too, or somebody has taken ${oneLine(path)} away`,
    );
}

async function openAt(file: string, path: string, bytes: number): Promise<FileHandle> {
  if (bytes === 0) await unlink(path).catch(() => undefined);
  // of two files that were to get their names, one has it already
  else if (!existsSync(path)) await rename(file, path).catch(() => undefined);
  // a link that somebody has put there would have another file cut off
  else if (!(await lstat(path)).isFile())
    throw new Failure(file, `not written: ${oneLine(path)} is no plain file, take it away first`);
  const handle = await open(path, bytes === 0 ? 'ax' : 'a');
  try {
    const { size } = await handle.stat();
    if (size < bytes)
      throw new Failure(
        file,
        `cannot go on: ${oneLine(path)} is shorter than it was, begin anew with --force`,
      );
    await handle.truncate(bytes);
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}
