import { lstat, mkdir, realpath } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { Failure, inWords, notWritten } from './failure';
import { sweep } from './temporary';

/** Where `--out` and `--split` put files. */
export interface Placement {
  /**
   * What to write for a file, its folder made. Inside the output folder, and no file that is being read.
   * @param name instead of the file's own; must be a plain name without a folder
   * @throws {Failure}
   */
  readonly targetOf: (file: string, name?: string) => Promise<Target>;
}

/** A file to be written. */
export interface Target {
  readonly path: string;
  /** Its path inside the output folder, in parts. */
  readonly inside: readonly string[];
}

/**
 * Plans an output folder: each file keeps its path below the deepest folder that holds them all, so that two files
 * of the same name do not meet. `one/a.txt two/a.txt` become `DIR/one/a.txt DIR/two/a.txt`; a single file `DIR/a.txt`.
 * @param option what the user calls the folder by
 * @throws {Failure} where the folder cannot be made
 */
export async function placeIn(
  folder: string,
  files: readonly string[],
  option: '--out' | '--split' | '--backup' = '--out',
): Promise<Placement> {
  const root = await makeRoot(folder, option);
  const inputs = new Set(await Promise.all(files.map((file) => realpath(file).catch(() => resolve(file)))));
  const swept = new Set<string>();
  const names = relativeNames(files.map((file) => resolve(file)));
  return {
    targetOf: async (file, name) => {
      const own = names.get(resolve(file)) ?? [];
      const inside = name === undefined ? own : [...own.slice(0, -1), name];
      const path = await makeWay(file, root, inside, option);
      const way = dirname(path);
      if (!swept.has(way)) await sweep(way);
      swept.add(way);
      if (inputs.has(path))
        throw new Failure(
          file,
          `not written: ${option} would put the copy in place of a file that is being read`,
        );
      return { path, inside };
    },
  };
}

async function makeRoot(folder: string, option: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true });
    return await realpath(folder);
  } catch (error) {
    throw new Failure(folder, `the folder for ${option} cannot be made: ${inWords(error, 'write')}`);
  }
}

/** Path parts of each absolute path below the deepest folder that holds all. */
function relativeNames(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const split = paths.map((path) => path.split(sep));
  const [first = []] = split;
  let common = 0;
  const shared = (at: number): boolean =>
    split.every((parts) => at < parts.length - 1 && parts[at] === first[at]);
  while (shared(common)) common++;
  // a drive's colon is no part of a name
  return new Map(
    paths.map((path, index) => [
      path,
      (split[index] ?? []).slice(common).map((part) => part.replace(/:$/u, '')),
    ]),
  );
}

/** Makes the folders on the way, one by one: a link among them could lead out of the output folder. */
async function makeWay(
  file: string,
  root: string,
  parts: readonly string[],
  option: string,
): Promise<string> {
  const target = join(root, ...parts);
  try {
    const folders = parts.slice(0, -1).map((_, index) => join(root, ...parts.slice(0, index + 1)));
    for (const folder of folders) {
      await mkdir(folder).catch((error: unknown) => {
        if (!isThere(error)) throw error;
      });
      if (!(await lstat(folder)).isDirectory())
        throw new Failure(file, `not written: the way to it inside the ${option} folder is no plain folder`);
    }
    const there = await lstat(target).catch(() => undefined);
    if (there !== undefined && !there.isFile())
      throw new Failure(file, `not written: a folder or a link of that name is in the ${option} folder`);
    return join(await realpath(dirname(target)), parts.at(-1) ?? '');
  } catch (error) {
    throw notWritten(file, error);
  }
}

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
