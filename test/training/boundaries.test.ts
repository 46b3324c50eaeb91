/** Who may import whom: the fits are measured with the bench, and the bench knows nothing of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = process.cwd();

/** Files below a folder whose imports name another. */
function importing(folder: string, named: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) =>
      new RegExp(`from '[^']*${named}`, 'u').test(readFileSync(join(root, folder, file), 'utf8')),
    );
}

it('fits import the bench', () => {
  expect(importing('server/training', 'test/bench/')).not.toEqual([]);
});

it('neither the bench nor what ships imports the fits', () => {
  for (const folder of ['test/bench', 'server/src', 'client/src'])
    expect(importing(folder, 'training/'), folder).toEqual([]);
});
