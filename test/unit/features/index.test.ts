import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { features } from '../../../server/src/features/index';
import { root } from '../../boundaries/modules';

const folder = join(root, 'server/src/features');

/** The features by their names: NAME.ts, or NAME/index.ts for one that needs a folder. */
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.name !== 'index.ts')
  .map((entry) => entry.name.replace(/\.ts$/u, ''))
  .sort();

it('there are features', () => {
  expect(names).toContain('hover');
});

it.each(names)('%s is one feature, and index.ts lists it', async (name) => {
  const module = (await import(/* @vite-ignore */ join(folder, name))) as Readonly<Record<string, unknown>>;
  expect(module, `features/${name} exports a feature by the name of its file`).toHaveProperty(name);
  expect(module[name]).toMatchObject({
    capabilities: expect.any(Function) as unknown,
    attach: expect.any(Function) as unknown,
  });
  const listed = features.some((feature) => feature === module[name]);
  expect(listed, `${name} is not found: import it in server/src/features/index.ts and name it there`).toBe(
    true,
  );
});

it('index.ts lists nothing twice, and nothing from elsewhere', () => {
  expect(new Set(features).size).toBe(features.length);
  expect(features.length).toBeLessThanOrEqual(names.length);
});
