/** How a file is, to tell whether somebody has changed it since. */
import { stat } from 'node:fs/promises';

/** Plain data: equal for a file that nobody has touched. */
export type FileState = string;

/** How a file is now; undefined where there is none. */
export async function stateOf(file: string): Promise<FileState | undefined> {
  const there = await stat(file, { bigint: true }).catch(() => undefined);
  return there && [there.dev, there.ino, there.size, there.mtimeNs].join(':');
}
