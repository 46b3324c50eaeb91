import { mkdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { writeAll } from '../../../server/src/cli/standardOutput';
import { written } from './articles';
import { setDesk } from './desk';

const { at, put, shell } = setDesk();

it('goes on where a file takes a few bytes at a time', async () => {
  const taken: number[] = [];
  const bytes = new TextEncoder().encode(written);
  await writeAll(bytes, (rest) => {
    const some = rest.subarray(0, 7);
    taken.push(...some);
    return Promise.resolve(some.length);
  });
  expect(Uint8Array.from(taken)).toEqual(bytes);
});

it('fails where the disk is full after some bytes, and where nothing more is taken', async () => {
  let room = 100;
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
  const small = (rest: Uint8Array): Promise<number> => {
    const some = Math.min(room, rest.length);
    room -= some;
    return some === 0 ? Promise.reject(full) : Promise.resolve(some);
  };
  await expect(writeAll(new Uint8Array(300), small)).rejects.toBe(full);
  await expect(writeAll(new Uint8Array(3), () => Promise.resolve(0))).rejects.toThrow();
});

it.runIf(process.platform !== 'win32')('says so, and exits with 1, where a file takes only a part', () => {
  const path = put('a.txt', written.repeat(40));
  mkdirSync(at('out'));
  // 8 blocks: fewer than the article needs
  const run = shell(`trap '' XFSZ; ulimit -f 8; $COPYDESK clean '${path}' > '${at('out/b.txt')}'`);
  expect(readFileSync(at('out/b.txt')).length).toBeLessThan(written.length * 40);
  expect(run.code).toBe(1);
  expect(run.err).toBe('copydesk: standard output: it is too large for this disk\n');
});
