/** Patterns and folders among the paths that were given: not every shell puts files in their place. */
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Minimatch, type MinimatchOptions } from 'minimatch';
import { boundedGlobs } from '../globs';
import { listText } from './encoding';
import { Failure, inWords } from './failure';
import { complain, labelOf } from './output';
import { standardInput } from './read';

const magic = /[*?{[]/u;

/** How files are called that are meant by a folder: old programs write the ending in capitals. */
export type Ending = '.txt' | '.jsonl';

/**
 * The files that are meant, in the order given. A path stays where a file has that name, and where nothing matches.
 * @param written folders that the run writes into: what lies in one is not read because the folder around it is
 */
export async function expanded(
  paths: readonly string[],
  ending: Ending = '.txt',
  written: readonly string[] = [],
): Promise<readonly string[]> {
  const own = await Promise.all(written.map((folder) => realpath(folder).catch(() => resolve(folder))));
  const all: string[] = [];
  for (const path of paths) for (const file of await filesOf(path, ending, own)) all.push(file);
  return all;
}

async function filesOf(path: string, ending: Ending, written: readonly string[]): Promise<readonly string[]> {
  if (path === standardInput) return [path];
  const there = await stat(path).catch(() => undefined);
  // a folder without texts is told of as what it is
  const found =
    there?.isDirectory() === true ? await matching(path, `**/*${ending}`, written, { nocase: true }) : [];
  if (found.length > 0) return found;
  if (there !== undefined || !magic.test(path)) return [path];
  const parts = (process.platform === 'win32' ? path.replaceAll('\\', '/') : path).split('/');
  const first = parts.findIndex((part) => magic.test(part));
  const start = parts.slice(0, first).join('/');
  const matches = await matching(first === 0 ? '.' : `${start}/`, parts.slice(first).join('/'), written);
  return matches.length > 0 ? matches : [path];
}

/** As deep as `**` looks. */
const deepest = 32;

/** Names what is passed over in its folder and below, as a `.gitignore` does. */
export const ignoreFile = '.copydeskignore';

/**
 * Files below a folder, in order of their names; hidden ones and those of packages are passed over. A folder that cannot be
 * looked into is among them, so that whoever reads it says why.
 */
async function matching(
  folder: string,
  pattern: string,
  written: readonly string[],
  options: MinimatchOptions = {},
): Promise<readonly string[]> {
  const matcher = new Minimatch(pattern, { ...boundedGlobs, ...options });
  const depth = pattern.includes('**') || pattern.includes('{') ? deepest : pattern.split('/').length - 1;
  const real = await realpath(folder).catch(() => resolve(folder));
  const isWritten = (path: string): boolean => written.length > 0 && written.includes(resolve(real, path));
  const found: string[] = [];
  for await (const { path, folder: kind } of filesBelow({ folder, isWritten }, '', depth, [])) {
    if (!matcher.match(path, kind !== undefined)) continue;
    if (kind !== 'written') found.push(join(folder, path));
    else complain(`${labelOf(join(folder, path))}: not read, as results are written into it`);
  }
  return found;
}

/** Says of a path below the folder that was asked for whether it is passed over; folders end with `/`. Undefined: it says nothing. */
type Ignores = (path: string) => boolean | undefined;

/** What is found below a folder. */
interface Found {
  /** With `/` between its parts. */
  readonly path: string;
  /** Absent for a file; else why the folder is not looked into. */
  readonly folder?: 'closed' | 'written';
}

/** Where is looked. */
interface Walk {
  readonly folder: string;
  /** Says of a folder below whether the run writes into it. */
  readonly isWritten: (path: string) => boolean;
}

/** What is below a folder. Links to files are taken, links to folders are not followed. */
async function* filesBelow(
  walk: Walk,
  inside: string,
  depth: number,
  above: readonly Ignores[],
): AsyncGenerator<Found> {
  const { folder, isWritten } = walk;
  const entries = await readdir(join(folder, inside), { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) {
    // of the folder itself its name is left, as where there is nothing in it
    if (inside !== '') yield { path: inside, folder: 'closed' };
    return;
  }
  const own = entries.some(({ name }) => name === ignoreFile) ? await ignoresOf(folder, inside) : undefined;
  // as in a .gitignore, the nearest has the last word
  const ignores = own === undefined ? above : [own, ...above];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
    const isFolder = entry.isDirectory();
    if (isPassedOver(isFolder ? `${path}/` : path, ignores)) continue;
    if (isFolder) {
      if (depth > 0 && isWritten(path)) yield { path, folder: 'written' };
      else if (depth > 0) yield* filesBelow(walk, path, depth - 1, ignores);
    } else if (entry.isFile() || (entry.isSymbolicLink() && !(await isOdd(join(folder, path)))))
      yield { path };
  }
}

function isPassedOver(path: string, ignores: readonly Ignores[]): boolean {
  for (const ignore of ignores) {
    const said = ignore(path);
    if (said !== undefined) return said;
  }
  return false;
}

/** Whether there is something that is neither file nor folder: reading a pipe would wait for ever. */
async function isOdd(path: string): Promise<boolean> {
  const there = await stat(path).catch(() => undefined);
  return there !== undefined && !there.isFile() && !there.isDirectory();
}

/**
 * What the ignore file of a folder names.
 * @throws {Failure} where it cannot be read: what is to be left alone would be read, or changed
 */
async function ignoresOf(folder: string, inside: string): Promise<Ignores> {
  const path = join(folder, inside, ignoreFile);
  const content = await contentOf(path);
  const { default: ignore } = await import('ignore');
  const rules = ignore().add(content);
  const start = inside === '' ? 0 : inside.length + 1;
  return (path) => {
    const { ignored, unignored } = rules.test(path.slice(start));
    return ignored || unignored ? ignored : undefined;
  };
}

/** Nothing of a link that leads nowhere, a folder or a pipe. */
async function contentOf(path: string): Promise<string> {
  const there = await stat(path).catch(() => undefined);
  if (there?.isFile() !== true) return '';
  try {
    return listText(await readFile(path));
  } catch (error) {
    throw new Failure(path, inWords(error, 'read'));
  }
}
