/** Names of files that are being written, and what killed runs left of them. */
import { createHash, randomBytes } from 'node:crypto';
import { readdir, stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

const form = /^\.copydesk-([\da-f]{8})-(\d+)-[\da-f]{16}\.tmp$/u;
/** No write takes as long: what is older was left, on whatever computer. In milliseconds. */
const surelyLeft = 3_600_000;

/** Tells computers apart that share a disk. */
function host(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
}

/** A name for a file that this run writes. */
export function temporaryName(): string {
  return `.copydesk-${host()}-${process.pid}-${randomBytes(8).toString('hex')}.tmp`;
}

/** Deletes what killed runs left in a folder. What cannot be deleted stays. */
export async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [, by, id] = form.exec(name) ?? [];
    if (by === undefined) continue;
    const path = join(folder, name);
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > surelyLeft || (by === host() && !isAlive(Number(id))))
      await unlink(path).catch(() => undefined);
  }
}

/** Whether a process of this computer runs. */
export function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // somebody else's is alive
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
