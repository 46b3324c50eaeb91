/** Standard output, of which every byte is taken, or it is said why not. */
import { fstatSync, write } from 'node:fs';

/** Writes some of the bytes, and says how many; fails as the system does. */
export type WriteSome = (bytes: Uint8Array) => Promise<number>;

/** Writes all bytes: a file on a disk that is nearly full takes a part of them first, and tells only the next write. */
export async function writeAll(bytes: Uint8Array, writeSome: WriteSome): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    const taken = await writeSome(bytes.subarray(at));
    if (taken === 0) throw Object.assign(new Error('nothing more is taken'), { code: 'ENOSPC' });
    at += taken;
  }
}

/** Writes a text to standard output as UTF-8, and waits until it is taken. Fails as the system does. */
export async function writeOut(text: string): Promise<void> {
  // a stream takes the first write to a plain file for a whole one; a pipe or a terminal it waits for
  if (isPlainFile()) await writeAll(new TextEncoder().encode(text), someToFile);
  else await throughStream(text);
}

function isPlainFile(): boolean {
  try {
    return fstatSync(process.stdout.fd).isFile();
  } catch {
    // closed, which the stream tells of
    return false;
  }
}

const someToFile: WriteSome = (bytes) =>
  new Promise((resolve, reject) => {
    write(process.stdout.fd, bytes, (error, taken) => {
      if (error === null) resolve(taken);
      else reject(error);
    });
  });

function throughStream(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error === null || error === undefined) resolve();
      else reject(error);
    });
  });
}
