import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { exportName, type Exported } from '../export/format';
import { Failure, inWords } from './failure';
import type { Complain } from './many/outcome';
import { complain, labelOf } from './output';
import { placeIn } from './place';
import { putFile } from './write';

/** Hands on what was written of a file, and answers the text that goes to the output. @throws {Failure} */
export type Deliver = (file: string, exported: Exported, complain: Complain) => Promise<string>;

/** A delivery, or undefined, and said so, where the folder cannot be made. */
export async function deliveryTo(
  out: string | undefined,
  files: readonly string[],
  extension: string,
  force: boolean,
): Promise<Deliver | undefined> {
  if (out === undefined) return (file, exported, say) => Promise.resolve(textOf(file, exported, say));
  try {
    return await written(out, files, extension, force);
  } catch (error) {
    complain(error instanceof Failure ? error : inWords(error, 'write'));
    process.exitCode = 1;
    return undefined;
  }
}

/** One file for each article, named after it; each is told on a line. */
async function written(
  folder: string,
  files: readonly string[],
  extension: string,
  force: boolean,
): Promise<Deliver> {
  const { targetOf } = await placeIn(folder, files);
  const names = ownNames(files, extension);
  return async (file, exported, say) => {
    const text = textOf(file, exported, say);
    const { mode } = await stat(file);
    const { path, inside } = await targetOf(file, names.get(file));
    await putFile(file, path, new TextEncoder().encode(text), mode & 0o666, force);
    return `${labelOf(file)}: written to ${labelOf(join(folder, ...inside))}\n`;
  };
}

/** A name for each: `a.csv` for `a.txt`, but `a.txt.csv` where another file of its folder would get the same. */
function ownNames(files: readonly string[], extension: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  // disks of many computers take A.csv and a.csv for one
  const take = (file: string, name: string): boolean => {
    const key = join(dirname(file), name).toLowerCase();
    if (taken.has(key)) return false;
    taken.add(key);
    names.set(file, name);
    return true;
  };
  for (const file of files) {
    const own = basename(file);
    if (take(file, exportName(own, extension)) || take(file, `${own}.${extension}`)) continue;
    for (let k = 2; !take(file, `${own}.${String(k)}.${extension}`); k++);
  }
  return names;
}

function textOf(file: string, exported: Exported, say: Complain): string {
  if ('refused' in exported) throw new Failure(file, `not written: ${exported.refused}`, 'content');
  for (const note of exported.notes) say(new Failure(file, note));
  return exported.text;
}
