/** What a run may write over. */
import { realpath, stat } from 'node:fs/promises';
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from '../failure';
import { standardInput } from '../read';
import { journalName, partName } from './partFile';

/** Said of an output that nobody has allowed to be replaced. */
export const alreadyThere = 'it is there already, use --force to replace it';

/**
 * Refuses outputs that would take something away: a file that is read, under whatever name, a device, a folder, and one that is
 * written twice. What is written on the way to them counts, too.
 * @param read the files that are read
 * @throws {Failure}
 */
export async function refuseOutputs(read: readonly string[], outputs: readonly string[]): Promise<void> {
  const ways = outputs.flatMap((file) =>
    [file, partName(file), journalName(file)].map((path) => ({ file, path })),
  );
  const taken = new Set<string>();
  for (const { file, path } of ways) {
    const place = await placeOf(path);
    if (taken.has(place))
      throw new Failure(file, 'not written: --into and --errors name the same file, or one on the way to it');
    taken.add(place);
  }
  for (const file of outputs) await refuseOdd(file);
  const there = new Map<string, string>();
  for (const { file, path } of ways) {
    const identity = identityOf(path);
    if (identity !== undefined) there.set(identity, file);
  }
  // without any that is there, a million files need not be looked at
  if (there.size === 0) return;
  for (const file of read) {
    const same = file === standardInput ? undefined : there.get(identityOf(file) ?? '');
    if (same !== undefined)
      throw new Failure(same, 'not written: it is a file that is read, or one on the way to it is');
  }
}

/** @throws {Failure} where it cannot be written, or is there and no plain file: it would be replaced by one, after hours of work perhaps */
async function refuseOdd(file: string): Promise<void> {
  const there = await stat(file).catch(() => undefined);
  if (there?.isDirectory() === true) throw new Failure(file, 'not written: it is a folder, name a file');
  if (there === undefined && !existsSync(dirname(resolve(file))))
    throw new Failure(file, 'not written: there is no such folder, make it first');
  if (there !== undefined && !there.isFile()) throw new Failure(file, 'not written: it is no plain file');
}

/** Where a file lies or would lie, whatever links lead there. */
async function placeOf(file: string): Promise<string> {
  const folder = dirname(resolve(file));
  return join(await realpath(folder).catch(() => folder), basename(file));
}

/** Equal for all names of a file; undefined where there is none. */
function identityOf(file: string): string | undefined {
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    return `${String(dev)}:${String(ino)}`;
  } catch {
    return undefined;
  }
}
